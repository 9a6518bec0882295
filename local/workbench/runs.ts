// Executions of the script that are under way, one inside the other, and what happens between their service calls.

import type {
  PersonAnswer,
  QuestionRecord,
  WindowRecord,
} from '../../host/src/services/ui/uiRecord.ts';
import type { Host } from '../host.ts';
import type { History } from './editing/history.ts';
import { OpenQuestions } from './openQuestions.ts';
import type { Client, News, Place } from './protocol.ts';
import { placeNow, samePlace, takePlace } from './selection.ts';
import { deskTexts } from './texts.ts';

/** Calls that leave the workbook as it is. */
const reading = /^(?:get|is|has|can|find|toast|flush|activate|setActive|setCurrentCell)/;
const workbookParts =
  /^(?:Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Filter|Banding)$/;
/** How often a waiting script looks for requests. Unit: milliseconds. */
const glance = 10;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** What runs need of the desk. */
export interface RunsDesk {
  hostOf(user: string): Host;
  /** The history of what people did. */
  readonly history: History;
  readonly places: Map<string, Place>;
  /** Unit: milliseconds per service call. */
  readonly slow: number;
  answerWaiting(): void;
  /** The workbook was changed. */
  changed(): void;
  tellChanges(): void;
  tell(client: string, news: News): void;
  show(client: string, window: WindowRecord): void;
}

interface Run {
  readonly client: Client;
  /** What it is, in words. */
  readonly label: string;
  /** The workbook before its first change. Null: it has changed nothing yet. */
  before: { readonly state: number; readonly bytes: Uint8Array } | null;
  /** Whether something else changed the workbook while it did. */
  isMixed: boolean;
}

/**
 * While a run is between two service calls, waiting requests are answered inside it; the run goes on when they are
 * done. Two long runs therefore do not share their time: the later one is finished first.
 */
export class Runs {
  readonly questions = new OpenQuestions();
  readonly #desk: RunsDesk;
  /** The innermost last. */
  readonly #running: Run[] = [];
  /** How many of them wait for an answer. */
  #asking = 0;
  #byHand = false;

  constructor(desk: RunsDesk) {
    this.#desk = desk;
  }

  get areUnderWay(): boolean {
    return this.#running.length > 0;
  }

