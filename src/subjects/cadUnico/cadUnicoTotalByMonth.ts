// Families of all bands given, month by month.
import { defineChart } from '../../define/chart.ts';
import { monthSeries } from '../shared/monthSeries.ts';
import { cadUnicoCount, familiesTotal } from './cadUnicoCount.ts';

/** One column a month. Nothing to draw with a single month. */
export const cadUnicoTotalByMonth = defineChart({
  id: 'cadUnicoTotalByMonth',
  title: 'Total de famílias no Cadastro Único',
  kind: 'column',
  unit: 'count',
  draw: ({ of, year }) => {
    const result = of(cadUnicoCount).find(({ memberId }) => memberId === familiesTotal.id);
    const months = result ? monthSeries([{ name: familiesTotal.label, result }]) : null;
    if (!result || !months || months.monthsReported < 2) return null;
    return {
      subtitle: `Soma das faixas informadas, ${months.period} de ${year}`,
      categories: months.categories,
      series: months.series,
      source: result.source,
    };
  },
});
