// Finding the columns of a tab by their headers; a missing one is written after the last used column.
import { notices, prepared } from '../../locale/prepareTexts.ts';
import { headStyle } from './look.ts';
import type { OpenTab } from './openTabs.ts';
import { columnsOf, type SheetColumn } from './tabColumns.ts';
import {
  attempt,
  folded,
  type PlacedColumn,
  type Report,
  type Sheet,
  type WorkTab,
} from './workTab.ts';

/** The tab with its columns. Null: its first row cannot be understood, as the report says, and it is left alone. */
export function placeColumns(tab: OpenTab, report: Report): WorkTab | null {
  const { definition, sheet, name, created } = tab;
  const values: unknown[][] = created ? [] : sheet.getDataRange().getValues();
  const grid = values.every((row) => row.every((value) => value === '')) ? [] : values;
  const head = (grid[0] ?? []).map(folded);
  const wanted = columnsOf(definition);
  const placed: PlacedColumn[] = [];
  const missing: SheetColumn[] = [];
  for (const column of wanted) {
    const index = head.indexOf(folded(column.header));
    const second = index < 0 ? -1 : head.indexOf(folded(column.header), index + 1);
    if (index < 0) missing.push(column);
    else if (second < 0) placed.push({ ...column, index, added: false });
    else report.notices.push(notices.repeated(name, column.header, second));
  }
  const fresh = grid.length === 0;
  const problem = fresh ? null : problemOf(sheet, name, wanted, missing, definition.kind);
  if (problem) report.notices.push(problem);
  if (problem) return null;
  const start = Math.max(0, ...grid.map(({ length }) => length));
  const added = missing.map((column, offset) => ({
    ...column,
    index: start + offset,
    added: true,
  }));
  const written = added.length === 0 || writeHeaders(sheet, name, added, start, report);
  if (!written) return null;
  if (added.length > 0 && !fresh) {
    report.done.push(
      prepared.columns(
        name,
        added.map(({ header }) => header),
      ),
    );
  }
  const columns = [...placed, ...added].sort((a, b) => a.index - b.index);
  const rows = sheet.getMaxRows();
  const isReady = rows > 1 || attempt(report, sheet, name, () => void sheet.insertRowsAfter(1, 1));
  return isReady ? { ...tab, fresh, grid, placed: columns, rows: Math.max(rows, 2) } : null;
}

/** Why headers cannot be added. Null: they can, or none is missing. */
function problemOf(
  sheet: Sheet,
  name: string,
  wanted: readonly SheetColumn[],
  missing: readonly SheetColumn[],
  kind: WorkTab['definition']['kind'],
): string | null {
  if (missing.length === 0) return null;
  const merged = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getMergedRanges();
  if (merged.length > 0) return notices.merged(name);
  if (missing.length === wanted.length) return notices.noHeader(name, wanted[0]?.header ?? '');
  const key = missing.find(({ id }) => kind === 'parameters' && (id === 'name' || id === 'value'));
  return key ? notices.missingKeyHeader(name, key.header) : null;
}

/** The look is set only where nobody has coloured the cells. */
function writeHeaders(
  sheet: Sheet,
  name: string,
  added: readonly PlacedColumn[],
  start: number,
  report: Report,
): boolean {
  return attempt(report, sheet, name, () => {
    const spare = sheet.getMaxColumns() - (start + added.length);
    if (spare < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -spare);
    const range = sheet.getRange(1, start + 1, 1, added.length);
    range.setValues([added.map(({ header }) => header)]);
    const plain = range.getBackgrounds()[0]?.every((color) => color === '#ffffff') ?? true;
    if (!plain) return;
    range
      .setFontWeight('bold')
      .setBackground(headStyle.background)
      .setFontColor(headStyle.color)
      .setVerticalAlignment('middle')
      .setWrap(true);
  });
}
