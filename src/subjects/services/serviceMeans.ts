// Monthly means by service, longest bar first.
import { defineChart } from '../../define/chart.ts';
import { serviceMean } from './serviceMean.ts';

const mostBars = 25;

/** Lying bars, ordered by value. Nothing to draw with fewer than two services. */
export const serviceMeans = defineChart({
  id: 'serviceMeans',
  title: 'Média mensal de atendimentos por serviço',
  kind: 'bar',
  unit: 'countPerMonth',
  draw: ({ of, year }) => {
    const means = of(serviceMean)
      .filter(({ value }) => value !== null)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    if (means.length < 2) return null;
    const shown = means.slice(0, mostBars);
    return {
      subtitle: `Atendimentos por mês, média de ${year}`,
      categories: shown.map(({ memberId }) => memberId),
      series: [{ name: 'Média mensal', data: shown }],
      source: [...new Set(shown.map(({ source }) => source))].join('; '),
      notes:
        means.length > mostBars
          ? [`O gráfico mostra os ${mostBars} serviços de maior média, de ${means.length}.`]
          : [],
    };
  },
});
