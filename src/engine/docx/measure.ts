// How wide a text is in Arial, closely enough to choose sizes and to place the cover.
import { TWIPS_PER_POINT } from './theme.ts';

// Advance widths of Arial in thousandths of the size; bold adds about a twentieth.
const NARROW = new Set(" .,:;!|'ijlIft/\\()[]\u00A0");

function widthOf(character: string): number {
  if (NARROW.has(character)) return 290;
  if (character >= '0' && character <= '9') return 556;
  if (character === '%' || character === 'm' || character === 'M' || character === 'W') return 860;
  if (character === '-') return 333;
  return character === character.toLowerCase() ? 556 : 700;
}

/** Width of a line of text. Unit: twips, from a size in half points. */
export function textWidth(text: string, halfPoints: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character);
  return (thousandths / 1000) * (halfPoints / 2) * TWIPS_PER_POINT * (bold ? 1.06 : 1);
}

/** Number of lines a text takes in a width. Unit: width in twips, size in half points. */
export function lineCount(text: string, width: number, halfPoints: number, bold = false): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((textWidth(line, halfPoints, bold) * 1.05) / width)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height of one line at single spacing. Unit: twips, from a size in half points. */
export function lineHeight(halfPoints: number): number {
  return (halfPoints / 2) * 1.15 * TWIPS_PER_POINT;
}
