// The part of Sheet about objects that this host only counts: what they are can be asked on Google alone.
import { Emulated } from '../../../emulation/emulated.ts';
import { drawingOf } from '../../../xlsx/drawings/drawings.ts';
import { elementOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';
import type { Sheet } from './sheet.ts';

/** An object that is there. Every member of it is not emulated. */
class Unknown extends Emulated {
  readonly _className: string;

  constructor(className: string) {
    super();
    this._className = className;
  }
}

export function getPivotTables(sheet: Sheet): never[] {
  return objects('PivotTable', referencesTo(sheet, 'pivotTable'));
}

export function getSlicers(sheet: Sheet): never[] {
  return objects('Slicer', referencesTo(sheet, 'slicer'));
}

export function getDrawings(sheet: Sheet): never[] {
  const anchors = drawingOf(sheet._worksheet)?.part.children ?? [];
  const drawn = anchors.filter(
    ({ name, raw }) => name.endsWith('Anchor') && elementOf(parseElement(raw), 'sp') !== undefined,
  );
  return objects('Drawing', drawn.length);
}

/** Data of other services cannot come along in a file. */
export function getDataSourceTables(_sheet: Sheet): never[] {
  return [];
}

function referencesTo(sheet: Sheet, kind: string): number {
  return sheet._worksheet.relationships.all.filter((one) => one.kind === kind).length;
}

function objects(className: string, count: number): never[] {
  return Array.from({ length: count }, () => new Unknown(className)) as unknown as never[];
}
