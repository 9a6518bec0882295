// What plausible monthly numbers of services are like.
import type { RuleDefinition } from '../../define/rule.ts';
import { compare } from '../../define/rules/compare.ts';
import { noMonthEmpty } from '../../define/rules/gaps.ts';
import { noTotalInMonth } from '../../define/rules/monthTotal.ts';
import { noJump, notYearTotal } from '../../define/rules/outliers.ts';
import { notSameRow } from '../../define/rules/repeated.ts';
import { notSameColumn } from '../../define/rules/sameColumn.ts';
import { notSwapped } from '../../define/rules/swapped.ts';
import {
  noBeyondBelief,
  noneSilent,
  noTotalInUnit,
  notAllZero,
  notChangedPlaces,
} from '../../define/rules/years.ts';
import { seriesOfColumns } from '../../define/series.ts';
import type { ValuesOf } from '../../define/tab.ts';
import { attendances, monthColumns } from './attendances.ts';
import { everyServiceCounted } from './everyServiceCounted.ts';

type Values = ValuesOf<typeof attendances.columns>;

const separator = ' · ';
// A unit that bears the name of its service is named once.
const labelOf = ({ service, unit }: Values) =>
  unit === null || unit === service ? service : `${service}${separator}${unit}`;

const series = seriesOfColumns(attendances, monthColumns, (values) => ({
  year: values.year,
  label: labelOf(values),
  group: values.unit ?? '',
}));

/** No service of a municipality sees more in a month. Source: ours. */
const most = 10_000_000;

export const attendanceRules: readonly RuleDefinition[] = [
  ...monthColumns.map((column) =>
    compare({
      id: `attendances.${column}.most`,
      title: `${attendances.columns[column].header}: nenhum serviço de um município passa de 10 milhões.`,
      tab: attendances,
      left: { name: attendances.columns[column].header, columns: [column], missing: 'skip' },
      operator: '≤',
      right: { name: '10 milhões', limit: most },
      importance: 'impossible',
      source: 'nosso',
      problem: 'O número {left} é grande demais para um mês de um município.',
      fix: 'Confira os algarismos: talvez haja números colados um no outro.',
      year: ({ year }) => year,
      row: (values) => `${labelOf(values)} ${values.year}`,
    }),
  ),
  notSameRow(series, {
    id: 'attendances.sameRow',
    title: 'Os meses de uma linha não são os de outra linha.',
    source: 'nosso',
    problem:
      'Os números de "{label}" em {year} são iguais aos de "{other}" em {otherYear} (linha {row}).',
    fix: 'Confira na fonte: pode ser uma cópia da outra linha.',
  }),
  notSameColumn(series, {
    id: 'attendances.sameColumn',
    title: 'Os números de um mês não são todos iguais aos do mês anterior.',
    source: 'nosso',
    problem: 'Os números de {month} são iguais aos de {other} em {group} ({rows} linhas).',
    fix: 'Confira na fonte: pode ser uma cópia do mês anterior.',
  }),
  notAllZero(series, {
    id: 'attendances.allZero',
    title: 'Uma linha não tem zero em todos os meses.',
    problem: '"{label}" tem zero em todos os {months} meses informados de {year}.',
    fix: 'Deixe vazios os meses não informados; o zero diz que não houve nenhum atendimento.',
  }),
  notChangedPlaces(series, {
    id: 'attendances.changedPlaces',
    title: 'Duas linhas de uma unidade não estão trocadas uma pela outra.',
    problem:
      'Em {year}, "{label}" (média {mean}) e "{other}" (média {otherMean}) parecem trocados, pelas médias de {before}.',
    fix: 'Confira na fonte de qual serviço é cada linha.',
  }),
  noTotalInUnit(series, ({ label }) => label.split(separator)[0] ?? label, {
    id: 'attendances.totalInUnit',
    title: 'O número de uma unidade não é o do serviço todo.',
    problem:
      '"{label}" tem em {year} a média de {mean}, perto da soma das outras unidades ({others}) com a dela em {before} ({earlier}).',
    fix: 'Escreva só o número da unidade, não o total do serviço.',
  }),
  noTotalInMonth(series, ({ label }) => label.split(separator)[0] ?? label, {
    id: 'attendances.totalInMonth',
    title: 'O número de uma unidade em um mês não é o do serviço todo.',
    problem:
      '"{label}" em {month} ({value}) parece o total do serviço: as outras unidades somam {others}, e o usual dela é {usual}.',
    fix: 'Escreva só o número da unidade.',
  }),
  noBeyondBelief(series, {
    id: 'attendances.beyondBelief',
    title: 'A média de uma linha não passa de cinco vezes a do ano anterior, nem cai a um quinto.',
    problem: 'A média de "{label}" em {year} ({mean}) está longe da de {before} ({earlier}).',
    fix: 'Confira na fonte se as linhas dos dois anos contam a mesma coisa.',
  }),
  notSwapped(series, {
    id: 'attendances.swapped',
    title: 'Dois números de um mês da mesma unidade não estão trocados de lugar.',
    source: 'nosso',
    problem:
      'Em {month}, "{label}" ({value}) e "{other}" ({otherValue}, {otherCell}) parecem trocados de lugar.',
    fix: 'Confira na fonte e troque os dois números, se for o caso.',
  }),
  notYearTotal(series, {
    id: 'attendances.yearTotal',
    title: 'O número de um mês não é a soma do ano.',
    source: 'nosso',
    problem: '"{label}" em {month} ({value}) parece a soma do ano; o usual é {usual} por mês.',
    fix: 'Escreva só o número do mês.',
  }),
  noJump(series, {
    id: 'attendances.jump',
    title: 'O número de um mês não salta para longe dos outros meses.',
    source: 'nosso: limite robusto contra a própria série',
    problem: '"{label}" em {month} ({value}) está longe do usual ({usual}).',
    fix: 'Confira os algarismos na fonte.',
  }),
  noMonthEmpty(series, {
    id: 'attendances.monthEmpty',
    title: 'Uma linha não deixa vazio um mês que outras informam.',
    problem: '"{label}" está sem número em {months}.',
    fix: 'Escreva o número que falta, ou 0 se não houve nenhum.',
  }),
  noneSilent(series, {
    id: 'attendances.silent',
    title: 'Uma linha que informava no ano anterior continua a informar.',
    problem: '"{label}" informou em {before} e não tem linha em {year}.',
    fix: 'Inclua a linha do ano, ou confira se a unidade fechou.',
  }),
  everyServiceCounted,
];
