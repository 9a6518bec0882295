// Monthly means: sums over units, months reported, means informed, and the year of comparison.
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../../src/domain/cell.ts';
import { formatQuantity, formatReference } from '../../../src/engine/format.ts';
import { analysed, placesOf, resultOf } from '../../fixtures/analysis.ts';
import { attendanceRow, type Row, seedParts, serviceRow } from '../../fixtures/grids.ts';

const of = (rows: readonly Row[], settings: Row = {}) =>
  analysed({
    settings,
    records: { Serviços: [serviceRow('Cras', 'Famílias')], Atendimentos: rows },
  });
const mean = (rows: readonly Row[]) => resultOf(of(rows), 'mediaMensal.Cras');
const noteCodes = (rows: readonly Row[]) => mean(rows).notes.map(({ code }) => code);
const year = (value: number) => Array.from({ length: 12 }, () => value);

describe('a monthly mean', () => {
  it('sums the units of each month and divides by the months reported', () => {
    const rows = [
      attendanceRow('Cras', [10, 20, null], { Unidade: 'Norte' }),
      attendanceRow('Cras', [5, null, null, 7], { Unidade: 'Sul' }),
    ];
    const result = mean(rows);
    // Jan 10 + 5, Fev 20, Abr 7: 42 in 3 months.
    expect(result).toMatchObject({ value: 14, numerator: 10 + 5 + 20 + 7, denominator: 3 });
    expect(result.points.slice(0, 5).map(({ value }) => value)).toEqual([15, 20, null, 7, null]);
    expect(rangesOf(result.cells)).toBe('Atendimentos!D2:D3, Atendimentos!E2, Atendimentos!G3');
    expect(formatReference(result.reference)).toBe('Jan–Abr/2021');
    expect(result.memberLabel).toBe('Cras - Famílias');
  });

  it('notes the months that are missing, and those that only some units reported', () => {
    const rows = [
      attendanceRow('Cras', [10, 20, null], { Unidade: 'Norte' }),
      attendanceRow('Cras', [5, null, 7], { Unidade: 'Sul' }),
    ];
    expect(mean(rows).notes).toEqual([
      { code: 'monthsMissing', params: { months: 3, of: 12 } },
      { code: 'unitsMissing', params: { months: '3', units: 'Norte', more: 0 } },
      { code: 'unitsMissing', params: { months: '2', units: 'Sul', more: 0 } },
    ]);
    expect(noteCodes([attendanceRow('Cras', year(8))])).toEqual([]);
  });

  it('counts a month that does not apply as no month, and a unit for which it does not apply as no gap', () => {
    // Twenty units: half of them opened in March. 20 + 20, then 10 + 10 of each unit.
    const open = attendanceRow('Cras', [10, 10, 10], { Unidade: 'Norte' });
    const late = attendanceRow('Cras', ['..', 'não se aplica', 30], { Unidade: 'Sul' });
    const result = mean([open, late]);
    expect(result).toMatchObject({ numerator: 10 + 10 + 40, denominator: 3 });
    expect(result.notes).toEqual([{ code: 'monthsMissing', params: { months: 3, of: 12 } }]);
    // The whole service did not exist in January: eleven months remain, of which two are reported.
    expect(mean([attendanceRow('Cras', ['..', 10, 20])]).notes).toEqual([
      { code: 'monthsMissing', params: { months: 2, of: 11 } },
    ]);
  });

  it('says of a number that cannot be read that it cannot, not that it was not informed', () => {
    const rows = [
      attendanceRow('Cras', [10, 20], { Unidade: 'Norte' }),
      attendanceRow('Cras', ['doze', 7], { Unidade: 'Sul' }),
    ];
    expect(mean(rows).notes).toEqual([
      { code: 'monthsMissing', params: { months: 2, of: 12 } },
      { code: 'unitsUnread', params: { months: '1', units: 'Sul', more: 0 } },
    ]);
  });

  it('stays few notes for many units', () => {
    const rows = Array.from({ length: 300 }, (_, unit) =>
      attendanceRow(
        'Cras',
        Array.from({ length: 12 }, (_, month) => ((unit >> month) & 1 ? null : 5)),
        {
          Unidade: `Unidade ${unit}`,
        },
      ),
    );
    expect(mean(rows).notes.length).toBeLessThanOrEqual(8);
  });

  it('takes a zero as a month reported', () => {
    expect(mean([attendanceRow('Cras', [0, 10])])).toMatchObject({ value: 5, denominator: 2 });
  });

  it('is rounded half up, from the whole quotient', () => {
    // (1 + 2) ÷ 2 = 1,5
    const result = mean([attendanceRow('Cras', [1, 2])]);
    expect(formatQuantity(result.unit, result)).toBe('2');
  });

  it('leaves other years out', () => {
    const rows = [attendanceRow('Cras', [10]), attendanceRow('Cras', [99], { Ano: 2020 })];
    expect(mean(rows).value).toBe(10);
  });

  it('is not reported without any number, and still has its row', () => {
    expect(mean([])).toMatchObject({ value: null, reason: 'notReported' });
    expect(mean([attendanceRow('Cras', [])])).toMatchObject({ value: null, reason: 'notReported' });
  });
});

