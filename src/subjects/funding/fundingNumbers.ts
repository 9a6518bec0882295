// The money of the year: classic lines, table, chart.
import { defineSection, type SectionContext, type SectionFacts } from '../../define/section.ts';
import type { Block } from '../../domain/reportModel.ts';
import type { Result } from '../../domain/result.ts';
import { absolute, chartBlocks, heading, line, notesOf, paragraph } from '../shared/blocks.ts';
import { numbersChapter } from '../shared/numbersChapter.ts';
import { funding } from './funding.ts';
import { fundingAmount, fundingTotalId } from './fundingAmount.ts';
import { fundingBySource } from './fundingBySource.ts';
import { fundingGrowth } from './fundingGrowth.ts';
import { fundingShare } from './fundingShare.ts';

/** Empty without an amount in the year. */
export const fundingNumbers = defineSection({
  id: 'fundingNumbers',
  title: 'Investimento do Suas',
  tab: funding,
  chapter: numbersChapter,
  hasContent: (facts) => amountsOf(facts).length > 0,
  compose: (context) => {
    const amounts = amountsOf(context);
    const shares = new Map(context.of(fundingShare).map((share) => [share.memberId, share]));
    const shareOf = (amount: Result) => shares.get(amount.memberId);
    const items = amounts.map((amount) => {
      const share = shareOf(amount);
      const percent =
        share && share.value !== null ? ` (${context.write.quantity('ratio', share)})` : '';
      return line(amount.memberLabel, context.write.quantity('moneyCents', amount) + percent);
    });
    return [
      heading(2, 'Investimento do Suas:'),
      { kind: 'lines', items, lastIsTotal: true },
      ...growthSentence(context),
      table(context, amounts, shareOf),
      ...chartBlocks(context, fundingBySource),
    ];
  },
});

function amountsOf({ of }: SectionFacts): Result[] {
  return of(fundingAmount).filter(({ value }) => value !== null);
}

function growthSentence({ of, compareYear, write }: SectionContext): Block[] {
  const growth = of(fundingGrowth)[0];
  if (!growth || growth.value === null) return [];
  if (growth.value === 0) return [paragraph(`O total de recursos foi o mesmo de ${compareYear}.`)];
  const verb = growth.value > 0 ? 'aumentou' : 'diminuiu';
  const size = write.quantity('ratio', absolute(growth));
  return [
    paragraph(
      `O total de recursos ${verb} ${size} em relação a ${compareYear}, sem descontar a inflação.`,
    ),
  ];
}

function table(
  context: SectionContext,
  amounts: readonly Result[],
  shareOf: (amount: Result) => Result | undefined,
): Block {
  const { write, year } = context;
  const shares = amounts.flatMap((amount) => shareOf(amount) ?? []);
  return {
    kind: 'table',
    caption: `Recursos da assistência social por origem em ${year}`,
    columns: [
      { header: 'Origem', align: 'left', widthRatio: 0.56 },
      { header: 'Valor', align: 'right', widthRatio: 0.26 },
      { header: '% do total', align: 'right', widthRatio: 0.18 },
    ],
    rows: amounts.map((amount) => {
      const share = shareOf(amount);
      return [
        amount.memberLabel,
        write.quantity('moneyCents', amount),
        share ? write.quantity('ratio', share) : '–',
      ];
    }),
    lastIsTotal: amounts[amounts.length - 1]?.memberId === fundingTotalId,
    source: amounts[0]?.source ?? '',
    notes: notesOf(context, shares),
  };
}
