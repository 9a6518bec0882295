// The part of Range about values, formulas and what cells show.

import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import type { Content } from '../../../xlsx/cells/sheetGrid.ts';
import { withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import type { Documented } from '../documented.ts';
import { shownFormula } from '../formulas/formulaLocale.ts';
import { assertValid, refusingRules } from '../validation/validationCheck.ts';
import { displayValue } from '../values/displayValue.ts';
import type { Range } from './range.ts';
import { RangeBase } from './rangeBase.ts';

type Names =
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setFormula'
  | 'setFormulas'
  | 'isBlank';

/** Values of a range. */
export abstract class RangeValues
  extends RangeBase
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  getValue(): unknown {
    this._assertInside();
    return this._cells.read(this._area.top, this._area.left);
  }

  getValues(): unknown[][] {
    return this._grid((row, column) => this._cells.read(row, column));
  }

  /** Puts one value in every cell. */
  setValue(value: unknown): Range {
    return this._replaceContent(() => {
      this._each((row, column) => this.#write(row, column, value));
    });
  }

  setValues(values: unknown[][]): Range {
    return this._replaceContent(() => {
      this._spread('setValues', values, (row, column, value) => this.#write(row, column, value));
    });
  }

  getDisplayValue(): string {
    this._assertInside();
    return this.#shown(this._area.top, this._area.left);
  }

  getDisplayValues(): string[][] {
    return this._grid((row, column) => this.#shown(row, column));
  }

  getFormula(): string {
    this._assertInside();
    return this._formulaAt(this._area.top, this._area.left);
  }

  getFormulas(): string[][] {
    return this._grid((row, column) => this._formulaAt(row, column));
  }

  /** Relative references move along, as when the formula is copied. Source: seen on live spreadsheets. */
  setFormula(formula: string): Range {
    const { top, left } = this._area;
    const typed = String(formula ?? '');
    return this._replaceContent(() => {
      this._each((row, column) => {
        this._cells.writeFormula(row, column, copyFormula(typed, row - top, column - left));
      });
    });
  }

  setFormulas(formulas: string[][]): Range {
    return this._replaceContent(() => {
      this._spread('setFormulas', formulas, (row, column, formula) => {
        this._cells.writeFormula(row, column, String(formula ?? ''));
      });
    });
  }

  isBlank(): boolean {
    let blank = true;
    this._each((row, column) => {
      const cell = this._worksheet.cell(row, column);
      if (cell && (cell.kind !== 'blank' || cell.formula !== null)) blank = false;
    });
    return blank;
  }

  /**
   * Writes content. Links of the cells go, as with typing; values that a validation rule refuses are taken back.
   * Throws: for protected cells, and when a value is refused.
   */
  _replaceContent(write: () => void): Range {
    this._assertEditable();
    const rules = refusingRules(this._sheet, this._area);
    const before =
      rules.length > 0 ? this._grid((row, column) => this._contentAt(row, column)) : null;
    write();
    if (before) {
      try {
        assertValid(this._sheet, rules, this._area);
      } catch (error) {
        this._spread('setValues', before, (row, column, content) => {
          this._worksheet.setContent(row, column, content as Content);
        });
        throw error;
      }
    }
    const { links } = this._sheet._parts;
    if (links.some((link) => this._overlaps(link.area)))
      this._sheet._parts.links = withoutLinks(links, this._area);
    return this._self;
  }

  /** What a cell holds, to be put back or elsewhere. */
  _contentAt(row: number, column: number): Content {
    const cell = this._worksheet.cell(row, column);
    if (!cell) return { kind: 'blank', value: null };
    const { kind, value, formula, shared } = cell;
    return { kind, value, formula, shared };
  }

  /** Throws: the platform's error when the current user may not edit all of the range. */
  _assertEditable(): void {
    this._sheet._assertEditable(this._area);
  }

  #write(row: number, column: number, value: unknown): void {
    if (!this._isShadowed(row, column)) this._cells.write(row, column, value);
  }

  #shown(row: number, column: number): string {
    const cell = this._cells.shown(row, column);
    if (!cell) return '';
    const { numberFormat } = this._book.workbook.styles.formatOf(cell.style);
    const value = typeof cell.value === 'number' ? this._cells.readNumber(row, column) : cell.value;
    return displayValue(value, numberFormat, this._book.rules);
  }

  /** The formula of a cell as the locale shows it; empty: none. */
  _formulaAt(row: number, column: number): string {
    const formula = this._worksheet.cell(row, column)?.formula ?? null;
    return formula === null ? '' : shownFormula(formula, this._book.rules);
  }
}
