// What a sheet needs of the workbook that it is in.
import type { CellSurroundings } from '../cells/cellContent.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';
import type { StyleTable } from '../styles/styleTable.ts';

/** The workbook as its sheets see it; it knows them, not the other way round. */
export interface BookOfSheet extends CellSurroundings {
  readonly archive: XlsxPackage;
  readonly styles: StyleTable;
  noteFormulaChange(): void;
  noteValueChange(): void;
}
