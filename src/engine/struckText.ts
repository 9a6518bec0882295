// Text struck through in a cell: what is crossed out may still be meant, and what is left may be another number.

import { failed, type Reading } from '../define/column.ts';
import type { AnyColumn, TabDefinition } from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import {
  addressOf,
  type CellArea,
  type CellValue,
  type Grid,
  type TextRun,
} from '../domain/cell.ts';
import { foldText, tidySpaces } from '../domain/text.ts';
import { isBlank, readHeader } from './readHeader.ts';

const words = new Set<AnyColumn['kind']>(['text', 'list', 'choice']);

/**
 * The cells of a tab whose look matters: texts that would be read as numbers. Only for these is it worth asking the
 * sheet what is struck through, so that a sheet of plain numbers costs no call.
 * Null: there is none.
 */
export function areaInDoubt(tab: TabDefinition, grid: Grid): CellArea | null {
  let area = null as CellArea | null;
  for (const { column, columnIndex, rowIndex } of cellsOf(tab, grid)) {
    if (!isInDoubt(column, grid.rows[rowIndex]?.[columnIndex] ?? null)) continue;
    area = {
      top: Math.min(area?.top ?? rowIndex + 1, rowIndex + 1),
      bottom: Math.max(area?.bottom ?? 0, rowIndex + 1),
      left: Math.min(area?.left ?? columnIndex, columnIndex),
      right: Math.max(area?.right ?? 0, columnIndex),
    };
  }
  return area;
}

interface ReadCell {
  readonly column: AnyColumn;
  readonly columnIndex: number;
  readonly rowIndex: number;
}

/** The cells of a tab that are read, each with the column or parameter that it is of. */
function cellsOf(tab: TabDefinition, grid: Grid): ReadCell[] {
  if (tab.kind === 'lists') return [];
  const wanted = (headers: Readonly<Record<string, string>>) =>
    readHeader(
      grid,
      Object.entries(headers).map(([id, header]) => ({ id, header, required: false })),
    );
  const rowsFrom = (lastRow: number) =>
    grid.rows.flatMap((cells, rowIndex) => (rowIndex > lastRow ? { cells, rowIndex } : []));
  if (tab.kind === 'records') {
    const columns: Readonly<Record<string, AnyColumn>> = tab.columns;
    const headers = Object.entries(columns).map(([id, { header }]) => [id, header]);
    const { columnIndex, lastRow } = wanted(Object.fromEntries(headers));
    return rowsFrom(lastRow).flatMap(({ rowIndex }) =>
      [...columnIndex].flatMap(([id, index]) => {
        const column = columns[id];
        return column ? { column, columnIndex: index, rowIndex } : [];
      }),
    );
  }
  const parameters: readonly AnyColumn[] = Object.values(tab.parameters);
  const { columnIndex, lastRow } = wanted({ name: tab.headers.name, value: tab.headers.value });
  const [nameIndex, valueIndex] = [columnIndex.get('name'), columnIndex.get('value')];
  if (nameIndex === undefined || valueIndex === undefined) return [];
  return rowsFrom(lastRow).flatMap(({ cells, rowIndex }) => {
    const name = foldText(cellText(cells[nameIndex] ?? null)).replace(/:$/, '');
    const column = parameters.find(({ header }) => foldText(header) === name);
    return column ? { column, columnIndex: valueIndex, rowIndex } : [];
  });
}

function isInDoubt(column: AnyColumn, cell: CellValue): boolean {
  if (typeof cell !== 'string') return false;
  if (words.has(column.kind)) return false;
  return column.kind !== 'date' && /\d/.test(cell) && column.read(cell).value !== null;
}

/** Reads a cell with what is struck through in it: an error in place of a number, a warning beside words. */
export function readCell<V>(
  column: { readonly kind: AnyColumn['kind']; readonly read: (value: CellValue) => Reading<V> },
  cell: CellValue | undefined,
  runs: readonly TextRun[] | null,
): Reading<V> {
  if (isBlank(cell)) return { value: null, findings: [] };
  const read = column.read(cell ?? null);
  if (!runs || read.value === null) return read;
  const params = paramsOf(runs);
  if (!words.has(column.kind)) {
    const kept = isBlank(params.kept) ? [] : column.read(params.kept).findings;
    return failed(
      'struckNumber',
      params,
      kept.flatMap(({ suggestions = [] }) => suggestions),
    );
  }
  const finding = { code: 'struckText', severity: 'warning', params } as const;
  return { ...read, findings: [...read.findings, finding] };
}

/** The struck stretches and the others, those of a kind with an ellipsis between them. */
function paramsOf(runs: readonly TextRun[]): { struck: string; kept: string } {
  const joined = (wanted: boolean) =>
    runs
      .filter(({ text, struck }) => struck === wanted && !isBlank(text))
      .map(({ text }) => tidySpaces(text))
      .join(' … ');
  return { struck: joined(true), kept: joined(false) };
}

/** What is struck through in a cell. Null: nothing. */
export function runsAt(
  { tab, struck }: Grid,
  rowNumber: number,
  columnIndex: number,
): readonly TextRun[] | null {
  return struck?.get(addressOf({ tab, rowNumber, columnIndex })) ?? null;
}
