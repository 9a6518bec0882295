// The head and foot of every page but the cover.
import { BorderStyle, Footer, Header, Paragraph, Run, TabStopType } from 'docx';
import type { DocxWords } from './docxWords.ts';
import { element } from './element.ts';
import { field } from './field.ts';
import { singleLine, textRun } from './text.ts';
import { TEXT_WIDTH, type Theme } from './theme.ts';

/** Who publishes, over a thin rule. */
export function runningHeader(text: string, theme: Theme): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: theme.rule, space: 6 } },
        children: [textRun(singleLine(text))],
      }),
    ],
  });
}

/** The model's foot to the left, `Página 3 de 12` to the right. */
export function runningFooter(text: string, words: DocxWords): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          textRun(singleLine(text)),
          new Run({ children: [element('w:tab')] }),
          textRun(`${singleLine(words.page)} `),
          ...field('PAGE', '1'),
          textRun(` ${singleLine(words.of)} `),
          ...field('NUMPAGES', '1'),
        ],
      }),
    ],
  });
}
