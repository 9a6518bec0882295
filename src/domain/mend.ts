// What the program offers to write where something is to be mended. It only offers: a person decides.
import { addressOf, type CellRef } from './cell.ts';
import { shorten } from './text.ts';

/**
 * Ways to mend: take the number as it was understood, take the nearest name of a list, let two numbers change places,
 * write that there was none, or write that it does not apply.
 */
export type MendKind = 'accept' | 'nearest' | 'swap' | 'zero' | 'notApplicable';

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

/** The longest name that `mendIdOf` and `issueIdOf` give. */
export const longestId = 400;

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
