// Text of the model as runs: only what XML allows, tabs and line breaks as elements.
import { type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import type { Text } from '../../domain/reportModel.ts';
import { element, TextElement } from './element.ts';

// C0 controls (tab and line ends are dealt with before), the non-characters, and halves of surrogate pairs.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000C\u000E-\u001F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
const LINE_END = /\r\n|[\r\v\u0085\u2028\u2029]/g;

/** The text without characters that XML 1.0 forbids; every kind of line end becomes `\n`. */
export function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(FORBIDDEN, '');
}

/** The text on one line, for headings, captions, cells of a head and properties. */
export function singleLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}

/** The text without formatting. */
export function plainText(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** Direct formatting of a run. Unit of `size`: half points. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
}

/** One stretch of text as a run; `\t` and `\n` become a tab and a line break. */
export function textRun(text: string, format: RunFormat = {}): TextRun {
  const children: XmlComponent[] = [];
  for (const [index, line] of cleanText(text).split('\n').entries()) {
    if (index > 0) children.push(element('w:br'));
    for (const [column, part] of line.split('\t').entries()) {
      if (column > 0) children.push(element('w:tab'));
      if (part !== '') children.push(new TextElement('w:t', part));
    }
  }
  return new TextRun({ ...format, children });
}

/** A formatted text as runs. */
export function textRuns(text: Text, allBold = false): ParagraphChild[] {
  return text.map((run) =>
    textRun(run.text, {
      ...(allBold || run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
    }),
  );
}
