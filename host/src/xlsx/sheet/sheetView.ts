// How a sheet is shown: frozen rows and columns, gridlines, direction, tab colour, default sizes.
import type { Element } from 'domhandler';
import { cellAddress } from '../cells/address.ts';
import type { CellColor } from '../styles/cellFormat.ts';
import { colorAttribute, readColor } from '../styles/colors.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  elementOf,
  elementsOf,
  insertElement,
  newElement,
  parseElement,
  removeElement,
  renderElement,
  setAttribute,
} from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

/** Number of rows and columns that do not scroll. */
export function frozenOf(sheet: Worksheet): { rows: number; columns: number } {
  const view = firstView(readViews(sheet));
  const pane = view && elementOf(view, 'pane');
  const state = pane && attributeOf(pane, 'state');
  if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) return { rows: 0, columns: 0 };
  return {
    rows: Number(attributeOf(pane, 'ySplit') ?? 0),
    columns: Number(attributeOf(pane, 'xSplit') ?? 0),
  };
}

/** Freezes the first rows and columns; 0 and 0 frees all. */
export function setFrozen(sheet: Worksheet, rows: number, columns: number): void {
  changeViews(sheet, (view) => {
    for (const name of ['pane', 'selection'])
      for (const child of elementsOf(view, name)) removeElement(view, child);
    if (rows === 0 && columns === 0) return;
    const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const pane = newElement(view, 'pane', {
      ...(columns > 0 ? { xSplit: String(columns) } : {}),
      ...(rows > 0 ? { ySplit: String(rows) } : {}),
      topLeftCell: cellAddress(rows + 1, columns + 1),
      activePane: active,
      state: 'frozen',
    });
    insertElement(view, pane, VIEW_ORDER);
    insertElement(view, newElement(view, 'selection', { pane: active }), VIEW_ORDER);
  });
}

/** A flag of the view; `fallback` is what its absence means. */
export function viewFlag(sheet: Worksheet, name: string, fallback: boolean): boolean {
  const view = firstView(readViews(sheet));
  const value = view ? attributeOf(view, name) : null;
  return value === null ? fallback : isTrue(value);
}

export function setViewFlag(
  sheet: Worksheet,
  name: string,
  value: boolean,
  fallback: boolean,
): void {
  changeViews(sheet, (view) =>
    setAttribute(view, name, value === fallback ? null : value ? '1' : '0'),
  );
}

/** Colour of the sheet's tab. Null: none. */
export function tabColorOf(sheet: Worksheet): CellColor | null {
  const raw = sheet.childSource('sheetPr');
  if (raw === null) return null;
  return readColor(elementOf(parseElement(raw), 'tabColor'), sheet.book.styles.theme);
}

export function setTabColor(sheet: Worksheet, color: CellColor | null): void {
  const { prefix } = sheet;
  const properties = parseElement(sheet.childSource('sheetPr') ?? `<${prefix}sheetPr/>`);
  const known = elementOf(properties, 'tabColor');
  if (known) removeElement(properties, known);
  if (color !== null)
    insertElement(properties, newElement(properties, 'tabColor', colorAttribute(color)), [
      'tabColor',
      'outlinePr',
      'pageSetUpPr',
    ]);
  sheet.putChild('sheetPr', renderElement(properties));
}

/** Sizes of rows and columns that say nothing of their own. Unit: points, characters. */
export function defaultSizes(sheet: Worksheet): { rowHeight: number; columnWidth: number } {
  const raw = sheet.childSource('sheetFormatPr');
  const format = raw === null ? null : parseElement(raw);
  const number = (name: string): number | null => {
    const text = format && attributeOf(format, name);
    return text ? Number(text) : null;
  };
  const base = number('baseColWidth') ?? 8;
  return {
    rowHeight: number('defaultRowHeight') ?? 15,
    // Source: ECMA-376 part 1, 18.3.1.81: the default is the base width plus the padding of 5 pixels.
    columnWidth: number('defaultColWidth') ?? Math.trunc(((base * 7 + 5) / 7) * 256) / 256,
  };
}

function readViews(sheet: Worksheet): Element {
  const { prefix } = sheet;
  return parseElement(
    sheet.childSource('sheetViews') ??
      `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`,
  );
}

function firstView(views: Element): Element | undefined {
  return elementsOf(views, 'sheetView')[0];
}

function changeViews(sheet: Worksheet, change: (view: Element) => void): void {
  const views = readViews(sheet);
  for (const view of elementsOf(views, 'sheetView')) change(view);
  sheet.putChild('sheetViews', renderElement(views));
}
