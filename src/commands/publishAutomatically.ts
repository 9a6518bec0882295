// What the triggers run, under the name of the publisher: a tick in the box, and every night.
import type { Outcome } from '../domain/outcome.ts';
import { openDocumentStore } from '../drive/documentStore.ts';
import { readStoredBox, type StoredBox } from '../drive/storedBox.ts';
import { boxStates, history, someone } from '../locale/publishTexts.ts';
import { activeSpreadsheet } from '../sheets/activeSpreadsheet.ts';
import { appendHistory } from '../sheets/appendHistory.ts';
import { currentUser } from '../sheets/currentUser.ts';
import { openSheets } from '../sheets/openSheets.ts';
import { findBox, isSameCell, readTick, tellBox } from '../sheets/publishBox.ts';
import { removeTriggers } from '../sheets/publishTriggers.ts';
import { instantWriter } from '../sheets/writeInstant.ts';
import { answer } from './answer.ts';
import { type PublishedReport, publishReport } from './publishReport.ts';

/** What a trigger's run came to; `ignored` when it was none of its business. */
export type TriggeredRun = Outcome<PublishedReport | { readonly ignored: true }>;

const ignored: TriggeredRun = { ok: true, value: { ignored: true } };

/** A cell was edited. Only a tick of the box "Gerar relatório" does something. */
export function publishFromBox(event: unknown): TriggeredRun {
  const tick = readTick(event);
  if (!tick) return ignored;
  const spreadsheet = activeSpreadsheet();
  const place = findBox(spreadsheet);
  if (!place || !isSameCell(place.box, tick.range)) return ignored;
  const publisher = publisherHere((stored) => stored.box);
  if (publisher === null) return ignored;
  const asker = tick.askedBy === '' ? someone : tick.askedBy;
  tellBox(spreadsheet, boxStates.working(asker), false);
  const who = asker === publisher ? () => publisher : () => history.askedBy(publisher, asker);
  const outcome = answer(() => publishReport({}, who));
  tellBox(spreadsheet, stateText(outcome, asker), true);
  return outcome;
}

/** The nightly publication. A failure is told in Histórico and beside the box. */
export function publishNightly(): TriggeredRun {
  const publisher = publisherHere((stored) => stored.night);
  if (publisher === null) return ignored;
  const spreadsheet = activeSpreadsheet();
  const outcome: TriggeredRun = answer(() => publishReport({}, () => history.nightly(publisher)));
  tellBox(spreadsheet, stateText(outcome, boxStates.night), false);
  if (outcome.ok) return outcome;
  const changes = history.nightFailed(outcome.errors.map(({ message }) => message).join(' '));
  const none = { year: null, url: '', version: null, errorCount: null, warningCount: null };
  appendHistory(openSheets(spreadsheet), { ...none, who: history.nightly(publisher), changes });
  return outcome;
}

/** Whose name this run has, if that is the publisher's; the triggers of a former publisher remove themselves. */
function publisherHere(isOn: (stored: StoredBox) => boolean): string | null {
  const user = currentUser();
  const stored = readStoredBox(openDocumentStore(), activeSpreadsheet().getId());
  if (stored?.publisher === user && isOn(stored)) return user;
  removeTriggers();
  return null;
}

function stateText(outcome: TriggeredRun, asker: string): string {
  const when = instantWriter(activeSpreadsheet())(new Date().toISOString());
  if (!outcome.ok) {
    return boxStates.failed(when, outcome.errors.map(({ message }) => message).join(' '));
  }
  if ('ignored' in outcome.value) return '';
  return boxStates.done(when, asker, outcome.value.errorCount, outcome.value.warningCount);
}
