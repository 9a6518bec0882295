// The part of Range about R1C1 formulas, filling, and making room among cells.
import type { Area } from '../../../xlsx/cells/address.ts';
import { contains } from '../../../xlsx/cells/address.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import { fillSeries } from './autoFill.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import type { Range } from './range.ts';
import { RangeBase } from './rangeBase.ts';
import { RangeData } from './rangeData.ts';

type Names =
  | 'getFormulaR1C1'
  | 'getFormulasR1C1'
  | 'setFormulaR1C1'
  | 'setFormulasR1C1'
  | 'insertCells'
  | 'deleteCells'
  | 'autoFill'
  | 'autoFillToNeighbor';

/** Formulas and shifting cells of a range. */
export abstract class RangeFormulas
  extends RangeData
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** Null: no formula. */
  getFormulaR1C1(): string | null {
    return this.#r1c1(this._area.top, this._area.left);
  }

  getFormulasR1C1(): (string | null)[][] {
    return this._grid((row, column) => this.#r1c1(row, column));
  }

  setFormulaR1C1(formula: string): Range {
    this._assertEditable();
    this._each((row, column) => this.#setR1C1(row, column, formula));
    return this._self;
  }

  setFormulasR1C1(formulas: string[][]): Range {
    this._assertEditable();
    this._spread('setFormulasR1C1', formulas, (row, column, formula) =>
      this.#setR1C1(row, column, formula),
    );
    return this._self;
  }

  #r1c1(row: number, column: number): string | null {
    const formula = this._formulaAt(row, column);
    return formula === '' ? null : toR1C1(formula, row, column);
  }

  #setR1C1(row: number, column: number, formula: unknown): void {
    this._cells.writeFormula(row, column, fromR1C1(String(formula ?? ''), row, column));
  }

  /** Existing cells move right (COLUMNS) or down (ROWS); what leaves the sheet at its end makes the sheet grow. */
  insertCells(shiftDimension: EnumValue): Range {
    const { rows, columns } = this._sheet._grid;
    const across = this.#isAcross('insertCells', shiftDimension);
    const rest: Area = across ? { ...this._area, right: columns } : { ...this._area, bottom: rows };
    const used = this._worksheet.usedExtent(false);
    const grown = across
      ? { rows, columns: Math.max(columns, used.lastColumn + this.getNumColumns()) }
      : { rows: Math.max(rows, used.lastRow + this.getNumRows()), columns };
    if (grown.rows !== rows || grown.columns !== columns)
      this._book.setGrid(this._worksheet, grown.rows, grown.columns);
    this.#shift(
      rest,
      across ? { down: 0, across: this.getNumColumns() } : { down: this.getNumRows(), across: 0 },
    );
    return this._self;
  }

  /** Existing cells move left (COLUMNS) or up (ROWS) into the gap. */
  deleteCells(shiftDimension: EnumValue): void {
    const { rows, columns } = this._sheet._grid;
    const across = this.#isAcross('deleteCells', shiftDimension);
    const { top, left, bottom, right } = this._area;
    this.clear();
    const rest: Area = across
      ? { top, bottom, left: right + 1, right: columns }
      : { left, right, top: bottom + 1, bottom: rows };
    if (rest.left > rest.right || rest.top > rest.bottom) return;
    this.#shift(
      rest,
      across ? { down: 0, across: -this.getNumColumns() } : { down: -this.getNumRows(), across: 0 },
    );
  }

  #isAcross(method: string, dimension: EnumValue): boolean {
    this._assertEditable();
    const name = enumName(dimension);
    if (name !== 'COLUMNS' && name !== 'ROWS') return this._refuse(method, [dimension]);
    return name === 'COLUMNS';
  }

  /** Moves the used part of a block. */
  #shift(block: Area, by: { down: number; across: number }): void {
    const used = this._worksheet.usedExtent(false);
    const area = {
      ...block,
      bottom: Math.min(block.bottom, used.lastRow),
      right: Math.min(block.right, used.lastColumn),
    };
    if (area.top > area.bottom || area.left > area.right) return;
    const goal = this._sheet._range(area.top + by.down, area.left + by.across, 1, 1);
    this._sheet._areaRange(area).moveTo(goal);
  }

  /** Continues the range's series into the rest of the destination. Throws: when it is not around this range. */
  autoFill(destination: Range, series: EnumValue): void {
    if (!(destination instanceof RangeBase)) this._refuse('autoFill', [destination, series]);
    this._assertEditable();
    const goal = destination._area;
    if (destination._worksheet !== this._worksheet || !contains(goal, this._area))
      throw new Error('The AutoFill destination range must contain the source range.');
    const vertical = goal.left === this._area.left && goal.right === this._area.right;
    const horizontal = goal.top === this._area.top && goal.bottom === this._area.bottom;
    const ends = vertical
      ? [goal.top < this._area.top, goal.bottom > this._area.bottom]
      : [goal.left < this._area.left, goal.right > this._area.right];
    if ((!vertical && !horizontal) || (ends[0] && ends[1]))
      throw new Error(
        'AutoFill destination range must extend the source range in only one direction.',
      );
    fillSeries(this._self, goal, enumName(series) === 'ALTERNATE_SERIES');
  }

  /** Fills down as far as the column to the left (else right) is filled. */
  autoFillToNeighbor(series: EnumValue): void {
    const { top, bottom, left, right } = this._area;
    const extent = (column: number): number => {
      let row = top;
      while (column >= 1 && this._cells.read(row, column) !== '') row += 1;
      return row - 1;
    };
    const last = extent(left - 1) > bottom ? extent(left - 1) : extent(right + 1);
    if (last <= bottom) return;
    this.autoFill(this._sheet._areaRange({ top, left, right, bottom: last }), series);
  }
}
