// Each rule on the smallest workbook that breaks it: which cell it names, and that a look-alike is left alone.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/domain/cell.ts';
import { fullAddressOf } from '../../src/domain/cell.ts';
import { monthNumbers, shortMonthName } from '../../src/domain/month.ts';
import { analysed } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  type Row,
  serviceRow,
  type WorkbookParts,
} from '../fixtures/grids.ts';

/** The rules that speak, each with its cell; errors marked. */
function spoken(records: WorkbookParts['records'] = {}): string[] {
  return analysed({ records })
    .issues.filter(({ code }) => code === 'rule')
    .map(
      ({ severity, at, params }) =>
        `${severity === 'error' ? '! ' : ''}${params.rule} ${fullAddressOf(at)}`,
    );
}

/** A year of Cadastro Único; the bands of a month, poorest first, then the persons. */
function register(change: Readonly<Record<number, readonly CellValue[]>> = {}): Row[] {
  return monthNumbers.map((month) => {
    // 3000, 1500, 2900 and 2200 families, each a little different every month; 2,6 persons a family.
    const usual = [
      3000 + month * 7,
      1500 + month * 3,
      2900 - month * 5,
      2200 + month * 2,
      25_000 + month,
    ];
    const [a = null, b = null, c = null, d = null, persons = null] = change[month] ?? usual;
    return cadUnicoRow(shortMonthName(month), [a, b, c, d], persons);
  });
}

const cadUnico = (change: Readonly<Record<number, readonly CellValue[]>>) =>
  spoken({ CadÚnico: register(change) });

describe('Cadastro Único', () => {
  it('says nothing of a plausible year', () => {
    expect(cadUnico({})).toEqual([]);
  });

  it('has at least a person for each family: 2500 + 1400 = 3900', () => {
    expect(spoken({ CadÚnico: [cadUnicoRow('jan', [2500, 1400], 3899)] })).toEqual([
      '! cadUnico.personsAtLeastFamilies CadÚnico!G2',
    ]);
    expect(spoken({ CadÚnico: [cadUnicoRow('jan', [2500, 1400], 3900)] })).toEqual([]);
    expect(spoken({ CadÚnico: [cadUnicoRow('jan', [2500, 1400], null)] })).toEqual([]);
  });

  it('has no band of more than ten million', () => {
    expect(spoken({ CadÚnico: [cadUnicoRow('jan', [10_000_001], null)] })).toEqual([
      '! cadUnico.extremePoverty.most CadÚnico!C2',
    ]);
    expect(spoken({ CadÚnico: [cadUnicoRow('jan', [10_000_000], null)] })).toEqual([]);
  });

  it('names a figure times ten and one divided by ten', () => {
    expect(cadUnico({ 9: [3063, 1527, 28_550, 2218, 25_009] })).toContain(
      'cadUnico.jump CadÚnico!E10',
    );
    expect(cadUnico({ 9: [3063, 153, 2855, 2218, 25_009] })).toEqual([
      'cadUnico.jump CadÚnico!D10',
    ]);
  });

  it('names two numbers that changed places once, though neither is far from the year', () => {
    // 3049 and 2865 of July, exchanged: less than 30% from the usual of either.
    expect(cadUnico({ 7: [2865, 1521, 3049, 2214, 25_007] })).toEqual([
      'cadUnico.swapped CadÚnico!C8',
    ]);
  });

  it('names a month with the bands of the month before, or with all numbers of any other', () => {
    expect(cadUnico({ 6: [3035, 1515, 2875, 2210, 25_006] })).toEqual([
      'cadUnico.sameMonth CadÚnico!C7',
    ]);
    expect(cadUnico({ 9: [3035, 1515, 2875, 2210, 25_005] })).toEqual([
      'cadUnico.sameMonth CadÚnico!C10',
    ]);
    expect(cadUnico({ 9: [3035, 1515, 2875, 2210, 25_009] })).toEqual([]);
  });

  it('names the sum of the year in a month: eleven months of about 1520 are 16720', () => {
    expect(cadUnico({ 4: [3028, 16_720, 2880, 2208, 25_004] })).toContain(
      'cadUnico.yearTotal CadÚnico!D5',
    );
  });

  it('names a run of months without a row once, where it belongs', () => {
    const rows = register().filter((_, index) => index !== 8 && index !== 9);
    // Rows 2 to 9 are January to August; November stands in row 10.
    expect(spoken({ CadÚnico: rows })).toEqual(['cadUnico.rowMissing CadÚnico!10:10']);
  });

  it('names a band that is empty in a month, the last one too, and no band that most months lack', () => {
    expect(cadUnico({ 12: [null, 1536, 2840, 2224, 25_012] })).toEqual([
      'cadUnico.bandEmpty CadÚnico!C13',
    ]);
    const first = register().map((row, index) =>
      index < 2 ? row : { ...row, 'Famílias em extrema pobreza': null },
    );
    expect(spoken({ CadÚnico: first })).toEqual([]);
  });

  it('takes two months of a year for a choice', () => {
    expect(
      spoken({ CadÚnico: register().filter((_, index) => index === 0 || index === 10) }),
    ).toEqual([]);
  });
});

