// The screen Relatório of the side panel, and a run that is watched from it.
import * as z from 'zod/mini';
import type { Outcome } from '../domain/outcome.ts';
import { openDocumentStore } from '../drive/documentStore.ts';
import { latestDocument } from '../drive/storedDocument.ts';
import { activeSpreadsheet } from '../sheets/activeSpreadsheet.ts';
import { currentUser } from '../sheets/currentUser.ts';
import { openSheets } from '../sheets/openSheets.ts';
import { type HistoryEntry, readHistory } from '../sheets/readHistory.ts';
import { askToStop, type WatchedRun, watchRun } from '../sheets/runProgress.ts';
import { instantWriter } from '../sheets/writeInstant.ts';
import { type PublicationState, publicationState } from './publishSwitch.ts';

/** A run's name, chosen by who starts it. */
export const jobName = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));
export const runRequest = z.strictObject({ job: jobName });

export interface ReportScreen {
  /** E-mail. Empty: Google does not tell. */
  readonly user: string;
  /** Null: nothing was published yet. */
  readonly document: {
    readonly name: string;
    readonly url: string;
    readonly year: number;
    readonly version: number;
    readonly publisher: string;
    /** `24/11/2026 10:32`. */
    readonly publishedAt: string;
    readonly resolution: string;
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
  const latest = latestDocument(store, spreadsheet.getId());
  const write = instantWriter(spreadsheet);
  return {
    ok: true,
    value: {
      user: currentUser(),
      document: latest && {
        name: latest.stored.name,
        url: latest.stored.url,
        year: latest.year,
        version: latest.stored.count,
        publisher: latest.stored.publisher,
        publishedAt: write(latest.stored.publishedAt),
        resolution: latest.stored.resolution,
      },
      publication: publicationState(store),
      history: readHistory(openSheets(spreadsheet), mostEntries),
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
