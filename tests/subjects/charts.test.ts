// The charts as plain data: labels as people read them, and alt texts that say the numbers.
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../src/domain/chartModel.ts';
import { contrastOnWhite } from '../../src/domain/color.ts';
import { subjects } from '../../src/subjects/index.ts';
import { composed } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  seedParts,
  serviceRow,
  type WorkbookParts,
} from '../fixtures/grids.ts';

const { charts } = subjects;

const drawn = (parts: WorkbookParts) =>
  new Map(composed(parts).charts.map((chart) => [chart.id, chart]));
const chart = (parts: WorkbookParts, id: string): ChartModel => {
  const found = drawn(parts).get(id);
  if (!found) throw new Error(`No chart ${id}`);
  return found;
};

describe('the charts of 2021', () => {
  it('families by band stand side by side, first and last month', () => {
    const bands = chart(seedParts, 'cadUnicoBands');
    expect(bands.categories).toEqual(['Extrema pobreza', 'Pobreza', 'Baixa renda']);
    expect(bands.series).toEqual([
      { name: 'Jan/2021', values: [14385, 4356, 12946], labels: ['14.385', '4.356', '12.946'] },
      { name: 'Nov/2021', values: [17428, 4742, 14377], labels: ['17.428', '4.742', '14.377'] },
    ]);
    expect(bands.altText).toBe(
      'Famílias no Cadastro Único por faixa de renda. Famílias, janeiro e novembro de 2021. Jan/2021: Extrema pobreza 14.385; Pobreza 4.356; Baixa renda 12.946. Nov/2021: Extrema pobreza 17.428; Pobreza 4.742; Baixa renda 14.377.',
    );
  });

  it('services and funding are ordered, largest first', () => {
    expect(chart(seedParts, 'serviceMeans')).toMatchObject({
      categories: ['Cras', 'Abordagem Social'],
      series: [{ values: [5784, 745], labels: ['5.784', '745'] }],
    });
    expect(chart(seedParts, 'fundingBySource')).toMatchObject({
      series: [{ labels: ['R$\u00a022.562.543,40', 'R$\u00a04.776.465,60'] }],
    });
  });

  it('month by month, the bands need three months', () => {
    expect(drawn(seedParts).has('cadUnicoBandsByMonth')).toBe(false);
    expect(chart(seedParts, 'cadUnicoTotalByMonth').series[0]?.values).toEqual([
      // 14385 + 4356 + 12946 and 17428 + 4742 + 14377
      31687, 36547,
    ]);
  });
});

describe('months that are not reported', () => {
  const rows = [
    cadUnicoRow('fev', [10, 1]),
    cadUnicoRow('mai', [20, null]),
    cadUnicoRow('jun', [30, 3]),
  ];

  it('are gaps between the first and the last', () => {
    const lines = chart({ records: { CadÚnico: rows } }, 'cadUnicoBandsByMonth');
    expect(lines.categories).toEqual(['fev', 'mar', 'abr', 'mai', 'jun']);
    expect(lines.series[0]?.values).toEqual([10, null, null, 20, 30]);
    expect(lines.series[1]).toMatchObject({
      values: [1, null, null, null, 3],
      labels: ['1', '', '', '', '3'],
    });
    expect(lines.altText).toContain('Extrema pobreza: fev 10; mai 20; jun 30.');
  });
});

describe('nothing is drawn', () => {
  it('without data, nor with a single bar', () => {
    expect(drawn({}).size).toBe(0);
    const single = {
      records: {
        CadÚnico: [cadUnicoRow('jan', [1, 2, 3], 9)],
        Serviços: [serviceRow('Cras')],
        Atendimentos: [attendanceRow('Cras', [5])],
        Investimento: [fundingRow('Fundo', 10)],
      },
    };
    expect([...drawn(single).keys()]).toEqual([]);
  });

  it('of families when every number of them is concealed', () => {
    const small = {
      settings: { 'Ocultar valores menores que': 10 },
      records: { CadÚnico: [cadUnicoRow('jan', [1, 2]), cadUnicoRow('fev', [3, 4])] },
    };
    expect([...drawn(small).keys()]).toEqual([]);
  });
});

describe('many bars', () => {
  it('are cut to the largest, and a note says so', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Serviço ${index}`);
    const parts = {
      records: {
        Serviços: names.map((name) => serviceRow(name)),
        Atendimentos: names.map((name, index) => attendanceRow(name, [index + 100])),
      },
    };
    const bars = chart(parts, 'serviceMeans');
    expect(bars.categories).toHaveLength(25);
    expect(bars.series[0]?.values[0]).toBe(29 + 100);
    const block = composed(parts).report.blocks.find(({ kind }) => kind === 'chart');
    expect(block?.kind === 'chart' && block.notes).toEqual([
      'O gráfico mostra os 25 serviços de maior média, de 30.',
    ]);
  });

  it('with long names are shortened', () => {
    const name = `${'Serviço muito longo '.repeat(10)}fim`;
    const parts = {
      records: {
        Serviços: [serviceRow(name), serviceRow('Cras')],
        Atendimentos: [attendanceRow(name, [9]), attendanceRow('Cras', [5])],
      },
    };
    expect(chart(parts, 'serviceMeans').categories[0]).toMatch(/^.{89}…$/);
  });
});

describe('every chart', () => {
  const months = ['jan', 'fev', 'mar', 'abr'];
  const full: WorkbookParts = {
    records: {
      ...seedParts.records,
      CadÚnico: months.map((month, index) => cadUnicoRow(month, [10, 20, 30, 40 + index], 99)),
    },
  };

  it('is drawn from a full workbook', () => {
    expect([...drawn(full).keys()].sort()).toEqual(charts.map(({ id }) => id).sort());
  });

  it('has one value and label for each category, one colour for each series, and its numbers in the alt text', () => {
    for (const model of drawn(full).values()) {
      expect(model.colors).toHaveLength(model.series.length);
      for (const color of model.colors) expect(contrastOnWhite(color)).toBeGreaterThanOrEqual(3);
      for (const { values, labels } of model.series) {
        expect(values).toHaveLength(model.categories.length);
        expect(labels).toHaveLength(model.categories.length);
        for (const label of labels) expect(model.altText).toContain(label);
      }
      expect(model.altText).not.toMatch(/undefined|null|NaN|\.\.|: \./);
    }
  });
});
