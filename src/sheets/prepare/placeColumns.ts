// Finding the columns of a tab by their headers; a missing one is written after the last used column.
import { findHeader, rowsWithHeader } from '../../define/findHeader.ts';
import { notices, prepared } from '../../locale/prepareTexts.ts';
import { headStyle } from '../look.ts';
import type { OpenTab } from './openTabs.ts';
import { columnsOf, type SheetColumn } from './tabColumns.ts';
import { attempt, folded, type PlacedColumn, type Report, type WorkTab } from './workTab.ts';

/** The tab with its columns. Null: its header cannot be understood, as the report says, and it is left alone. */
export function placeColumns(tab: OpenTab, report: Report): WorkTab | null {
  const { definition, sheet, name, created } = tab;
  const values: unknown[][] = created ? [] : sheet.getDataRange().getValues();
  const grid = values.every((row) => row.every((value) => value === '')) ? [] : values;
  const wanted = columnsOf(definition);
  const { first, last, names } = findHeader(
    grid.slice(0, rowsWithHeader).map((row) => row.map((value) => String(value ?? ''))),
    wanted.map(({ header }) => header),
  );
  const placed: PlacedColumn[] = [];
  const missing: SheetColumn[] = [];
  for (const column of wanted) {
    const header = folded(column.header);
    const [index, second] = names.flatMap((texts, at) => (texts.includes(header) ? at : []));
    if (index === undefined) missing.push(column);
    else if (second === undefined) placed.push({ ...column, index, added: false });
    else
      report.notices.push(
        notices.repeated(column.header, { tab: name, columnIndex: second, rowNumber: first + 1 }),
      );
  }
  const fresh = grid.length === 0;
  const problem = fresh ? null : problemOf(tab, wanted, missing, [first, last]);
  if (problem) report.notices.push(problem);
  if (problem) return null;
  const headRow = last + 1;
  const start = Math.max(0, ...grid.map(({ length }) => length));
  const added = missing.map((column, offset) => ({
    ...column,
    index: start + offset,
    added: true,
  }));
  const written = added.length === 0 || writeHeaders(tab, added, { headRow, start }, report);
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
  const isReady =
    rows > headRow || attempt(report, sheet, name, () => void sheet.insertRowsAfter(headRow, 1));
  if (!isReady) return null;
  return { ...tab, fresh, grid, headRow, placed: columns, rows: Math.max(rows, headRow + 1) };
}

/** Why headers cannot be added. Null: they can, or none is missing. */
function problemOf(
  { sheet, name, definition: { kind } }: OpenTab,
  wanted: readonly SheetColumn[],
  missing: readonly SheetColumn[],
  [first, last]: readonly [number, number],
): string | null {
  if (missing.length === 0) return null;
  const head = sheet.getRange(first + 1, 1, last - first + 1, sheet.getMaxColumns());
  const merged = head.getMergedRanges();
  if (merged.length > 0) return notices.merged(name, first + 1);
  if (missing.length === wanted.length) return notices.noHeader(name, wanted[0]?.header ?? '');
  const key = missing.find(({ id }) => kind === 'parameters' && (id === 'name' || id === 'value'));
  return key ? notices.missingKeyHeader(name, key.header, first + 1) : null;
}

/** The look is set only where nobody has coloured the cells. */
function writeHeaders(
  { sheet, name }: OpenTab,
  added: readonly PlacedColumn[],
  { headRow, start }: { readonly headRow: number; readonly start: number },
  report: Report,
): boolean {
  return attempt(report, sheet, name, () => {
    const spare = sheet.getMaxColumns() - (start + added.length);
    if (spare < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -spare);
    const range = sheet.getRange(headRow, start + 1, 1, added.length);
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
