// The cover: who publishes at the top, the title in the middle third, the identification at the foot.
import { BorderStyle, Paragraph } from 'docx';
import type { Cover, Picture } from '../../domain/reportModel.ts';
import { COVER_STYLE } from './coverStyles.ts';
import { lineCount, lineHeight } from './measure.ts';
import { picture } from './picture.ts';
import { STYLE } from './styles.ts';
import { cleanText, textRun } from './text.ts';
import { TEXT_HEIGHT, TEXT_WIDTH, type Theme, TWIPS_PER_CM } from './theme.ts';

const TITLE_TOP = TEXT_HEIGHT * 0.34;
const SMALLEST_GAP = 360;
const SAFETY = 500; // other programs' lines may be a little taller than ours

interface Part {
  readonly text: string;
  readonly style: string;
  readonly size: number;
  readonly bold: boolean;
  readonly after: number;
}

function heightOf(part: Part): number {
  const lines = lineCount(part.text, TEXT_WIDTH, part.size, part.bold);
  return lines * lineHeight(part.size) + part.after;
}

function totalHeight(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + heightOf(part), 0);
}

function part(text: string, style: string, size: number, after: number, bold = false): Part[] {
  const clean = cleanText(text).trim();
  return clean === '' ? [] : [{ text: clean, style, size, bold, after }];
}

/** Size of the picture on the cover. Unit: centimetres. */
function pictureSize(image: Picture): { widthCm: number; heightCm: number } {
  const { widthPixels, heightPixels } = image;
  const ratio = widthPixels > 0 && heightPixels > 0 ? widthPixels / heightPixels : 1;
  const heightCm = Math.min(3, 10 / ratio);
  return { widthCm: heightCm * ratio, heightCm };
}

/** The paragraphs of the cover; they fill one page without frames, which Google Docs would lose. */
export function coverParagraphs(cover: Cover, theme: Theme): Paragraph[] {
  const top = [
    ...part(cover.municipality, COVER_STYLE.municipality, 28, 60, true),
    ...part(cover.body, COVER_STYLE.body, 24, 60),
  ];
  const middle = [
    ...part(cover.title, 'Title', 64, 160, true),
    ...part(cover.year, COVER_STYLE.year, 48, 240),
    ...part(cover.preliminary ?? '', COVER_STYLE.preliminary, 22, 360, true),
  ];
  const foot = cover.identification.flatMap((line) => part(line, COVER_STYLE.foot, 20, 60));

  const paragraphs: Paragraph[] = [];
  let used = totalHeight(top);
  if (cover.picture) {
    const size = pictureSize(cover.picture);
    used += size.heightCm * TWIPS_PER_CM + 200;
    paragraphs.push(coverPicture(cover.picture, size));
  }
  for (const { text, style } of top) paragraphs.push(line(text, style));

  const titleGap = Math.max(SMALLEST_GAP, TITLE_TOP - used);
  used += titleGap + totalHeight(middle);
  for (const [index, { text, style }] of middle.entries()) {
    paragraphs.push(line(text, style, index === 0 ? { before: titleGap, rule: theme.accent } : {}));
  }

  const footGap = Math.max(SMALLEST_GAP, TEXT_HEIGHT - used - totalHeight(foot) - SAFETY);
  for (const [index, { text, style }] of foot.entries()) {
    paragraphs.push(line(text, style, index === 0 ? { before: footGap } : {}));
  }
  return paragraphs;
}

function coverPicture(image: Picture, size: { widthCm: number; heightCm: number }): Paragraph {
  return new Paragraph({
    style: STYLE.chart,
    spacing: { after: 200 },
    children: [
      picture({
        bytes: image.bytes,
        format: image.format,
        ...size,
        name: image.altText,
        altText: image.altText,
        number: 1,
      }),
    ],
  });
}

function line(text: string, style: string, extra: { before?: number; rule?: string } = {}) {
  const { before, rule } = extra;
  return new Paragraph({
    style,
    children: [textRun(text)],
    ...(before === undefined ? {} : { spacing: { before: Math.round(before) } }),
    ...(rule === undefined
      ? {}
      : { border: { top: { style: BorderStyle.SINGLE, size: 24, color: rule, space: 14 } } }),
  });
}
