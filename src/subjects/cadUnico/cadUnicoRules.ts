// What plausible figures of the Cadastro Único are like.
import type { RuleDefinition } from '../../define/rule.ts';
import { compare } from '../../define/rules/compare.ts';
import { noBandEmpty, noRowMissing } from '../../define/rules/gaps.ts';
import { momentText } from '../../define/rules/monthWords.ts';
import { noJump, notYearTotal } from '../../define/rules/outliers.ts';
import { notSameMonth } from '../../define/rules/repeated.ts';
import { notSwapped } from '../../define/rules/swapped.ts';
import { seriesOfRows } from '../../define/series.ts';
import type { ValuesOf } from '../../define/tab.ts';
import { cadUnico } from './cadUnico.ts';

type Values = ValuesOf<typeof cadUnico.columns>;

const bands = ['extremePoverty', 'poverty', 'lowIncome', 'aboveHalfWage'] as const;
const counts = [...bands, 'persons'] as const;

const series = seriesOfRows(cadUnico, counts, ({ year, month }) => ({ year, month }));
/** No municipality has more families. Source: ours. */
const mostFamilies = 10_000_000;

const ofRow = {
  tab: cadUnico,
  year: ({ year }: Values) => year,
  row: momentText,
} as const;

export const cadUnicoRules: readonly RuleDefinition[] = [
  compare({
    ...ofRow,
    id: 'cadUnico.personsAtLeastFamilies',
    title: 'No Cadastro Único há pelo menos uma pessoa por família.',
    left: { name: 'Pessoas cadastradas', columns: ['persons'], missing: 'skip' },
    operator: '≥',
    right: { name: 'soma das faixas de famílias', columns: bands, missing: 'zero' },
    importance: 'impossible',
    source: 'MDS/CGVIS, regras gerais do RMA e do Cadastro Único (2022)',
    problem: 'Há menos pessoas ({left}) do que famílias ({right}, a partir de {rightCell}).',
    fix: 'Confira na fonte as pessoas e as famílias do mês.',
  }),
  ...counts.map((column) =>
    compare({
      ...ofRow,
      id: `cadUnico.${column}.most`,
      title: `${cadUnico.columns[column].header}: nenhum município tem mais de 10 milhões.`,
      left: { name: cadUnico.columns[column].header, columns: [column], missing: 'skip' },
      operator: '≤',
      right: { name: '10 milhões', limit: mostFamilies },
      importance: 'impossible',
      source: 'nosso',
      problem: 'O número {left} é maior do que o de qualquer município do Brasil.',
      fix: 'Confira os algarismos: talvez haja números colados um no outro.',
    }),
  ),
  notSameMonth(series, bands, {
    id: 'cadUnico.sameMonth',
    title: 'As faixas de um mês não são todas iguais às de outro mês.',
    source: 'nosso',
    problem: 'Todas as faixas de {month} são iguais às de {other} (linha {row}).',
    fix: 'Confira na fonte: pode ser uma cópia do outro mês.',
  }),
  notSwapped(series, {
    id: 'cadUnico.swapped',
    title: 'Dois números de um mês não estão trocados de lugar.',
    source: 'nosso',
    problem:
      'Em {month}, "{label}" ({value}) e "{other}" ({otherValue}, {otherCell}) parecem trocados de lugar.',
    fix: 'Confira na fonte e troque os dois números, se for o caso.',
  }),
  notYearTotal(series, {
    id: 'cadUnico.yearTotal',
    title: 'O número de um mês não é a soma do ano.',
    source: 'nosso: as famílias de um mês não se somam às de outro',
    problem: '"{label}" em {month} ({value}) parece a soma do ano; o usual é {usual} por mês.',
    fix: 'Escreva só o número do mês.',
  }),
  noJump(series, {
    id: 'cadUnico.jump',
    title: 'O número de um mês não salta para longe dos outros meses.',
    source: 'nosso: limite robusto contra a própria série',
    problem: '"{label}" em {month} ({value}) está longe do usual ({usual}).',
    fix: 'Confira os algarismos na fonte.',
  }),
  noRowMissing(series, {
    id: 'cadUnico.rowMissing',
    title: 'Não falta a linha de um mês entre os que a planilha informa.',
    problem: 'Falta a linha de {months}.',
    fix: 'Inclua a linha do mês, ou confira se ele não foi publicado.',
  }),
  noBandEmpty(series, {
    id: 'cadUnico.bandEmpty',
    title: 'Uma faixa informada nos outros meses não fica vazia em um mês.',
    problem: '"{label}" está sem número em {months}, embora os outros números do mês estejam lá.',
    fix: 'Escreva o número que falta, ou 0 se não houve nenhum.',
  }),
];
