// The words and the table about the Cadastro Único.
import { describe, expect, it } from 'vitest';
import { composed, tablesOf, textsOf } from '../../fixtures/analysis.ts';
import { cadUnicoRow, type Row, seedParts } from '../../fixtures/grids.ts';

const of = (...rows: Row[]) => composed({ records: { CadÚnico: rows } }).report.blocks;
const sentences = (...rows: Row[]) =>
  textsOf(of(...rows)).filter((text) => text.startsWith('Entre '));
const table = (...rows: Row[]) => tablesOf(of(...rows), 'variação entre')[0];

describe('the sentence of change', () => {
  it('says from where to where, by how much and by what percentage', () => {
    const texts = textsOf(composed(seedParts).report.blocks);
    expect(texts).toContain(
      'Entre janeiro e novembro de 2021, o total de famílias passou de 31.687 para 36.547: aumento de 4.860 famílias (15,34%).',
    );
    expect(texts).toContain(
      'Entre janeiro e novembro de 2021, o número de pessoas cadastradas passou de 118.107 para 131.640: aumento de 13.533 pessoas (11,46%).',
    );
  });

  it('says of a fall that it is a reduction, without a minus sign', () => {
    expect(sentences(cadUnicoRow('fev', [400]), cadUnicoRow('mar', [300]))).toEqual([
      'Entre fevereiro e março de 2021, o total de famílias passou de 400 para 300: redução de 100 famílias (25,00%).',
    ]);
  });

  it('says when nothing changed', () => {
    expect(sentences(cadUnicoRow('fev', [400]), cadUnicoRow('mar', [400]))).toEqual([
      'Entre fevereiro e março de 2021, o total de famílias não mudou: 400.',
    ]);
  });

  it('has a singular', () => {
    expect(sentences(cadUnicoRow('fev', [400], 7), cadUnicoRow('mar', [401], 6))).toEqual([
      'Entre fevereiro e março de 2021, o total de famílias passou de 400 para 401: aumento de 1 família (0,25%).',
      'Entre fevereiro e março de 2021, o número de pessoas cadastradas passou de 7 para 6: redução de 1 pessoa (14,29%).',
    ]);
  });

  it('leaves the percentage out where the first month is zero', () => {
    expect(sentences(cadUnicoRow('fev', [0]), cadUnicoRow('mar', [5]))).toEqual([
      'Entre fevereiro e março de 2021, o total de famílias passou de 0 para 5: aumento de 5 famílias.',
    ]);
  });

  it('is left out where the totals do not compare, and the table says why', () => {
    const rows = [cadUnicoRow('fev', [400, 3]), cadUnicoRow('mar', [300])];
    expect(sentences(...rows)).toEqual([]);
    expect(table(...rows)?.notes.join('\n')).toContain(
      'os dois meses não informam as mesmas faixas',
    );
  });

  it('is left out with a single month, and so is the table', () => {
    const blocks = of(cadUnicoRow('mar', [10, 20, 30], 99));
    expect(textsOf(blocks)).toContain('Total de Famílias: 60 (Mar)');
    expect(tablesOf(blocks, 'variação entre')).toEqual([]);
  });
});

describe('the table of change', () => {
  it('has the months as heads and a row for each line', () => {
    const [found] = tablesOf(composed(seedParts).report.blocks, 'variação entre');
    expect(found?.columns.map(({ header }) => header)).toEqual([
      'Faixa',
      'Jan',
      '% do total',
      'Nov',
      '% do total',
      'Variação',
      'Variação %',
    ]);
    expect(found?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['Famílias em Extrema Pobreza', '14.385'],
      ['Famílias em Situação de Pobreza', '4.356'],
      ['Famílias Baixa Renda', '12.946'],
      ['Total de Famílias', '31.687'],
      ['Pessoas Cadastradas', '118.107'],
    ]);
    expect(found?.rows[1]).toEqual([
      'Famílias em Situação de Pobreza',
      '4.356',
      '13,75%',
      '4.742',
      '12,98%',
      '+386',
      '+8,86%',
    ]);
  });

  it('names the month of each number where lines begin or end in different months', () => {
    const found = table(
      cadUnicoRow('jan', [10, null, 30]),
      cadUnicoRow('fev', [12, 20, 33]),
      cadUnicoRow('mar', [15, 25, null]),
    );
    expect(found?.columns[1]?.header).toBe('Primeiro mês');
    // Pobreza is not reported in January, the first month of the total: no share of it there.
    expect(found?.rows[1]).toEqual([
      'Famílias em Situação de Pobreza',
      '20 (Fev)',
      '–',
      '25 (Mar)',
      // 25 ÷ (15 + 25)
      '62,50%',
      '+5',
      '+25,00%',
    ]);
  });

  it('says that bands and persons speak of different families only where the fourth band is missing', () => {
    const says = (...rows: Row[]) =>
      (table(...rows)?.notes.join('\n') ?? '').includes('as faixas até ½ salário mínimo');
    const three = [1, 2, 3].map((band) => band * 100);
    expect(says(cadUnicoRow('jan', three, 9), cadUnicoRow('nov', three, 9))).toBe(true);
    expect(says(cadUnicoRow('jan', three), cadUnicoRow('nov', three))).toBe(false);
    const four = [...three, 400];
    expect(says(cadUnicoRow('jan', four, 9), cadUnicoRow('nov', four, 9))).toBe(false);
    expect(says(cadUnicoRow('jan', three, 9), cadUnicoRow('nov', four, 9))).toBe(false);
  });

  it('says when the poverty line changed between the months', () => {
    const notes = tablesOf(composed(seedParts).report.blocks, 'variação entre')[0]?.notes ?? [];
    expect(notes.filter((note) => note.includes('linhas de renda mudaram'))).toHaveLength(1);
  });
});