const months = (level: number) => monthNumbers.map((month) => level + ((month * 7) % 5));

function monthly(rows: readonly Row[], services = ['Cras', 'Creas']): string[] {
  return spoken({ Serviços: services.map((name) => serviceRow(name)), Atendimentos: rows });
}

const unit = (service: string, name: string, values: readonly CellValue[], year = 2021): Row =>
  attendanceRow(service, values, { Unidade: name, Ano: year });

describe('Atendimentos', () => {
  const north = months(200);
  const south = months(300);
  const creas = months(80);
  const plausible = [
    unit('Cras', 'Norte', north),
    unit('Cras', 'Sul', south),
    unit('Creas', 'Norte', creas),
  ];
  const changed = (values: readonly number[], month: number, value: CellValue) =>
    values.map((one, index) => (index === month - 1 ? value : one));

  it('say nothing of a plausible year', () => {
    expect(monthly(plausible)).toEqual([]);
  });

  it('name a unit that stops, one that begins late, and a hole, each run once', () => {
    const stopped = north.map((value, index) => (index < 7 ? value : null));
    expect(monthly([unit('Cras', 'Norte', stopped), ...plausible.slice(1)])).toEqual([
      'attendances.monthEmpty Atendimentos!K2',
    ]);
    const holes = north.map((value, index) => ([0, 1, 5].includes(index) ? null : value));
    expect(monthly([unit('Cras', 'Norte', holes), ...plausible.slice(1)])).toEqual([
      'attendances.monthEmpty Atendimentos!D2',
      'attendances.monthEmpty Atendimentos!I2',
    ]);
  });

  it('do not miss what does not apply', () => {
    const opened = north.map((value, index) => (index < 3 ? 'não se aplica' : value));
    expect(monthly([unit('Cras', 'Norte', opened), ...plausible.slice(1)])).toEqual([]);
    const unknown = north.map((value, index) => (index < 3 ? 'n/d' : value));
    expect(monthly([unit('Cras', 'Norte', unknown), ...plausible.slice(1)])).toEqual([
      'attendances.monthEmpty Atendimentos!D2',
    ]);
  });

  it('name the total of a service in one of its units', () => {
    // June: 200 + 2 of the unit and 300 + 2 of the other.
    const total = changed(north, 6, 202 + 302);
    expect(monthly([unit('Cras', 'Norte', total), ...plausible.slice(1)])).toEqual([
      'attendances.totalInMonth Atendimentos!I2',
    ]);
  });

  it('name a row of zeros, but no month of zero among small numbers', () => {
    const zeros = monthNumbers.map(() => 0);
    expect(monthly([unit('Cras', 'Norte', zeros), ...plausible.slice(1)])).toEqual([
      'attendances.allZero Atendimentos!D2',
    ]);
    const few = changed(months(4), 3, 0);
    expect(monthly([unit('Cras', 'Norte', few), ...plausible.slice(1)])).toEqual([]);
  });

  it('name a row that is that of the year before', () => {
    const rows: Row[] = [...plausible.map((row) => ({ ...row, Ano: 2020 })), ...plausible];
    const grown = rows.map((row, index) =>
      index < 4 ? row : { ...row, Jan: 1 + Number(row.Jan), Fev: 2 + Number(row.Fev) },
    );
    // Rows 2 to 4 are 2020; only row 5 repeats one of them.
    expect(monthly(grown)).toEqual(['attendances.sameRow Atendimentos!D5']);
  });

  it('name a row that the year before had, at that row', () => {
    const before = plausible.map((row) => ({ ...row, Ano: 2020, Jan: 1 + Number(row.Jan) }));
    expect(monthly([...before, plausible[0] ?? {}, plausible[2] ?? {}])).toEqual([
      'attendances.silent Atendimentos!D3',
    ]);
  });

  it('name two services of a unit that stand for each other since the year before', () => {
    const before = plausible.map((row) => ({ ...row, Ano: 2020, Jan: 1 + Number(row.Jan) }));
    const exchanged = [
      unit('Creas', 'Norte', north),
      unit('Cras', 'Sul', south),
      unit('Cras', 'Norte', creas),
    ];
    expect(monthly([...before, ...exchanged])).toContain(
      'attendances.changedPlaces Atendimentos!D7',
    );
  });

  it('name a column that repeats the month before in every row', () => {
    const rows = [100, 200, 300].map((level, index) =>
      unit('Cras', `Unidade ${index}`, changed(months(level), 5, months(level)[3] ?? null)),
    );
    expect(monthly(rows, ['Cras'])).toEqual(['attendances.sameColumn Atendimentos!H2']);
  });

  it('name a service of the list without any number', () => {
    expect(monthly(plausible, ['Cras', 'Creas', 'Scfv'])).toEqual(['services.counted Serviços!A4']);
  });

  it('leave a season alone that another year has too', () => {
    const season = (level: number) =>
      monthNumbers.map((month) => (month === 1 ? level / 2 : level) + ((month * 7) % 5));
    const rows = [unit('Cras', 'Norte', season(400), 2020), unit('Cras', 'Norte', season(440))];
    expect(monthly(rows, ['Cras'])).toEqual([]);
    expect(monthly(rows.slice(1), ['Cras'])).toEqual(['attendances.jump Atendimentos!D2']);
  });
});

