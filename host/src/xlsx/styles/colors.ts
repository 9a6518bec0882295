// Colours of a workbook: rgb, theme with tint, and the old numbered palette.
import type { Element } from 'domhandler';
import { attributeOf, descendantsOf, elementsOf, parseElement } from '../xml/xmlElement.ts';
import type { CellColor } from './cellFormat.ts';

const OFFICE_THEME =
  'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ');

// Source: ECMA-376 part 1, 18.8.27; numbers 0-7 repeat 8-15.
const INDEXED = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Reads the twelve colours of a theme part in the order in which cells number them. */
export function themeColors(themeXml: string | null): readonly string[] {
  if (themeXml === null) return OFFICE_THEME;
  const scheme = descendantsOf(parseElement(themeXml), 'clrScheme')[0];
  if (!scheme) return OFFICE_THEME;
  const listed = elementsOf(scheme).map((slot, at) => {
    const [color] = elementsOf(slot);
    const value = color && (attributeOf(color, 'lastClr') ?? attributeOf(color, 'val'));
    return value && /^[0-9a-f]{6}$/i.test(value)
      ? value.toLowerCase()
      : (OFFICE_THEME[at < 4 ? at ^ 1 : at] ?? '000000');
  });
  // The part lists dark before light; cells count light before dark.
  return listed.map((color, at) => (at < 4 ? (listed[at ^ 1] ?? color) : color));
}

/** Colour of a `color`, `fgColor` or `tabColor` element. Null: automatic. */
export function readColor(
  element: Element | undefined,
  theme: readonly string[],
): CellColor | null {
  if (!element) return null;
  const rgb = attributeOf(element, 'rgb');
  const themed = attributeOf(element, 'theme');
  const indexed = attributeOf(element, 'indexed');
  const tint = Number(attributeOf(element, 'tint') ?? 0);
  if (rgb !== null && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return shaded(rgb.slice(-6), tint);
  if (themed !== null) {
    const base = theme[Number(themed)];
    if (base === undefined) return null;
    return tint === 0 ? `theme:${Number(themed)}` : shaded(base, tint);
  }
  if (indexed === null) return null;
  const base = INDEXED[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
  return base === undefined ? null : shaded(base, tint);
}

/** `#rrggbb` of a colour, whatever it is written as. */
export function hexColor(color: CellColor, theme: readonly string[]): string {
  return color.startsWith('theme:') ? `#${theme[Number(color.slice(6))] ?? '000000'}` : color;
}

/** The attribute that names a colour in the file. */
export function colorAttribute(color: CellColor): Record<string, string> {
  if (color.startsWith('theme:')) return { theme: color.slice(6) };
  return { rgb: `FF${color.replace('#', '').toUpperCase()}` };
}

function shaded(base: string, tint: number): string {
  return `#${tint === 0 ? base.toLowerCase() : tinted(base, tint)}`;
}

/** Makes a colour darker (negative) or lighter. Source: ECMA-376 part 1, 18.8.19 (tint works on the luminance). */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sixths = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const rgb = sixths[Math.min(5, Math.floor(hue))] ?? [0, 0, 0];
  return rgb
    .map((part) =>
      Math.round((part + next - chroma / 2) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
