// Captions: "Tabela 1 – …" with a number that Word can count again.
import { Paragraph } from 'docx';
import { field } from './field.ts';
import { singleLine, textRun } from './text.ts';

/** The caption above a table or chart; it stays with what follows. */
export function captionParagraph(label: string, number: number, title: string): Paragraph {
  const word = singleLine(label);
  const sequence = word.replace(/[^\p{L}\p{N}]/gu, '');
  const rest = singleLine(title);
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      textRun(`${word} `),
      ...field(`SEQ ${sequence} \\* ARABIC`, `${number}`),
      ...(rest === '' ? [] : [textRun(` – ${rest}`)]),
    ],
  });
}
