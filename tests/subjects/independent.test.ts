// The indicators against a straightforward calculation over random workbooks, written without the product's measures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed } from '../fixtures/analysis.ts';
import { attendanceRow, cadUnicoRow, fundingRow, type Row, serviceRow } from '../fixtures/grids.ts';

type Given = number | null;
const given = fc.option(fc.nat(100_000), { freq: 3 });
const sumOf = (values: readonly Given[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const known = (values: readonly Given[]) => values.filter((value) => value !== null);

/** Values by code, of the results that have one. */
function valuesOf(records: Parameters<typeof analysed>[0], start: string): Record<string, number> {
  const found = analysed(records).results.all.filter(({ code }) => code.startsWith(`${start}.`));
  return Object.fromEntries(
    found.flatMap(({ code, value }) => (value === null ? [] : [[code, value]])),
  );
}

function expectClose(actual: Record<string, number>, expected: Record<string, number>): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [code, value] of Object.entries(expected)) expect(actual[code]).toBeCloseTo(value, 9);
}

describe('CadÚnico', () => {
  const monthRow = fc.tuple(given, given, given, given, given);
  const year = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), monthRow), {
    selector: ([month]) => month,
    maxLength: 12,
  });
  const lines = ['extremePoverty', 'poverty', 'lowIncome', 'aboveHalfWage'];

  it('gives the numbers that adding and dividing by hand gives', () => {
    fc.assert(
      fc.property(year, (months) => {
        const rows = months.map(([month, [a, b, c, d, persons]]) =>
          cadUnicoRow(month, [a, b, c, d], persons),
        );
        const sorted = [...months].sort(([a], [b]) => a - b);
        const bandsOf = (row: readonly Given[]) => row.slice(0, 4);
        const series: Record<string, Given[]> = {
          total: sorted.map(([, row]) =>
            known(bandsOf(row)).length > 0 ? sumOf(bandsOf(row)) : null,
          ),
          persons: sorted.map(([, row]) => row[4]),
        };
        lines.forEach((line, index) => {
          series[line] = sorted.map(([, row]) => row[index] ?? null);
        });
        const count: Record<string, number> = {};
        const change: Record<string, number> = {};
        const percent: Record<string, number> = {};
        const share: Record<string, number> = {};
        for (const [line, values] of Object.entries(series)) {
          const at = values.flatMap((value, index) => (value === null ? [] : [index]));
          const [first, last] = [at[0], at.length > 1 ? at[at.length - 1] : undefined];
          if (first === undefined) continue;
          count[`cadUnico.${line}.first`] = values[first] ?? 0;
          if (last !== undefined) count[`cadUnico.${line}.last`] = values[last] ?? 0;
          if (line === 'total') {
            const moments = [
              ['first', first],
              ['last', last],
            ] as const;
            for (const [moment, index] of moments) {
              const whole = index === undefined ? 0 : (values[index] ?? 0);
              if (whole > 0) share[`cadUnicoParticipacao.total.${moment}`] = 1;
              lines.forEach((band) => {
                const part = index === undefined ? null : (series[band]?.[index] ?? null);
                if (part !== null && whole > 0)
                  share[`cadUnicoParticipacao.${band}.${moment}`] = part / whole;
              });
            }
          }
          if (last === undefined) continue;
          const bandsAt = (index: number) =>
            bandsOf(sorted[index]?.[1] ?? [])
              .map((value) => value !== null)
              .join();
          if (line === 'total' && bandsAt(first) !== bandsAt(last)) continue;
          const [before, after] = [values[first] ?? 0, values[last] ?? 0];
          change[`cadUnicoVariacao.${line}`] = after - before;
          if (before > 0) percent[`cadUnicoVariacaoPercentual.${line}`] = after / before - 1;
        }
        const records = { records: { CadÚnico: rows } };
        expectClose(valuesOf(records, 'cadUnico'), count);
        expectClose(valuesOf(records, 'cadUnicoVariacao'), change);
        expectClose(valuesOf(records, 'cadUnicoVariacaoPercentual'), percent);
        expectClose(valuesOf(records, 'cadUnicoParticipacao'), share);
      }),
      { numRuns: 300 },
    );
  });
});

