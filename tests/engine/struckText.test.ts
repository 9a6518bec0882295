// What is struck through in a cell: an error in place of a number, a warning beside words.
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid, TextRun } from '../../src/domain/cell.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { areaInDoubt } from '../../src/engine/struckText.ts';
import { actions } from '../../src/subjects/actions/actions.ts';
import { cadUnico } from '../../src/subjects/cadUnico/cadUnico.ts';
import { subjects } from '../../src/subjects/index.ts';
import { settings } from '../../src/subjects/setup/settings.ts';
import { cadUnicoRow, recordGrid, requiredSettings, workbook } from '../fixtures/grids.ts';

const months = [cadUnicoRow('jan', [14385, 4356, 12946], 118107), cadUnicoRow('fev', [1, 2, 3], 4)];
const cells = recordGrid('CadÚnico', months);
const withCell = (row: number, column: number, value: CellValue): Grid => ({
  ...cells,
  rows: cells.rows.map((line, at) =>
    at === row ? line.map((old, index) => (index === column ? value : old)) : line,
  ),
});

/** `~987~ 110`: what stands between tildes is struck through. */
function runsOf(marked: string): TextRun[] {
  return marked.split('~').map((text, index) => ({ text, struck: index % 2 === 1 }));
}

function readStruck(grid: Grid, address: string, marked: string) {
  const struck = { ...grid, struck: new Map([[address, runsOf(marked)]]) };
  const others = workbook({}).filter(({ tab }) => tab !== grid.tab);
  return readWorkbook(subjects.tabs, [...others, struck]);
}

describe('a number that is struck through', () => {
  it.each([
    ['~987~ 110', '987', '110'],
    ['~98~711~0~', '98 … 0', '711'],
    ['~987~', '987', ''],
    ['98~7\n1~10', '7 1', '98 … 10'],
  ])('in part, %j, is an error that shows its stretches', (marked, struck, kept) => {
    const text = marked.replace(/[~\n]/g, '');
    const { data, issues } = readStruck(withCell(2, 2, text), 'C3', marked);
    expect(issues).toMatchObject([
      { code: 'struckNumber', severity: 'error', at: { rowNumber: 3, columnIndex: 2 } },
    ]);
    expect(issues[0]?.params).toMatchObject({ struck, kept });
    const [, row] = data.records(cadUnico);
    expect(row?.values.extremePoverty).toBeNull();
  });

  it('makes a row whose month it is unusable', () => {
    const { data, issues } = readStruck(withCell(2, 1, '12'), 'B3', '1~2~');
    expect(issues.map(({ code }) => code)).toEqual(['struckNumber']);
    expect(data.records(cadUnico)).toHaveLength(1);
  });

  it('is no second error where the cell is no number anyway', () => {
    const { issues } = readStruck(withCell(2, 2, 'doze'), 'C3', '~do~ze');
    expect(issues.map(({ code }) => code)).toEqual(['notCount']);
  });

  it('is refused among the parameters too', () => {
    const rows = [
      ['Parâmetro', 'Valor'],
      ...Object.entries({ ...requiredSettings, 'Ano do relatório': '2021' }),
    ];
    const grid: Grid = { tab: 'Configuração', rows };
    const row = rows.findIndex(([name]) => name === 'Ano do relatório') + 1;
    const { data, issues } = readStruck(grid, `B${row}`, '20~2~1');
    expect(data.parameters(settings).reportYear).toBeNull();
    expect(issues).toMatchObject([{ code: 'struckNumber', at: { rowNumber: row } }]);
    const area = { top: row, bottom: row, left: 1, right: 1 };
    expect(areaInDoubt(settings, grid)).toEqual(area);
  });
});

it('words that are struck through are kept, with a warning', () => {
  const grid = recordGrid('Ações', [
    { Ano: 2021, Eixo: 'Gestão do Suas', Ação: 'Feira e mutirão' },
  ]);
  const { data, issues } = readStruck(grid, 'C2', 'Feira ~e mutirão~');
  expect(data.records(actions)[0]?.values.action).toBe('Feira e mutirão');
  expect(issues).toMatchObject([{ code: 'struckText', severity: 'warning' }]);
  expect(issues[0]?.params).toMatchObject({ struck: 'e mutirão', kept: 'Feira' });
});

describe('the sheet is asked', () => {
  it('about no number and no month in words', () => {
    expect(areaInDoubt(cadUnico, cells)).toBeNull();
    expect(areaInDoubt(cadUnico, withCell(2, 2, 'doze'))).toBeNull();
    expect(areaInDoubt(cadUnico, withCell(2, 7, 'CECAD, 05/12/2021'))).toBeNull();
  });

  it('about texts that would be read as numbers, in one area', () => {
    const grid = withCell(2, 5, '12');
    const area = { top: 3, bottom: 3, left: 5, right: 5 };
    expect(areaInDoubt(cadUnico, grid)).toEqual(area);
    const two = {
      ...grid,
      rows: grid.rows.map((row, at) => (at === 1 ? ['2021', ...row.slice(1)] : row)),
    };
    expect(areaInDoubt(cadUnico, two)).toEqual({ top: 2, bottom: 3, left: 0, right: 5 });
  });

  it('about no words: a sheet without texts in place of numbers costs no call', () => {
    const grid = recordGrid('Ações', [
      { Ano: 2021, Eixo: 'Gestão do Suas', Ação: 'Feira 2', Observação: 'nota 1' },
    ]);
    expect(areaInDoubt(actions, grid)).toBeNull();
  });
});