describe('an informed mean', () => {
  const informed = (value: number, unit: string | null = null) =>
    attendanceRow('Cras', [], { 'Média informada': value, Unidade: unit });

  it('stands where no month is known', () => {
    const result = resultOf(analysed(seedParts), 'mediaMensal.Cras');
    expect(result).toMatchObject({ value: 5784, operation: 'informed', denominator: null });
    expect(result.notes).toEqual([{ code: 'informedMean', params: {} }]);
    expect(result.points).toEqual([]);
    expect(rangesOf(result.cells)).toBe('Atendimentos!P2');
    expect(formatReference(result.reference)).toBe('2021');
  });

  it('of several units are added', () => {
    expect(mean([informed(10.5, 'Norte'), informed(4, 'Sul')]).value).toBe(10.5 + 4);
  });

  it('gives way to the months of its row, with a warning where it differs', () => {
    const row = attendanceRow('Cras', [10, 20], { 'Média informada': 99 });
    const analysis = of([row]);
    expect(resultOf(analysis, 'mediaMensal.Cras').value).toBe((10 + 20) / 2);
    const ofTab = ({ issues }: typeof analysis) =>
      placesOf(issues.filter(({ at }) => at.tab === 'Atendimentos'));
    expect(ofTab(analysis)).toEqual(['meanDiffers Atendimentos!P2']);
    expect(ofTab(of([attendanceRow('Cras', [10, 11], { 'Média informada': 11 })]))).toEqual([]);
  });

  it('of some units is added to the mean of the months of the others', () => {
    const rows = [attendanceRow('Cras', [10, 20], { Unidade: 'Norte' }), informed(4, 'Sul')];
    const result = mean(rows);
    // (10 + 20) ÷ 2 + 4; as one quotient: (30 + 4 × 2) ÷ 2.
    expect(result).toMatchObject({ value: 19, numerator: 10 + 20 + 4 * 2, denominator: 2 });
    expect(noteCodes(rows)).toEqual(['monthsMissing', 'mixedMean']);
    expect(rangesOf(result.cells)).toBe('Atendimentos!D2:E2, Atendimentos!P3');
  });
});

describe('since the year of comparison', () => {
  const before = attendanceRow('Cras', [10, 10], { Ano: 2020 });
  const compare = { 'Comparar com o ano': 2020 };

  it('the mean changes by the difference over the earlier mean', () => {
    const growth = resultOf(
      of([attendanceRow('Cras', [15]), before], compare),
      'mediaMensalVariacao.Cras',
    );
    expect(growth).toMatchObject({ value: (15 - 10) / 10, numerator: 5, denominator: 10 });
    expect(rangesOf(growth.cells)).toBe('Atendimentos!D2:D3, Atendimentos!E3');
  });

  it('there is no change where a year is missing or the earlier mean is zero', () => {
    const reason = (...rows: Row[]) =>
      resultOf(of(rows, compare), 'mediaMensalVariacao.Cras').reason;
    const alone = of([attendanceRow('Cras', [15])], compare).results.all;
    expect(alone.some(({ indicatorId }) => indicatorId === 'mediaMensalVariacao')).toBe(false);
    expect(reason(before)).toBe('partMissing');
    const zero = attendanceRow('Cras', [0], { Ano: 2020 });
    expect(reason(attendanceRow('Cras', [15]), zero)).toBe('zeroBase');
  });

  it('nothing is compared unless asked for, nor with the same year', () => {
    for (const settings of [{}, { 'Comparar com o ano': 2021 }]) {
      const { results } = of([attendanceRow('Cras', [15]), before], settings);
      expect(results.all.some(({ indicatorId }) => indicatorId === 'mediaMensalVariacao')).toBe(
        false,
      );
    }
  });
});
