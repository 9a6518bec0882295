// From an analysis to the Painel. Pure: no service is called.
import type { DashboardCard, DashboardModel } from '../domain/dashboardModel.ts';
import { drawChart } from '../engine/drawChart.ts';
import { changeText, dashboardWords } from '../locale/dashboardTexts.ts';
import { settings } from '../subjects/setup/settings.ts';
import type { Analysis } from './analyseWorkbook.ts';
import { indicatorCards } from './indicatorCards.ts';

/** Composes the Painel. Nothing is concealed: like Indicadores, it is for the team alone. */
export function composeDashboard(analysis: Analysis): DashboardModel {
  const { data, year, results, subjects } = analysis;
  const { bodyAcronym, municipality } = data.parameters(settings);
  const cards = indicatorCards(analysis).flatMap((group) => group.cards);
  const headlines = subjects.indicators.flatMap(({ id, headlines: members = [] }) =>
    members.map((member) => ({ id, member })),
  );
  return {
    title: dashboardWords.title(year, bodyAcronym ?? '', municipality ?? ''),
    cards: headlines.flatMap(({ id, member }): DashboardCard[] => {
      const result = results.all
        .filter((one) => one.indicatorId === id && one.memberId === member)
        .pop();
      const card = cards.find(({ code }) => code === result?.code);
      if (!result || !card) return [];
      const { label, reference, changes, notes } = card;
      return [
        {
          label,
          value: result.value,
          unit: result.unit,
          reference,
          changes: changes.map(changeText),
          note: [...new Set([...notes, ...changes.flatMap((change) => change.notes)])].join('\n\n'),
        },
      ];
    }),
    charts: subjects.charts.flatMap(
      (chart) => drawChart(chart, { year, of: results.of })?.model ?? [],
    ),
  };
}
