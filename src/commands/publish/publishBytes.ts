// The step of Gerar relatório after which the new report is out: the document goes to the link that everybody has.
import { countErrors } from '../../domain/issue.ts';
import { shorten } from '../../domain/text.ts';
import type { Choices } from '../../drive/chooseDocument.ts';
import { type PublishedDocument, publishDocument } from '../../drive/publishDocument.ts';
import { documentName } from '../../locale/ptBR.ts';
import { instantWriter } from '../../sheets/session/instantWriter.ts';
import { settings } from '../../subjects/setup/settings.ts';
import type { ReportRun } from './reportRun.ts';

/** Of the stored name and resolution: a property takes 9 kB. */
const longestName = 300;

/** Publishes the rendered document of a run. Throws: what `publishDocument` throws. */
export function publishBytes(
  { sheets: { spreadsheet }, store, analysis, user, trigger }: ReportRun,
  title: string,
  bytes: Uint8Array,
  choices: Pick<Choices, 'onEdited' | 'onOtherPublisher'>,
): PublishedDocument {
  const { data, year } = analysis;
  const { bodyAcronym, resolution } = data.parameters(settings);
  return publishDocument(store, {
    ...choices,
    year,
    name: shorten(documentName(title, year, bodyAcronym), longestName),
    bytes,
    resolution: shorten(resolution ?? '', longestName),
    errorCount: countErrors(analysis.issues),
    spreadsheetId: spreadsheet.getId(),
    user,
    unattended: trigger !== null,
    writeInstant: instantWriter(spreadsheet),
  });
}
