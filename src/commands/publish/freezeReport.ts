// Fechar versão and Baixar PDF.

import * as z from 'zod/mini';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { tidySpaces } from '../../domain/text.ts';
import { editedByHand, wasEdited } from '../../drive/chooseDocument.ts';
import { exportPdf, pdfAddress } from '../../drive/exportPdf.ts';
import { freezeVersion } from '../../drive/freezeVersion.ts';
import type { StoredDocument } from '../../drive/storedDocument.ts';
import { now } from '../../google/clock.ts';
import { frozenName, history, publishProblems } from '../../locale/publishTexts.ts';
import { appendHistory } from '../../sheets/output/appendHistory.ts';
import { type HistoryEntry, readHistory } from '../../sheets/output/readHistory.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { instantWriter } from '../../sheets/session/instantWriter.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { currentUser } from '../../sheets/session/user.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { publishedDocument, reachDocument } from './publishedDocument.ts';

/** `resolution`: number of the council's resolution; that of the tab Configuração at the publication when not given. */
export const freezeRequest = z.strictObject({
  as: z.enum(['pdf', 'copy']),
  resolution: z.optional(z.string().check(z.maxLength(80))),
  /** Beforehand, that edits by hand shall be in it. */
  onEdited: z.optional(z.enum(['asItIs'])),
  /** Why a preliminary version is frozen: it has open errors. */
  reason: z.optional(z.string().check(z.maxLength(500))),
});

export type FreezeRequest = z.infer<typeof freezeRequest>;

export interface FrozenVersion {
  readonly name: string;
  readonly url: string;
  readonly version: number;
}

/**
 * Freezes what is published, and notes it in Histórico. A version that was frozen already is neither made nor noted
 * twice. Throws: Refused when the document was edited by hand, or has open errors, which was not decided about.
 */
export function freezeReport(request: FreezeRequest): Outcome<FrozenVersion> {
  return withDocumentLock(() => {
    const sheets = openSheets(activeSpreadsheet());
    const { stored, year } = publishedDocument(sheets);
    const file = reachDocument(stored);
    const write = instantWriter(sheets.spreadsheet);
    const edited = wasEdited(file, stored);
    if (edited && !request.onEdited) {
      throw editedByHand(file, write, publishProblems.editedBeforeFreezing);
    }
    const { documentId, count: version } = stored;
    const rows = readHistory(sheets, Number.POSITIVE_INFINITY);
    const errors = openErrors(stored, rows);
    const reason = tidySpaces(request.reason ?? '');
    if (errors > 0 && reason === '') {
      throw new Refused('openErrors', publishProblems.openErrors(errors), {
        errors: String(errors),
      });
    }
    const resolution = (request.resolution ?? stored.resolution).trim();
    const day = write(now().toISOString(), 'dd-MM-yyyy');
    const editedAt = edited ? (file.modifiedTime ?? '') : null;
    const { name, url } = freezeVersion(
      { documentId, version, kind: request.as, resolution, editedAt },
      frozenName({
        name: stored.name,
        version,
        day,
        resolution,
        edited,
        isPreliminary: errors > 0,
      }),
    );
    if (!rows.some((row) => row.url === url)) {
      appendHistory(sheets, {
        who: currentUser(),
        year,
        url,
        version,
        errorCount: errors > 0 ? errors : null,
        warningCount: null,
        changes: history.frozen(resolution, edited, errors, reason),
      });
    }
    return { ok: true, value: { name, url, version } };
  });
}

/** Open errors of what is published. Older versions of the product noted them in Histórico alone. */
function openErrors(
  { errorCount, count, url }: StoredDocument,
  rows: readonly HistoryEntry[],
): number {
  if (errorCount >= 0) return errorCount;
  const row = rows.find((one) => one.url === url && Number(one.version) === count);
  return Number(row?.errors) || 0;
}

export interface PdfOfReport {
  readonly name: string;
  /** Null: Drive gave none; `url` is the way. */
  readonly base64: string | null;
  /** Gives the PDF in the browser to whoever may open the document. */
  readonly url: string;
}

/** The document as a PDF, or the address that gives it. */
export function reportPdf(): Outcome<PdfOfReport> {
  const { stored } = publishedDocument();
  // Others may be readers whom the app cannot see it for; the address is theirs.
  if (stored.publisher === currentUser()) reachDocument(stored);
  const pdf = exportPdf(stored.documentId);
  const base64 = pdf && Utilities.base64Encode(pdf.getBytes());
  const url = pdfAddress(stored.documentId);
  return { ok: true, value: { name: `${stored.name}.pdf`, base64, url } };
}