describe('Investimento', () => {
  const line = (rest: Row, value: CellValue = 90, year = 2021) =>
    fundingRow('Tesouro', value, { Ano: year, ...rest });

  it('keeps the stages of the expense in their order, whichever are informed', () => {
    const wrong = (rest: Row) => spoken({ Investimento: [line(rest, null)] });
    expect(wrong({ Empenhado: 100, Liquidado: 100.01 })).toEqual([
      '! funding.verifiedCents.committedCents Investimento!F2',
    ]);
    expect(wrong({ Empenhado: 100, Pago: 101 })).toEqual([
      '! funding.paidCents.committedCents Investimento!G2',
    ]);
    expect(wrong({ 'Dotação atualizada': 100, Empenhado: 100, Liquidado: 90, Pago: 90 })).toEqual(
      [],
    );
  });

  it('has a value between what was paid and what was authorised', () => {
    const stages = { 'Dotação atualizada': 100, Empenhado: 95, Liquidado: 90, Pago: 85 };
    expect(spoken({ Investimento: [line(stages, 900)] })).toEqual([
      'funding.amount.budget Investimento!H2',
    ]);
    expect(spoken({ Investimento: [line(stages, 9)] })).toEqual([
      'funding.amount.paid Investimento!H2',
    ]);
    expect(spoken({ Investimento: [line(stages)] })).toEqual([]);
  });

  it('does not believe ten times the year before', () => {
    expect(spoken({ Investimento: [line({}, 90, 2020), line({}, 900)] })).toEqual([
      'funding.beyondBelief Investimento!H3',
    ]);
  });
});

it('what could not be read is not named again as missing, and a finding of another year is no error', () => {
  const rows = [...register(), cadUnicoRow('jan', [2500, 1400], 3000, 2020)];
  const bad = rows.map((row, index) =>
    index === 5 ? { ...row, 'Pessoas cadastradas': 'muitas' } : row,
  );
  const { issues } = analysed({ records: { CadÚnico: bad } });
  const ofRow = (row: number) =>
    issues.filter(({ at }) => at.tab === 'CadÚnico' && at.rowNumber === row);
  expect(ofRow(7)).toMatchObject([{ code: 'notCount', severity: 'error', year: 2021 }]);
  expect(ofRow(14)[0]).toMatchObject({
    code: 'rule',
    severity: 'warning',
    isElsewhere: true,
    year: 2020,
    at: { columnIndex: 6 },
  });
});
