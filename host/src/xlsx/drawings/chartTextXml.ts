// Texts, fills and lines of a chart as DrawingML.

import { dropUnsafe, escapeAttribute, escapeText } from '../xml/xmlText.ts';
import type { TextLook } from './chartModel.ts';

/** A solid fill, or none for null. */
export function fillXml(color: string | null): string {
  return color === null
    ? '<a:noFill/>'
    : `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** A line of a width in pixels. */
export function lineXml(color: string | null, width: number, dashed = false): string {
  const dash = dashed ? '<a:prstDash val="dash"/>' : '';
  return `<a:ln w="${Math.round(width * 9525)}" cap="rnd">${fillXml(color)}${dash}<a:round/></a:ln>`;
}

function runProperties(tag: string, look: TextLook): string {
  const size = look.size === null ? '' : ` sz="${Math.round(look.size * 100)}"`;
  const bold = look.bold === null ? '' : ` b="${look.bold ? 1 : 0}"`;
  const italic = look.italic === null ? '' : ` i="${look.italic ? 1 : 0}"`;
  const fill = look.color === null ? '' : fillXml(look.color);
  const face = look.font === null ? '' : `typeface="${escapeAttribute(dropUnsafe(look.font))}"`;
  const font = face === '' ? '' : `<a:latin ${face}/><a:cs ${face}/>`;
  return `<${tag}${size}${bold}${italic}>${fill}${font}</${tag}>`;
}

/** Look of all texts of an element. */
export function textPropertiesXml(look: TextLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', look)}</a:pPr><a:endParaRPr lang="pt-BR"/></a:p></c:txPr>`;
}

/** A title of one or more paragraphs. */
export function titleXml(
  paragraphs: readonly { readonly text: string; readonly look: TextLook }[],
  rotated = false,
): string {
  const body = rotated ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const lines = paragraphs.map(
    ({ text, look }) =>
      `<a:p><a:pPr>${runProperties('a:defRPr', look)}</a:pPr><a:r>${runProperties('a:rPr', look).replace('<a:rPr', '<a:rPr lang="pt-BR"')}<a:t>${escapeText(dropUnsafe(text))}</a:t></a:r></a:p>`,
  );
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${lines.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
