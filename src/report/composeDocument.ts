// From an analysis to the report and its charts. Pure: no service is called.

import type { ChartDefinition } from '../define/chart.ts';
import type { ConfirmedWarning } from '../define/section.ts';
import { coverOf } from '../documents/cover.ts';
import { yearlyReport } from '../documents/yearlyReport.ts';
import { fullAddressOf } from '../domain/cell.ts';
import type { ChartModel } from '../domain/chartModel.ts';
import { countErrors } from '../domain/issue.ts';
import type { ReportModel } from '../domain/reportModel.ts';
import { composeReport } from '../engine/composeReport.ts';
import { conceal } from '../engine/conceal.ts';
import { createWriter } from '../engine/createWriter.ts';
import { drawChart } from '../engine/drawChart.ts';
import { formatDate } from '../engine/format.ts';
import { dismissals } from '../locale/dismissalTexts.ts';
import { noteText, reasonText } from '../locale/noteTexts.ts';
import { documentWords, moreRanges } from '../locale/ptBR.ts';
import { settings } from '../subjects/setup/settings.ts';
import type { Analysis } from './analyseWorkbook.ts';
import { resultsByIndicator } from './emptySections.ts';

export interface ComposedDocument {
  readonly report: ReportModel;
  readonly charts: readonly ChartModel[];
}

/** Composes the report of an analysis. Small counts are concealed in everything that is published. */
export function composeDocument(analysis: Analysis): ComposedDocument {
  const { data, year, compareYear, subjects } = analysis;
  const { indicators } = subjects;
  const values = data.parameters(settings);
  const results = conceal(analysis.results, indicators, values.smallCellThreshold ?? 0);
  const charts: ChartModel[] = [];
  const blocks = composeReport(yearlyReport(subjects), {
    data,
    year,
    compareYear,
    write: createWriter({ note: noteText, reason: reasonText, moreRanges }),
    of: results.of,
    all: resultsByIndicator(subjects, results),
    confirmed: confirmedWarnings(analysis),
    chart: (definition: ChartDefinition) => {
      const drawn = drawChart(definition, { year, of: results.of });
      if (drawn) charts.push(drawn.model);
      return drawn;
    },
  });
  const errorCount = countErrors(analysis.issues);
  const picture = analysis.coatOfArms;
  const cover = coverOf(data, { picture, errorCount, writeDate: formatDate });
  return {
    charts,
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

/** What Memória de cálculo says of the warnings that people found to be right. */
function confirmedWarnings({ dismissed, subjects }: Analysis): ConfirmedWarning[] {
  const titles = new Map(subjects.rules.map(({ id, title }) => [id, title]));
  return dismissed.map(({ issue, dismissal: { reason, when } }) => ({
    rule:
      titles.get(String(issue.params.rule)) ?? dismissals.byCode[issue.code] ?? dismissals.other,
    cell: fullAddressOf(issue.at),
    reason,
    when,
  }));
}
