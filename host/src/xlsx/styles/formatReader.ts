// Reads the look of a cell from the elements of the style part that make it.
import type { Element } from 'domhandler';
import { attributeOf, elementOf } from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import type { CellFormat, Edge } from './cellFormat.ts';
import { readColor } from './colors.ts';

/** The elements that a look refers to. */
export interface FormatElements {
  readonly xf: Element | undefined;
  readonly font: Element | undefined;
  readonly fill: Element | undefined;
  readonly border: Element | undefined;
}

/** The resolved look. */
export function readFormat(
  { xf, font, fill, border }: FormatElements,
  numberFormat: string,
  theme: readonly string[],
): CellFormat {
  const pattern = fill && elementOf(fill, 'patternFill');
  const solid = pattern && attributeOf(pattern, 'patternType') === 'solid';
  const alignment = xf && elementOf(xf, 'alignment');
  const align = (name: string): string | null => (alignment ? attributeOf(alignment, name) : null);
  const protection = xf && elementOf(xf, 'protection');
  const rotation = Number(align('textRotation') ?? 0);
  const underline = font && elementOf(font, 'u');
  const size = font && elementOf(font, 'sz');
  const family = font && elementOf(font, 'name');
  const edge = (...names: string[]): Edge | null => readEdge(border, names, theme);
  return {
    numberFormat,
    fontFamily: (family && attributeOf(family, 'val')) ?? 'Calibri',
    fontSize: Number((size && attributeOf(size, 'val')) ?? 11),
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: underline !== undefined && attributeOf(underline, 'val') !== 'none',
    strikethrough: isOn(font, 'strike'),
    fontColor: readColor(font && elementOf(font, 'color'), theme),
    fill: solid ? readColor(elementOf(pattern, 'fgColor'), theme) : null,
    horizontal: align('horizontal'),
    vertical: align('vertical') === 'bottom' ? null : align('vertical'),
    wrap: readWrap(align('wrapText'), align('justifyLastLine')),
    direction: readDirection(align('readingOrder')),
    rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
    edgeTop: edge('top'),
    edgeBottom: edge('bottom'),
    edgeLeft: edge('left', 'start'),
    edgeRight: edge('right', 'end'),
    locked: !protection || isTrue(attributeOf(protection, 'locked') ?? '1'),
  };
}

function readEdge(
  border: Element | undefined,
  names: readonly string[],
  theme: readonly string[],
): Edge | null {
  const side = border && names.map((name) => elementOf(border, name)).find((found) => found);
  const style = side && attributeOf(side, 'style');
  if (!side || !style || style === 'none') return null;
  return { style, color: readColor(elementOf(side, 'color'), theme) ?? '#000000' };
}

function isOn(parent: Element | undefined, name: string): boolean {
  const found = parent && elementOf(parent, name);
  return found !== undefined && isTrue(attributeOf(found, 'val') ?? '1');
}

/** A mark of ours tells "clip" from "overflow": see patchAlignment. */
function readWrap(wrap: string | null, mark: string | null): CellFormat['wrap'] {
  if (wrap === null) return null;
  if (isTrue(wrap)) return 'wrap';
  return mark === null ? 'overflow' : 'clip';
}

function readDirection(order: string | null): CellFormat['direction'] {
  if (order === '1') return 'leftToRight';
  return order === '2' ? 'rightToLeft' : null;
}
