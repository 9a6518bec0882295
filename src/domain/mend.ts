// What the program offers to write where something is to be mended. It only offers: a person decides.
import { addressOf, type CellRef, fullAddressOf } from './cell.ts';
import type { Issue } from './issue.ts';
import { shorten } from './text.ts';

/**
 * Ways to mend: take the number as it was understood, take the nearest name of a list, let two numbers change places,
 * write that there was none, or write that it does not apply.
 */
export type MendKind = 'accept' | 'nearest' | 'swap' | 'zero' | 'notApplicable';

/** What people write in a cell to say that its number does not apply. */
export const notApplicableWords = 'não se aplica';

/** What a cell gets, as a person would type it: money in reais, a percentage as a ratio. */
export interface CellWrite {
  readonly at: CellRef;
  readonly value: string | number;
}

/** One way to mend a finding: nothing but these cells is written. */
export interface Mend {
  readonly kind: MendKind;
  readonly writes: readonly CellWrite[];
}

/** A value offered for the cell of a finding whose place is not known yet. */
export interface Suggestion {
  readonly kind: MendKind;
  readonly value: string | number;
}

/** The longest names that `issueIdOf` and `mendIdOf` give. */
export const longestId = 400;

/** Tells a finding from all others, as long as neither the cell nor what it holds changes. */
export function issueIdOf({ code, at, found, mark }: Issue): string {
  return shorten(mark ?? `${code} ${fullAddressOf(at)} ${found}`, longestId);
}

/** Tells the mends of one finding apart. */
export function mendIdOf({ kind, writes }: Mend): string {
  const values = writes.map(({ at, value }) => `${addressOf(at)}=${value}`);
  return shorten([kind, ...values].join(' '), longestId);
}

/** The values offered for one cell, as mends of it. */
export function mendsAt(at: CellRef, suggestions: readonly Suggestion[] = []): Mend[] {
  if (at.columnIndex === null || at.rowNumber === null) return [];
  return suggestions.map(({ kind, value }) => ({ kind, writes: [{ at, value }] }));
}
