// Which cells belong to a formula that fills a block.
import type { FormulaBlock } from '../../../xlsx/cells/sheetCells.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { FormulaPlace } from './cellReader.ts';

/** The formula to which a cell belongs, and where in what that gives the cell's value stands, from 0. */
export interface FormulaMember {
  readonly master: FormulaPlace;
  readonly down: number;
  readonly across: number;
}

/** Null: the cell belongs to no formula. */
export function memberAt(sheet: Worksheet, row: number, column: number): FormulaMember | null {
  const cell = sheet.cell(row, column);
  if (cell && cell.formula !== null) {
    const block =
      sheet.formulaBlocks.length === 0 || cell.renewed ? null : blockAt(sheet, row, column);
    return { master: { sheet, row, column, cell, block }, down: 0, across: 0 };
  }
  // What people wrote over a part of it is theirs.
  if (sheet.formulaBlocks.length === 0 || cell?.state === 2) return null;
  const block = blockAt(sheet, row, column);
  if (!block) return null;
  const { top, left } = block.area;
  const master = sheet.cell(top, left);
  if (!master || (master.formula === null && block.kind === 'array')) return null;
  return {
    master: { sheet, row: top, column: left, cell: master, block },
    down: row - top,
    across: column - left,
  };
}

function blockAt(sheet: Worksheet, row: number, column: number): FormulaBlock | null {
  const found = sheet.formulaBlocks.find(
    ({ area }) =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return found ?? null;
}
