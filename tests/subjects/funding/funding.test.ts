// The money of the year: lines, total, shares, and the year of comparison.
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../../src/domain/cell.ts';
import { formatQuantity } from '../../../src/engine/format.ts';
import { analysed, resultOf } from '../../fixtures/analysis.ts';
import { fundingRow, type Row, seedParts } from '../../fixtures/grids.ts';

const seed = analysed(seedParts);
const of = (rows: readonly Row[], settings: Row = {}) =>
  analysed({ settings, records: { Investimento: rows } });
const printed = (analysis: typeof seed, code: string) => {
  const result = resultOf(analysis, code);
  return result.value === null ? result.reason : formatQuantity(result.unit, result);
};

describe('in 2021', () => {
  it.each([
    ['investimento.Recurso do Orçamento de Juiz de Fora', 'R$\u00a022.562.543,40'],
    ['investimento.Recurso Repassado pela União e Estado de MG', 'R$\u00a04.776.465,60'],
    // 22.562.543,40 + 4.776.465,60
    ['investimento.total', 'R$\u00a027.339.009,00'],
    // 22.562.543,40 ÷ 27.339.009,00 = 82,5288…%
    ['investimentoParticipacao.Recurso do Orçamento de Juiz de Fora', '82,53%'],
    ['investimentoParticipacao.Recurso Repassado pela União e Estado de MG', '17,47%'],
    ['investimentoParticipacao.total', '100,00%'],
  ])('%s is %s', (code, text) => {
    expect(printed(seed, code)).toBe(text);
  });

  it('each share names its line and the lines of the total', () => {
    const share = resultOf(
      seed,
      'investimentoParticipacao.Recurso Repassado pela União e Estado de MG',
    );
    expect(share).toMatchObject({ numerator: 477646560, denominator: 2256254340 + 477646560 });
    expect(rangesOf(share.cells)).toBe('Investimento!H2:H3');
    expect(share.notes).toEqual([]);
  });
});

describe('lines', () => {
  it('without an amount stay out of the total, and zero is an amount', () => {
    const analysis = of([fundingRow('A', 10), fundingRow('B', null), fundingRow('C', 0)]);
    expect(printed(analysis, 'investimento.B')).toBe('notReported');
    expect(printed(analysis, 'investimentoParticipacao.B')).toBe('partMissing');
    expect(printed(analysis, 'investimento.total')).toBe('R$\u00a010,00');
    expect(printed(analysis, 'investimentoParticipacao.C')).toBe('0,00%');
    expect(rangesOf(resultOf(analysis, 'investimento.total').cells)).toBe(
      'Investimento!H2, Investimento!H4',
    );
  });

  it('all of zero have no shares', () => {
    const analysis = of([fundingRow('A', 0), fundingRow('B', 0)]);
    expect(printed(analysis, 'investimento.total')).toBe('R$\u00a00,00');
    expect(printed(analysis, 'investimentoParticipacao.A')).toBe('zeroBase');
  });

  it('may share a name', () => {
    const analysis = of([fundingRow('Fundo', 1), fundingRow('Fundo', 2)]);
    expect(printed(analysis, 'investimento.total')).toBe('R$\u00a03,00');
    expect(printed(analysis, 'investimento.Fundo')).toBe('R$\u00a01,00');
    expect(printed(analysis, 'investimento.Fundo (2)')).toBe('R$\u00a02,00');
  });

  it('may be called like the total, or like a repeated line', () => {
    const names = ['total', 'Fundo', 'Fundo (2)', 'Fundo', 'Fundo'];
    const analysis = of(names.map((name, index) => fundingRow(name, index + 1)));
    const codes = analysis.results.all.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('investimento.'))).toEqual([
      'investimento.total (2)',
      'investimento.Fundo',
      'investimento.Fundo (2)',
      'investimento.Fundo (3)',
      'investimento.Fundo (4)',
      'investimento.total',
    ]);
  });

  it('keep their codes when another line comes before them', () => {
    const before = of([fundingRow('A', 10)]);
    const after = of([fundingRow('Nova', 7), fundingRow('A', 10)]);
    expect(printed(after, 'investimento.A')).toBe(printed(before, 'investimento.A'));
  });

  it('of three equal thirds say that the shares add to 99,99', () => {
    const analysis = of([fundingRow('A', 5), fundingRow('B', 5), fundingRow('C', 5)]);
    expect(resultOf(analysis, 'investimentoParticipacao.A').notes).toEqual([
      { code: 'sharesRounded', params: { sum: 3 * 3333 } },
    ]);
    expect(resultOf(analysis, 'investimentoParticipacao.total').notes).toEqual([]);
  });

  it('add up in centavos, where binary fractions would not', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => fundingRow(`${index}`, 0.1));
    expect(resultOf(of(tenths), 'investimento.total').value).toBe(10 * 10);
  });
});

describe('since the year of comparison', () => {
  it('the total changes by the difference over the earlier total', () => {
    const rows = [
      fundingRow('A', 150),
      fundingRow('A', 60, { Ano: 2020 }),
      fundingRow('B', 40, { Ano: 2020 }),
    ];
    const growth = resultOf(of(rows, { 'Comparar com o ano': 2020 }), 'investimentoVariacao.total');
    // (150 − (60 + 40)) ÷ (60 + 40)
    expect(growth).toMatchObject({ value: 0.5, numerator: 5000, denominator: 10000 });
    expect(rangesOf(growth.cells)).toBe('Investimento!H2:H4');
  });

  it('nothing is compared with a year without lines', () => {
    const { results } = of([fundingRow('A', 150)], { 'Comparar com o ano': 2020 });
    expect(results.all.some(({ indicatorId }) => indicatorId === 'investimentoVariacao')).toBe(
      false,
    );
  });
});
