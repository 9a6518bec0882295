// The figures of the Cadastro Único: the numbers of 2021, and the cases that need care.
import { describe, expect, it } from 'vitest';
import { type CellValue, rangesOf } from '../../../src/domain/cell.ts';
import { formatQuantity, formatReference } from '../../../src/engine/format.ts';
import { analysed, resultOf } from '../../fixtures/analysis.ts';
import { cadUnicoRow, type Row, seedParts } from '../../fixtures/grids.ts';

const seed = analysed(seedParts);
const printed = (analysis: typeof seed, code: string) => {
  const result = resultOf(analysis, code);
  return result.value === null ? result.reason : formatQuantity(result.unit, result);
};
const of = (...rows: Row[]) => analysed({ records: { CadÚnico: rows } });
const codes = (analysis: typeof seed, start: string) =>
  analysis.results.all.map(({ code }) => code).filter((code) => code.startsWith(`${start}.`));

describe('in 2021', () => {
  it.each([
    ['cadUnico.extremePoverty.first', '14.385'],
    ['cadUnico.extremePoverty.last', '17.428'],
    ['cadUnico.poverty.first', '4.356'],
    ['cadUnico.lowIncome.last', '14.377'],
    // 14385 + 4356 + 12946
    ['cadUnico.total.first', '31.687'],
    // 17428 + 4742 + 14377
    ['cadUnico.total.last', '36.547'],
    ['cadUnico.persons.first', '118.107'],
    // 17428 − 14385, 36547 − 31687, 131640 − 118107
    ['cadUnicoVariacao.extremePoverty', '3.043'],
    ['cadUnicoVariacao.total', '4.860'],
    ['cadUnicoVariacao.persons', '13.533'],
    ['cadUnicoVariacaoPercentual.extremePoverty', '21,15%'],
    ['cadUnicoVariacaoPercentual.poverty', '8,86%'],
    ['cadUnicoVariacaoPercentual.lowIncome', '11,05%'],
    ['cadUnicoVariacaoPercentual.total', '15,34%'],
    ['cadUnicoVariacaoPercentual.persons', '11,46%'],
    // 14385 ÷ 31687, 4356 ÷ 31687, 12946 ÷ 31687: 45,40 + 13,75 + 40,86 = 100,01
    ['cadUnicoParticipacao.extremePoverty.first', '45,40%'],
    ['cadUnicoParticipacao.poverty.first', '13,75%'],
    ['cadUnicoParticipacao.lowIncome.first', '40,86%'],
    // 17428 ÷ 36547, 4742 ÷ 36547, 14377 ÷ 36547: 47,69 + 12,98 + 39,34 = 100,01
    ['cadUnicoParticipacao.extremePoverty.last', '47,69%'],
    ['cadUnicoParticipacao.poverty.last', '12,98%'],
    ['cadUnicoParticipacao.lowIncome.last', '39,34%'],
  ])('%s is %s', (code, text) => {
    expect(printed(seed, code)).toBe(text);
  });

  it('each number names its cells and its month', () => {
    const total = resultOf(seed, 'cadUnico.total.last');
    expect(rangesOf(total.cells)).toBe('CadÚnico!C3:E3');
    expect(formatReference(total.reference)).toBe('Nov/2021');
    const growth = resultOf(seed, 'cadUnicoVariacaoPercentual.total');
    expect(growth).toMatchObject({ numerator: 36547 - 31687, denominator: 31687 });
    expect(rangesOf(growth.cells)).toBe('CadÚnico!C2:E3');
    expect(formatReference(growth.reference)).toBe('Jan–Nov/2021');
  });

  it('shares that add to 100,01 say so', () => {
    const { notes } = resultOf(seed, 'cadUnicoParticipacao.poverty.first');
    expect(notes).toEqual([
      { code: 'sharesRounded', params: { sum: 4540 + 1375 + 4086, month: 1 } },
    ]);
  });

  it('the change of poverty line in November is noted on the bands, and only on them', () => {
    const noted = seed.results.all.filter(({ notes }) =>
      notes.some(({ code }) => code === 'povertyLineChanged'),
    );
    expect([...new Set(noted.map(({ memberId }) => memberId))]).toEqual([
      'extremePoverty',
      'poverty',
      'lowIncome',
    ]);
    expect(noted[0]?.notes[0]?.params).toMatchObject({
      from: 1,
      to: 11,
      extremeBefore: 8900,
      extremeAfter: 10000,
      povertyBefore: 17800,
      povertyAfter: 20000,
    });
  });
});

