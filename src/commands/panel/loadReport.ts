// The screen Relatório of the side panel, and a run that is watched from it.
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { openDocumentStore } from '../../drive/documentStore.ts';
import { type HistoryEntry, readHistory } from '../../sheets/output/readHistory.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { instantWriter } from '../../sheets/session/instantWriter.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { askToStop, type WatchedRun, watchRun } from '../../sheets/session/runProgress.ts';
import { currentUser } from '../../sheets/session/user.ts';
import { jobName } from '../border/jobName.ts';
import { currentDocument, reportYear } from '../publish/currentDocument.ts';
import { type PublicationState, publicationState } from '../publish/publication.ts';

export const runRequest = z.strictObject({ job: jobName });

export interface ReportScreen {
  /** E-mail. Empty: Google does not tell. */
  readonly user: string;
  /** The year of the report. Null: Configuração does not say. */
  readonly year: number | null;
  /** The document of that year. Null: it was not published yet. */
  readonly document: {
    readonly name: string;
    readonly url: string;
    readonly year: number;
    readonly version: number;
    readonly publisher: string;
    /** `24/11/2026 10:32`. */
    readonly publishedAt: string;
    readonly resolution: string;
    /** Open errors when it was written; any makes it preliminary. -1: it is not known. */
    readonly errorCount: number;
  } | null;
  readonly publication: PublicationState;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
}

const mostEntries = 20;

/** What was published, by whom, and who publishes. */
export function loadReport(): Outcome<ReportScreen> {
  const spreadsheet = activeSpreadsheet();
  const store = openDocumentStore();
  const sheets = openSheets(spreadsheet);
  const year = reportYear(sheets);
  const current = currentDocument(store, spreadsheet.getId(), year);
  const write = instantWriter(spreadsheet);
  return {
    ok: true,
    value: {
      user: currentUser(),
      year,
      document: current && {
        name: current.stored.name,
        url: current.stored.url,
        year: current.year,
        version: current.stored.count,
        publisher: current.stored.publisher,
        publishedAt: write(current.stored.publishedAt),
        resolution: current.stored.resolution,
        errorCount: current.stored.errorCount,
      },
      publication: publicationState(store),
      history: readHistory(sheets, mostEntries),
    },
  };
}

/** How far a run is. */
export function watchReport({ job }: z.infer<typeof runRequest>): Outcome<WatchedRun> {
  return { ok: true, value: watchRun(job) };
}

/** Asks a run to stop before its next step. */
export function stopRun({ job }: z.infer<typeof runRequest>): Outcome<{ readonly stopping: true }> {
  askToStop(job);
  return { ok: true, value: { stopping: true } };
}
