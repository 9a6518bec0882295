// What a cell holds, to be put back or elsewhere.
import type { Content } from '../../../xlsx/cells/sheetGrid.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';

export function contentAt(worksheet: Worksheet, row: number, column: number): Content {
  const cell = worksheet.cell(row, column);
  if (!cell) return { kind: 'blank', value: null };
  const { kind, value, formula, shared } = cell;
  return { kind, value, formula, shared };
}
