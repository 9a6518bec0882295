// Families by income band, their total and the persons registered, in the first and last month reported.
import {
  type ComputeContext,
  defineIndicator,
  type IndicatorValue,
} from '../../define/indicator.ts';
import { informed, refusedFor, total, withNotes } from '../../define/measures.ts';
import type { CellRef } from '../../domain/cell.ts';
import type { Figure, MonthPoint, Note } from '../../domain/figure.ts';
import type { MonthNumber } from '../../domain/month.ts';
import { cadUnico } from './cadUnico.ts';

/** A line of the CadÚnico figures: a band, the total of the bands given, or the persons. */
export interface CadUnicoMember {
  readonly id: string;
  readonly label: string;
  /** Name in charts, where what is counted is said once. */
  readonly shortLabel: string;
  /** What the line counts, for units and captions. */
  readonly counts: 'families' | 'persons';
}

/** The income bands, poorest first. */
export const incomeBands = [
  {
    id: 'extremePoverty',
    label: 'Famílias em Extrema Pobreza',
    shortLabel: 'Extrema pobreza',
    counts: 'families',
  },
  {
    id: 'poverty',
    label: 'Famílias em Situação de Pobreza',
    shortLabel: 'Pobreza',
    counts: 'families',
  },
  { id: 'lowIncome', label: 'Famílias Baixa Renda', shortLabel: 'Baixa renda', counts: 'families' },
  {
    id: 'aboveHalfWage',
    label: 'Famílias acima de ½ Salário Mínimo',
    shortLabel: 'Acima de ½ salário mínimo',
    counts: 'families',
  },
] as const satisfies readonly CadUnicoMember[];

export const familiesTotal = {
  id: 'total',
  label: 'Total de Famílias',
  shortLabel: 'Total',
  counts: 'families',
} as const satisfies CadUnicoMember;

export const personsRegistered = {
  id: 'persons',
  label: 'Pessoas Cadastradas',
  shortLabel: 'Pessoas',
  counts: 'persons',
} as const satisfies CadUnicoMember;

/** All lines, in the order of the report. */
export const cadUnicoMembers: readonly CadUnicoMember[] = [
  ...incomeBands,
  familiesTotal,
  personsRegistered,
];

type BandId = (typeof incomeBands)[number]['id'];

interface MonthFigures {
  readonly month: MonthNumber;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly bandsGiven: readonly BandId[];
}

/** Unit: families or persons. Stocks: never summed over months. Null: the month gives no number for the line. */
export const cadUnicoCount = defineIndicator({
  id: 'cadUnico',
  title: 'Famílias e pessoas no Cadastro Único',
  unit: 'count',
  nature: 'stock',
  ofPeople: true,
  headlines: [familiesTotal.id, personsRegistered.id, 'extremePoverty'],
  formula: 'Faixas e pessoas: número informado no mês. Total: soma das faixas informadas no mês.',
  source: 'Planilha do relatório, aba CadÚnico',
  values: (context) => {
    const months = readMonths(context);
    return cadUnicoMembers.flatMap((member) => valuesOf(member, months, context));
  },
});

/** Every month of a year that has a row, in order, with the figure of each line. */
export function readMonths({ data, year }: ComputeContext): MonthFigures[] {
  return data
    .records(cadUnico)
    .filter((row) => row.values.year === year)
    .map((row) => {
      const cell = (column: BandId | 'persons'): CellRef[] => [
        data.at(cadUnico, row.rowNumber, column),
      ];
      const figures: Record<string, Figure> = {};
      for (const { id } of incomeBands) figures[id] = informed(row.values[id], cell(id));
      figures[familiesTotal.id] = total(incomeBands.map(({ id }) => figures[id] as Figure));
      figures[personsRegistered.id] = informed(row.values.persons, cell('persons'));
      const bandsGiven = incomeBands.map(({ id }) => id).filter((id) => row.values[id] !== null);
      return { month: row.values.month, figures, bandsGiven };
    })
    .sort((a, b) => a.month - b.month);
}

function valuesOf(
  member: CadUnicoMember,
  months: readonly MonthFigures[],
  { data, year }: ComputeContext,
): IndicatorValue[] {
  const reported = months.filter(({ figures }) => figures[member.id]?.value !== null);
  const isTotal = member.id === familiesTotal.id;
  const bandNotes = isTotal ? bandsMissing(reported) : new Map<MonthNumber, Note>();
  const points = reported.map(({ month, figures }): MonthPoint => {
    const { value = null, cells = [] } = figures[member.id] ?? {};
    return { month, value: bandNotes.has(month) ? null : value, cells };
  });
  const source = sourcesOf(data.records(cadUnico).filter((row) => row.values.year === year));
  const own = (month: MonthNumber) => [bandNotes.get(month) ?? []].flat();
  const lines = isTotal ? incomeBands.map(({ id }) => id) : [member.id];
  const cellsOf = ({ figures }: MonthFigures) => lines.flatMap((id) => figures[id]?.cells ?? []);
  const value = (moment: 'first' | 'last', at: MonthFigures | undefined): IndicatorValue[] => {
    const figure = at?.figures[member.id];
    if (!at || !figure) return [];
    return [
      {
        memberId: member.id,
        memberLabel: member.label,
        moment,
        momentLabel: moment === 'first' ? 'primeiro mês informado' : 'último mês informado',
        reference: { year, from: at.month, to: null },
        figure: withNotes(figure, moment === 'last' ? [...bandNotes.values()] : own(at.month)),
        points,
        looksAt: cellsOf(at),
        seriesAt: months.flatMap(cellsOf),
        ...(source && { source }),
      },
    ];
  };
  const last = reported.length > 1 ? reported[reported.length - 1] : undefined;
  return [...value('first', reported[0]), ...value('last', last)];
}

/**
 * The months whose total lacks a band that another month of the year gives. Such totals do not compare with the others,
 * so they are gaps in the series; a band that no month gives, as extreme poverty since 2023, is missed by none.
 */
function bandsMissing(months: readonly MonthFigures[]): Map<MonthNumber, Note> {
  const given = incomeBands.filter(({ id }) =>
    months.some((month) => month.bandsGiven.includes(id)),
  );
  const notes = new Map<MonthNumber, Note>();
  for (const { month, bandsGiven } of months) {
    const missing = given.filter(({ id }) => !bandsGiven.includes(id));
    const bands = missing.map(({ label }) => label).join(', ');
    if (missing.length > 0) notes.set(month, { code: 'bandsMissing', params: { bands, month } });
  }
  return notes;
}

function sourcesOf(
  rows: readonly { readonly values: { readonly source: string | null } }[],
): string {
  return [...new Set(rows.flatMap(({ values }) => values.source ?? []))].join('; ');
}

/** Whether two totals add the same bands. */
export function sameBands(first: Figure, last: Figure): boolean {
  const columns = (figure: Figure) =>
    figure.cells
      .map(({ columnIndex }) => columnIndex)
      .sort()
      .join();
  return columns(first) === columns(last);
}

/** The figure, refused where it compares totals of different bands. */
export function unlessBandsDiffer(figure: Figure, first: Figure, last: Figure): Figure {
  return sameBands(first, last) ? figure : refusedFor(figure, 'differentBands');
}
