// The cells that a chart is fed from: their addresses in the file and what they hold now.
import { type Area, columnLetters, MOST_COLUMNS, MOST_ROWS, parseArea } from '../cells/address.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';

/** Cells of one sheet, one block after the other. */
export interface CellRef {
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

/** What one cell gives to a chart. Null: nothing. */
export interface ChartPoint {
  readonly value: string | number | null;
  readonly format: string;
}

/** A reference as a chart's formula names it: `'Base'!$A$2:$A$9`, several blocks in parentheses. */
export function referenceFormula({ sheet, areas }: CellRef): string {
  const name = `'${sheet.name.replaceAll("'", "''")}'!`;
  const parts = areas.map((area) => {
    const first = `$${columnLetters(area.left)}$${area.top}`;
    const last = `$${columnLetters(area.right)}$${area.bottom}`;
    return name + (first === last ? first : `${first}:${last}`);
  });
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(',')})`;
}

const PART = /(?:'((?:[^']|'')+)'|([^'!,()]+))!([$A-Za-z0-9:]+)/g;

/** Reads a chart's formula. Null: it names no cells of this workbook, or those of several sheets. */
export function readReference(book: Workbook, formula: string): CellRef | null {
  if (formula.includes('#REF!')) return null;
  const areas: Area[] = [];
  let sheet: Worksheet | null = null;
  for (const [, quoted, plain, address = ''] of formula.matchAll(PART)) {
    const found = book.sheetNamed(quoted?.replaceAll("''", "'") ?? plain?.trim() ?? '');
    const area = parseArea(address);
    if (!found || !area || (sheet && found !== sheet)) return null;
    sheet = found;
    areas.push(clipped(found, area));
  }
  return sheet && areas.length > 0 ? { sheet, areas } : null;
}

/** Whole columns and rows end where the content of the sheet does. */
function clipped(sheet: Worksheet, area: Area): Area {
  if (area.bottom < MOST_ROWS && area.right < MOST_COLUMNS) return area;
  const { lastRow, lastColumn } = sheet.usedExtent(true);
  return {
    ...area,
    bottom: area.bottom === MOST_ROWS ? Math.max(area.top, lastRow) : area.bottom,
    right: area.right === MOST_COLUMNS ? Math.max(area.left, lastColumn) : area.right,
  };
}

/** The cells of a reference in order, row by row in each block. */
export function pointsOf({ sheet, areas }: CellRef): ChartPoint[] {
  const points: ChartPoint[] = [];
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const value = sheet.cell(row, column)?.value ?? null;
        points.push({
          value: typeof value === 'boolean' ? String(value).toUpperCase() : value,
          format: sheet.book.styles.formatOf(sheet.styleAt(row, column)).numberFormat,
        });
      }
  return points;
}
