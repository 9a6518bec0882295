// Tables as people write them: titles above, headers over two rows, keys merged over rows, totals below.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid, MergedCells } from '../../src/domain/cell.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { cadUnico } from '../../src/subjects/cadUnico/cadUnico.ts';
import { funding } from '../../src/subjects/funding/funding.ts';
import { subjects } from '../../src/subjects/index.ts';
import { attendances } from '../../src/subjects/services/attendances.ts';
import { settings } from '../../src/subjects/setup/settings.ts';
import { placesOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  headers,
  recordGrid,
  requiredSettings,
  serviceRow,
  workbook,
} from '../fixtures/grids.ts';

const replaced = (...grids: Grid[]) => [
  ...workbook({}).filter(({ tab }) => !grids.some((grid) => grid.tab === tab)),
  ...grids,
];
const read = (...grids: Grid[]) => readWorkbook(subjects.tabs, replaced(...grids));
const months = [
  cadUnicoRow('jan', [14385, 4356, 12946], 118107),
  cadUnicoRow('fev', [14400, 4300, 12900], 118000),
];

describe('a title above the headers', () => {
  it.each([1, 2, 19])('of %i rows is no table', (above) => {
    const grid = recordGrid('CadÚnico', months);
    const title: CellValue[][] = Array.from({ length: above }, (_, row) =>
      row === 0 ? ['Cadastro Único: famílias por mês'] : [],
    );
    const { data, issues } = read({ tab: 'CadÚnico', rows: [...title, ...grid.rows] });
    expect(issues).toEqual([]);
    expect(data.records(cadUnico).map(({ rowNumber }) => rowNumber)).toEqual([
      above + 2,
      above + 3,
    ]);
    expect(data.at(cadUnico, above + 2, 'persons')).toMatchObject({ columnIndex: 6 });
  });

  it('may name a column that is missing, at the row where it should stand', () => {
    const without = headers.CadÚnico.filter((header) => header !== 'Famílias de baixa renda');
    const grid = recordGrid('CadÚnico', months, without);
    const { issues } = read({ tab: 'CadÚnico', rows: [['Título'], [], ...grid.rows] });
    expect(issues).toMatchObject([{ code: 'missingColumn', at: { rowNumber: 3 } }]);
  });

  it('is looked for in parameters and lists too', () => {
    const parameters = Object.entries(requiredSettings).map(([name, value]) => [name, value]);
    const rows = [['Configuração do relatório'], [], ['Parâmetro', 'Valor'], ...parameters];
    const { data, issues } = read({ tab: 'Configuração', rows });
    expect(issues).toEqual([]);
    expect(data.parameters(settings).municipality).toBe('Juiz de Fora');
  });
});

describe('headers over two rows', () => {
  it('are read whole, from either row, or from both together', () => {
    const upper = ['Ano', 'Mês', 'Famílias', null, null, null, 'Pessoas cadastradas', 'Fonte'];
    const lower = [
      null,
      null,
      'em extrema pobreza',
      'em situação de pobreza',
      'de baixa renda',
      'acima de ½ salário mínimo',
      null,
      null,
    ];
    const [, ...body] = recordGrid('CadÚnico', months).rows;
    const { data, issues } = read({ tab: 'CadÚnico', rows: [upper, lower, ...body] });
    expect(issues).toEqual([]);
    expect(data.records(cadUnico)[0]).toMatchObject({
      rowNumber: 3,
      values: { extremePoverty: 14385, poverty: 4356, lowIncome: 12946, persons: 118107 },
    });
  });

  it('may name a group of columns above', () => {
    const [head = [], ...body] = recordGrid('Atendimentos', [attendanceRow('Cras', [10, 20])]).rows;
    const group = head.map((header) => (header === 'Jan' ? '2021' : null));
    const services = recordGrid('Serviços', [serviceRow('Cras')]);
    const { data, issues } = read(services, { tab: 'Atendimentos', rows: [group, head, ...body] });
    expect(issues).toEqual([]);
    expect(data.records(attendances)[0]?.values).toMatchObject({ jan: 10, feb: 20 });
  });

  it('never take the first row of data, whatever it holds', () => {
    const words = fc.constantFrom(...headers.CadÚnico, '1', 'x', null);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (first) => {
        const [head = []] = recordGrid('CadÚnico', []).rows;
        const { data, issues } = read({
          tab: 'CadÚnico',
          rows: [[...head], first, ...recordGrid('CadÚnico', months).rows.slice(1)],
        });
        expect(data.records(cadUnico).map(({ rowNumber }) => rowNumber)).toEqual([3, 4]);
        expect(issues.every(({ at }) => at.rowNumber === 2)).toBe(true);
      }),
    );
  });
});

