// Word fields with the result they show until somebody updates them.
import { type ParagraphChild, Run } from 'docx';
import { element, TextElement } from './element.ts';
import { cleanText } from './text.ts';

function mark(type: 'begin' | 'separate' | 'end'): Run {
  return new Run({ children: [element('w:fldChar', { 'w:fldCharType': type })] });
}

/** The runs that open a field whose result follows, such as a table of contents. */
export function fieldStart(instruction: string): ParagraphChild[] {
  const code = new Run({ children: [new TextElement('w:instrText', ` ${instruction} `)] });
  return [mark('begin'), code, mark('separate')];
}

/** The run that closes a field. */
export function fieldEnd(): ParagraphChild {
  return mark('end');
}

/** A whole field; an empty result leaves nothing to be read until the field is computed. */
export function field(instruction: string, result: string): ParagraphChild[] {
  const shown =
    result === '' ? [] : [new Run({ children: [new TextElement('w:t', cleanText(result))] })];
  return [...fieldStart(instruction), ...shown, fieldEnd()];
}
