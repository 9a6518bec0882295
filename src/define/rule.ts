// What a rule of plausible data is: a record that says what must hold, and how to find where it does not.
import type { CellRef } from '../domain/cell.ts';
import type { Mend } from '../domain/mend.ts';
import type { MonthNumber } from '../domain/month.ts';
import type { Unit } from '../domain/unit.ts';
import type { Series, SeriesSource } from './series.ts';
import type { SheetData } from './sheetData.ts';

/** `impossible` is an error, so that the report is preliminary; `improbable` is a warning to look again. */
export type Importance = 'impossible' | 'improbable';

/** How the two sides are compared, as the table of rules shows it. */
export type Operator = '≤' | '≥' | '=' | '≈' | '≠' | 'ambos ou nenhum' | 'nunca ambos';

/** The months of a year in which the workbook reports: from the first to the last month of any of its series. */
export interface MonthSpan {
  readonly from: MonthNumber;
  readonly to: MonthNumber;
}

export interface RuleContext {
  readonly data: SheetData;
  /** The year of the report. */
  readonly year: number;
  /** The series of a source, read once for all rules. */
  series(source: SeriesSource): readonly Series[];
  /** Null: no series of that year has three months. */
  span(year: number): MonthSpan | null;
}

/** Where a rule does not hold. */
export interface Breach {
  readonly at: CellRef;
  /** The year of the row. Null: it belongs to no year. */
  readonly year: number | null;
  /** Cells of the same finding, which need no finding of another rule. */
  readonly also?: readonly CellRef[];
  /** What the sentences of the rule name. Numbers are written in the unit of the rule, places as `C12`. */
  readonly words: Readonly<Record<string, string | number | CellRef>>;
  /** Tells the finding again when rows have moved: what the number is of, and the number. */
  readonly mark: string;
  /** What the program offers to write. */
  readonly mends?: readonly Mend[];
}

export interface RuleDefinition {
  readonly id: string;
  /** What holds in plausible data, one sentence. */
  readonly title: string;
  readonly left: string;
  readonly operator: Operator;
  readonly right: string;
  readonly importance: Importance;
  /** What a side that is not informed means, in words. */
  readonly missing: string;
  /** The norm, or `nosso` where the limit is the product's own. */
  readonly source: string;
  readonly unit: Unit;
  /** What is wrong and how to mend it; `{name}` stands for the words of a breach. */
  readonly problem: string;
  readonly fix: string;
  /** Whether the breach is a number that is not there, which the report says under the table it touches. */
  readonly isGap?: boolean;
  /** The series that it looks at. */
  readonly series?: SeriesSource;
  readonly find: (context: RuleContext) => readonly Breach[];
}

/** Defines a rule. */
export function defineRule(rule: RuleDefinition): RuleDefinition {
  return rule;
}
