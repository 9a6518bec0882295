// Findings about the cells of a tab of records, and where these stand.
import type { RecordRow } from '../define/sheetData.ts';
import type { Columns, RecordTab } from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import type { CellRef, Grid } from '../domain/cell.ts';
import type { Finding, Issue } from '../domain/issue.ts';
import { mendsAt } from '../domain/mend.ts';

/** The rows of a tab. A row without a usable key or required cell is left out, with an issue. */
export interface RecordsReading<C extends Columns = Columns> {
  readonly tab: RecordTab<C>;
  readonly grid: Grid;
  readonly columnIndex: ReadonlyMap<string, number>;
  readonly rows: RecordRow<C>[];
  /** The year of each row that gives one, by row number; of rows that could not be used too. */
  readonly years: Map<number, number>;
  readonly issues: Issue[];
}

/** Adds an issue about a cell of the reading. */
export function note<C extends Columns>(
  reading: RecordsReading<C>,
  finding: Finding,
  column: keyof C & string,
  rowNumber: number,
): void {
  const at = cellAt(reading, column, rowNumber);
  noteAt(reading, finding, at, reading.tab.columns[column]?.header ?? '');
}

/** Adds an issue about a cell that may stand in a column of people's own. */
export function noteCell<C extends Columns>(
  reading: RecordsReading<C>,
  finding: Finding,
  columnIndex: number,
  rowNumber: number,
): void {
  const [id = ''] = [...reading.columnIndex].find(([, index]) => index === columnIndex) ?? [];
  const at = { tab: reading.grid.tab, columnIndex, rowNumber };
  noteAt(reading, finding, at, reading.tab.columns[id]?.header ?? '');
}

function noteAt<C extends Columns>(
  reading: RecordsReading<C>,
  { code, severity, params, suggestions }: Finding,
  at: CellRef,
  column: string,
): void {
  const { columnIndex, rowNumber } = at;
  const cell = columnIndex === null ? null : reading.grid.rows[(rowNumber ?? 0) - 1]?.[columnIndex];
  const found = cellText(cell ?? null);
  const mends = mendsAt(at, suggestions);
  reading.issues.push({
    code,
    severity,
    at,
    found,
    params: { ...params, column, tab: at.tab },
    ...(mends.length > 0 && { mends }),
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
