// Funding by origin, longest bar first.
import { defineChart } from '../../define/chart.ts';
import { fundingAmount, fundingTotalId } from './fundingAmount.ts';

const mostBars = 25;

/** Lying bars, ordered by amount. Nothing to draw with fewer than two lines. */
export const fundingBySource = defineChart({
  id: 'fundingBySource',
  title: 'Recursos da assistência social por origem',
  kind: 'bar',
  unit: 'moneyCents',
  draw: ({ of, year }) => {
    const lines = of(fundingAmount)
      .filter(({ memberId, value }) => memberId !== fundingTotalId && value !== null)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    if (lines.length < 2) return null;
    const shown = lines.slice(0, mostBars);
    return {
      subtitle: `Reais, exercício de ${year}`,
      categories: shown.map(({ memberLabel }) => memberLabel),
      series: [{ name: 'Valor', data: shown }],
      source: shown[0]?.source ?? '',
      notes:
        lines.length > mostBars
          ? [`O gráfico mostra as ${mostBars} maiores linhas, de ${lines.length}.`]
          : [],
    };
  },
});
