// Monthly mean of each service: the sum over its units per month, then the mean of the months reported.
import {
  type ComputeContext,
  defineIndicator,
  type IndicatorValue,
} from '../../define/indicator.ts';
import { informed, mean, total, withNotes } from '../../define/measures.ts';
import type { CellState, RecordRow } from '../../define/sheetData.ts';
import type { Figure, MonthPoint, Note } from '../../domain/figure.ts';
import { type MonthNumber, monthNumbers } from '../../domain/month.ts';
import type { Reference } from '../../domain/result.ts';
import { attendances, monthColumns } from './attendances.ts';
import { services } from './services.ts';

/** More names than these make a note that nobody reads. */
const mostNamed = 4;
const mostUnitNotes = 6;

type AttendanceRow = RecordRow<typeof attendances.columns>;

/**
 * Unit: what the service counts, per month. Null: no month and no informed mean.
 * Units that give only an informed mean are added to the mean of the months of the others.
 */
export const serviceMean = defineIndicator({
  id: 'mediaMensal',
  title: 'Média mensal de atendimentos por serviço',
  unit: 'countPerMonth',
  nature: null,
  ofPeople: true,
  formula:
    'Soma das unidades em cada mês; soma dos meses informados ÷ número de meses informados. Sem meses: média informada.',
  source: 'Planilha do relatório, aba Atendimentos',
  values: (context) => meansOf(context, context.year),
});

/** The columns of a row that decide the mean; what a unit is decides whether something counts twice. */
const decisive = ['unit', ...monthColumns, 'informedMean'] as const;

/** The means of all services in a year, in the order of the tab Serviços. */
export function meansOf({ data }: ComputeContext, year: number): IndicatorValue[] {
  const rowsOf = new Map<string, AttendanceRow[]>();
  for (const row of data.records(attendances)) {
    if (row.values.year !== year) continue;
    const rows = rowsOf.get(row.values.service);
    if (rows) rows.push(row);
    else rowsOf.set(row.values.service, [row]);
  }
  const at = (row: AttendanceRow, column: keyof typeof attendances.columns) =>
    data.at(attendances, row.rowNumber, column);
  return data.records(services).map(({ values: { service, measure, source } }) => {
    const rows = rowsOf.get(service) ?? [];
    const points = monthNumbers.map((month): MonthPoint => sumOfUnits(rows, month, at));
    const reported = points.filter(({ value }) => value !== null);
    const sources = new Set(rows.flatMap(({ values }) => values.source ?? []));
    return {
      memberId: service,
      memberLabel: measure === null ? service : `${service} - ${measure}`,
      reference: referenceOf(year, reported),
      figure: figureOf(rows, points, at),
      points: reported.length === 0 ? [] : points,
      looksAt: rows.flatMap((row) => decisive.map((column) => at(row, column))),
      source: [...sources].join('; ') || source || serviceMean.source,
    };
  });
}

type Locate = (
  row: AttendanceRow,
  column: keyof typeof attendances.columns,
) => ReturnType<ComputeContext['data']['at']>;

function sumOfUnits(rows: readonly AttendanceRow[], month: MonthNumber, at: Locate): MonthPoint {
  const column = monthColumns[month - 1] as (typeof monthColumns)[number];
  const given = rows.filter(({ values }) => values[column] !== null);
  const sum = total(given.map((row) => informed(row.values[column], [at(row, column)])));
  const isOut = rows.length > 0 && rows.every((row) => isNotApplicable(row, column));
  return { month, value: sum.value, ...(isOut && { notApplicable: true }), cells: sum.cells };
}

function referenceOf(year: number, reported: readonly MonthPoint[]): Reference {
  const from = reported[0]?.month ?? null;
  return { year, from, to: reported[reported.length - 1]?.month ?? null };
}

function figureOf(
  rows: readonly AttendanceRow[],
  points: readonly MonthPoint[],
  at: Locate,
): Figure {
  const hasMonths = (row: AttendanceRow) =>
    monthColumns.some((column) => row.values[column] !== null);
  const monthly = rows.filter(hasMonths);
  const meansOnly = total(
    rows
      .filter((row) => !hasMonths(row))
      .map((row) => informed(row.values.informedMean, [at(row, 'informedMean')])),
  );
  if (monthly.length === 0) {
    const note: Note = { code: 'informedMean', params: {} };
    return meansOnly.value === null
      ? mean([])
      : withNotes({ ...meansOnly, operation: 'informed' }, [note]);
  }
  const figure = withNotes(mean(points), gapsOf(monthly, points));
  if (meansOnly.value === null) return figure;
  const months = figure.denominator ?? 1;
  const numerator = (figure.numerator ?? 0) + meansOnly.value * months;
  return withNotes(
    {
      ...figure,
      numerator,
      value: numerator / months,
      cells: [...figure.cells, ...meansOnly.cells],
    },
    [{ code: 'mixedMean', params: {} }],
  );
}

type MonthColumn = (typeof monthColumns)[number];

function isNotApplicable({ states }: AttendanceRow, column: MonthColumn): boolean {
  return states?.get(column) === 'notApplicable';
}

/** Months nobody reported, and those in which some of the units are missing: named with their months. */
function gapsOf(rows: readonly AttendanceRow[], points: readonly MonthPoint[]): Note[] {
  const reported = points.filter(({ value }) => value !== null);
  const expected = points.filter(({ notApplicable }) => !notApplicable).length;
  const notes: Note[] = [];
  if (reported.length < expected) {
    notes.push({ code: 'monthsMissing', params: { months: reported.length, of: expected } });
  }
  const among = new Set(reported.map(({ month }) => month));
  return [
    ...notes,
    ...unitNotes('unitsMissing', rows, among, (state) => state === undefined),
    ...unitNotes('unitsUnread', rows, among, (state) => state === 'unreadable'),
  ];
}

/** Units that lack the same months are named together, so that many of them stay few notes. */
function unitNotes(
  code: 'unitsMissing' | 'unitsUnread',
  rows: readonly AttendanceRow[],
  among: ReadonlySet<MonthNumber>,
  lacks: (state: CellState | undefined) => boolean,
): Note[] {
  const unitsOf = new Map<string, string[]>();
  for (const { values, states } of rows) {
    const months = monthNumbers.filter((month) => {
      const column = monthColumns[month - 1];
      if (column === undefined || values[column] !== null || !among.has(month)) return false;
      return lacks(states?.get(column));
    });
    if (months.length === 0) continue;
    const key = months.join(',');
    const units = unitsOf.get(key);
    if (units) units.push(values.unit ?? '');
    else unitsOf.set(key, [values.unit ?? '']);
  }
  const found = [...unitsOf].map(([months, units]): Note => {
    const named = units.slice(0, mostNamed);
    return { code, params: { months, units: named.join('\n'), more: units.length - named.length } };
  });
  if (found.length <= mostUnitNotes) return found;
  const others = [...unitsOf.values()].slice(mostUnitNotes);
  const more = others.reduce((sum, units) => sum + units.length, 0);
  return [...found.slice(0, mostUnitNotes), { code, params: { months: '', units: '', more } }];
}
