// The part of Range about values, formulas and what cells show.

import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import type { Content } from '../../../xlsx/cells/sheetGrid.ts';
import { withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { assertValid, refusingRules } from '../validation/validationCheck.ts';
import { displayValue } from '../values/displayValue.ts';
import { contentAt } from './contentAt.ts';
import { formulaAt } from './formulaAt.ts';
import type { Range } from './range.ts';

export function getValue(range: Range): unknown {
  range._assertInside();
  return range._cells.read(range._area.top, range._area.left);
}

export function getValues(range: Range): unknown[][] {
  return range._grid((row, column) => range._cells.read(row, column));
}

/** Puts one value in every cell. */
export function setValue(range: Range, value: unknown): Range {
  return replaceContent(range, () => {
    range._each((row, column) => writeValue(range, row, column, value));
  });
}

export function setValues(range: Range, values: unknown[][]): Range {
  return replaceContent(range, () => {
    range._spread('setValues', values, (row, column, value) =>
      writeValue(range, row, column, value),
    );
  });
}

export function getDisplayValue(range: Range): string {
  range._assertInside();
  return shownAt(range, range._area.top, range._area.left);
}

export function getDisplayValues(range: Range): string[][] {
  return range._grid((row, column) => shownAt(range, row, column));
}

export function getFormula(range: Range): string {
  range._assertInside();
  return formulaAt(range, range._area.top, range._area.left);
}

export function getFormulas(range: Range): string[][] {
  return range._grid((row, column) => formulaAt(range, row, column));
}

/** Relative references move along, as when the formula is copied. Source: seen on live spreadsheets. */
export function setFormula(range: Range, formula: string): Range {
  const { top, left } = range._area;
  const typed = String(formula ?? '');
  return replaceContent(range, () => {
    range._each((row, column) => {
      range._cells.writeFormula(row, column, copyFormula(typed, row - top, column - left));
    });
  });
}

export function setFormulas(range: Range, formulas: string[][]): Range {
  return replaceContent(range, () => {
    range._spread('setFormulas', formulas, (row, column, formula) => {
      range._cells.writeFormula(row, column, String(formula ?? ''));
    });
  });
}

export function isBlank(range: Range): boolean {
  let blank = true;
  range._each((row, column) => {
    const cell = range._worksheet.cell(row, column);
    if (cell && (cell.kind !== 'blank' || cell.formula !== null)) blank = false;
  });
  return blank;
}

/**
 * Writes content. Links of the cells go, as with typing; values that a validation rule refuses are taken back.
 * Throws: for protected cells, and when a value is refused.
 */
function replaceContent(range: Range, write: () => void): Range {
  range._assertEditable();
  const rules = refusingRules(range._sheet, range._area);
  const before =
    rules.length > 0
      ? range._grid((row, column) => contentAt(range._worksheet, row, column))
      : null;
  write();
  if (before) {
    try {
      assertValid(range._sheet, rules, range._area);
    } catch (error) {
      range._spread('setValues', before, (row, column, content) => {
        range._worksheet.setContent(row, column, content as Content);
      });
      throw error;
    }
  }
  const { links } = range._sheet._parts;
  if (links.some((link) => range._overlaps(link.area)))
    range._sheet._parts.links = withoutLinks(links, range._area);
  return range;
}

function writeValue(range: Range, row: number, column: number, value: unknown): void {
  if (!range._isShadowed(row, column)) range._cells.write(row, column, value);
}

function shownAt(range: Range, row: number, column: number): string {
  const cell = range._cells.shown(row, column);
  if (!cell) return '';
  const { numberFormat } = range._book.workbook.styles.formatOf(cell.style);
  const value = typeof cell.value === 'number' ? range._cells.readNumber(row, column) : cell.value;
  return displayValue(value, numberFormat, range._book.rules);
}
