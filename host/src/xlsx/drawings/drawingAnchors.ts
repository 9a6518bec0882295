// Where an object of a drawing lies on its sheet.
import type { Element } from 'domhandler';
import { spanOf } from '../sheet/columnSpans.ts';
import { defaultSizes } from '../sheet/sheetView.ts';
import type { Shift } from '../sheet/shift.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  descendantsOf,
  elementOf,
  parseElement,
  renderElement,
  setText,
  textOf,
} from '../xml/xmlElement.ts';
import { drawingOf, saveDrawing } from './drawings.ts';

/** Unit: rows and columns from 1, all else in pixels. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

const EMU = 9525;
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Reads an anchor element of any of the three kinds. */
export function readAnchor(sheet: Worksheet, anchor: Element): Anchor {
  const from = cornerOf(anchor, 'from');
  const to = elementOf(anchor, 'to') ? cornerOf(anchor, 'to') : null;
  const extent = elementOf(anchor, 'ext');
  const size = (name: string): number => pixels(extent && attributeOf(extent, name));
  return {
    row: from.row,
    column: from.column,
    offsetX: from.x,
    offsetY: from.y,
    width: to ? across(sheet, from, to) : size('cx'),
    height: to ? down(sheet, from, to) : size('cy'),
  };
}

function pixels(emu: string | null | undefined): number {
  return Math.round(Number(emu ?? 0) / EMU);
}

function cornerOf(anchor: Element, name: string): Corner {
  const corner = elementOf(anchor, name);
  const number = (part: string): number => {
    const found = corner && elementOf(corner, part);
    return found ? Number(textOf(found)) : 0;
  };
  return {
    row: number('row') + 1,
    column: number('col') + 1,
    x: pixels(String(number('colOff'))),
    y: pixels(String(number('rowOff'))),
  };
}

function across(sheet: Worksheet, from: Corner, to: Corner): number {
  const usual = defaultSizes(sheet).columnWidth;
  let sum = to.x - from.x;
  for (let column = from.column; column < to.column; column += 1) {
    const span = spanOf(sheet.columns, column);
    if (!span?.hidden) sum += Math.round((span?.width ?? usual) * DIGIT);
  }
  return Math.max(0, sum);
}

function down(sheet: Worksheet, from: Corner, to: Corner): number {
  const usual = defaultSizes(sheet).rowHeight;
  let sum = to.y - from.y;
  for (let row = from.row; row < to.row; row += 1) {
    const known = sheet.rows.get(row);
    if (!known?.hidden) sum += Math.round((known?.height ?? usual) * PIXELS_PER_POINT);
  }
  return Math.max(0, sum);
}

/** Source of an anchor of one corner and a size around `content`; `prefix` is the drawing's own, with its colon. */
export function anchorXml(anchor: Anchor, content: string, prefix: string): string {
  const emu = (value: number): number => Math.round(value * EMU);
  const tag = (name: string, value: number): string =>
    `<${prefix}${name}>${value}</${prefix}${name}>`;
  const from =
    tag('col', anchor.column - 1) +
    tag('colOff', emu(anchor.offsetX)) +
    tag('row', anchor.row - 1) +
    tag('rowOff', emu(anchor.offsetY));
  return `<${prefix}oneCellAnchor><${prefix}from>${from}</${prefix}from><${prefix}ext cx="${emu(anchor.width)}" cy="${emu(anchor.height)}"/>${content}<${prefix}clientData/></${prefix}oneCellAnchor>`;
}

/** Moves the objects of a drawing with the cells under them; those fixed to the page stay. */
export function shiftDrawing(sheet: Worksheet, { axis, at, count }: Shift): void {
  const drawing = drawingOf(sheet);
  if (!drawing) return;
  const name = axis === 'row' ? 'row' : 'col';
  let changed = false;
  for (const child of drawing.part.children) {
    if (!/^(one|two)CellAnchor$/.test(child.name)) continue;
    const anchor = parseElement(child.raw);
    if (attributeOf(anchor, 'editAs') === 'absolute') continue;
    const before = child.raw;
    for (const corner of ['from', 'to']) {
      const holder = elementOf(anchor, corner);
      const [position] = holder ? descendantsOf(holder, name) : [];
      if (!position) continue;
      const number = Number(textOf(position)) + 1;
      if (number >= at) setText(position, String(Math.max(at, number + count) - 1));
    }
    const next = renderElement(anchor);
    if (next === before) continue;
    child.raw = next;
    changed = true;
  }
  if (changed) saveDrawing(sheet, drawing);
}
