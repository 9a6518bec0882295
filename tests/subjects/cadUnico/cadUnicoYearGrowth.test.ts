// CadÚnico since the year of comparison: which months are compared, and when nothing is.
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../../src/domain/cell.ts';
import { formatReference, formatSigned } from '../../../src/engine/format.ts';
import { noteText } from '../../../src/locale/noteTexts.ts';
import { analysed, resultOf } from '../../fixtures/analysis.ts';
import { cadUnicoRow, type Row, seedParts, varied } from '../../fixtures/grids.ts';

const id = 'cadUnicoVariacaoAnual';
const of = (rows: readonly Row[], settings: Row = { 'Comparar com o ano': 2020 }) =>
  analysed({ settings, records: { CadÚnico: rows } });
const codes = ({ results }: ReturnType<typeof of>) =>
  results.all.map(({ code }) => code).filter((code) => code.startsWith(`${id}.`));
const signed = (analysis: ReturnType<typeof of>, line: string) =>
  formatSigned('ratio', resultOf(analysis, `${id}.${line}`));

describe('the change since the year of comparison', () => {
  it('is of the last month reported against the same month, whatever else either year reports', () => {
    const analysis = of([
      cadUnicoRow('jan', [1, 1, 1], 1),
      cadUnicoRow('out', [150, 200, 250], 990),
      cadUnicoRow('out', [100, 200, 300], 900, 2020),
      cadUnicoRow('dez', [9, 9, 9], 9, 2020),
    ]);
    // 50 of 100, 0 of 200, −50 of 300, 600 against 600, 90 of 900.
    expect(
      ['extremePoverty', 'poverty', 'lowIncome', 'total', 'persons'].map((line) =>
        signed(analysis, line),
      ),
    ).toEqual(['+50,00%', '0,00%', '-16,67%', '0,00%', '+10,00%']);
    const total = resultOf(analysis, `${id}.total`);
    expect(total).toMatchObject({ numerator: 0, denominator: 600, since: 'desde out/2020' });
    expect(rangesOf(total.cells)).toBe('CadÚnico!C3:E4');
    expect(formatReference(total.reference)).toBe('Out/2021');
  });

  it('compares a single month of the year too', () => {
    const analysis = of([cadUnicoRow('mar', [120]), cadUnicoRow('mar', [100], null, 2020)]);
    expect(codes(analysis)).toEqual([`${id}.extremePoverty`, `${id}.total`]);
    expect(signed(analysis, 'total')).toBe('+20,00%');
  });

  it('is absent without a year of comparison, without that month, and of a line that it does not give', () => {
    const rows = [cadUnicoRow('out', [1, 2, 3], 9), cadUnicoRow('set', [1, 2, 3], 9, 2020)];
    expect(codes(of(rows))).toEqual([]);
    const same = [...rows, cadUnicoRow('out', [1, null, 3], 9, 2020)];
    expect(codes(of(same, {}))).toEqual([]);
    expect(codes(of(same))).not.toContain(`${id}.poverty`);
    expect(codes(analysed(seedParts))).toEqual([]);
  });

  it('is refused of totals of other bands, and of a month of zero', () => {
    const analysis = of([
      cadUnicoRow('out', [0, 5, null], 3),
      cadUnicoRow('out', [0, 2, 3], 0, 2020),
    ]);
    expect(resultOf(analysis, `${id}.total`)).toMatchObject({
      value: null,
      reason: 'differentBands',
    });
    expect(resultOf(analysis, `${id}.extremePoverty`).reason).toBe('zeroBase');
    expect(resultOf(analysis, `${id}.persons`).reason).toBe('zeroBase');
    // 2 → 5.
    expect(signed(analysis, 'poverty')).toBe('+150,00%');
  });

  it('says so where the poverty line changed in between, with both years', () => {
    const analysis = of([
      cadUnicoRow('nov', [10, 20, 30, 40], 210),
      cadUnicoRow('nov', [11, 21, 31, 41], 220, 2020),
    ]);
    const [note] = resultOf(analysis, `${id}.poverty`).notes;
    expect(note && noteText(note)).toMatch(
      /^As linhas de renda mudaram entre novembro de 2020 e novembro de 2021: extrema pobreza de R\$\s89,00 para R\$\s100,00/,
    );
    expect(resultOf(analysis, `${id}.aboveHalfWage`).notes).toEqual([]);
    expect(resultOf(analysis, `${id}.total`).notes).toEqual([]);
    const october = of([cadUnicoRow('out', [10]), cadUnicoRow('out', [10], null, 2020)]);
    expect(resultOf(october, `${id}.extremePoverty`).notes).toEqual([]);
  });

  it('uses a year of comparison that has only CadÚnico, without a warning that it has nothing', () => {
    const parts = varied(seedParts, {
      settings: { 'Comparar com o ano': 2020 },
      records: { CadÚnico: [cadUnicoRow('nov', [1]), cadUnicoRow('nov', [1], null, 2020)] },
    });
    const codesOf = analysed(parts).issues.map(({ code }) => code);
    expect(codesOf).not.toContain('compareYearUnused');
  });
});
