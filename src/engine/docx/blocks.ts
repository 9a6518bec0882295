// The blocks of the report, in order, as paragraphs and tables.
import { Paragraph, type Table } from 'docx';
import type {
  LinesBlock,
  ListBlock,
  ParagraphBlock,
  ReportModel,
} from '../../domain/reportModel.ts';
import { BULLETS } from './bullets.ts';
import { chartWithCaption } from './chart.ts';
import { type Heading, headingParagraph, listHeadings } from './contents.ts';
import type { DocxWords } from './docxWords.ts';
import { STYLE } from './styles.ts';
import { tableWithCaption } from './table.ts';
import { textRuns } from './text.ts';
import type { Theme } from './theme.ts';

/** Everything after the table of contents, and the headings for that table. */
export interface Body {
  readonly headings: readonly Heading[];
  readonly children: readonly (Paragraph | Table)[];
}

/** The body of a report, from a new page on; tables and charts are numbered as they come. */
export function bodyOf(
  report: ReportModel,
  images: ReadonlyMap<string, Uint8Array>,
  words: DocxWords,
  theme: Theme,
): Body {
  const headings = listHeadings(report.blocks);
  const children: (Paragraph | Table)[] = [];
  let tables = 0;
  let charts = 0;
  for (const block of report.blocks) {
    switch (block.kind) {
      case 'heading': {
        const heading = headings.get(block);
        if (heading) children.push(headingParagraph(heading, children.length === 0));
        break;
      }
      case 'paragraph':
        children.push(paragraph(block, children.length === 0));
        break;
      case 'list':
        children.push(...list(block));
        break;
      case 'lines':
        children.push(...lines(block));
        break;
      case 'table':
        if (block.columns.length === 0) break;
        tables += 1;
        children.push(...tableWithCaption(block, tables, words, theme));
        break;
      case 'chart':
        charts += 1;
        children.push(...chartWithCaption(block, charts, images.get(block.chart.id), words, theme));
        break;
    }
  }
  return { headings: [...headings.values()], children };
}

const PARAGRAPH_STYLES = { body: 'Normal', lead: STYLE.lead, note: STYLE.note } as const;

function paragraph({ text, style, keepWithNext }: ParagraphBlock, newPage: boolean): Paragraph {
  return new Paragraph({
    style: PARAGRAPH_STYLES[style],
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(keepWithNext ? { keepNext: true } : {}),
    children: textRuns(text),
  });
}

function list({ items }: ListBlock): Paragraph[] {
  return items.map(
    (item, index) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: BULLETS, level: 0 },
        ...(index === items.length - 1 ? { spacing: { after: 160 } } : {}),
        children: textRuns(item),
      }),
  );
}

function lines({ items, lastIsTotal = false }: LinesBlock): Paragraph[] {
  return items.map((item, index) => {
    const last = index === items.length - 1;
    const total = last && lastIsTotal;
    return new Paragraph({
      style: total ? STYLE.lineTotal : STYLE.line,
      ...(last ? { spacing: { after: 200 } } : { keepNext: items.length <= 12 }),
      children: textRuns(item, total),
    });
  });
}
