// Amount of each line of funding, and their total.
import { type ComputeContext, defineIndicator, type IndicatorValue } from '../define/indicator.ts';
import { informed, total } from '../define/measures.ts';
import { funding } from '../tabs/funding.ts';

/** The member id of the total. */
export const fundingTotalId = 'total';

/** Unit: centavos. Null: the line gives no Valor. */
export const fundingAmount = defineIndicator({
  id: 'investimento',
  title: 'Recursos por origem',
  unit: 'moneyCents',
  nature: 'flow',
  ofPeople: false,
  headlines: [fundingTotalId],
  formula: 'Linhas: coluna Valor. Recurso Total: soma das linhas informadas.',
  source: 'Planilha do relatório, aba Investimento',
  values: (context) => amountsOf(context, context.year),
});

/** The lines of a year in the order of the tab, then their total. */
export function amountsOf({ data }: ComputeContext, year: number): IndicatorValue[] {
  const reference = { year, from: null, to: null };
  const lines = data
    .records(funding)
    .filter((row) => row.values.year === year)
    .map((row, index) => ({
      memberId: `linha${index + 1}`,
      memberLabel: row.values.origin,
      reference,
      figure: informed(row.values.amountCents, [data.at(funding, row.rowNumber, 'amountCents')]),
    }));
  if (lines.length === 0) return [];
  const sum = total(lines.map(({ figure }) => figure));
  return [
    ...lines,
    { memberId: fundingTotalId, memberLabel: 'Recurso Total', reference, figure: sum },
  ];
}
