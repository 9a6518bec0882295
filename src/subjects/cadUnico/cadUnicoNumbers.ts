// The figures of the Cadastro Único: classic lines, table, charts and what changed.

import { defineSection, type SectionContext } from '../../define/section.ts';
import { type MonthNumber, monthLabel, monthName } from '../../domain/month.ts';
import type { Block, TableBlock } from '../../domain/reportModel.ts';
import type { Result } from '../../domain/result.ts';
import {
  absolute,
  chartBlocks,
  concealedNotes,
  heading,
  line,
  notes,
  notesOf,
  paragraph,
} from '../shared/blocks.ts';
import { numbersChapter } from '../shared/numbersChapter.ts';
import { cadUnico } from './cadUnico.ts';
import { cadUnicoBands } from './cadUnicoBands.ts';
import { cadUnicoBandsByMonth } from './cadUnicoBandsByMonth.ts';
import {
  cadUnicoCount,
  cadUnicoMembers,
  familiesTotal,
  personsRegistered,
} from './cadUnicoCount.ts';
import { cadUnicoDifference } from './cadUnicoDifference.ts';
import { cadUnicoGrowth } from './cadUnicoGrowth.ts';
import { cadUnicoShare } from './cadUnicoShare.ts';
import { cadUnicoTotalByMonth } from './cadUnicoTotalByMonth.ts';

/** Empty without a number in the year. */
export const cadUnicoNumbers = defineSection({
  id: 'cadUnicoNumbers',
  title: 'Dados do CadÚnico',
  tab: cadUnico,
  chapter: numbersChapter,
  hasContent: ({ of }) => of(cadUnicoCount).length > 0,
  compose: (context) => {
    const results = context.of(cadUnicoCount);
    return [
      heading(2, 'Dados do CadÚnico:'),
      { kind: 'lines', items: cadUnicoMembers.flatMap(({ id }) => classicLine(context, id)) },
      ...notes(concealedNotes(results.filter(({ value }) => value === null))),
      ...[familiesTotal, personsRegistered].flatMap(({ id }) => changeSentence(context, id)),
      ...changeTable(context),
      ...chartBlocks(context, cadUnicoBands),
      ...chartBlocks(context, cadUnicoBandsByMonth),
      ...chartBlocks(context, cadUnicoTotalByMonth),
    ];
  },
});

function firstAndLast({ of }: SectionContext, memberId: string): readonly Result[] {
  return of(cadUnicoCount).filter((result) => result.memberId === memberId);
}

function monthOf(result: Result): MonthNumber {
  return result.reference.from ?? 1;
}

/** `Famílias em Extrema Pobreza: 14.385 (Jan) - 17.428 (Nov)`. */
function classicLine(context: SectionContext, memberId: string) {
  const results = firstAndLast(context, memberId);
  const label = results[0]?.memberLabel;
  if (!label) return [];
  const numbers = results.map(
    (result) => `${context.write.quantity('count', result)} (${monthLabel(monthOf(result))})`,
  );
  return [line(label, numbers.join(' - '))];
}

/** `Entre janeiro e novembro de 2021, o total de famílias passou de … para …: aumento de … (15,34%).` */
function changeSentence(context: SectionContext, memberId: string): Block[] {
  const [first, last] = firstAndLast(context, memberId);
  const find = (results: readonly Result[]) => results.find((r) => r.memberId === memberId);
  const change = find(context.of(cadUnicoDifference));
  const growth = find(context.of(cadUnicoGrowth));
  if (!first || !last || !change || change.value === null) return [];
  const { write, year } = context;
  const subject =
    memberId === familiesTotal.id ? 'o total de famílias' : 'o número de pessoas cadastradas';
  const one = memberId === familiesTotal.id ? 'família' : 'pessoa';
  const things = Math.abs(change.value) === 1 ? one : `${one}s`;
  const period = `Entre ${monthName(monthOf(first))} e ${monthName(monthOf(last))} de ${year}`;
  if (change.value === 0) {
    return [paragraph(`${period}, ${subject} não mudou: ${write.quantity('count', first)}.`)];
  }
  const word = change.value > 0 ? 'aumento' : 'redução';
  const size = write.quantity('count', absolute(change));
  const percent =
    growth && growth.value !== null ? ` (${write.quantity('ratio', absolute(growth))})` : '';
  const span = `passou de ${write.quantity('count', first)} para ${write.quantity('count', last)}`;
  return [paragraph(`${period}, ${subject} ${span}: ${word} de ${size} ${things}${percent}.`)];
}

