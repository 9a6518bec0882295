// Columns by their headers and rows by their keys, whatever the user adds or leaves blank.
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/domain/cell.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { cadUnico } from '../../src/subjects/cadUnico/cadUnico.ts';
import { subjects } from '../../src/subjects/index.ts';
import { placesOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  headers,
  type Row,
  recordGrid,
  serviceRow,
  type WorkbookParts,
  workbook,
} from '../fixtures/grids.ts';

const { tabs } = subjects;

const read = (parts: WorkbookParts) => readWorkbook(tabs, workbook(parts));
const places = (parts: WorkbookParts) => placesOf(read(parts).issues);
const replaced = (grid: Grid) => [...workbook({}).filter(({ tab }) => tab !== grid.tab), grid];
const inCadUnico = (...rows: Row[]): WorkbookParts => ({ records: { CadÚnico: rows } });

describe('columns', () => {
  const rows = [cadUnicoRow('jan', [14385, 4356, 12946], 118107)];

  it('are found in any order, between columns and notes of the user', () => {
    const columns = ['Minhas notas', ...[...headers.CadÚnico].reverse(), '', 'Conferido?'];
    const noted = rows.map((row) => ({ ...row, 'Minhas notas': '=x', 'Conferido?': true }));
    const { data, issues } = readWorkbook(tabs, replaced(recordGrid('CadÚnico', noted, columns)));
    expect(issues).toEqual([]);
    expect(data.records(cadUnico)[0]?.values).toMatchObject({ extremePoverty: 14385, month: 1 });
    // Reversed behind one column of notes: persons come third.
    expect(data.at(cadUnico, 2, 'persons').columnIndex).toBe(2);
  });

  it('are found whatever the case, accents, spaces and kind of ½', () => {
    const columns = headers.CadÚnico.map(
      (header) =>
        ` ${header
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toUpperCase()
          .replace('½', '1/2')}\u00a0`,
    );
    const grid = recordGrid('CadÚnico', rows);
    const { data, issues } = readWorkbook(
      tabs,
      replaced({ tab: 'CadÚnico', rows: [columns, ...grid.rows.slice(1)] }),
    );
    expect(issues).toEqual([]);
    expect(data.records(cadUnico)[0]?.values.lowIncome).toBe(12946);
  });

  it('that are missing are errors where required, warnings where not', () => {
    const without = (header: string) =>
      readWorkbook(
        tabs,
        replaced(
          recordGrid(
            'CadÚnico',
            rows,
            headers.CadÚnico.filter((h) => h !== header),
          ),
        ),
      );
    const optional = without('Pessoas cadastradas');
    expect(optional.issues).toMatchObject([{ code: 'missingColumn', severity: 'warning' }]);
    expect(placesOf(optional.issues)).toEqual(['missingColumn CadÚnico!1:1']);
    expect(optional.data.records(cadUnico)[0]?.values).toMatchObject({
      extremePoverty: 14385,
      persons: null,
    });
    const required = without('Mês');
    expect(required.issues).toMatchObject([{ code: 'missingColumn', severity: 'error' }]);
    expect(required.data.records(cadUnico)).toEqual([]);
  });

  it('that stand twice are not read, and the second is named', () => {
    const columns = [...headers.CadÚnico, ' pessoas CADASTRADAS'];
    const { data, issues } = readWorkbook(tabs, replaced(recordGrid('CadÚnico', rows, columns)));
    expect(placesOf(issues)).toEqual(['duplicateColumn CadÚnico!I1']);
    expect(data.records(cadUnico)[0]?.values.persons).toBeNull();
  });
});

describe('rows', () => {
  it('that are blank are skipped, and keep the numbers of the others', () => {
    const blank: Row = { Fonte: '  ' };
    const { data, issues } = read(
      inCadUnico(blank, cadUnicoRow('jan', [1]), blank, cadUnicoRow('fev', [2])),
    );
    expect(data.records(cadUnico).map(({ rowNumber }) => rowNumber)).toEqual([3, 5]);
    expect(issues).toEqual([]);
  });

  it('with nothing but notes of the user are blank', () => {
    const grid = recordGrid('CadÚnico', [{ Nota: 'a conferir' }], [...headers.CadÚnico, 'Nota']);
    expect(readWorkbook(tabs, replaced(grid)).issues).toEqual([]);
  });

  it('tell blank from zero', () => {
    const { data } = read(inCadUnico(cadUnicoRow('jan', [0, null, 7, '0'], '  ')));
    expect(data.records(cadUnico)[0]?.values).toMatchObject({
      extremePoverty: 0,
      poverty: null,
      lowIncome: 7,
      aboveHalfWage: 0,
      persons: null,
    });
  });

  it('keep their other cells when one cannot be read', () => {
    const { data } = read(inCadUnico(cadUnicoRow('jan', ['doze', 4356])));
    expect(data.records(cadUnico)[0]?.values).toMatchObject({
      extremePoverty: null,
      poverty: 4356,
    });
  });

  it('with a repeated key: the first is used', () => {
    const { data, issues } = read(inCadUnico(cadUnicoRow('jan', [1]), cadUnicoRow('01/2021', [2])));
    expect(data.records(cadUnico).map(({ values }) => values.extremePoverty)).toEqual([1]);
    expect(issues[0]?.params).toMatchObject({ key: 'Ano + Mês', first: 2 });
  });

  it('of the same service in other units or years do not repeat', () => {
    const rows = [
      attendanceRow('Cras', [1]),
      attendanceRow('Cras', [1], { Unidade: 'Norte' }),
      attendanceRow('Cras', [1], { Ano: 2020 }),
    ];
    expect(places({ records: { Serviços: [serviceRow('Cras')], Atendimentos: rows } })).toEqual([]);
  });

  it('shorter than the header are read to their end', () => {
    const grid: Grid = { tab: 'CadÚnico', rows: [[...headers.CadÚnico], [2021, 'jan', 5]] };
    const { data, issues } = readWorkbook(tabs, replaced(grid));
    expect(issues).toEqual([]);
    expect(data.records(cadUnico)[0]?.values).toMatchObject({ extremePoverty: 5, persons: null });
  });
});
