// Monthly means of the services, by group: classic lines, month-by-month table, chart.
import { defineSection, type SectionContext, type SectionFacts } from '../../define/section.ts';
import { monthLabel, monthNumbers } from '../../domain/month.ts';
import type { Block, TableBlock } from '../../domain/reportModel.ts';
import type { Result } from '../../domain/result.ts';
import { lists } from '../setup/lists.ts';
import { chartBlocks, concealedNotes, heading, line, namedNotes, notes } from '../shared/blocks.ts';
import { numbersChapter } from '../shared/numbersChapter.ts';
import { withArticle } from '../shared/withArticle.ts';
import { attendances } from './attendances.ts';
import { serviceGrowth } from './serviceGrowth.ts';
import { serviceMean } from './serviceMean.ts';
import { serviceMeans } from './serviceMeans.ts';
import { services } from './services.ts';

/** Empty without a mean in the year. Services without numbers are left out; they stay in Indicadores. */
export const serviceNumbers = defineSection({
  id: 'serviceNumbers',
  title: 'Média de Atendimentos Mensais',
  tab: attendances,
  chapter: numbersChapter,
  hasContent: (facts) => groupsOf(facts).length > 0,
  compose: (context) => [
    ...groupsOf(context).flatMap((group) => groupBlocks(context, group)),
    ...chartBlocks(context, serviceMeans),
  ],
});

interface Group {
  readonly name: string;
  readonly results: readonly Result[];
}

/** Groups in the order of Listas, then any others, each with the services that have a mean. */
function groupsOf({ data, of }: SectionFacts): Group[] {
  const rows = data.records(services);
  const known = data.list(lists, 'serviceGroups');
  const names = [...new Set([...known, ...rows.map(({ values }) => values.group)])];
  const groupOf = new Map(rows.map(({ values }) => [values.service, values.group]));
  const found = new Map<string, Result[]>(names.map((name) => [name, []]));
  for (const result of of(serviceMean)) {
    const given = result.value !== null || result.reason === 'concealed';
    if (given) found.get(groupOf.get(result.memberId) ?? '')?.push(result);
  }
  return [...found]
    .map(([name, results]) => ({ name, results }))
    .filter(({ results }) => results.length > 0);
}

function groupBlocks(context: SectionContext, { name, results }: Group): Block[] {
  const items = results.map((result) =>
    line(result.memberLabel, `${context.write.quantity('countPerMonth', result)}/mês`),
  );
  const monthly = results.filter(({ points }) => points.length > 0);
  return [
    heading(2, `Média de Atendimentos Mensais ${withArticle(name)}:`),
    { kind: 'list', items },
    ...notes(concealedNotes(results.filter(({ value }) => value === null))),
    ...(monthly.length === 0 ? [] : [monthTable(context, name, monthly)]),
    ...growthTable(context, name, results),
  ];
}

/** How many months have a number, shown or not. */
function reportedOf({ points }: Result): number {
  return points.filter(({ value, concealed }) => value !== null || concealed).length;
}

/** The twelve months of each service that has months, with how many were reported. */
function monthTable(context: SectionContext, name: string, results: readonly Result[]): TableBlock {
  const { write, year } = context;
  return {
    kind: 'table',
    caption: `${name}: atendimentos mês a mês em ${year}`,
    columns: [
      { header: 'Serviço', align: 'left', widthRatio: 0.2 },
      ...monthNumbers.map((month) => ({
        header: monthLabel(month),
        align: 'right' as const,
        widthRatio: 0.055,
      })),
      { header: 'Média', align: 'right', widthRatio: 0.075 },
      { header: 'Meses', align: 'right', widthRatio: 0.065 },
    ],
    rows: results.map((result) => [
      result.memberId,
      ...result.points.map((point) => write.point(point)),
      write.quantity('countPerMonth', result),
      `${reportedOf(result)}/${result.points.filter(({ notApplicable }) => !notApplicable).length}`,
    ]),
    lastIsTotal: false,
    source: [...new Set(results.map(({ source }) => source))].join('; '),
    notes: [
      'Média: soma dos meses informados ÷ número de meses informados. "–": mês não informado.',
      ...(results.some(({ points }) => points.some(({ notApplicable }) => notApplicable))
        ? ['"..": não se aplica.']
        : []),
      ...concealedNotes(results),
      ...namedNotes(context, results),
    ],
    dense: true,
  };
}

/** The means beside those of the year of comparison. */
function growthTable(
  context: SectionContext,
  name: string,
  results: readonly Result[],
): TableBlock[] {
  const { write, year, compareYear } = context;
  const growths = new Map(context.of(serviceGrowth).map((growth) => [growth.memberId, growth]));
  const rows = results.flatMap((result) => {
    const growth = growths.get(result.memberId);
    return growth && growth.value !== null ? [{ result, growth }] : [];
  });
  if (rows.length === 0 || compareYear === null) return [];
  return [
    {
      kind: 'table',
      caption: `${name}: média mensal de ${year} e variação desde ${compareYear}`,
      columns: [
        { header: 'Serviço', align: 'left', widthRatio: 0.6 },
        { header: `Média ${year}`, align: 'right', widthRatio: 0.2 },
        { header: `Desde ${compareYear}`, align: 'right', widthRatio: 0.2 },
      ],
      rows: rows.map(({ result, growth }) => [
        result.memberId,
        write.quantity('countPerMonth', result),
        write.signed(growth),
      ]),
      lastIsTotal: false,
      source: [...new Set(rows.map(({ result }) => result.source))].join('; '),
      notes: namedNotes(
        context,
        rows.map(({ growth }) => growth),
      ),
    },
  ];
}
