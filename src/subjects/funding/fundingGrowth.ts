// Change of the total of funding since the year of comparison.
import { defineIndicator } from '../../define/indicator.ts';
import { growth } from '../../define/measures.ts';
import { amountsOf, fundingAmount, fundingTotalId } from './fundingAmount.ts';

/** Unit: ratio. Absent when no year of comparison is set or one of the years has no lines. */
export const fundingGrowth = defineIndicator({
  id: 'investimentoVariacao',
  title: 'Variação do total de recursos desde o ano de comparação',
  unit: 'ratio',
  termsUnit: 'moneyCents',
  nature: null,
  changeOf: fundingAmount,
  ofPeople: false,
  formula:
    '(Recurso Total do ano − o do ano de comparação) ÷ o do ano de comparação × 100, em valores correntes.',
  source: 'Planilha do relatório, aba Investimento',
  values: (context) => {
    if (context.compareYear === null) return [];
    const isTotal = ({ memberId }: { readonly memberId: string }) => memberId === fundingTotalId;
    const before = amountsOf(context, context.compareYear).find(isTotal);
    const now = context.of(fundingAmount).find(isTotal);
    if (!before || !now) return [];
    return [
      {
        memberId: now.memberId,
        memberLabel: now.memberLabel,
        momentLabel: `variação desde ${context.compareYear}`,
        since: `desde ${context.compareYear}`,
        reference: now.reference,
        figure: growth(before.figure, now),
      },
    ];
  },
});
