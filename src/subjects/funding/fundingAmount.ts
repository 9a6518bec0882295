// Amount of each line of funding, and their total.
import {
  type ComputeContext,
  defineIndicator,
  type IndicatorValue,
} from '../../define/indicator.ts';
import { informed, total } from '../../define/measures.ts';
import { shorten } from '../../domain/text.ts';
import { funding } from './funding.ts';

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
  const taken = new Map([[fundingTotalId, 1]]);
  const lines = data
    .records(funding)
    .filter((row) => row.values.year === year)
    .map((row) => ({
      memberId: lineId(row.values.origin, taken),
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

const longestId = 80;

/** The origin itself, so that a line keeps its code when others come before it; repeated origins are counted. */
function lineId(origin: string, taken: Map<string, number>): string {
  const base = shorten(origin, longestId);
  let count = (taken.get(base) ?? 0) + 1;
  while (count > 1 && taken.has(`${base} (${count})`)) count += 1;
  const id = count === 1 ? base : `${base} (${count})`;
  taken.set(base, count);
  if (id !== base) taken.set(id, 1);
  return id;
}
