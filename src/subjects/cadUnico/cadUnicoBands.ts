// Families by income band in the first and last month reported.
import { defineChart } from '../../define/chart.ts';
import { monthLabel, monthName } from '../../domain/month.ts';
import { cadUnicoCount, incomeBands } from './cadUnicoCount.ts';

/** Grouped columns, one group a band. Nothing to draw without two months. */
export const cadUnicoBands = defineChart({
  id: 'cadUnicoBands',
  title: 'Famílias no Cadastro Único por faixa de renda',
  kind: 'column',
  unit: 'count',
  draw: ({ of, year }) => {
    const results = of(cadUnicoCount);
    const bands = incomeBands.filter(({ id }) => results.some(({ memberId }) => memberId === id));
    const given = results.filter(({ memberId }) => bands.some(({ id }) => id === memberId));
    const months = [...new Set(given.map(({ reference }) => reference.from ?? 1))].sort(
      (a, b) => a - b,
    );
    const first = months[0];
    const last = months[months.length - 1];
    if (first === undefined || last === undefined || first === last) return null;
    const at = (bandId: string, month: number) =>
      given.find(({ memberId, reference }) => memberId === bandId && reference.from === month) ??
      null;
    return {
      subtitle: `Famílias, ${monthName(first)} e ${monthName(last)} de ${year}`,
      categories: bands.map(({ shortLabel }) => shortLabel),
      series: [first, last].map((month) => ({
        name: `${monthLabel(month)}/${year}`,
        data: bands.map(({ id }) => at(id, month)),
      })),
      source: given[0]?.source ?? '',
    };
  },
});
