// What plausible amounts of funding are like: the stages of public expense follow each other.
import { defineRule, type RuleDefinition } from '../../define/rule.ts';
import { type Comparison, compare } from '../../define/rules/compare.ts';
import { groupBy } from '../../define/rules/groupBy.ts';
import type { ValuesOf } from '../../define/tab.ts';
import { funding } from './funding.ts';

type Values = ValuesOf<typeof funding.columns>;
type Amount = 'budgetCents' | 'committedCents' | 'verifiedCents' | 'paidCents' | 'amountCents';

const stageSource =
  'Lei nº 4.320/1964, arts. 58 a 64: empenho, liquidação e pagamento, nessa ordem';

const ofRow = {
  tab: funding,
  unit: 'moneyCents',
  year: ({ year }: Values) => year,
  row: ({ origin, year }: Values) => `${origin} ${year}`,
} as const;

/** The later stage first. Stages between them that are informed have rules of their own. */
const stages: readonly (readonly [Amount, Amount, readonly Amount[]])[] = [
  ['paidCents', 'verifiedCents', []],
  ['verifiedCents', 'committedCents', []],
  ['committedCents', 'budgetCents', []],
  ['paidCents', 'committedCents', ['verifiedCents']],
  ['verifiedCents', 'budgetCents', ['committedCents']],
  ['paidCents', 'budgetCents', ['verifiedCents', 'committedCents']],
];

function stageRule([later, earlier, between]: (typeof stages)[number]): RuleDefinition {
  const [left, right] = [later, earlier].map((column) => funding.columns[column].header);
  return compare({
    ...ofRow,
    id: `funding.${later}.${earlier}`,
    title: `${left} não passa de ${right}.`,
    left: { name: left ?? '', columns: [later], missing: 'skip' },
    operator: '≤',
    right: { name: right ?? '', columns: [earlier], missing: 'skip' },
    importance: 'impossible',
    source: stageSource,
    problem: `"${left}" ({left}) é maior que "${right}" ({right}, {rightCell}).`,
    fix: 'Confira: pago ≤ liquidado ≤ empenhado ≤ dotação atualizada.',
    when: (values) => between.every((column) => values[column] === null),
  });
}

const amount: Comparison<typeof funding.columns>['left'] = {
  name: 'Valor',
  columns: ['amountCents'],
  missing: 'skip',
};

const amountTexts = {
  ...ofRow,
  left: amount,
  importance: 'improbable',
  source:
    'nosso: o relatório mostra o que foi executado, não mais do que foi autorizado nem menos do que foi pago',
} as const;

/** Beyond these times, or below their inverse, a year's amount is not believed. */
const beyondBelief = 5;

export const fundingRules: readonly RuleDefinition[] = [
  ...stages.map(stageRule),
  compare({
    ...amountTexts,
    id: 'funding.amount.budget',
    title: 'Valor não passa da Dotação atualizada.',
    operator: '≤',
    right: { name: 'Dotação atualizada', columns: ['budgetCents'], missing: 'skip' },
    problem: '"Valor" ({left}) é maior que "Dotação atualizada" ({right}, {rightCell}).',
    fix: 'Confira os dois valores.',
  }),
  compare({
    ...amountTexts,
    id: 'funding.amount.paid',
    title: 'Valor não fica abaixo do Pago.',
    operator: '≥',
    right: { name: 'Pago', columns: ['paidCents'], missing: 'skip' },
    problem: '"Valor" ({left}) é menor que "Pago" ({right}, {rightCell}).',
    fix: 'Confira os dois valores.',
  }),
  defineRule({
    id: 'funding.beyondBelief',
    title: 'O valor de uma origem não passa de cinco vezes o do ano anterior, nem cai a um quinto.',
    left: 'Valor ÷ Valor da mesma origem no ano anterior',
    operator: '≤',
    right: '5 (e ≥ 1/5)',
    importance: 'improbable',
    missing: 'a regra não se aplica',
    source: 'nosso',
    unit: 'moneyCents',
    problem: '"{origin}" em {year} ({value}) está longe do valor de {before} ({earlier}, {cell}).',
    fix: 'Confira os algarismos dos dois anos.',
    find: ({ data }) =>
      [...groupBy(data.records(funding), ({ values }) => values.origin)].flatMap(([origin, rows]) =>
        rows.flatMap(({ rowNumber, values: { year, amountCents } }) => {
          const before = rows.find(({ values }) => values.year === year - 1);
          const earlier = before?.values.amountCents;
          if (!before || !earlier || !amountCents) return [];
          const times = amountCents / earlier;
          if (times <= beyondBelief && times >= 1 / beyondBelief) return [];
          const cell = data.at(funding, before.rowNumber, 'amountCents');
          return [
            {
              at: data.at(funding, rowNumber, 'amountCents'),
              year,
              words: {
                origin,
                year: String(year),
                before: String(year - 1),
                value: amountCents,
                earlier,
                cell,
              },
              mark: `${origin} ${year}: ${amountCents}`,
            },
          ];
        }),
      ),
  }),
];
