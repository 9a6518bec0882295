// Groups of rows and columns as files hold them: a level for each row and column.

import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  elementOf,
  insertElement,
  newElement,
  parseElement,
  renderElement,
  setAttribute,
} from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import { spanOf } from './columnSpans.ts';

export type Axis = 'row' | 'column';

/** How many groups a row or column is in. */
export function levelAt(sheet: Worksheet, axis: Axis, index: number): number {
  if (axis === 'row') return sheet.rows.get(index)?.level ?? 0;
  return spanOf(sheet.columns, index)?.level ?? 0;
}

export function setLevel(
  sheet: Worksheet,
  axis: Axis,
  first: number,
  last: number,
  level: number,
): void {
  if (axis === 'column') sheet.changeColumns(first, last, { level });
  else
    for (let row = first; row <= last; row += 1)
      sheet.patchRow(row, { outlineLevel: level > 0 ? String(level) : null });
}

/** Rows or columns that are in a group, in order. */
export function groupedIndexes(sheet: Worksheet, axis: Axis): number[] {
  if (axis === 'row')
    return [...sheet.rows]
      .filter(([, { level }]) => level > 0)
      .map(([row]) => row)
      .sort((a, b) => a - b);
  return sheet.columns
    .filter(({ level }) => level > 0)
    .flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, at) => min + at));
}

const SUMMARY = { row: 'summaryBelow', column: 'summaryRight' } as const;

/** Whether the control of a group stands after it. Null: the file does not say. */
export function controlAfter(sheet: Worksheet, axis: Axis): boolean | null {
  const raw = sheet.childSource('sheetPr');
  const outline = raw === null ? undefined : elementOf(parseElement(raw), 'outlinePr');
  const value = outline ? attributeOf(outline, SUMMARY[axis]) : null;
  return value === null ? null : isTrue(value);
}

export function setControlAfter(sheet: Worksheet, axis: Axis, after: boolean): void {
  const properties = parseElement(sheet.childSource('sheetPr') ?? `<${sheet.prefix}sheetPr/>`);
  let outline = elementOf(properties, 'outlinePr');
  if (!outline) {
    outline = newElement(properties, 'outlinePr');
    insertElement(properties, outline, ['tabColor', 'outlinePr', 'pageSetUpPr']);
  }
  setAttribute(outline, SUMMARY[axis], after ? '1' : '0');
  sheet.putChild('sheetPr', renderElement(properties));
}
