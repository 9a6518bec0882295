// Rows of totals that people write under their data: known by their words, so that nothing counts twice.
import type { AnyColumn, Columns } from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import type { CellValue } from '../domain/cell.ts';
import { foldText } from '../domain/text.ts';
import { isBlank } from './readHeader.ts';

type Row = readonly CellValue[];

const words =
  /^(sub ?-?)?(total|totais|soma|somatorio|media)( (geral|mensal|anual|parcial|do (ano|mes|periodo)|da rede|\d{4}))*:?$/;

/** Whether a cell says that its row is a total: `Total`, `TOTAL GERAL:`, `Média do ano`, `Subtotal 2024`. */
export function saysTotal(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && words.test(foldText(cellText(cell)));
}

/**
 * The rows of totals, by index, with the index of the cell that says so. A service or an origin may bear such a name: a
 * row that has all it needs is a total only at the end of the table, or where its numbers are the sums of the rows above
 * it of the same year.
 */
export function totalRows(
  rows: readonly Row[],
  firstRow: number,
  columns: Columns,
  columnIndex: ReadonlyMap<string, number>,
): Map<number, number> {
  const places = Object.entries(columns).flatMap(([id, column]) => {
    const index = columnIndex.get(id);
    return index === undefined ? [] : [{ column, index }];
  });
  const required = places.filter(({ column }) => column.required);
  const naming = places.filter(({ column }) => isName(column)).map(({ index }) => index);
  const known = new Set(places.map(({ index }) => index));
  const year = places.find(({ column }) => column.kind === 'year')?.index;
  const numbers = places.filter(({ column }) => kindsOfNumbers.has(column.kind));
  const used: number[] = [];
  const said = new Map<number, number>();
  const unsure: number[] = [];
  const sums = new Map<string, number[]>();
  for (let index = firstRow; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    if (places.every((place) => isBlank(cells[place.index]))) continue;
    const lacks = required.some((place) => isBlank(cells[place.index]));
    const named = naming.find((column) => saysTotal(cells[column]));
    const beside = lacks ? cells.findIndex((cell, at) => !known.has(at) && saysTotal(cell)) : -1;
    const cell = named ?? (beside < 0 ? undefined : beside);
    used.push(index);
    const group = year === undefined ? '' : String(cells[year]);
    const row = numbers.map((place) => numberIn(cells[place.index]));
    if (cell !== undefined) said.set(index, cell);
    if (cell !== undefined && !lacks && !equal(row, sums.get(group))) unsure.push(index);
    if (cell === undefined || unsure.includes(index)) {
      sums.set(
        group,
        row.map((value, at) => value + (sums.get(group)?.[at] ?? 0)),
      );
    }
  }
  const lastOther = used.filter((index) => !said.has(index)).pop() ?? -1;
  for (const index of unsure) if (index < lastOther) said.delete(index);
  return said;
}

const kindsOfNames: ReadonlySet<AnyColumn['kind']> = new Set(['year', 'month', 'list', 'choice']);
const kindsOfNumbers: ReadonlySet<AnyColumn['kind']> = new Set(['count', 'decimal', 'money']);

function isName({ kind, required }: AnyColumn): boolean {
  return kind === 'text' ? required : kindsOfNames.has(kind);
}

function numberIn(cell: CellValue | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

/** Whether a row of numbers is the sums given, to the cent; a row of nothing is no sum. */
function equal(row: readonly number[], sums: readonly number[] = []): boolean {
  const isSum = row.every((value, at) => value === 0 || Math.abs(value - (sums[at] ?? 0)) < 0.01);
  return isSum && row.some((value) => value !== 0);
}
