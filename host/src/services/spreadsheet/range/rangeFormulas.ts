// The part of Range about R1C1 formulas, filling, and making room among cells.
import type { Area } from '../../../xlsx/cells/address.ts';
import { contains } from '../../../xlsx/cells/address.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { fromR1C1, toR1C1 } from '../address/r1c1.ts';
import { fillSeries } from './autoFill.ts';
import { formulaAt } from './formulaAt.ts';
import { isRange } from './isRange.ts';
import type { Range } from './range.ts';
import { refuse } from './refuse.ts';

/** Null: no formula. */
export function getFormulaR1C1(range: Range): string | null {
  return r1c1At(range, range._area.top, range._area.left);
}

export function getFormulasR1C1(range: Range): (string | null)[][] {
  return range._grid((row, column) => r1c1At(range, row, column));
}

export function setFormulaR1C1(range: Range, formula: string): Range {
  range._assertEditable();
  range._each((row, column) => writeR1C1(range, row, column, formula));
  return range;
}

export function setFormulasR1C1(range: Range, formulas: string[][]): Range {
  range._assertEditable();
  range._spread('setFormulasR1C1', formulas, (row, column, formula) =>
    writeR1C1(range, row, column, formula),
  );
  return range;
}

function r1c1At(range: Range, row: number, column: number): string | null {
  const formula = formulaAt(range, row, column);
  return formula === '' ? null : toR1C1(formula, row, column);
}

function writeR1C1(range: Range, row: number, column: number, formula: unknown): void {
  range._cells.writeFormula(row, column, fromR1C1(String(formula ?? ''), row, column));
}

/** Existing cells move right (COLUMNS) or down (ROWS); what leaves the sheet at its end makes the sheet grow. */
export function insertCells(range: Range, shiftDimension: EnumValue): Range {
  const { rows, columns } = range._sheet._grid;
  const across = isAcross(range, 'insertCells', shiftDimension);
  const rest: Area = across ? { ...range._area, right: columns } : { ...range._area, bottom: rows };
  const used = range._worksheet.usedExtent(false);
  const grown = across
    ? { rows, columns: Math.max(columns, used.lastColumn + range.getNumColumns()) }
    : { rows: Math.max(rows, used.lastRow + range.getNumRows()), columns };
  if (grown.rows !== rows || grown.columns !== columns)
    range._book.setGrid(range._worksheet, grown.rows, grown.columns);
  shiftBlock(
    range,
    rest,
    across ? { down: 0, across: range.getNumColumns() } : { down: range.getNumRows(), across: 0 },
  );
  return range;
}

/** Existing cells move left (COLUMNS) or up (ROWS) into the gap. */
export function deleteCells(range: Range, shiftDimension: EnumValue): void {
  const { rows, columns } = range._sheet._grid;
  const across = isAcross(range, 'deleteCells', shiftDimension);
  const { top, left, bottom, right } = range._area;
  range.clear();
  const rest: Area = across
    ? { top, bottom, left: right + 1, right: columns }
    : { left, right, top: bottom + 1, bottom: rows };
  if (rest.left > rest.right || rest.top > rest.bottom) return;
  shiftBlock(
    range,
    rest,
    across ? { down: 0, across: -range.getNumColumns() } : { down: -range.getNumRows(), across: 0 },
  );
}

function isAcross(range: Range, method: string, dimension: EnumValue): boolean {
  range._assertEditable();
  const name = enumName(dimension);
  if (name !== 'COLUMNS' && name !== 'ROWS') return refuse(method, [dimension]);
  return name === 'COLUMNS';
}

/** Moves the used part of a block. */
function shiftBlock(range: Range, block: Area, by: { down: number; across: number }): void {
  const used = range._worksheet.usedExtent(false);
  const area = {
    ...block,
    bottom: Math.min(block.bottom, used.lastRow),
    right: Math.min(block.right, used.lastColumn),
  };
  if (area.top > area.bottom || area.left > area.right) return;
  const goal = range._sheet._range(area.top + by.down, area.left + by.across, 1, 1);
  range._sheet._areaRange(area).moveTo(goal);
}

/** Continues the range's series into the rest of the destination. Throws: when it is not around this range. */
export function autoFill(range: Range, destination: Range, series: EnumValue): void {
  if (!isRange(destination)) refuse('autoFill', [destination, series]);
  range._assertEditable();
  const goal = destination._area;
  if (destination._worksheet !== range._worksheet || !contains(goal, range._area))
    throw new Error('The AutoFill destination range must contain the source range.');
  const vertical = goal.left === range._area.left && goal.right === range._area.right;
  const horizontal = goal.top === range._area.top && goal.bottom === range._area.bottom;
  const ends = vertical
    ? [goal.top < range._area.top, goal.bottom > range._area.bottom]
    : [goal.left < range._area.left, goal.right > range._area.right];
  if ((!vertical && !horizontal) || (ends[0] && ends[1]))
    throw new Error(
      'AutoFill destination range must extend the source range in only one direction.',
    );
  fillSeries(range, goal, enumName(series) === 'ALTERNATE_SERIES');
}

/** Fills down as far as the column to the left (else right) is filled. */
export function autoFillToNeighbor(range: Range, series: EnumValue): void {
  const { top, bottom, left, right } = range._area;
  const extent = (column: number): number => {
    let row = top;
    while (column >= 1 && range._cells.read(row, column) !== '') row += 1;
    return row - 1;
  };
  const last = extent(left - 1) > bottom ? extent(left - 1) : extent(right + 1);
  if (last <= bottom) return;
  range.autoFill(range._sheet._areaRange({ top, left, right, bottom: last }), series);
}