describe('merged keys', () => {
  const services = recordGrid('Serviços', [serviceRow('Cras')]);
  const rows = ['Norte', 'Sul', 'Leste'].map((unit) =>
    attendanceRow('Cras', [10], { Unidade: unit }),
  );
  const grid = recordGrid('Atendimentos', rows);
  const blanked = grid.rows.map((row, index) =>
    index > 1 ? row.map((cell, column) => (column < 2 ? null : cell)) : row,
  );
  const merges: MergedCells[] = [0, 1].map((left) => ({ top: 2, bottom: 4, left, right: left }));

  it('count for the rows they span, with a warning for each', () => {
    const { data, issues } = read(services, { ...grid, rows: blanked, merges });
    expect(data.records(attendances).map(({ values }) => [values.year, values.service])).toEqual([
      [2021, 'Cras'],
      [2021, 'Cras'],
      [2021, 'Cras'],
    ]);
    expect(
      issues.map(({ code, severity, at, params }) => ({ code, severity, at, params })),
    ).toMatchObject([
      {
        code: 'mergedKey',
        severity: 'warning',
        at: { rowNumber: 2, columnIndex: 0 },
        params: { first: 2, last: 4 },
      },
      { code: 'mergedKey', severity: 'warning', at: { rowNumber: 2, columnIndex: 1 } },
    ]);
  });

  it('that are only empty stay errors', () => {
    const { issues } = read(services, { ...grid, rows: blanked });
    expect(issues.filter(({ code }) => code === 'requiredCell')).toHaveLength(4);
  });
});

describe('rows of totals', () => {
  it.each(['Total', 'TOTAL GERAL', 'Total:', 'Soma', 'Média do ano', 'Total 2021'])(
    '%s under the months is left out, with a warning at its cell',
    (word) => {
      const grid = recordGrid('CadÚnico', [...months, { ...months[0], Ano: word, Mês: null }]);
      const { data, issues } = read(grid);
      expect(data.records(cadUnico)).toHaveLength(2);
      expect(issues).toMatchObject([
        { code: 'totalRow', severity: 'warning', at: { rowNumber: 4 } },
      ]);
    },
  );

  it('among the origins of money does not count twice', () => {
    const line = (Origem: string, Valor: number) => ({
      Ano: 2021,
      Esfera: 'Municipal',
      Origem,
      Valor,
    });
    const { data, issues } = read(
      recordGrid('Investimento', [line('Tesouro', 100), line('Fundo', 50), line('Total', 150)]),
    );
    expect(data.records(funding)).toHaveLength(2);
    expect(placesOf(issues)).toEqual(['totalRow Investimento!C4']);
  });

  it('between two years is known by its sums; a service of that name stays one', () => {
    const services = recordGrid(
      'Serviços',
      ['Cras', 'Creas', 'Total'].map((name) => serviceRow(name)),
    );
    const row = (Ano: number, service: string, numbers: number[]) =>
      attendanceRow(service, numbers, { Ano });
    const { data, issues } = read(
      services,
      recordGrid('Atendimentos', [
        row(2020, 'Cras', [10, 4]),
        row(2020, 'Creas', [1, 2]),
        // 10 + 1, 4 + 2
        row(2020, 'Total', [11, 6]),
        row(2021, 'Cras', [10, 4]),
        row(2021, 'Total', [9, 9]),
        row(2021, 'Creas', [1, 2]),
      ]),
    );
    expect(data.records(attendances).map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 5, 6, 7]);
    expect(placesOf(issues)).toEqual([
      'totalRow Serviços!A4',
      'totalRow Atendimentos!B4',
      'notInList Atendimentos!B6',
    ]);
  });

  it('of a service beside its units is left out; alone it is the whole', () => {
    const services = recordGrid('Serviços', [serviceRow('Cras'), serviceRow('Creas')]);
    const { data, issues } = read(
      services,
      recordGrid('Atendimentos', [
        attendanceRow('Cras', [10], { Unidade: 'Norte' }),
        attendanceRow('Cras', [10], { Unidade: 'Total' }),
        attendanceRow('Creas', [7], { Unidade: 'Total' }),
      ]),
    );
    expect(data.records(attendances).map(({ rowNumber }) => rowNumber)).toEqual([2, 4]);
    expect(placesOf(issues)).toEqual(['totalRow Atendimentos!C3']);
  });

  it('are known by the whole cell, not by a word in it', () => {
    const action = { Ano: 2021, Eixo: 'Proteção Social', Ação: 'Total de 12 oficinas realizadas' };
    expect(read(recordGrid('Ações', [action])).issues).toEqual([]);
  });
});
