// What the steps of Gerar relatório share, and what each of them leaves.
import type { DocumentStore } from '../../drive/documentStore.ts';
import type { Analysis } from '../../report/analyseWorkbook.ts';
import type { OpenSheets } from '../../sheets/session/openSheets.ts';

/** A trigger that generates. Nobody can be asked: no document gets a successor with another link. */
export interface UnattendedRun {
  /** Names for the tab Histórico who asked, given who publishes. */
  readonly who: (publisher: string) => string;
  /** Told when the row of Histórico is written. */
  readonly onNoted?: () => void;
}

/** One run, from the reading of the sheet to its last word. */
export interface ReportRun {
  readonly sheets: OpenSheets;
  readonly store: DocumentStore;
  readonly analysis: Analysis;
  /** E-mail of who publishes. Empty: Google does not tell. */
  readonly user: string;
  /** Null: a person asked, who can be asked back. */
  readonly trigger: UnattendedRun | null;
}
