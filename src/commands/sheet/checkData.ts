// Conferir dados: finds everything that can be mended and lists it in Pendências.
import type { Outcome } from '../../domain/outcome.ts';
import { writeIssues } from '../../sheets/output/writeIssues.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { readAnalysis } from './readAnalysis.ts';
import { type IssueSummary, summaryOf } from './summary.ts';

export interface CheckedData extends IssueSummary {
  /** Why Pendências was not written, in words. Empty: it was. */
  readonly notice: string;
}

/** Checks the data. Only the tab Pendências is written. */
export function checkData(): Outcome<CheckedData> {
  return withDocumentLock(
    () => {
      const sheets = openSheets(activeSpreadsheet());
      const analysis = readAnalysis(sheets);
      if (!analysis.ok) return analysis;
      const { issues } = analysis.value;
      const notice = writeIssues(sheets, issues);
      return { ok: true, value: { ...summaryOf(issues), notice } };
    },
    { endsRun: true },
  );
}
