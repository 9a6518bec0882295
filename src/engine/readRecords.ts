// Reading a tab of records into typed rows and issues.
import type { Reading } from '../define/column.ts';
import type { RecordRow } from '../define/sheetData.ts';
import type { Columns, RecordTab, ValuesOf } from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import type { CellRef, CellValue, Grid } from '../domain/cell.ts';
import type { Finding, Issue } from '../domain/issue.ts';
import { foldText } from '../domain/text.ts';
import { isBlank, readHeader } from './readHeader.ts';

/** The rows of a tab. A row without a usable key or required cell is left out, with an issue. */
export interface RecordsReading<C extends Columns = Columns> {
  readonly tab: RecordTab<C>;
  readonly grid: Grid;
  readonly columnIndex: ReadonlyMap<string, number>;
  readonly rows: RecordRow<C>[];
  readonly issues: Issue[];
}

/** Reads the rows below the header. Cells that cannot be read become null. */
export function readRecords<C extends Columns>(tab: RecordTab<C>, grid: Grid): RecordsReading<C> {
  const wanted = Object.entries(tab.columns).map(([id, { header, headerRequired }]) => ({
    id,
    header,
    required: headerRequired,
  }));
  const { columnIndex, issues: headerIssues } = readHeader(grid, wanted);
  const reading: RecordsReading<C> = {
    tab,
    grid,
    columnIndex,
    rows: [],
    issues: [...headerIssues],
  };
  const complete = Object.entries(tab.columns).every(
    ([id, { required }]) => !required || columnIndex.has(id),
  );
  const rowOfKey = new Map<string, number>();
  grid.rows.forEach((cells, index) => {
    if (index === 0 || [...columnIndex.values()].every((column) => isBlank(cells[column]))) return;
    const values = readRow(reading, cells, index + 1);
    if (!values || !complete) return;
    if (repeatsKey(reading, values, index + 1, rowOfKey)) return;
    reading.rows.push({ rowNumber: index + 1, values });
    for (const { column, ...finding } of tab.check?.(values) ?? []) {
      note(reading, finding, column, index + 1);
    }
  });
  return reading;
}

function readRow<C extends Columns>(
  reading: RecordsReading<C>,
  cells: readonly CellValue[],
  rowNumber: number,
): ValuesOf<C> | null {
  const values: Record<string, unknown> = {};
  let usable = true;
  let yearOfRow: unknown = null;
  let monthReading: { id: string; read: Reading<unknown> } | null = null;
  for (const [id, column] of Object.entries(reading.tab.columns)) {
    const index = reading.columnIndex.get(id);
    const cell = index === undefined ? null : (cells[index] ?? null);
    const read: Reading<unknown> = isBlank(cell)
      ? { value: null, findings: [] }
      : column.read(cell);
    values[id] = read.value;
    for (const finding of read.findings) note(reading, finding, id, rowNumber);
    const nothingLeft = read.value === null && !read.findings.some(isError);
    if (column.required && nothingLeft && index !== undefined) {
      note(reading, { code: 'requiredCell', severity: 'error' }, id, rowNumber);
    }
    if (column.required && read.value === null) usable = false;
    if (column.kind === 'year') yearOfRow = read.value;
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
  return usable ? (values as ValuesOf<C>) : null;
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

/** Adds an issue about a cell of the reading. */
export function note<C extends Columns>(
  reading: RecordsReading<C>,
  { code, severity, params }: Finding,
  column: keyof C & string,
  rowNumber: number,
): void {
  const at = cellAt(reading, column, rowNumber);
  const cell = at.columnIndex === null ? null : reading.grid.rows[rowNumber - 1]?.[at.columnIndex];
  const header = reading.tab.columns[column]?.header ?? '';
  const found = cellText(cell ?? null);
  reading.issues.push({
    code,
    severity,
    at,
    found,
    params: { ...params, column: header, tab: at.tab },
  });
}

/** Where a cell of a row stands. */
export function cellAt(
  reading: Pick<RecordsReading, 'grid' | 'columnIndex'>,
  column: string,
  rowNumber: number,
): CellRef {
  const columnIndex = reading.columnIndex.get(column) ?? null;
  return { tab: reading.grid.tab, columnIndex, rowNumber };
}
