// Where a formula stands and what it can read.
import type { LocaleRules } from '../values/localeRules.ts';
import type { Reference } from './block.ts';
import type { FormulaNode, OpenArea } from './formulaTree.ts';
import type { Value } from './formulaValues.ts';

/** Where a formula stands and what it can read. */
export interface FormulaSurroundings {
  readonly rules: LocaleRules;
  readonly row: number;
  readonly column: number;
  /** Now, as spreadsheets count days. */
  readonly now: number;
  /** Whether the formula was typed here, so that the locale in which it was written is known. */
  readonly typedHere: boolean;
  /** Whether it is stored as an array formula. */
  readonly isArray: boolean;
  /** Whether operators take blocks value by value, as in array formulas. */
  readonly arrays: boolean;
  /** The values of names that LET gives. */
  readonly given: ReadonlyMap<string, Value>;
  /** Null: no such sheet. */
  readonly reference: (sheet: string | null, area: OpenArea) => Reference | null;
  /** One reference a sheet. Null: no such sheets. */
  readonly references: (first: string, last: string, area: OpenArea) => Reference[] | null;
  /** Null: no such table or column. */
  readonly table: (table: string, part: string) => Reference | null;
  /** The tree of a name. Null: no such name. */
  readonly named: (sheet: string | null, name: string) => FormulaNode | null;
}

/** Gives the value of a part of a formula. */
export type Evaluate = (node: FormulaNode, around: FormulaSurroundings) => Value;
