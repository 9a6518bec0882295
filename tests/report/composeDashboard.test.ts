// The Painel as plain data: which numbers stand on top, how they changed, and which charts there are.
import { describe, expect, it } from 'vitest';
import { composeDashboard } from '../../src/report/composeDashboard.ts';
import { blockRows, blocksOf, cellsOf } from '../../src/sheets/dashboard/chartBlocks.ts';
import { cardsAcross } from '../../src/sheets/dashboard/dashboardTab.ts';
import { subjects } from '../../src/subjects/index.ts';
import { analysed, composed } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  seedParts,
  serviceRow,
  varied,
  type WorkbookParts,
} from '../fixtures/grids.ts';

const { charts, indicators } = subjects;

const dashboard = (parts: WorkbookParts) => composeDashboard(analysed(parts));
const compared: WorkbookParts = {
  settings: { 'Comparar com o ano': 2020 },
  records: {
    CadÚnico: [
      cadUnicoRow('jan', [100, 200, 300], 2000),
      cadUnicoRow('nov', [150, 150, 300], 1500),
      cadUnicoRow('nov', [120, 180, 300], 1500, 2020),
    ],
    Investimento: [fundingRow('Fundo', 1500), fundingRow('Fundo', 1000, { Ano: 2020 })],
  },
};

describe('the numbers on top', () => {
  it('are value, month, change since the first month and since the year of comparison', () => {
    expect(dashboard(compared).cards.map(({ note, ...card }) => card)).toEqual([
      {
        label: 'Total de Famílias',
        value: 600,
        unit: 'count',
        reference: 'Nov/2021',
        // 600 in January, 600 in November of 2020.
        changes: ['= 0,00% desde jan', '= 0,00% desde nov/2020'],
      },
      {
        label: 'Pessoas Cadastradas',
        value: 1500,
        unit: 'count',
        reference: 'Nov/2021',
        // 2000 → 1500 is a quarter less.
        changes: ['▼ 25,00% desde jan', '= 0,00% desde nov/2020'],
      },
      {
        label: 'Famílias em Extrema Pobreza',
        value: 150,
        unit: 'count',
        reference: 'Nov/2021',
        // 100 → 150 is half more, 120 → 150 a quarter more.
        changes: ['▲ 50,00% desde jan', '▲ 25,00% desde nov/2020'],
      },
      {
        label: 'Recurso Total',
        value: 150_000,
        unit: 'moneyCents',
        reference: '2021',
        changes: ['▲ 50,00% desde 2020'],
      },
    ]);
  });

  it('say what a reader must know of them, each thing once', () => {
    const [, , extreme] = dashboard(compared).cards;
    expect(extreme?.note.split('\n\n')).toEqual([
      expect.stringContaining('entre janeiro e novembro de 2021'),
      expect.stringContaining('entre novembro de 2020 e novembro de 2021'),
    ]);
    const [total] = dashboard(compared).cards;
    expect(total?.note).toBe('');
  });

  it('have one change less without a year of comparison, and are left out without data', () => {
    expect(dashboard(seedParts).cards.map(({ changes }) => changes)).toEqual([
      ['▲ 15,34% desde jan'],
      ['▲ 11,46% desde jan'],
      ['▲ 21,15% desde jan'],
      [],
    ]);
    expect(dashboard({})).toMatchObject({ cards: [], charts: [] });
  });

  it('are no more than stand side by side, each with two changes at most', () => {
    const { cards } = dashboard(compared);
    const headlines = indicators.flatMap(({ headlines: members = [] }) => members);
    expect(headlines.length).toBeLessThanOrEqual(cardsAcross);
    expect(cards).toHaveLength(headlines.length);
    for (const { changes } of cards) expect(changes.length).toBeLessThanOrEqual(2);
  });

  it('say that a change cannot be given, and why', () => {
    const rows = [cadUnicoRow('jan', [10, 20, 30]), cadUnicoRow('nov', [11, 22, null])];
    const [total] = dashboard({ records: { CadÚnico: rows } }).cards;
    expect(total?.changes).toEqual(['– desde jan']);
    expect(total?.note).toContain('não informam as mesmas faixas');
  });
});

describe('the charts', () => {
  it('are those of the document', () => {
    const inDocument = composed(seedParts).charts;
    const byId = [...inDocument].sort((a, b) => order(a.id) - order(b.id));
    expect(dashboard(seedParts).charts).toEqual(byId);
  });

  it('show small counts, as Indicadores does', () => {
    const parts = {
      settings: { 'Ocultar valores menores que': 10 },
      records: { CadÚnico: [cadUnicoRow('jan', [1, 2]), cadUnicoRow('fev', [3, 4])] },
    };
    const ids = dashboard(parts).charts.map(({ id }) => id);
    expect(ids).toEqual(['cadUnicoBands', 'cadUnicoTotalByMonth']);
    expect(composed(parts).charts).toEqual([]);
  });

  it('fit their blocks in _gráficos, however many services and origins there are', () => {
    const names = Array.from({ length: 300 }, (_, index) => `Nome ${index}`);
    const months = Array.from({ length: 12 }, (_, index) =>
      cadUnicoRow(index + 1, [1, 2, 3, 4], 9),
    );
    const models = dashboard(
      varied(seedParts, {
        records: {
          CadÚnico: months,
          Serviços: names.map((name) => serviceRow(name)),
          Atendimentos: names.map((name, index) => attendanceRow(name, [index + 1])),
          Investimento: names.map((name, index) => fundingRow(name, index + 1)),
        },
      }),
    ).charts;
    expect(models.map(({ id }) => id)).toEqual(charts.map(({ id }) => id));
    for (const { categories } of models) {
      expect(categories.length).toBeLessThanOrEqual(blockRows - 2);
    }
    const cells = cellsOf(blocksOf([], models));
    expect(cells).toHaveLength(2 + charts.length * blockRows);
    expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
  });
});

function order(id: string): number {
  return charts.findIndex((chart) => chart.id === id);
}
