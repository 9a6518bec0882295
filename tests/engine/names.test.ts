// Whatever names people give to services, groups, eixos and lines of funding, every result has a code of its own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed, composed, placesOf, resultOf, textsOf } from '../fixtures/analysis.ts';
import { attendanceRow, fundingRow, serviceRow, type WorkbookParts } from '../fixtures/grids.ts';

/** A workbook in which services, groups, eixos and origins all bear the names. */
function named(names: readonly string[]): WorkbookParts {
  return {
    settings: { 'Comparar com o ano': 2020 },
    lists: { Eixos: names, 'Grupos de serviço': names, Situações: names },
    records: {
      Ações: names.map((name) => ({ Ano: 2021, Eixo: name, Ação: name, Situação: name })),
      Serviços: names.map((name) => serviceRow(name, null, { Grupo: name })),
      Atendimentos: names.flatMap((name, index) => [
        attendanceRow(name, [index + 1, index + 3]),
        attendanceRow(name, [1], { Ano: 2020 }),
      ]),
      Investimento: names.map((name, index) => fundingRow(name, index + 1)),
    },
  };
}

function codesOf(names: readonly string[]): string[] {
  return analysed(named(names)).results.all.map(({ code }) => code);
}

describe('names that objects of the language have too', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'total', 'first'];

  it('are services, groups, eixos and origins like any other', () => {
    const analysis = analysed(named(names));
    // Nothing but the two parts of the report that the workbook has no data for.
    expect(placesOf(analysis.issues)).toEqual(['emptySection CadÚnico', 'emptySection Desafios']);
    for (const [index, name] of names.entries()) {
      // (index + 1 + index + 3) ÷ 2
      expect(resultOf(analysis, `mediaMensal.${name}`).value).toBe(index + 2);
    }
    const texts = textsOf(composed(named(names)).report.blocks);
    for (const [index, name] of names.entries()) {
      expect(texts).toContain(`${name}:`);
      expect(texts).toContain(`${name}: ${index + 2}/mês`);
    }
  });
});

describe('names that fold alike', () => {
  it('are one service: the first stands, the others are findings', () => {
    const names = ['Crás', 'CRAS ', ' cras', 'Cra\u0301s'];
    const { issues, results } = analysed(named(names));
    expect(results.all.map(({ code }) => code)).toContain('mediaMensal.Crás');
    expect(results.all.filter(({ indicatorId }) => indicatorId === 'mediaMensal')).toHaveLength(1);
    const places = placesOf(issues).filter((place) => place.includes('Serviços'));
    expect(places).toEqual([3, 4, 5].map((row) => `duplicateKey Serviços!A${row}`));
  });

  it('in Listas are one value: its heading stands once', () => {
    const texts = textsOf(composed(named(['Rede', 'REDE', 'rede '])).report.blocks);
    expect(texts.filter((text) => text === 'Rede:')).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('Média de Atendimentos Mensais'))).toEqual([
      'Média de Atendimentos Mensais da Rede:',
    ]);
  });
});

describe('any names', () => {
  it('never make two results of one code', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'A',
        'a',
        'Á',
        'A.first',
        'A\u200b',
        'ß',
        'ss',
        'İ',
        'i',
        '１',
        '1',
        '.',
        '=',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (names) => {
        const codes = codesOf(names);
        expect(new Set(codes).size).toBe(codes.length);
        expect(textsOf(composed(named(names)).report.blocks).join()).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});