/** Every line with both months, shares and change. Nothing with a single month. */
function changeTable(context: SectionContext): TableBlock[] {
  const { write, year } = context;
  const rows = cadUnicoMembers.flatMap(({ id }) => {
    const [first, last] = firstAndLast(context, id);
    return first && last ? [{ id, first, last }] : [];
  });
  const [sample] = rows;
  if (!sample) return [];
  const sameMonths = rows.every(
    ({ first, last }) =>
      monthOf(first) === monthOf(sample.first) && monthOf(last) === monthOf(sample.last),
  );
  const of = (results: readonly Result[], id: string, moment = '') =>
    results.find((r) => r.memberId === id && r.code.endsWith(moment));
  const cell = (result: Result | undefined) => (result ? write.quantity(result.unit, result) : '–');
  const signed = (result: Result | undefined) => (result ? write.signed(result) : '–');
  const month = (result: Result) =>
    sameMonths ? cell(result) : `${cell(result)} (${monthLabel(monthOf(result))})`;
  const heads = sameMonths
    ? [monthLabel(monthOf(sample.first)), monthLabel(monthOf(sample.last))]
    : ['Primeiro mês', 'Último mês'];
  const shares = context.of(cadUnicoShare);
  const changes = [...context.of(cadUnicoDifference), ...context.of(cadUnicoGrowth)];
  const inTable = (result: Result) => rows.some(({ id }) => id === result.memberId);
  return [
    {
      kind: 'table',
      caption: `Cadastro Único: variação entre o primeiro e o último mês informado de ${year}`,
      columns: [
        { header: 'Faixa', align: 'left', widthRatio: 0.34 },
        { header: heads[0] ?? '', align: 'right', widthRatio: 0.12 },
        { header: '% do total', align: 'right', widthRatio: 0.11 },
        { header: heads[1] ?? '', align: 'right', widthRatio: 0.12 },
        { header: '% do total', align: 'right', widthRatio: 0.11 },
        { header: 'Variação', align: 'right', widthRatio: 0.1 },
        { header: 'Variação %', align: 'right', widthRatio: 0.1 },
      ],
      rows: rows.map(({ id, first, last }) => [
        first.memberLabel,
        month(first),
        cell(of(shares, id, '.first')),
        month(last),
        cell(of(shares, id, '.last')),
        signed(of(context.of(cadUnicoDifference), id)),
        signed(of(context.of(cadUnicoGrowth), id)),
      ]),
      lastIsTotal: false,
      source: sample.first.source,
      notes: [
        ...notesOf(context, [...context.of(cadUnicoCount), ...shares, ...changes].filter(inTable)),
        ...changes
          .filter((result) => result.value === null && inTable(result))
          .map((result) => `${result.label}: ${write.reason(result)}`),
        ...universeNote(context),
      ],
    },
  ];
}

/** The total of the bands and the persons do not speak of the same families where the fourth band is missing. */
function universeNote({ of }: SectionContext): string[] {
  const given = of(cadUnicoCount).map(({ memberId }) => memberId);
  if (given.includes('aboveHalfWage') || !given.includes(personsRegistered.id)) return [];
  return [
    'O total de famílias soma as faixas até ½ salário mínimo por pessoa; as pessoas cadastradas são as de todo o Cadastro Único.',
  ];
}
