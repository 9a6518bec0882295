// The part of Sheet about objects that this host has none of: it says so where a sheet holds one from another program.
import { NotEmulated } from '../../../emulation/emulated.ts';
import { drawingOf } from '../../../xlsx/drawings/drawings.ts';
import { elementOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';
import type { Sheet } from './sheet.ts';

/** Throws: NotEmulated for a sheet that has one; so do the others. */
export function getPivotTables(sheet: Sheet): never[] {
  return none('getPivotTables', refersTo(sheet, 'pivotTable'));
}

export function getSlicers(sheet: Sheet): never[] {
  return none('getSlicers', refersTo(sheet, 'slicer'));
}

export function getDrawings(sheet: Sheet): never[] {
  const objects = drawingOf(sheet._worksheet)?.part.children ?? [];
  const drawn = objects.some(
    ({ name, raw }) => name.endsWith('Anchor') && elementOf(parseElement(raw), 'sp') !== null,
  );
  return none('getDrawings', drawn);
}

/** Data of other services cannot come along in a file. */
export function getDataSourceTables(_sheet: Sheet): never[] {
  return [];
}

function refersTo(sheet: Sheet, kind: string): boolean {
  return sheet._worksheet.relationships.all.some((relationship) => relationship.kind === kind);
}

function none(method: string, has: boolean): never[] {
  if (has) throw new NotEmulated('Sheet', method);
  return [];
}
