// Change of each service's monthly mean since the year of comparison.
import { defineIndicator } from '../../define/indicator.ts';
import { growth } from '../../define/measures.ts';
import { meansOf, serviceMean } from './serviceMean.ts';

/** Unit: ratio. Absent when no year of comparison is set or it has no mean. Null: one of the means is missing, or the earlier is 0. */
export const serviceGrowth = defineIndicator({
  id: 'mediaMensalVariacao',
  title: 'Variação da média mensal desde o ano de comparação',
  unit: 'ratio',
  termsUnit: 'countPerMonth',
  nature: null,
  changeOf: serviceMean,
  ofPeople: true,
  formula:
    '(Média mensal do ano − média mensal do ano de comparação) ÷ a do ano de comparação × 100.',
  source: 'Planilha do relatório, aba Atendimentos',
  values: (context) => {
    if (context.compareYear === null) return [];
    const earlier = meansOf(context, context.compareYear);
    if (earlier.every(({ figure }) => figure.value === null)) return [];
    return context.of(serviceMean).map((now, index) => {
      const before = earlier[index]?.figure ?? now;
      return {
        memberId: now.memberId,
        memberLabel: now.memberLabel,
        momentLabel: `variação desde ${context.compareYear}`,
        since: `desde ${context.compareYear}`,
        reference: { year: context.year, from: null, to: null },
        figure: growth(before, now),
        source: now.source,
      };
    });
  },
});
