// What the triggers run, under the name of the publisher: a tick in the box, and every night.

import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { openDocumentStore } from '../../drive/documentStore.ts';
import { readStoredBox } from '../../drive/storedBox.ts';
import { now } from '../../google/clock.ts';
import { quietly } from '../../google/quietly.ts';
import { twice } from '../../google/twice.ts';
import { boxStates, history, publishProblems, someone } from '../../locale/publishTexts.ts';
import { appendHistory } from '../../sheets/output/appendHistory.ts';
import { isBox, readTick, tellBox } from '../../sheets/publication/publishBox.ts';
import { installTriggers } from '../../sheets/publication/publishTriggers.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { instantWriter } from '../../sheets/session/instantWriter.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { currentUser, knownUser } from '../../sheets/session/user.ts';
import { answer } from '../border/answer.ts';
import { wordsOf } from '../border/wordsOf.ts';
import { type GeneratedReport, generateReport } from '../publish/generateReport.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a trigger's run came to; `ignored` when it was none of its business. */
export type TriggeredRun = Outcome<GeneratedReport | { readonly ignored: true }>;

const ignored: TriggeredRun = { ok: true, value: { ignored: true } };

/** A cell was edited. Only a tick of the box "Gerar relatório" does something; it is always answered beside the box. */
export function generateFromBox(event: unknown): TriggeredRun {
  const tick = readTick(event);
  if (!tick) return ignored;
  const spreadsheet = twice(() => {
    const opened = activeSpreadsheet();
    return isBox(opened, tick.range) ? opened : null;
  });
  if (!spreadsheet) return ignored;
  const asker = tick.askedBy === '' ? someone : tick.askedBy;
  const outcome: TriggeredRun = answer(() => {
    const publisher = publisherHere(spreadsheet, 'box');
    if (publisher === null) return ignored;
    tellBox(spreadsheet, () => boxStates.working(asker), false);
    const who = asker === publisher ? publisher : history.askedBy(publisher, asker);
    return generateReport({}, { who: () => who });
  });
  tell(spreadsheet, outcome, asker);
  return outcome;
}

/** The nightly publication. A failure is told in Histórico and beside the box. */
export function generateNightly(): TriggeredRun {
  const spreadsheet = twice(activeSpreadsheet);
  let noted = false;
  const onNoted = () => {
    noted = true;
  };
  const outcome: TriggeredRun = answer(() =>
    publisherHere(spreadsheet, 'night') === null
      ? ignored
      : generateReport({}, { who: history.nightly, onNoted }),
  );
  tell(spreadsheet, outcome, boxStates.night);
  if (outcome.ok || noted) return outcome;
  const changes = history.nightFailed(wordsOf(outcome));
  const none = { year: null, url: '', version: null, errorCount: null, warningCount: null };
  const who = history.nightly(currentUser() || someone);
  twice(() => appendHistory(openSheets(spreadsheet), { ...none, who, changes }));
  return outcome;
}

/**
 * Whose name this run has. Null: it is none of its business; a trigger that is too many removes itself, but only when
 * it is certain that somebody else publishes, or that this was switched off.
 * Throws: Refused where a tick or a night would otherwise pass in silence.
 */
function publisherHere(spreadsheet: Spreadsheet, kind: 'box' | 'night'): string | null {
  const user = knownUser();
  const stored = twice(() => readStoredBox(openDocumentStore(), spreadsheet.getId()));
  const isMine = stored?.publisher === user;
  if (isMine && stored[kind]) return user;
  if (stored && stored.publisher !== '') {
    const wanted = isMine ? stored : { box: false, night: false };
    quietly('surplus triggers', () => installTriggers(spreadsheet, wanted));
    if (kind === 'night' || stored.box) return null;
  }
  throw new Refused('notSwitchedOn', publishProblems.notSwitchedOn);
}

function tell(spreadsheet: Spreadsheet, outcome: TriggeredRun, asker: string): void {
  if (outcome.ok && 'ignored' in outcome.value) return;
  tellBox(spreadsheet, () => stateText(spreadsheet, outcome, asker), true);
}

function stateText(spreadsheet: Spreadsheet, outcome: TriggeredRun, asker: string): string {
  const when = instantWriter(spreadsheet)(now().toISOString());
  if (!outcome.ok) return boxStates.failed(when, wordsOf(outcome));
  if ('ignored' in outcome.value) return '';
  const { errorCount, warningCount, notice } = outcome.value;
  return `${boxStates.done(when, asker, errorCount, warningCount)} ${notice}`.trim();
}