describe('CadÚnico since the year of comparison', () => {
  const bandNames = ['extremePoverty', 'poverty', 'lowIncome', 'aboveHalfWage'];
  const row = fc.record({
    year: fc.constantFrom(2020, 2021),
    month: fc.integer({ min: 9, max: 12 }),
    bands: fc.tuple(given, given, given, given),
    persons: given,
  });
  const sheet = fc.uniqueArray(row, {
    selector: ({ year, month }) => `${year}/${month}`,
    maxLength: 8,
  });

  it('gives what dividing by hand gives', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const lineValue = (line: string, { bands, persons }: (typeof rows)[number]): Given => {
          if (line === 'persons') return persons;
          if (line !== 'total') return bands[bandNames.indexOf(line)] ?? null;
          return known(bands).length > 0 ? sumOf(bands) : null;
        };
        const expected: Record<string, number> = {};
        for (const line of [...bandNames, 'total', 'persons']) {
          const ofYear = rows.filter((one) => one.year === 2021 && lineValue(line, one) !== null);
          const now = ofYear.sort((a, b) => b.month - a.month)[0];
          const before = rows.find((one) => one.year === 2020 && one.month === now?.month);
          if (!now || !before) continue;
          const [earlier, later] = [lineValue(line, before), lineValue(line, now)];
          if (earlier === null || later === null || earlier === 0) continue;
          const sameBands = bandNames.every(
            (_, index) => (now.bands[index] === null) === (before.bands[index] === null),
          );
          if (line === 'total' && !sameBands) continue;
          expected[`cadUnicoVariacaoAnual.${line}`] = later / earlier - 1;
        }
        const parts = {
          settings: { 'Comparar com o ano': 2020 },
          records: {
            CadÚnico: rows.map(({ year, month, bands, persons }) =>
              cadUnicoRow(month, bands, persons, year),
            ),
          },
        };
        expectClose(valuesOf(parts, 'cadUnicoVariacaoAnual'), expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Atendimentos', () => {
  const unitRow = fc.record({
    service: fc.constantFrom('A', 'B', 'C'),
    year: fc.constantFrom(2020, 2021),
    unit: fc.constantFrom('', 'Norte', 'Sul', 'Leste'),
    months: fc.oneof(
      fc.array(given, { minLength: 12, maxLength: 12 }),
      fc.constant(Array.from({ length: 12 }, (): Given => null)),
    ),
    informed: fc.option(fc.nat(5000).map((tenths) => tenths / 10)),
  });
  const sheet = fc.uniqueArray(unitRow, {
    selector: ({ service, year, unit }) => `${service}${year}${unit}`,
    maxLength: 12,
  });

  it('gives the means that adding and dividing by hand gives', () => {
    fc.assert(
      fc.property(sheet, (units) => {
        const meanOf = (service: string, year: number): Given => {
          const own = units.filter((unit) => unit.service === service && unit.year === year);
          const monthly = own.filter(({ months }) => known(months).length > 0);
          const extra = known(
            own.filter((unit) => !monthly.includes(unit)).map(({ informed }) => informed),
          );
          const byMonth = Array.from({ length: 12 }, (_, month) =>
            known(monthly.map(({ months }) => months[month] ?? null)),
          );
          const reported = byMonth.filter((values) => values.length > 0);
          if (reported.length === 0) return extra.length === 0 ? null : sumOf(extra);
          return sumOf(reported.map(sumOf)) / reported.length + sumOf(extra);
        };
        const means: Record<string, number> = {};
        const growths: Record<string, number> = {};
        for (const service of ['A', 'B', 'C']) {
          const [now, before] = [meanOf(service, 2021), meanOf(service, 2020)];
          if (now !== null) means[`mediaMensal.${service}`] = now;
          if (now !== null && before)
            growths[`mediaMensalVariacao.${service}`] = (now - before) / before;
        }
        const rows = units.map(
          ({ service, year, unit, months, informed }): Row =>
            attendanceRow(service, months, {
              Ano: year,
              Unidade: unit,
              'Média informada': informed,
            }),
        );
        const parts = {
          settings: { 'Comparar com o ano': 2020 },
          records: {
            Serviços: ['A', 'B', 'C'].map((name) => serviceRow(name)),
            Atendimentos: rows,
          },
        };
        expectClose(valuesOf(parts, 'mediaMensal'), means);
        expectClose(valuesOf(parts, 'mediaMensalVariacao'), growths);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Investimento', () => {
  const cents = fc.option(fc.nat(10 ** 11));

  it('gives the sums and shares that adding and dividing by hand gives', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (amounts) => {
        const rows = amounts.map((amount, index) =>
          fundingRow(`Origem ${index}`, amount === null ? null : amount / 100),
        );
        const total = sumOf(amounts);
        const lines: Record<string, number> = {};
        const shares: Record<string, number> = {};
        amounts.forEach((amount, index) => {
          if (amount === null) return;
          lines[`investimento.Origem ${index}`] = amount;
          if (total > 0) shares[`investimentoParticipacao.Origem ${index}`] = amount / total;
        });
        if (known(amounts).length > 0) {
          lines['investimento.total'] = total;
          if (total > 0) shares['investimentoParticipacao.total'] = 1;
        }
        const parts = { records: { Investimento: rows } };
        expect(valuesOf(parts, 'investimento')).toEqual(lines);
        expectClose(valuesOf(parts, 'investimentoParticipacao'), shares);
      }),
    );
  });
});
