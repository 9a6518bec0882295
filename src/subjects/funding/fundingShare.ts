// Share of each line of funding in the total.
import { defineIndicator } from '../../define/indicator.ts';
import { share, withNotes } from '../../define/measures.ts';
import { roundRatioScaled } from '../../domain/rounding.ts';
import { fundingAmount, fundingTotalId } from './fundingAmount.ts';

/** Unit: ratio. The total's own share is 1. Null: the line gives no Valor, or the total is 0. */
export const fundingShare = defineIndicator({
  id: 'investimentoParticipacao',
  title: 'Participação de cada origem no total de recursos',
  unit: 'ratio',
  termsUnit: 'moneyCents',
  nature: null,
  ofPeople: false,
  formula: 'Valor da linha ÷ Recurso Total × 100.',
  source: 'Planilha do relatório, aba Investimento',
  values: ({ of }) => {
    const amounts = of(fundingAmount);
    const total = amounts.find(({ memberId }) => memberId === fundingTotalId);
    if (!total) return [];
    const shares = amounts.map((amount) => ({ amount, figure: share(amount, total) }));
    const printed = shares
      .filter(({ amount, figure }) => amount !== total && figure.value !== null)
      .reduce(
        (sum, { figure }) =>
          sum + roundRatioScaled(figure.numerator ?? 0, figure.denominator || 1, 4),
        0,
      );
    const uneven = total.value !== null && total.value !== 0 && printed !== 10000;
    return shares.map(({ amount, figure }) => ({
      memberId: amount.memberId,
      memberLabel: amount.memberLabel,
      momentLabel: 'participação no total',
      reference: amount.reference,
      figure: withNotes(
        figure,
        uneven && amount !== total ? [{ code: 'sharesRounded', params: { sum: printed } }] : [],
      ),
      source: amount.source,
    }));
  },
});