describe('months', () => {
  it('are taken in calendar order, whatever the order of rows, and other years left out', () => {
    const analysis = of(
      cadUnicoRow('nov', [30]),
      cadUnicoRow('mar', [10]),
      cadUnicoRow('dez', [99], null, 2020),
      cadUnicoRow('jul', [20]),
    );
    expect(printed(analysis, 'cadUnico.extremePoverty.first')).toBe('10');
    expect(printed(analysis, 'cadUnico.extremePoverty.last')).toBe('30');
    const { points } = resultOf(analysis, 'cadUnico.extremePoverty.first');
    expect(points.map(({ value }) => value)).toEqual([
      null,
      null,
      10,
      null,
      null,
      null,
      20,
      null,
      null,
      null,
      30,
      null,
    ]);
  });

  it('a single one gives no change', () => {
    const analysis = of(cadUnicoRow('mar', [10, 20, 30], 99));
    expect(codes(analysis, 'cadUnico')).not.toContain('cadUnico.total.last');
    expect(codes(analysis, 'cadUnicoVariacao')).toEqual([]);
    // 10 ÷ (10 + 20 + 30)
    expect(printed(analysis, 'cadUnicoParticipacao.extremePoverty.first')).toBe('16,67%');
  });

  it('of each line are its own, where lines begin or end in different months', () => {
    const analysis = of(
      cadUnicoRow('jan', [10, null, 30]),
      cadUnicoRow('fev', [12, 20, 33]),
      cadUnicoRow('mar', [15, 25, null]),
    );
    const months = (line: string) =>
      ['first', 'last'].map((at) => resultOf(analysis, `cadUnico.${line}.${at}`).reference.from);
    expect(months('extremePoverty')).toEqual([1, 3]);
    expect(months('poverty')).toEqual([2, 3]);
    expect(months('lowIncome')).toEqual([1, 2]);
    expect(months('total')).toEqual([1, 3]);
    // Shares of January: 10 and 30 of 10 + 30; of March: 15 and 25 of 15 + 25.
    expect(codes(analysis, 'cadUnicoParticipacao')).toEqual([
      'cadUnicoParticipacao.extremePoverty.first',
      'cadUnicoParticipacao.lowIncome.first',
      'cadUnicoParticipacao.total.first',
      'cadUnicoParticipacao.extremePoverty.last',
      'cadUnicoParticipacao.poverty.last',
      'cadUnicoParticipacao.total.last',
    ]);
    expect(printed(analysis, 'cadUnicoParticipacao.lowIncome.first')).toBe('75,00%');
    expect(printed(analysis, 'cadUnicoParticipacao.poverty.last')).toBe('62,50%');
  });
});

