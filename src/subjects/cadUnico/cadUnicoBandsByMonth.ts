// Families by income band, month by month.
import { defineChart } from '../../define/chart.ts';
import { monthSeries } from '../shared/monthSeries.ts';
import { cadUnicoCount, incomeBands } from './cadUnicoCount.ts';

/** One line a band. Nothing to draw with fewer than three months. */
export const cadUnicoBandsByMonth = defineChart({
  id: 'cadUnicoBandsByMonth',
  title: 'Famílias no Cadastro Único por faixa de renda, mês a mês',
  kind: 'line',
  unit: 'count',
  draw: ({ of, year }) => {
    const results = of(cadUnicoCount);
    const bands = incomeBands.flatMap(({ id, shortLabel }) => {
      const result = results.find(({ memberId }) => memberId === id);
      return result ? [{ name: shortLabel, result }] : [];
    });
    const months = monthSeries(bands);
    if (!months || months.monthsReported < 3) return null;
    return {
      subtitle: `Famílias, ${months.period} de ${year}`,
      categories: months.categories,
      series: months.series,
      source: bands[0]?.result.source ?? '',
    };
  },
});
