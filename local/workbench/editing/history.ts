// What each person did, so that they can take it back and do it again, and nobody else's work with it.
import type { Host } from '../../host.ts';
import type { Taken } from '../protocol.ts';
import { deskTexts as texts } from '../texts.ts';
import type { BookChange, CellChange, RowChange, Step } from './step.ts';
import { shiftChange } from './step.ts';

/** Steps that each person can take back. */
const mostSteps = 100;
/** States of the whole workbook that are kept for each person. Unit: bytes. */
const mostBytes = 100_000_000;

interface Stack {
  readonly done: Step[];
  readonly undone: Step[];
}

/** Where a step goes: back to what was before, or forth to what was after. */
type Way = 'undo' | 'redo';

/**
 * Each person has steps of their own, by e-mail address. A number stands for each state of the workbook: while it is
 * still the one that a step left, the step is taken back exactly. Once somebody else has changed something, cells are
 * taken back where they still hold what the step put there; what changed the whole workbook is not.
 */
export class History {
  readonly #host: Host;
  readonly #stacks = new Map<string, Stack>();
  #state = 0;
  #lastState = 0;
  /** Who changed something, the last one last. */
  readonly #authors = new Set<string>();
  #kept: { readonly state: number; readonly bytes: Uint8Array } | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  get state(): number {
    return this.#state;
  }

  /** Somebody changes something. */
  touch(user: string): void {
    this.#state = this.#newState();
    this.#authors.delete(user);
    this.#authors.add(user);
  }

  /** What was taken for a change since this state was none, and nobody else changed anything. */
  settle(state: number): void {
    this.#state = state;
  }

  #newState(): number {
    this.#lastState += 1;
    return this.#lastState;
  }

  /** The workbook as it stands. */
  bytes(): Uint8Array {
    if (this.#kept?.state !== this.#state)
      this.#kept = { state: this.#state, bytes: this.#host.toXlsx() };
    return this.#kept.bytes;
  }

  /** Adds what somebody has done since the state `from`; what they had taken back cannot be done again. */
  add(user: string, step: Omit<Step, 'to'>): void {
    const { done, undone } = this.#stack(user);
    undone.length = 0;
    done.push({ ...step, to: this.#state });
    if (step.change.kind === 'barrier') done.splice(0, done.length - 1);
    if (step.change.kind === 'book' && step.change.rows) this.#shiftOthers(user, step.change.rows);
    while (done.length > mostSteps || sizeOf(done) > mostBytes) done.shift();
  }

  /** What can be taken back and done again, in words. Null: nothing. */
  labels(user: string): Readonly<Record<Way, string | null>> {
    const { done, undone } = this.#stack(user);
    return { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null };
  }

  /** Takes the last step back, or does it again. While a script runs, the whole workbook stays as it is. */
  take(user: string, way: Way, isRunning: boolean): Taken {
    const { done, undone } = this.#stack(user);
    const [from, to] = way === 'undo' ? [done, undone] : [undone, done];
    const step = from.at(-1);
    if (!step) return said(texts.nothing[way]);
    const { change, label } = step;
    if (change.kind === 'barrier') return said(texts.barrier(label));
    if (change.kind === 'book' && isRunning) return said(texts.busyUndo);
    const isExact = this.#state === (way === 'undo' ? step.to : step.from);
    const problem =
      change.kind === 'cells'
        ? this.#takeCells(change, way, isExact, label, user)
        : this.#takeBook(change, way, isExact, label, user);
    if (problem !== null) {
      // The next step may still be taken; below one of the whole workbook, cells may be others by now.
      if (change.kind === 'cells') from.pop();
      return said(problem);
    }
    if (isExact) this.#state = way === 'undo' ? step.from : step.to;
    else this.touch(user);
    from.pop();
    to.push(isExact ? step : this.#again(step, way));
    if (change.kind === 'book' && change.rows)
      this.#shiftOthers(user, way === 'undo' ? inverse(change.rows) : change.rows);
    return {
      said: texts.taken[way](label, change.kind === 'book' && !change.rows),
      place: step.place,
    };
  }

  /** A step that was taken among other people's changes leads from the present state. */
  #again(step: Step, way: Way): Step {
    const other = this.#newState();
    return way === 'undo'
      ? { ...step, from: this.#state, to: other }
      : { ...step, from: other, to: this.#state };
  }

  /** Who else changed something last. Empty: nobody. */
  #other(user: string): string {
    return [...this.#authors].filter((author) => author !== user).at(-1) ?? '';
  }

  /** Null: it is done. */
  #takeCells(
    change: CellChange,
    way: Way,
    isExact: boolean,
    label: string,
    user: string,
  ): string | null {
    const { sheets } = this.#host;
    const { sheetId, parts } = change;
    try {
      const expected = parts.map(({ before, after }) => (way === 'undo' ? after : before));
      const changed = isExact ? [] : expected.flatMap((held) => sheets.changed(sheetId, held));
      if (changed.length > 0) return texts.changedSince[way](label, changed, this.#other(user));
      for (const { before, after } of parts) sheets.put(sheetId, way === 'undo' ? before : after);
      return null;
    } catch {
      // The tab is gone.
      return texts.gone(label);
    }
  }

  /** Null: it is done. */
  #takeBook(
    change: BookChange,
    way: Way,
    isExact: boolean,
    label: string,
    user: string,
  ): string | null {
    if (!isExact) return texts.othersSince[way](label, this.#other(user));
    this.#host.sheets.open(way === 'undo' ? change.before : change.after);
    return null;
  }

  /** Cells of other people's steps go where their rows went. */
  #shiftOthers(user: string, rows: RowChange): void {
    for (const [other, { done, undone }] of this.#stacks) {
      if (other === user) continue;
      for (const steps of [done, undone])
        steps.forEach((step, at) => {
          if (step.change.kind !== 'cells') return;
          const change = shiftChange(step.change, rows) ?? ({ kind: 'barrier' } as const);
          steps[at] = { ...step, change };
        });
    }
  }

  #stack(user: string): Stack {
    const known = this.#stacks.get(user) ?? { done: [], undone: [] };
    this.#stacks.set(user, known);
    return known;
  }
}

function said(text: string): Taken {
  return { said: text, place: null };
}

function inverse({ sheetId, spans }: RowChange): RowChange {
  const back = spans.map(({ row, count }) => ({ row, count: -count })).reverse();
  return { sheetId, spans: back };
}

function sizeOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { change }) =>
      sum + (change.kind === 'book' ? change.before.length + change.after.length : 0),
    0,
  );
}
