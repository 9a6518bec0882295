// The style sheet: Word's own styles, and a few of ours for what Word has no name for.
import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { builtInStyles, defaultStyles } from './builtInStyles.ts';
import { coverStyles } from './coverStyles.ts';
import { LINE_BODY, LINE_SINGLE, spacing } from './spacing.ts';
import type { Theme } from './theme.ts';

/** Ids of the styles that are not Word's. */
export const STYLE = {
  lead: 'ReportLead',
  note: 'ReportNote',
  source: 'ReportSource',
  line: 'ReportLine',
  lineTotal: 'ReportLineTotal',
  tableText: 'ReportTableText',
  tableHead: 'ReportTableHead',
  chart: 'ReportChart',
  chartSubtitle: 'ReportChartSubtitle',
} as const;

/** Every style of the document, in the report's colours. */
export function reportStyles(theme: Theme): IStylesOptions {
  return {
    default: defaultStyles(theme),
    paragraphStyles: [...builtInStyles(theme), ...ownStyles(theme), ...coverStyles(theme)],
  };
}

function ownStyles(theme: Theme): IParagraphStyleOptions[] {
  const small = { size: 17, color: theme.secondary };
  return [
    own(STYLE.lead, 'Report Lead', {
      run: { size: 26 },
      paragraph: { spacing: spacing(0, 200, 288) },
    }),
    own(STYLE.note, 'Report Note', {
      run: small,
      paragraph: { spacing: spacing(0, 80, LINE_SINGLE) },
    }),
    own(STYLE.source, 'Report Source', {
      run: small,
      paragraph: { spacing: spacing(60, 0, LINE_SINGLE) },
    }),
    own(STYLE.line, 'Report Line', { paragraph: { spacing: spacing(0, 60, LINE_BODY) } }),
    own(STYLE.lineTotal, 'Report Line Total', {
      basedOn: STYLE.line,
      run: { bold: true },
      paragraph: {
        spacing: spacing(100, 200, LINE_BODY),
        border: { top: { style: BorderStyle.SINGLE, size: 8, color: theme.accent, space: 4 } },
      },
    }),
    own(STYLE.tableText, 'Report Table Text', {
      run: { size: 19 },
      paragraph: { spacing: spacing(0, 0, LINE_SINGLE) },
    }),
    own(STYLE.tableHead, 'Report Table Head', {
      basedOn: STYLE.tableText,
      run: { bold: true, color: theme.accent },
      paragraph: { keepNext: true },
    }),
    own(STYLE.chart, 'Report Chart', { paragraph: { spacing: spacing(0, 0, LINE_SINGLE) } }),
    own(STYLE.chartSubtitle, 'Report Chart Subtitle', {
      run: small,
      paragraph: { keepNext: true, spacing: spacing(0, 80, LINE_SINGLE) },
    }),
  ];
}

function own(
  id: string,
  name: string,
  options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options };
}
