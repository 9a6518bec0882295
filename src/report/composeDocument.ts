// From an analysis to the report and its charts. Pure: no service is called.

import type { ChartDefinition } from '../define/chart.ts';
import type { SectionDefinition } from '../define/section.ts';
import type { ChartModel } from '../domain/chartModel.ts';
import { countErrors, type Issue } from '../domain/issue.ts';
import type { ReportModel } from '../domain/reportModel.ts';
import { composeReport } from '../engine/composeReport.ts';
import { conceal } from '../engine/conceal.ts';
import { createWriter } from '../engine/createWriter.ts';
import { drawChart } from '../engine/drawChart.ts';
import { formatDate } from '../engine/format.ts';
import { indicators } from '../indicators/index.ts';
import { noteText, reasonText } from '../locale/noteTexts.ts';
import { documentWords, moreRanges } from '../locale/ptBR.ts';
import { coverOf } from '../sections/cover.ts';
import { sections } from '../sections/index.ts';
import { settings } from '../tabs/settings.ts';
import type { Analysis } from './analyseWorkbook.ts';

export interface ComposedDocument {
  readonly report: ReportModel;
  readonly charts: readonly ChartModel[];
  /** The analysis' issues and those that only composing shows. */
  readonly issues: readonly Issue[];
}

/** Composes the report of an analysis. Small counts are concealed in everything that is published. */
export function composeDocument(analysis: Analysis): ComposedDocument {
  const { data, year, compareYear } = analysis;
  const values = data.parameters(settings);
  const results = conceal(analysis.results, indicators, values.smallCellThreshold ?? 0);
  const charts: ChartModel[] = [];
  const { blocks, emptySections } = composeReport(sections, {
    data,
    year,
    compareYear,
    write: createWriter({ note: noteText, reason: reasonText, moreRanges }),
    of: results.of,
    all: indicators.map((indicator) => ({ indicator, results: results.of(indicator) })),
    chart: (definition: ChartDefinition) => {
      const drawn = drawChart(definition, { year, of: results.of });
      if (drawn) charts.push(drawn.model);
      return drawn;
    },
  });
  const issues = [...analysis.issues, ...emptySections.flatMap(emptySectionIssue)];
  const errorCount = countErrors(issues);
  const picture = analysis.coatOfArms;
  const cover = coverOf(data, { picture, errorCount, writeDate: formatDate });
  return {
    charts,
    issues,
    report: {
      cover,
      contentsTitle: documentWords.contents,
      blocks,
      header: `${cover.body} · ${cover.municipality}`,
      footer: `${cover.title} ${year}`,
      properties: {
        title: `${cover.title} ${year}`,
        author: values.body,
        subject: cover.municipality,
      },
      accentColor: analysis.accentColor,
    },
  };
}

/** A section left out is said once, where its data should be. */
function emptySectionIssue({ title, tab }: SectionDefinition): Issue[] {
  if (!tab) return [];
  const at = { tab: tab.name, columnIndex: null, rowNumber: null };
  return [{ code: 'emptySection', severity: 'warning', at, found: '', params: { section: title } }];
}
