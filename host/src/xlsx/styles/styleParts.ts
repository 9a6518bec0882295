// Builds the fonts, fills, borders and alignments that a changed look needs, from the ones it had.
import type { Element } from 'domhandler';
import {
  elementOf,
  insertElement,
  newElement,
  parseElement,
  removeElement,
  renderElement,
  setAttribute,
} from '../xml/xmlElement.ts';
import type { Edge, FormatChange } from './cellFormat.ts';
import { colorAttribute } from './colors.ts';

const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );

const copy = (element: Element): Element => parseElement(renderElement(element));

function replaceChild(parent: Element, name: string, next: Element | null, order: string[]): void {
  const known = elementOf(parent, name);
  if (known) removeElement(parent, known);
  if (next) insertElement(parent, next, order);
}

/** The font with the change applied. Null: the change is not about fonts. */
export function buildFont(
  section: Element,
  base: Element | undefined,
  change: FormatChange,
): Element | null {
  const { fontFamily, fontSize, fontColor, bold, italic, underline, strikethrough } = change;
  const wanted = [fontFamily, fontSize, fontColor, bold, italic, underline, strikethrough];
  if (wanted.every((value) => value === undefined)) return null;
  const font = base ? copy(base) : newElement(section, 'font');
  const put = (name: string, attributes: Record<string, string> | null): void =>
    replaceChild(font, name, attributes && newElement(section, name, attributes), FONT_ORDER);
  if (bold !== undefined) put('b', bold ? {} : null);
  if (italic !== undefined) put('i', italic ? {} : null);
  if (underline !== undefined) put('u', underline ? {} : null);
  if (strikethrough !== undefined) put('strike', strikethrough ? {} : null);
  if (fontSize !== undefined) put('sz', { val: String(fontSize) });
  if (fontColor !== undefined) put('color', fontColor === null ? null : colorAttribute(fontColor));
  if (fontFamily !== undefined) {
    put('name', { val: fontFamily });
    put('scheme', null);
    put('family', null);
  }
  return font;
}

/** The fill for a changed background. Null: the change is not about it. */
export function buildFill(section: Element, change: FormatChange): Element | null {
  if (change.fill === undefined) return null;
  const fill = newElement(section, 'fill');
  const pattern = newElement(section, 'patternFill', {
    patternType: change.fill === null ? 'none' : 'solid',
  });
  if (change.fill !== null) {
    insertElement(pattern, newElement(section, 'fgColor', colorAttribute(change.fill)));
    insertElement(pattern, newElement(section, 'bgColor', { indexed: '64' }));
  }
  insertElement(fill, pattern);
  return fill;
}

const SIDES = [
  ['left', 'start', 'edgeLeft'],
  ['right', 'end', 'edgeRight'],
  ['top', 'top', 'edgeTop'],
  ['bottom', 'bottom', 'edgeBottom'],
] as const;
const BORDER_ORDER = 'start left end right top bottom diagonal vertical horizontal'.split(' ');

/** The border with the changed sides. Null: the change is not about borders. */
export function buildBorder(
  section: Element,
  base: Element | undefined,
  change: FormatChange,
): Element | null {
  if (SIDES.every(([, , key]) => change[key] === undefined)) return null;
  const border = base ? copy(base) : newElement(section, 'border');
  for (const [name, strictName, key] of SIDES) {
    const edge = change[key];
    if (edge === undefined) continue;
    const used = elementOf(border, strictName) ? strictName : name;
    replaceChild(border, used, buildEdge(section, used, edge), BORDER_ORDER);
  }
  return border;
}

function buildEdge(section: Element, name: string, edge: Edge | null): Element {
  const side = newElement(section, name, edge === null ? {} : { style: edge.style });
  if (edge !== null) insertElement(side, newElement(section, 'color', colorAttribute(edge.color)));
  return side;
}

/** Writes changed alignment and protection into a cell format element. */
export function patchAlignment(xf: Element, change: FormatChange): void {
  const { horizontal, vertical, wrap, rotation, direction, locked } = change;
  if ([horizontal, vertical, wrap, rotation, direction].some((value) => value !== undefined)) {
    const alignment = elementOf(xf, 'alignment') ?? newElement(xf, 'alignment');
    if (!elementOf(xf, 'alignment'))
      insertElement(xf, alignment, ['alignment', 'protection', 'extLst']);
    if (horizontal !== undefined) setAttribute(alignment, 'horizontal', horizontal);
    if (vertical !== undefined) setAttribute(alignment, 'vertical', vertical);
    if (wrap !== undefined) {
      setAttribute(alignment, 'wrapText', wrap === null ? null : wrap === 'wrap' ? '1' : '0');
      // The format has no word for "clip": an attribute without effect marks it.
      setAttribute(alignment, 'justifyLastLine', wrap === 'clip' ? '0' : null);
    }
    if (direction !== undefined)
      setAttribute(
        alignment,
        'readingOrder',
        direction === null ? null : direction === 'leftToRight' ? '1' : '2',
      );
    if (rotation !== undefined)
      setAttribute(
        alignment,
        'textRotation',
        rotation === 0 ? null : String(rotation < 0 ? 90 - rotation : rotation),
      );
    setAttribute(xf, 'applyAlignment', '1');
  }
  if (locked !== undefined) {
    const protection = elementOf(xf, 'protection') ?? newElement(xf, 'protection');
    if (!elementOf(xf, 'protection')) insertElement(xf, protection, ['protection', 'extLst']);
    setAttribute(protection, 'locked', locked ? '1' : '0');
    setAttribute(xf, 'applyProtection', '1');
  }
}
