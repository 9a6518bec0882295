// Continues the series of a range into its neighbourhood.
import { types } from 'node:util';
import type { Area } from '../../../xlsx/cells/address.ts';
import type { LocaleRules } from '../values/localeRules.ts';
import { copyCells } from './cellCopy.ts';
import type { Range } from './range.ts';

/** Fills `goal`, which extends the source to one side; `alternate` copies instead of counting on. */
export function fillSeries(source: Range, goal: Area, alternate: boolean): void {
  const area = source._area;
  const vertical = goal.top < area.top || goal.bottom > area.bottom;
  const lines = vertical ? source.getNumColumns() : source.getNumRows();
  const length = vertical ? source.getNumRows() : source.getNumColumns();
  const before = vertical ? area.top - goal.top : area.left - goal.left;
  const after = vertical ? goal.bottom - area.bottom : goal.right - area.right;
  for (let line = 0; line < lines; line += 1) {
    const place = (at: number): [number, number] =>
      vertical ? [area.top + at, area.left + line] : [area.top + line, area.left + at];
    const values = Array.from({ length }, (_, at) => source._cells.read(...place(at)));
    const next = alternate ? null : continuation(values, source._book.rules);
    const fill = (at: number): void => {
      const [row, column] = place(at);
      const origin = ((at % length) + length) % length;
      const [fromRow, fromColumn] = place(origin);
      const cell = source._sheet._range(fromRow, fromColumn, 1, 1);
      const everything = { content: 'formula', format: true, validation: true } as const;
      const spot = { top: row, left: column, bottom: row, right: column };
      copyCells(cell, source._sheet, spot, everything, false);
      if (next && cell.getFormula() === '') source._cells.write(row, column, next(at));
    };
    for (let step = 1; step <= before; step += 1) fill(-step);
    for (let step = 0; step < after; step += 1) fill(length + step);
  }
}

/** What stands at a position (from 0, may be negative) of the series. Null: no series, the values repeat. */
function continuation(
  values: readonly unknown[],
  rules: LocaleRules,
): ((at: number) => unknown) | null {
  const numbers = values.map((value) => (types.isDate(value) ? value.getTime() : value));
  if (values.length > 1 && numbers.every((value) => typeof value === 'number')) {
    const [first = 0] = numbers;
    const last = numbers[numbers.length - 1] ?? first;
    const step = (Number(last) - Number(first)) / (numbers.length - 1);
    const isDates = values.every((value) => types.isDate(value));
    return (at) => (isDates ? new Date(Number(first) + step * at) : Number(first) + step * at);
  }
  return nameSeries(values, rules);
}

const ENGLISH = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Sun Mon Tue Wed Thu Fri Sat',
].map((names) => names.split(' '));

function nameSeries(
  values: readonly unknown[],
  rules: LocaleRules,
): ((at: number) => unknown) | null {
  const { months, shortMonths, weekdays, shortWeekdays } = rules;
  for (const names of [months, shortMonths, weekdays, shortWeekdays, ...ENGLISH]) {
    const places = values.map((value) =>
      names.findIndex((name) => name.toLowerCase() === String(value).toLowerCase()),
    );
    if (places.length === 0 || places.some((place) => place < 0)) continue;
    const [first = 0, second = first + 1] = places;
    const step = second - first || 1;
    return (at) => names[(((first + step * at) % names.length) + names.length) % names.length];
  }
  return null;
}
