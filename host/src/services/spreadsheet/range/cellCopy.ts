// Copies cells from a range to an area, repeating the source where the area is larger.
import type { Area } from '../../../xlsx/cells/address.ts';
import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import type { FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Range } from './range.ts';

/** What a copy takes along. */
export interface CellCopy {
  readonly content: 'formula' | 'value' | 'none';
  readonly format: boolean | 'noBorders';
  readonly validation: boolean;
}

/**
 * Copies a range. The source is repeated as often as it fits whole into the area, and at least once, even past a smaller
 * area. Source: tracker 427192537 (the documentation says "truncated").
 */
export function copyCells(
  source: Range,
  sheet: Sheet,
  area: Area,
  copy: CellCopy,
  transposed: boolean,
): void {
  const rows = transposed ? source.getNumColumns() : source.getNumRows();
  const columns = transposed ? source.getNumRows() : source.getNumColumns();
  const down = Math.max(1, Math.floor((area.bottom - area.top + 1) / rows));
  const across = Math.max(1, Math.floor((area.right - area.left + 1) / columns));
  const goal = sheet._range(area.top, area.left, rows * down, columns * across);
  goal._assertEditable();
  const from = source._worksheet;
  const { styles } = source._book.workbook;
  // All is read before anything is written: source and goal may overlap.
  const taken = source._grid((row, column) => {
    const cell = from.cell(row, column);
    const shown = copy.content === 'value' ? source._cells.shown(row, column) : cell;
    return {
      row,
      column,
      content: cell &&
        shown && {
          kind: shown.kind,
          value: shown.value,
          formula: cell.formula,
          shared: shown === cell ? cell.shared : -1,
        },
      style: from.styleAt(row, column),
    };
  });
  const rules = copy.validation ? source.getDataValidations() : null;
  const goalRules = copy.validation ? goal.getDataValidations() : null;
  goal._each((row, column) => {
    const r = (row - area.top) % rows;
    const c = (column - area.left) % columns;
    const cell = transposed ? taken[c]?.[r] : taken[r]?.[c];
    if (!cell) return;
    if (copy.content !== 'none') {
      const formula = copy.content === 'formula' ? (cell.content?.formula ?? null) : null;
      const moved =
        formula === null ? null : copyFormula(formula, row - cell.row, column - cell.column);
      const base = cell.content ?? { kind: 'blank', value: null, shared: -1 };
      sheet._worksheet.setContent(row, column, { ...base, formula: moved });
    }
    if (copy.format === true) sheet._worksheet.setStyle(row, column, cell.style);
    else if (copy.format === 'noBorders') {
      const { edgeTop, edgeBottom, edgeLeft, edgeRight } = styles.formatOf(
        sheet._worksheet.styleAt(row, column),
      );
      const change: FormatChange = { edgeTop, edgeBottom, edgeLeft, edgeRight };
      sheet._worksheet.setStyle(row, column, styles.change(cell.style, change));
    }
    const line = goalRules?.[row - area.top];
    if (line) line[column - area.left] = (transposed ? rules?.[c]?.[r] : rules?.[r]?.[c]) ?? null;
  });
  const hasRules = [...(rules ?? []), ...(goalRules ?? [])].some((line) =>
    line.some((rule) => rule),
  );
  if (goalRules && hasRules) goal.setDataValidations(goalRules);
}
