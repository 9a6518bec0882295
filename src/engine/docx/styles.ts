// Every style of the document: Word's own where it has one, so that Google Docs maps it, and a few of ours.
import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, ShadingType } from 'docx';
import { FONT, type Theme } from './theme.ts';

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
  coverTop: 'ReportCoverTop',
  coverBody: 'ReportCoverBody',
  coverYear: 'ReportCoverYear',
  coverWarning: 'ReportCoverWarning',
  coverFoot: 'ReportCoverFoot',
} as const;

/** Space after a table or chart, before the text goes on. Unit: twips. */
export const AFTER_FIGURE = 280;

const LINE_SINGLE = 240;
const LINE_BODY = 276; // 1.15 lines

function heading(size: number, before: number, after: number, level: number, theme: Theme) {
  return {
    basedOn: 'Normal',
    next: 'Normal',
    run: { size, bold: true, color: level === 2 ? theme.text : theme.accent },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after, line: LINE_SINGLE },
      outlineLevel: level,
    },
  };
}

function contentsStyle(level: 1 | 2 | 3, theme: Theme): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    run: {
      size: level === 1 ? 22 : 20,
      bold: level === 1,
      color: level === 3 ? theme.secondary : theme.text,
    },
    paragraph: {
      spacing: { before: level === 1 ? 140 : 0, after: 50, line: LINE_SINGLE },
      indent: { left: (level - 1) * 284, right: 567 },
    },
  };
}

function own(
  id: string,
  name: string,
  options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options };
}

function runningStyle(id: 'Header' | 'Footer', theme: Theme): IParagraphStyleOptions {
  return {
    id,
    name: id.toLowerCase(),
    basedOn: 'Normal',
    uiPriority: 99,
    run: { size: 16, color: theme.secondary },
    paragraph: {
      spacing: { before: 0, after: 0, line: LINE_SINGLE },
    },
  };
}

/** The style sheet in the report's colours. */
export function reportStyles(theme: Theme): IStylesOptions {
  const small = { size: 17, color: theme.secondary };
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: theme.text, language: { value: 'pt-BR' } },
        paragraph: { spacing: { after: 120, line: LINE_BODY } },
      },
      title: {
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 64, bold: true, color: theme.accent },
        paragraph: { spacing: { before: 0, after: 160, line: LINE_SINGLE }, keepLines: true },
      },
      heading1: heading(36, 360, 200, 0, theme),
      heading2: heading(28, 320, 120, 1, theme),
      heading3: heading(24, 240, 100, 2, theme),
      caption: {
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 18, bold: true, color: theme.secondary },
        paragraph: {
          keepNext: true,
          keepLines: true,
          spacing: { before: 240, after: 80, line: LINE_SINGLE },
        },
      },
      listParagraph: {
        basedOn: 'Normal',
        paragraph: { spacing: { after: 60 }, indent: { left: 397, hanging: 284 } },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, uiPriority: 0 },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 39,
        run: { size: 36, bold: true, color: theme.accent },
        paragraph: { keepNext: true, spacing: { before: 0, after: 240, line: LINE_SINGLE } },
      },
      contentsStyle(1, theme),
      contentsStyle(2, theme),
      contentsStyle(3, theme),
      runningStyle('Header', theme),
      runningStyle('Footer', theme),
      own(STYLE.lead, 'Report Lead', {
        run: { size: 26, color: theme.text },
        paragraph: { spacing: { after: 200, line: 300 } },
      }),
      own(STYLE.note, 'Report Note', {
        run: small,
        paragraph: { spacing: { after: 80, line: LINE_SINGLE } },
      }),
      own(STYLE.source, 'Report Source', {
        run: small,
        paragraph: { spacing: { before: 60, after: 40, line: LINE_SINGLE } },
      }),
      own(STYLE.line, 'Report Line', { paragraph: { spacing: { after: 60, line: LINE_BODY } } }),
      own(STYLE.lineTotal, 'Report Line Total', {
        basedOn: STYLE.line,
        run: { bold: true },
        paragraph: {
          spacing: { before: 80, after: 200 },
          border: { top: { style: BorderStyle.SINGLE, size: 8, color: theme.accent, space: 4 } },
        },
      }),
      own(STYLE.tableText, 'Report Table Text', {
        run: { size: 19 },
        paragraph: { spacing: { before: 0, after: 0, line: LINE_SINGLE } },
      }),
      own(STYLE.tableHead, 'Report Table Head', {
        basedOn: STYLE.tableText,
        run: { bold: true, color: theme.accent },
        paragraph: { keepNext: true },
      }),
      own(STYLE.chart, 'Report Chart', {
        paragraph: { spacing: { before: 0, after: 0, line: LINE_SINGLE } },
      }),
      own(STYLE.chartSubtitle, 'Report Chart Subtitle', {
        run: small,
        paragraph: { keepNext: true, spacing: { before: 0, after: 80, line: LINE_SINGLE } },
      }),
      ...coverStyles(theme),
    ],
  };
}

function coverStyles(theme: Theme): IParagraphStyleOptions[] {
  const tight = { before: 0, after: 60, line: LINE_SINGLE };
  return [
    own(STYLE.coverTop, 'Report Cover Municipality', {
      run: { size: 28, bold: true },
      paragraph: { spacing: tight },
    }),
    own(STYLE.coverBody, 'Report Cover Body', {
      run: { size: 24, color: theme.secondary },
      paragraph: { spacing: tight },
    }),
    own(STYLE.coverYear, 'Report Cover Year', {
      run: { size: 48, color: theme.secondary },
      paragraph: { spacing: { before: 0, after: 240, line: LINE_SINGLE } },
    }),
    own(STYLE.coverWarning, 'Report Cover Preliminary', {
      run: { size: 22, bold: true, color: theme.warningText },
      paragraph: {
        spacing: { before: 120, after: 0, line: LINE_SINGLE },
        indent: { left: 170 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: theme.warningPanel },
        border: {
          top: { style: BorderStyle.SINGLE, size: 4, color: theme.warningPanel, space: 6 },
          bottom: { style: BorderStyle.SINGLE, size: 4, color: theme.warningPanel, space: 6 },
          left: { style: BorderStyle.SINGLE, size: 24, color: theme.warningRule, space: 8 },
        },
      },
    }),
    own(STYLE.coverFoot, 'Report Cover Foot', {
      run: { size: 20, color: theme.secondary },
      paragraph: { spacing: tight },
    }),
  ];
}
