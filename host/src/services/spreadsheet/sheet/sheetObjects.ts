// The part of Sheet about objects that this host has none of: it says so where a sheet holds one from another program.
import { NotEmulated } from '../../../emulation/emulated.ts';
import { drawingOf } from '../../../xlsx/drawings/drawings.ts';
import { elementOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';
import type { Documented } from '../documented.ts';
import { SheetCharts } from './sheetCharts.ts';

type Names = `get${'PivotTables' | 'Slicers' | 'Drawings' | 'DataSourceTables'}`;

/** Pivot tables, slicers and drawings. */
export abstract class SheetObjects
  extends SheetCharts
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  /** Throws: NotEmulated for a sheet that has one; so do the others. */
  getPivotTables(): never[] {
    return this.#none('getPivotTables', this.#refersTo('pivotTable'));
  }

  getSlicers(): never[] {
    return this.#none('getSlicers', this.#refersTo('slicer'));
  }

  getDrawings(): never[] {
    const objects = drawingOf(this._worksheet)?.part.children ?? [];
    const drawn = objects.some(
      ({ name, raw }) => name.endsWith('Anchor') && elementOf(parseElement(raw), 'sp') !== null,
    );
    return this.#none('getDrawings', drawn);
  }

  /** Data of other services cannot come along in a file. */
  getDataSourceTables(): never[] {
    return [];
  }

  #refersTo(kind: string): boolean {
    return this._worksheet.relationships.all.some((relationship) => relationship.kind === kind);
  }

  #none(method: string, has: boolean): never[] {
    if (has) throw new NotEmulated('Sheet', method);
    return [];
  }
}
