// The looks of the cells of a range: read, and changed alike or one by one.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import type { Range } from './range.ts';

/** The look of the cell at a place. */
export function formatAt(range: Range, row: number, column: number): CellFormat {
  return range._book.workbook.styles.formatOf(range._worksheet.styleAt(row, column));
}

/** The look of the first cell. */
export function firstFormat(range: Range): CellFormat {
  range._assertInside();
  return formatAt(range, range._area.top, range._area.left);
}

export function changeFormat(
  range: Range,
  row: number,
  column: number,
  change: FormatChange,
): void {
  const { styles } = range._book.workbook;
  const sheet = range._worksheet;
  sheet.setStyle(row, column, styles.change(sheet.styleAt(row, column), change));
}

/** Changes the look of every cell alike. */
export function changeAll(range: Range, change: FormatChange): Range {
  range._assertEditable();
  range._each((row, column) => changeFormat(range, row, column, change));
  return range;
}

/** Changes the looks by a grid of values. */
export function changeEach(
  range: Range,
  method: string,
  values: unknown,
  change: (value: unknown) => FormatChange,
): Range {
  range._assertEditable();
  range._spread(method, values, (row, column, value) =>
    changeFormat(range, row, column, change(value)),
  );
  return range;
}

/** A grid of one property of the cells' looks. */
export function formatsOf<T>(range: Range, read: (format: CellFormat) => T): T[][] {
  return range._grid((row, column) => read(formatAt(range, row, column)));
}

/** Font of a cell without any look. */
export function defaultFamily(range: Range): string {
  return range._book.workbook.styles.formatOf(0).fontFamily;
}
