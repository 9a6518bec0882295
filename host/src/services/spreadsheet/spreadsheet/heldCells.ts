// Cells as they stand, kept to be put back later: what taking back an edit needs.
import { type Area, cellAddress, overlap } from '../../../xlsx/cells/address.ts';
import type { Content } from '../../../xlsx/cells/sheetGrid.ts';
import { type Hyperlink, withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import type { CellFormat } from '../../../xlsx/styles/cellFormat.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** One cell. */
export interface HeldCell {
  readonly row: number;
  readonly column: number;
  /** Null: there was no such cell. */
  readonly content: Content | null;
  readonly style: number;
  /** The look itself: the same number may be another look once an older state of the file is open. */
  readonly format: CellFormat;
}

/** The cells of an area, with the links that lie on them. */
export interface HeldCells {
  readonly area: Area;
  readonly cells: readonly HeldCell[];
  readonly links: readonly Hyperlink[];
  /** False: a cell holds something that cannot be put back from here, such as text in several fonts in its own place. */
  readonly isWhole: boolean;
}

/** Keeps an area as it stands. */
export function holdCells(sheet: Sheet, area: Area): HeldCells {
  const { styles } = sheet._book.workbook;
  const cells: HeldCell[] = [];
  let isWhole = true;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet._worksheet.cell(row, column);
      const style = sheet._worksheet.styleAt(row, column);
      if (cell && cell.inline !== null) isWhole = false;
      const content = cell
        ? { kind: cell.kind, value: cell.value, formula: cell.formula, shared: cell.shared }
        : null;
      cells.push({ row, column, content, style, format: styles.formatOf(style) });
    }
  const links = sheet._parts.links
    .filter((link) => overlap(link.area, area))
    .map((link) => ({ ...link, area: common(link.area, area) }));
  return { area, cells, links, isWhole };
}

/** Addresses of the cells that do not stand any more as they are kept. */
export function changedCells(sheet: Sheet, held: HeldCells): string[] {
  const now = holdCells(sheet, held.area);
  return held.cells
    .filter((cell, at) => keyOf(cell) !== keyOf(now.cells[at] ?? cell))
    .map(({ row, column }) => cellAddress(row, column));
}

/** The result of a formula may have been calculated since; a cell that is not there is as good as an empty one. */
function keyOf({ content, format }: HeldCell): string {
  const formula = content?.formula ?? null;
  const value = formula === null ? (content?.value ?? null) : null;
  return JSON.stringify([formula, value, format]);
}

/** Puts the cells back as they are kept, whatever stands there now. */
export function putCells(sheet: Sheet, { area, cells, links }: HeldCells): void {
  const worksheet = sheet._worksheet;
  const { styles } = sheet._book.workbook;
  for (const { row, column, content, style, format } of cells) {
    if (content) worksheet.setContent(row, column, content);
    else worksheet.removeCell(row, column);
    const now = worksheet.styleAt(row, column);
    const wanted = JSON.stringify(format);
    if (JSON.stringify(styles.formatOf(now)) === wanted) continue;
    const known = style < styles.count && JSON.stringify(styles.formatOf(style)) === wanted;
    worksheet.setStyle(row, column, known ? style : styles.change(now, format));
  }
  const now = sheet._parts.links;
  if (links.length === 0 && !now.some((link) => overlap(link.area, area))) return;
  // An outside address may have lost its entry in the file since.
  const again = links.map((link) => (link.url === null ? link : { ...link, relationshipId: null }));
  sheet._parts.links = [...withoutLinks(now, area), ...again];
}

function common(a: Area, b: Area): Area {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}
