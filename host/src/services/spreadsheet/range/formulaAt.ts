// The formula of a cell as the spreadsheet's locale shows it.
import { shownFormula } from '../formulas/formulaLocale.ts';
import type { Range } from './range.ts';

/** Empty: the cell has none. */
export function formulaAt(range: Range, row: number, column: number): string {
  const formula = range._worksheet.cell(row, column)?.formula ?? null;
  return formula === null ? '' : shownFormula(formula, range._book.rules);
}
