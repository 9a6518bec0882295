// A computed number that knows how it came about.
import type { CellSpan } from './cell.ts';
import type { MonthNumber } from './month.ts';

/** Why a number cannot be given. */
export type Reason = 'notReported' | 'zeroBase' | 'partMissing' | 'differentBands' | 'concealed';

/** Something a reader must know about a number; its words are in `locale/ptBR.ts`. */
export type NoteCode =
  | 'povertyLineChanged'
  | 'monthsMissing'
  | 'unitsMissing'
  | 'unitsUnread'
  | 'gap'
  | 'cellUnread'
  | 'warned'
  | 'broken'
  | 'moreWarnings'
  | 'informedMean'
  | 'mixedMean'
  | 'bandsMissing'
  | 'sharesRounded';

export interface Note {
  readonly code: NoteCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How a figure was made from its terms. */
export type Operation = 'informed' | 'total' | 'mean' | 'share' | 'difference' | 'growth';

/**
 * A number with its making. For quotients `value` is `numerator / denominator`, unrounded.
 * Null value: it cannot be given, and `reason` says why.
 */
export interface Figure {
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly operation: Operation;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The values it was made from; for a number of the sheet, the number itself. */
  readonly terms: readonly number[];
  readonly cells: readonly CellSpan[];
  readonly notes: readonly Note[];
}

/** One month of a series. Null value: not reported. */
export interface MonthPoint {
  readonly month: MonthNumber;
  readonly value: number | null;
  /** There could be none. */
  readonly notApplicable?: boolean;
  /** The value is known but must not be shown. */
  readonly concealed?: boolean;
  readonly cells: readonly CellSpan[];
}
