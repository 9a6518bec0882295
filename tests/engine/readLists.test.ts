// Lists give other tabs their spelling, and have defaults.
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../src/domain/cell.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { actions } from '../../src/subjects/actions/actions.ts';
import { subjects } from '../../src/subjects/index.ts';
import { attendances } from '../../src/subjects/services/attendances.ts';
import { services } from '../../src/subjects/services/services.ts';
import { lists } from '../../src/subjects/setup/lists.ts';
import { placesOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  listsGrid,
  seedParts,
  serviceRow,
  type WorkbookParts,
  workbook,
} from '../fixtures/grids.ts';

const { tabs } = subjects;

const read = (parts: WorkbookParts) => readWorkbook(tabs, workbook(parts));
const replaced = (grid: Grid) => [...workbook({}).filter(({ tab }) => tab !== grid.tab), grid];

describe('lists', () => {
  it('give the cells their own spelling', () => {
    const { data, issues } = read({
      lists: { Eixos: ['Proteção Social'] },
      records: {
        Ações: [{ Ano: 2021, Eixo: 'PROTECAO  social', Ação: 'x' }],
        Serviços: [serviceRow('Cras', null, { Natureza: 'FLUXO' })],
        Atendimentos: [attendanceRow(' crás', [1])],
      },
    });
    expect(issues).toEqual([]);
    expect(data.records(actions)[0]?.values.eixo).toBe('Proteção Social');
    expect(data.records(services)[0]?.values.nature).toBe('fluxo');
    expect(data.records(attendances)[0]?.values.service).toBe('Cras');
  });

  it('have their defaults where none is written', () => {
    const { data } = read({ lists: { Eixos: [] } });
    expect(data.list(lists, 'eixos')).toEqual([
      'Gestão do Suas',
      'Vigilância Socioassistencial',
      'Proteção Social',
      'Controle Social',
    ]);
  });

  it('keep their order and drop repeats, blanks and formula errors', () => {
    const Eixos: CellValue[] = ['B', null, ' b ', 'A', '#N/A', 3];
    expect(read({ lists: { Eixos } }).data.list(lists, 'eixos')).toEqual(['B', 'A', '3']);
  });

  it('make a value outside them an error where the column is required, a warning where not', () => {
    const { issues } = read({
      records: { Ações: [{ Ano: 2021, Eixo: 'Outro', Ação: 'x', Situação: 'Feita' }] },
    });
    expect(issues.map(({ severity, at }) => [severity, at.columnIndex])).toEqual([
      ['error', 1],
      ['warning', 3],
    ]);
  });

  it('do not complain of values when their own tab is missing', () => {
    const grids = workbook(seedParts).filter(({ tab }) => tab !== 'Serviços');
    expect(placesOf(readWorkbook(tabs, grids).issues)).toEqual(['missingTab Serviços']);
  });
});

// A list is a column of its own: a long one does not lengthen the others.
describe('lists of different lengths', () => {
  it('end where their values end', () => {
    const grid = listsGrid({ Eixos: ['A', 'B', 'C'], Situações: ['Feita'] });
    const { data } = readWorkbook(tabs, replaced(grid));
    expect(data.list(lists, 'statuses')).toEqual(['Feita']);
  });
});