describe('bands', () => {
  it('missing in one of two months make the totals incomparable, and say which is missing', () => {
    const analysis = of(cadUnicoRow('jan', [10, 20, 30]), cadUnicoRow('nov', [11, 22, null]));
    expect(printed(analysis, 'cadUnico.total.last')).toBe('33');
    expect(printed(analysis, 'cadUnicoVariacao.total')).toBe('differentBands');
    expect(printed(analysis, 'cadUnicoVariacaoPercentual.total')).toBe('differentBands');
    expect(printed(analysis, 'cadUnicoVariacao.poverty')).toBe('2');
    expect(resultOf(analysis, 'cadUnico.total.last').notes).toEqual([
      { code: 'bandsMissing', params: { bands: 'Famílias Baixa Renda', month: 11 } },
    ]);
  });

  it('of the same number but not the same kind are incomparable too', () => {
    const analysis = of(cadUnicoRow('jan', [10, null, 30]), cadUnicoRow('nov', [11, 22, null]));
    expect(printed(analysis, 'cadUnicoVariacao.total')).toBe('differentBands');
  });

  it('above half a wage are part of the total where given, with no line of their own otherwise', () => {
    // With 48.784 families in all, 48784 − 31687 = 17097 are above half a wage: 35,05%.
    const analysis = of(cadUnicoRow('jan', [14385, 4356, 12946, 17097]));
    expect(printed(analysis, 'cadUnico.total.first')).toBe('48.784');
    expect(printed(analysis, 'cadUnicoParticipacao.aboveHalfWage.first')).toBe('35,05%');
    expect(codes(seed, 'cadUnico')).not.toContain('cadUnico.aboveHalfWage.first');
  });

  it('of zero are zero, and a change from zero has no percentage', () => {
    const analysis = of(cadUnicoRow('jan', [0, 5]), cadUnicoRow('nov', [3, 5]));
    expect(printed(analysis, 'cadUnico.extremePoverty.first')).toBe('0');
    expect(printed(analysis, 'cadUnicoVariacao.extremePoverty')).toBe('3');
    expect(printed(analysis, 'cadUnicoVariacaoPercentual.extremePoverty')).toBe('zeroBase');
    expect(printed(analysis, 'cadUnicoVariacaoPercentual.poverty')).toBe('0,00%');
  });

  it('all of zero were not published: the month counts no more than an empty one, with a warning', () => {
    const analysis = of(cadUnicoRow('jan', [0, 0, 0], 0), cadUnicoRow('fev', [3, 5, 2], 20));
    expect(printed(analysis, 'cadUnico.total.first')).toBe('10');
    expect(analysis.issues.filter(({ at }) => at.tab === 'CadÚnico')).toMatchObject([
      { code: 'zerosUnpublished', severity: 'warning', at: { rowNumber: 2, columnIndex: 2 } },
    ]);
  });

  it('one of zero alone has no share', () => {
    const analysis = of(cadUnicoRow('jan', [0]));
    expect(printed(analysis, 'cadUnicoParticipacao.extremePoverty.first')).toBe('zeroBase');
    expect(resultOf(analysis, 'cadUnicoParticipacao.extremePoverty.first').notes).toEqual([]);
  });
});

describe('poverty lines', () => {
  const lineNotes = (months: [CellValue, CellValue], year: number) => {
    const rows = months.map((month, index) =>
      cadUnicoRow(month, [10 + index, 20, 30, 40], 210, year),
    );
    const analysis = analysed({
      settings: { 'Ano do relatório': year },
      records: { CadÚnico: rows },
    });
    const found = resultOf(analysis, 'cadUnicoVariacao.extremePoverty').notes;
    expect(resultOf(analysis, 'cadUnicoVariacao.aboveHalfWage').notes).toEqual([]);
    expect(resultOf(analysis, 'cadUnicoVariacao.persons').notes).toEqual([]);
    return found.map(({ params }) => [params.povertyBefore, params.povertyAfter]);
  };

  it('that are the same in both months are not noted', () => {
    expect(lineNotes(['jan', 'out'], 2021)).toEqual([]);
    expect(lineNotes(['mar', 'dez'], 2023)).toEqual([]);
  });

  it('that differ are noted', () => {
    expect(lineNotes(['nov', 'dez'], 2021)).toEqual([[20000, 21000]]);
    expect(lineNotes(['fev', 'mar'], 2023)).toEqual([[21000, 21800]]);
    expect(lineNotes(['jan', 'dez'], 2018)).toEqual([[17000, 17800]]);
  });
});
