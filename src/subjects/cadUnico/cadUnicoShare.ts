// Share of each income band in the families of the bands given.
import { defineIndicator, type IndicatorValue } from '../../define/indicator.ts';
import { share, withNotes } from '../../define/measures.ts';
import type { Result } from '../../domain/result.ts';
import { roundRatioScaled } from '../../domain/rounding.ts';
import { cadUnicoCount, familiesTotal, incomeBands } from './cadUnicoCount.ts';

/** Unit: ratio; the total's own share is 1. The whole is the total of the bands given in the same month. Null: the band or the total is missing. */
export const cadUnicoShare = defineIndicator({
  id: 'cadUnicoParticipacao',
  title: 'Participação de cada faixa no total de famílias',
  unit: 'ratio',
  nature: null,
  ofPeople: true,
  formula: 'Famílias da faixa no mês ÷ total das faixas informadas no mês × 100.',
  source: 'Planilha do relatório, aba CadÚnico',
  values: ({ of }) => {
    const results = of(cadUnicoCount);
    const totals = results.filter(({ memberId }) => memberId === familiesTotal.id);
    return totals.flatMap((total) => sharesOf(total, results));
  },
});

function sharesOf(total: Result, results: readonly Result[]): IndicatorValue[] {
  const month = total.reference.from;
  const parts = incomeBands.flatMap(({ id }) =>
    results.filter((r) => r.memberId === id && r.reference.from === month).slice(0, 1),
  );
  const figures = [...parts, total].map((part) => share(part, total));
  const printed = figures
    .slice(0, -1)
    .reduce(
      (sum, { numerator, denominator }) =>
        sum + roundRatioScaled(numerator ?? 0, denominator || 1, 4),
      0,
    );
  const complete = parts.reduce((sum, part) => sum + (part.value ?? 0), 0) === total.value;
  const uneven = complete && total.value !== 0 && printed !== 10000;
  return [...parts, total].map((part, index) => ({
    memberId: part.memberId,
    memberLabel: part.memberLabel,
    moment: total.code.split('.').pop() ?? '',
    momentLabel: 'participação no total',
    reference: part.reference,
    figure: withNotes(
      figures[index] ?? share(part, total),
      uneven && part !== total
        ? [{ code: 'sharesRounded', params: { sum: printed, month: month ?? 0 } }]
        : [],
    ),
    source: part.source,
  }));
}