  /**
   * Whether all that is under way are calls of this page's own panel that have only looked so far. They are soon over; a
   * command that is begun inside one of them could not ask anything, as the panel waits.
   */
  isPanelLooking({ id }: Client): boolean {
    const { panelAction } = deskTexts;
    return (
      this.areUnderWay &&
      this.#running.every(
        ({ client, label, before }) => client.id === id && label === panelAction && before === null,
      )
    );
  }

  /** Something else than these runs changed the workbook. */
  noteOther(): void {
    for (const run of this.#running) if (run.before) run.isMixed = true;
  }

  /** Runs something as this person, who has a selection of their own. What it changes is one step of theirs. */
  run<T>(client: Client, label: string, work: () => T): T {
    const { places } = this.#desk;
    const host = this.#desk.hostOf(client.user);
    const outer = this.quietly(() => placeNow(host));
    const mine = places.get(client.id);
    if (mine) this.quietly(() => takePlace(host, mine));
    const begun = this.quietly(() => placeNow(host));
    const run: Run = { client, label, before: null, isMixed: false };
    this.#running.push(run);
    try {
      return work();
    } finally {
      this.#running.pop();
      this.#keep(run);
      const place = this.quietly(() => placeNow(host));
      places.set(client.id, place);
      if (!samePlace(place, begun)) this.#desk.tell(client.id, { kind: 'goTo', place });
      if (this.areUnderWay) this.quietly(() => takePlace(host, outer));
    }
  }

  #keep({ client, label, before, isMixed }: Run): void {
    if (!before) return;
    const { history } = this.#desk;
    const from = before.state;
    if (isMixed) {
      this.noteOther();
      history.add(client.user, { label, place: null, from, change: { kind: 'barrier' } });
      return;
    }
    const after = this.quietly(() => history.bytes());
    // Some calls only sound like a change.
    if (Buffer.compare(before.bytes, after) === 0) {
      history.settle(from);
      return;
    }
    this.noteOther();
    const change = { kind: 'book', before: before.bytes, after, rows: null } as const;
    history.add(client.user, { label, place: null, from, change });
  }

  /** Everybody's installed edit triggers, as Google fires them after a change by hand. */
  fireEdit(client: Client, place: Place, values: readonly (readonly string[])[]): void {
    const host = this.#desk.hostOf(client.user);
    const triggers = host.triggers.filter(({ eventType }) => eventType === 'ON_EDIT');
    if (triggers.length === 0) return;
    this.run(client, deskTexts.automatic, () => {
      const range = this.quietly(() =>
        host.byHand(({ SpreadsheetApp }) => SpreadsheetApp.getActiveRange()),
      );
      const single = values.length === 1 && values[0]?.length === 1;
      const value = values[0]?.[0] ?? '';
      for (const { id } of triggers) {
        try {
          const event = { range, user: { email: client.user }, ...(single && { value }) };
          host.fireTrigger(id, event);
        } catch (error) {
          console.error(`${id}: ${error instanceof Error ? error.message : error}`);
        }
      }
    });
    this.#desk.places.set(client.id, place);
  }

  /** Work that no other request may interrupt, such as looking at the workbook. */
  quietly<T>(work: () => T): T {
    const before = this.#byHand;
    this.#byHand = true;
    try {
      return work();
    } finally {
      this.#byHand = before;
    }
  }

  /** Called before each service call has its effect. */
  betweenCalls(service: string, method: string): void {
    if (this.#byHand) return;
    this.#desk.answerWaiting();
    if (this.#desk.slow > 0) this.#pause(this.#desk.slow);
    if (workbookParts.test(service) && !reading.test(method)) this.#change();
  }

  /** The workbook is about to be changed by the innermost run. */
  #change(): void {
    const { history } = this.#desk;
    const run = this.#running.at(-1);
    if (run) {
      run.before ??= { state: history.state, bytes: this.quietly(() => history.bytes()) };
      history.touch(run.client.user);
    }
    this.#desk.changed();
  }

  #pause(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    for (let left = milliseconds; left > 0; left = end - performance.now()) {
      Atomics.wait(sleeper, 0, 0, Math.min(left, glance));
      this.#desk.answerWaiting();
    }
  }

  /** The script waits; other people and the other windows of this page do not. */
  ask(question: Omit<QuestionRecord, 'answer'>): PersonAnswer {
    const asked = this.#running.at(-1)?.client;
    if (!asked) return { button: 'CLOSE', text: '' };
    if (this.#running.length > this.#asking + 1) return this.#sayOnly(asked, question);
    const id = this.questions.open(asked.id);
    this.#desk.tellChanges();
    this.#desk.tell(asked.id, { kind: 'question', question: { id, ...question } });
    this.#asking += 1;
    try {
      for (;;) {
        this.#desk.answerWaiting();
        const answer = this.questions.take(id);
        if (answer) return answer;
        Atomics.wait(sleeper, 0, 0, glance);
      }
    } finally {
      this.#asking -= 1;
    }
  }

  /** Inside somebody else's work nothing is waited for: a message is shown, and a question has to be asked later. */
  #sayOnly({ id }: Client, { title, text, buttons }: Omit<QuestionRecord, 'answer'>): PersonAnswer {
    const isMessage = buttons === 'OK';
    const message = isMessage ? text : deskTexts.busy;
    this.#desk.tell(id, { kind: 'toast', title: title ?? '', message });
    return { button: isMessage ? 'OK' : 'CLOSE', text: '' };
  }

  /** A window for whoever's run it is. */
  show(window: WindowRecord): void {
    const client = this.#running.at(-1)?.client;
    if (client) this.#desk.show(client.id, window);
  }

  /** A message to whoever's run it is. */
  toast(message: string, title: string): void {
    const client = this.#running.at(-1)?.client;
    if (client) this.#desk.tell(client.id, { kind: 'toast', title, message });
  }
}
