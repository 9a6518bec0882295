// Change in per cent of each CadÚnico line between the last month reported and the same month of the year of comparison.
import { defineIndicator, type IndicatorValue } from '../../define/indicator.ts';
import { growth, withNotes } from '../../define/measures.ts';
import { type MonthNumber, shortMonthName } from '../../domain/month.ts';
import { lineNotes } from './cadUnicoComparison.ts';
import {
  cadUnicoCount,
  cadUnicoMembers,
  familiesTotal,
  readMonths,
  unlessBandsDiffer,
} from './cadUnicoCount.ts';

/** Unit: ratio. Absent without a year of comparison that gives the same month. Null: that month is 0, or bands differ. */
export const cadUnicoYearGrowth = defineIndicator({
  id: 'cadUnicoVariacaoAnual',
  title: 'Variação no Cadastro Único desde o ano de comparação',
  unit: 'ratio',
  nature: null,
  changeOf: cadUnicoCount,
  ofPeople: true,
  formula:
    '(Último mês informado − mesmo mês do ano de comparação) ÷ mês do ano de comparação × 100.',
  source: 'Planilha do relatório, aba CadÚnico',
  values: (context) => {
    const { compareYear } = context;
    if (compareYear === null) return [];
    const earlier = readMonths({ ...context, year: compareYear });
    return cadUnicoMembers.flatMap(({ id, label }): IndicatorValue[] => {
      const results = context.of(cadUnicoCount).filter(({ memberId }) => memberId === id);
      const now = results[results.length - 1];
      const month = now?.reference.from as MonthNumber | undefined;
      const before = earlier.find((one) => one.month === month)?.figures[id];
      if (!now || !month || !before || before.value === null) return [];
      const when = `desde ${shortMonthName(month)}/${compareYear}`;
      const figure = growth(before, now);
      const lines = lineNotes(id, { year: compareYear, from: month, to: null }, now.reference);
      return [
        {
          memberId: id,
          memberLabel: label,
          momentLabel: `variação ${when}`,
          since: when,
          reference: now.reference,
          figure:
            id === familiesTotal.id
              ? unlessBandsDiffer(figure, before, now)
              : withNotes(figure, lines),
          source: now.source,
        },
      ];
    });
  },
});
