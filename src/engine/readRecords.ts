// Reading a tab of records into typed rows and issues.
import type { Reading } from '../define/column.ts';
import type { CellState, RecordRow } from '../define/sheetData.ts';
import type { Columns, RecordTab, ValuesOf } from '../define/tab.ts';
import type { CellValue, Grid, MergedCells } from '../domain/cell.ts';
import type { Finding } from '../domain/issue.ts';
import { foldText } from '../domain/text.ts';
import { mergedKeys, withMerged } from './mergedKeys.ts';
import { isBlank, readHeader } from './readHeader.ts';
import { note, noteCell, type RecordsReading } from './recordsReading.ts';
import { readCell, runsAt } from './struckText.ts';
import { saysTotal, totalRows } from './totalRows.ts';

/** Reads the rows below the header. Cells that cannot be read become null. */
export function readRecords<C extends Columns>(tab: RecordTab<C>, grid: Grid): RecordsReading<C> {
  const wanted = Object.entries(tab.columns).map(([id, { header, headerRequired }]) => ({
    id,
    header,
    required: headerRequired,
  }));
  const { columnIndex, lastRow, issues: headerIssues } = readHeader(grid, wanted);
  const merged = mergedKeys(tab, grid, columnIndex, lastRow);
  const reading: RecordsReading<C> = {
    tab,
    grid,
    columnIndex,
    rows: [],
    years: new Map(),
    issues: [...headerIssues],
  };
  const complete = Object.entries(tab.columns).every(
    ([id, { required }]) => !required || columnIndex.has(id),
  );
  const rowOfKey = new Map<string, number>();
  for (const span of merged) noteMerged(reading, span);
  const rows = withMerged(grid.rows, merged);
  const totals = totalRows(rows, lastRow + 1, tab.columns, columnIndex);
  rows.forEach((cells, index) => {
    const isEmpty = [...columnIndex.values()].every((column) => isBlank(cells[column]));
    if (index <= lastRow || isEmpty) return;
    const total = totals.get(index);
    if (total !== undefined) {
      noteCell(reading, { code: 'totalRow', severity: 'warning' }, total, index + 1);
      return;
    }
    const read = readRow(reading, cells, index + 1);
    if (!read || !complete) return;
    const { values } = read;
    if (repeatsKey(reading, values, index + 1, rowOfKey)) return;
    reading.rows.push(read);
    for (const { column, ...finding } of tab.check?.(values) ?? []) {
      note(reading, finding, column, index + 1);
    }
    leaveUnpublished(reading, values, index + 1);
  });
  leaveOutTotals(reading);
  return reading;
}

/** Zeros that say nothing was published count as not informed, with one warning for the row. */
function leaveUnpublished<C extends Columns>(
  reading: RecordsReading<C>,
  values: ValuesOf<C>,
  rowNumber: number,
): void {
  const columns = reading.tab.unpublished?.(values) ?? [];
  const [first] = columns;
  if (first === undefined) return;
  for (const column of columns) (values as Record<string, unknown>)[column] = null;
  note(reading, { code: 'zerosUnpublished', severity: 'warning' }, first, rowNumber);
}

/** A total among the units of one service is left out; alone it is the whole. */
function leaveOutTotals<C extends Columns>(reading: RecordsReading<C>): void {
  const { tab, rows } = reading;
  const naming = tab.key.filter(
    (id) => tab.columns[id]?.kind === 'text' && !tab.columns[id]?.required,
  );
  for (const id of naming) {
    const others = tab.key.filter((other) => other !== id);
    const keyOf = ({ values }: RecordRow<C>) => JSON.stringify(others.map((one) => values[one]));
    const isTotal = ({ values }: RecordRow<C>) => saysTotal(values[id] as CellValue);
    const parts = new Set(rows.filter((row) => !isTotal(row)).map(keyOf));
    const totals = rows.filter((row) => isTotal(row) && parts.has(keyOf(row)));
    for (const { rowNumber } of totals) {
      note(reading, { code: 'totalRow', severity: 'warning' }, id, rowNumber);
    }
    rows.splice(0, rows.length, ...rows.filter((row) => !totals.includes(row)));
  }
}

function noteMerged<C extends Columns>(
  reading: RecordsReading<C>,
  { left, top, bottom }: MergedCells,
): void {
  noteCell(
    reading,
    { code: 'mergedKey', severity: 'warning', params: { first: top, last: bottom } },
    left,
    top,
  );
}

function readRow<C extends Columns>(
  reading: RecordsReading<C>,
  cells: readonly CellValue[],
  rowNumber: number,
): RecordRow<C> | null {
  const values: Record<string, unknown> = {};
  const states = new Map<string, CellState>();
  let usable = true;
  let yearOfRow: unknown = null;
  let monthReading: { id: string; read: Reading<unknown> } | null = null;
  for (const [id, column] of Object.entries(reading.tab.columns)) {
    const index = reading.columnIndex.get(id);
    const cell = index === undefined ? null : (cells[index] ?? null);
    const runs = index === undefined ? null : runsAt(reading.grid, rowNumber, index);
    const read: Reading<unknown> = readCell(column, cell, runs);
    values[id] = read.value;
    if (read.notApplicable) states.set(id, 'notApplicable');
    else if (read.value === null && read.findings.some(isError)) states.set(id, 'unreadable');
    for (const finding of read.findings) note(reading, finding, id, rowNumber);
    const nothingLeft = read.value === null && !read.findings.some(isError);
    if (column.required && nothingLeft && index !== undefined) {
      note(reading, { code: 'requiredCell', severity: 'error' }, id, rowNumber);
    }
    if (column.required && read.value === null) usable = false;
    if (column.kind === 'year') {
      yearOfRow = read.value;
      if (typeof read.value === 'number') reading.years.set(rowNumber, read.value);
    }
    if (column.kind === 'month') monthReading = { id, read };
  }
  const namedYear = monthReading?.read.year ?? null;
  if (monthReading && namedYear !== null && yearOfRow !== null && namedYear !== yearOfRow) {
    const params = { year: namedYear, rowYear: Number(yearOfRow) };
    note(
      reading,
      { code: 'monthOfOtherYear', severity: 'error', params },
      monthReading.id,
      rowNumber,
    );
    usable = false;
  }
  if (!usable) return null;
  return { rowNumber, values: values as ValuesOf<C>, ...(states.size > 0 && { states }) };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function repeatsKey<C extends Columns>(
  reading: RecordsReading<C>,
  values: ValuesOf<C>,
  rowNumber: number,
  rowOfKey: Map<string, number>,
): boolean {
  const { key } = reading.tab;
  const last = key[key.length - 1];
  if (last === undefined) return false;
  const text = JSON.stringify(key.map((id) => foldText(String(values[id] ?? ''))));
  const first = rowOfKey.get(text);
  if (first === undefined) {
    rowOfKey.set(text, rowNumber);
    return false;
  }
  const headers = key.map((id) => reading.tab.columns[id]?.header).join(' + ');
  note(
    reading,
    { code: 'duplicateKey', severity: 'error', params: { key: headers, first } },
    reading.columnIndex.has(last) ? last : (key[0] ?? last),
    rowNumber,
  );
  return true;
}
