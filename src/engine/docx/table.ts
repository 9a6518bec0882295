// Tables: thin horizontal rules, a head that repeats, numbers to the right, a total set apart.
import { Paragraph, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableBlock } from '../../domain/reportModel.ts';
import { captionParagraph } from './caption.ts';
import type { DocxWords } from './docxWords.ts';
import { lineCount, lineHeight } from './measure.ts';
import { AFTER_FIGURE } from './spacing.ts';
import { STYLE } from './styles.ts';
import { NO_BORDER, type RowKind, rule, tableCell } from './tableCell.ts';
import { type ColumnNeeds, type TableLayout, tableLayout } from './tableLayout.ts';
import { cleanText, singleLine, textRun } from './text.ts';
import { TEXT_HEIGHT, TEXT_WIDTH, type Theme } from './theme.ts';

/** A table with its caption above and its source and notes below. */
export function tableWithCaption(
  block: TableBlock,
  number: number,
  words: DocxWords,
  theme: Theme,
): (Paragraph | Table)[] {
  if (block.columns.length === 0) return [];
  return [
    captionParagraph(words.table, number, block.caption),
    plainTable(block, theme),
    ...notesUnder([block.source === '' ? '' : `${words.source}: ${block.source}`, ...block.notes]),
  ];
}

/** Source and notes under a figure; without any, an empty line so that what follows keeps its distance. */
export function notesUnder(texts: readonly string[]): Paragraph[] {
  const filled = texts.filter((text) => cleanText(text).trim() !== '');
  if (filled.length === 0) return [new Paragraph({ style: STYLE.source })];
  return filled.map((text, index) => {
    const last = index === filled.length - 1;
    return new Paragraph({
      style: STYLE.source,
      ...(last ? { spacing: { after: AFTER_FIGURE } } : { keepNext: text.length < 600 }),
      children: [textRun(text)],
    });
  });
}

/** The table alone. */
export function plainTable(block: TableBlock, theme: Theme): Table {
  const layout = tableLayout(columnNeeds(block), block.dense ?? false);
  const rows = block.rows.map((row) => block.columns.map((_, column) => row[column] ?? ''));
  const heights = rows.map((row) => rowHeight(row, layout));
  const onOnePage = heights.reduce((sum, height) => sum + height, 0) < TEXT_HEIGHT * 0.5;

  const head = block.columns.map((column) => singleLine(column.header));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: layout.widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideVertical: NO_BORDER,
      insideHorizontal: rule(theme.rule, 4),
      bottom: rule(theme.rule, 4),
    },
    rows: [
      row(head, 'head', true, true),
      ...rows.map((cells, index) => {
        const last = index === rows.length - 1;
        const short = (heights[index] ?? 0) < TEXT_HEIGHT * 0.4;
        // The first row stays with the head and the last with its source, so that neither is ever alone.
        const keep = onOnePage || (short && (last || index === 0));
        return row(cells, last && block.lastIsTotal ? 'total' : 'body', keep, short);
      }),
    ],
  });

  function row(cells: readonly string[], kind: RowKind, keepNext: boolean, cantSplit: boolean) {
    return new TableRow({
      // docx writes a false as an element too, which a hasty reader takes for a yes.
      ...(kind === 'head' ? { tableHeader: true } : {}),
      ...(cantSplit ? { cantSplit: true } : {}),
      children: cells.map((text, column) =>
        tableCell({
          text,
          kind,
          align: block.columns[column]?.align ?? 'left',
          width: layout.widths[column] ?? 0,
          layout,
          keepNext,
          theme,
        }),
      ),
    });
  }
}

function columnNeeds(block: TableBlock): ColumnNeeds[] {
  return block.columns.map(({ header, align, widthRatio }, index) => {
    const words = singleLine(header).split(' ');
    const cells = block.rows.map((row) => cleanText(row[index] ?? ''));
    // A longer text in a number column is a remark, which may break.
    const numbers = align === 'right' ? cells.filter((text) => text.length <= 24) : [];
    return { align, widthRatio, unbreakable: [...words, ...numbers] };
  });
}

function rowHeight(cells: readonly string[], layout: TableLayout): number {
  const lines = cells.map((text, column) =>
    lineCount(cleanText(text), (layout.widths[column] ?? 0) - 2 * layout.padX, layout.size),
  );
  return Math.max(1, ...lines) * lineHeight(layout.size) + 2 * layout.padY;
}
