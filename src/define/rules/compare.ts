// Rules that compare two sides of one row.
import type { CellRef } from '../../domain/cell.ts';
import type { Mend } from '../../domain/mend.ts';
import type { Unit } from '../../domain/unit.ts';
import { type Breach, defineRule, type Importance, type RuleDefinition } from '../rule.ts';
import type { SheetData } from '../sheetData.ts';
import type { Columns, RecordTab, ValuesOf } from '../tab.ts';

/** One side: the sum of columns of the row, or a number of law or of ours. */
export type Side<C extends Columns> =
  | {
      readonly name: string;
      readonly columns: readonly (keyof C & string)[];
      /** What a column that is not informed means. With `zero` one of them must be informed all the same. */
      readonly missing: 'skip' | 'zero';
    }
  | { readonly name: string; readonly limit: number };

type Comparing = '≤' | '≥' | '=' | 'ambos ou nenhum' | 'nunca ambos';

export interface Comparison<C extends Columns> {
  readonly id: string;
  readonly title: string;
  readonly tab: RecordTab<C>;
  readonly left: Side<C>;
  readonly operator: Comparing;
  readonly right: Side<C>;
  readonly importance: Importance;
  readonly source: string;
  readonly unit?: Unit;
  readonly problem: string;
  readonly fix: string;
  readonly year: (values: ValuesOf<C>) => number;
  /** What tells the row again: `set/2024`. */
  readonly row: (values: ValuesOf<C>) => string;
  /** Rows that the rule is for; all where it is absent. */
  readonly when?: (values: ValuesOf<C>) => boolean;
}

/** Null value: the side is not informed. */
interface SideValue {
  readonly value: number | null;
  readonly at: CellRef | null;
  /** Whether the value is that of the cell alone. */
  readonly isOneCell: boolean;
}

/** A rule that must hold in every row. Its sentences may name {left}, {right}, {leftCell}, {rightCell}. */
export function compare<C extends Columns>(comparison: Comparison<C>): RuleDefinition {
  const { tab, left, right, operator, when = () => true } = comparison;
  return defineRule({
    id: comparison.id,
    title: comparison.title,
    left: left.name,
    operator,
    right: right.name,
    importance: comparison.importance,
    missing: missingWords([left, right]),
    source: comparison.source,
    unit: comparison.unit ?? 'count',
    problem: comparison.problem,
    fix: comparison.fix,
    find: ({ data }) =>
      data.records(tab).flatMap(({ rowNumber, values }): Breach[] => {
        if (!when(values)) return [];
        const a = sideOf(left, tab, data, rowNumber, values);
        const b = sideOf(right, tab, data, rowNumber, values);
        if (holds(operator, a.value, b.value)) return [];
        const at = a.at ?? b.at;
        if (!at) return [];
        return [
          {
            at,
            year: comparison.year(values),
            words: {
              left: a.value ?? '',
              right: b.value ?? '',
              leftCell: a.at ?? '',
              rightCell: b.at ?? '',
            },
            mends: swapOf(operator, a, b, comparison.unit ?? 'count'),
            mark: `${comparison.row(values)}: ${a.value} ${operator} ${b.value}`,
          },
        ];
      }),
  });
}

/** Two numbers of which the smaller should be the larger may have changed places. */
function swapOf(operator: Comparing, left: SideValue, right: SideValue, unit: Unit): Mend[] {
  if (operator !== '≤' && operator !== '≥') return [];
  const [a, b] = [left, right].map(({ value, at, isOneCell }) =>
    value !== null && at && isOneCell
      ? { at, value: unit === 'moneyCents' ? value / 100 : value }
      : null,
  );
  if (!a || !b) return [];
  const writes = [
    { at: a.at, value: b.value },
    { at: b.at, value: a.value },
  ];
  return [{ kind: 'swap', writes }];
}

function missingWords(sides: readonly Side<Columns>[]): string {
  const zero = sides.some((side) => 'missing' in side && side.missing === 'zero');
  return zero
    ? 'uma parcela vazia conta como zero; sem nenhuma, a regra não se aplica'
    : 'a regra não se aplica';
}

function sideOf<C extends Columns>(
  side: Side<C>,
  tab: RecordTab<C>,
  data: SheetData,
  rowNumber: number,
  values: ValuesOf<C>,
): SideValue {
  if ('limit' in side) return { value: side.limit, at: null, isOneCell: false };
  const given = side.columns.filter((column) => values[column] !== null);
  const [first] = given.length > 0 ? given : side.columns;
  const at = first === undefined ? null : data.at(tab, rowNumber, first);
  const lacks = side.missing === 'skip' && given.length < side.columns.length;
  if (lacks || given.length === 0) return { value: null, at, isOneCell: false };
  return {
    value: given.reduce((sum, column) => sum + Number(values[column]), 0),
    at,
    isOneCell: given.length === 1,
  };
}

/** A side without a value holds with any other, but for the two rules on being informed itself. */
function holds(operator: Comparing, left: number | null, right: number | null): boolean {
  if (operator === 'ambos ou nenhum') return (left === null) === (right === null);
  if (operator === 'nunca ambos') return left === null || right === null;
  if (left === null || right === null) return true;
  if (operator === '=') return left === right;
  return operator === '≤' ? left <= right : left >= right;
}
