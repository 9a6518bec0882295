// Charts: the picture with caption, unit and source; without a picture, the same numbers as a table.
import { Paragraph, type Table } from 'docx';
import type { ChartModel } from '../../domain/chartModel.ts';
import type { ChartBlock, TableBlock } from '../../domain/reportModel.ts';
import { captionParagraph } from './caption.ts';
import type { DocxWords } from './docxWords.ts';
import { isPng, picture } from './picture.ts';
import { STYLE } from './styles.ts';
import { notesUnder, plainTable } from './table.ts';
import { singleLine, textRun } from './text.ts';
import type { Theme } from './theme.ts';

/** A chart with its caption above and its source and notes below, all on one page. */
export function chartWithCaption(
  block: ChartBlock,
  number: number,
  bytes: Uint8Array | undefined,
  words: DocxWords,
  theme: Theme,
): (Paragraph | Table)[] {
  const { chart, notes } = block;
  const drawn = isPng(bytes);
  const source = singleLine(chart.source);
  const below = [
    ...(source === '' ? [] : [`${singleLine(words.source)}: ${source}`]),
    ...(drawn ? [] : [words.chartAsTable]),
    ...notes,
  ];
  return [
    captionParagraph(words.chart, number, chart.title),
    ...subtitle(chart),
    drawn
      ? new Paragraph({
          style: STYLE.chart,
          keepNext: true,
          children: [
            picture({
              bytes,
              format: 'png',
              widthCm: chart.widthCm,
              heightCm: chart.heightCm,
              name: `${words.chart} ${number} – ${chart.title}`,
              altText: chart.altText,
              number: number + 1, // the cover's picture is 1
            }),
          ],
        })
      : plainTable(chartAsTable(chart, words), theme),
    ...notesUnder(below),
  ];
}

function subtitle(chart: ChartModel): Paragraph[] {
  const text = singleLine(chart.subtitle);
  if (text === '') return [];
  return [new Paragraph({ style: STYLE.chartSubtitle, keepNext: true, children: [textRun(text)] })];
}

/** The chart's numbers as people read them, one row a category. */
function chartAsTable(chart: ChartModel, words: DocxWords): TableBlock {
  const valueRatio = Math.min(0.6, 0.2 * chart.series.length) / Math.max(1, chart.series.length);
  return {
    kind: 'table',
    caption: '',
    columns: [
      {
        header: words.category,
        align: 'left',
        widthRatio: 1 - valueRatio * chart.series.length,
      },
      ...chart.series.map(({ name }) => ({
        header: name,
        align: 'right' as const,
        widthRatio: valueRatio,
      })),
    ],
    rows: chart.categories.map((category, index) => [
      category,
      ...chart.series.map(({ values, labels }) =>
        (values[index] ?? null) === null ? words.noData : (labels[index] ?? words.noData),
      ),
    ]),
    lastIsTotal: false,
    source: '',
    notes: [],
    dense: chart.series.length > 6,
  };
}
