// A small report with one of each thing that must survive on its way into a Google Doc.
import type { ChartModel } from '../domain/chartModel.ts';
import type { ReportModel } from '../domain/reportModel.ts';

/** Accents and a decimal comma, to be judged by eye. */
export const sampleChart: ChartModel = {
  id: 'sample',
  kind: 'column',
  title: '',
  subtitle: '',
  categories: ['Ação', 'Proteção'],
  series: [{ name: 'Ação', values: [1234.5, 900], labels: ['1.234,5', '900'] }],
  unit: 'count',
  colors: ['#1F77B4'],
  altText: 'Texto alternativo',
  source: '',
  widthCm: 8,
  heightCm: 4,
};

/** `text` stands in the table and tells one writing from another. */
export function sampleReport(text: string): ReportModel {
  return {
    cover: {
      picture: null,
      municipality: '',
      body: '',
      title: text,
      year: '',
      identification: [],
      preliminary: null,
    },
    contentsTitle: text,
    blocks: [
      { kind: 'heading', level: 1, text },
      {
        kind: 'table',
        caption: text,
        columns: [{ header: text, align: 'left', widthRatio: 1 }],
        rows: [[text]],
        lastIsTotal: false,
        source: '',
        notes: [],
      },
      { kind: 'chart', chart: sampleChart, notes: [] },
    ],
    header: text,
    footer: text,
    properties: { title: text, author: '', subject: '' },
    accentColor: '#1F2933',
  };
}
