// Reading the tabs: each is found by its name, and one that is missing does not hinder the others.
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/domain/cell.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { cadUnico } from '../../src/subjects/cadUnico/cadUnico.ts';
import { funding } from '../../src/subjects/funding/funding.ts';
import { subjects } from '../../src/subjects/index.ts';
import { services } from '../../src/subjects/services/services.ts';
import { settings } from '../../src/subjects/setup/settings.ts';
import { placesOf } from '../fixtures/analysis.ts';
import {
  cadUnicoRow,
  headers,
  recordGrid,
  seedParts,
  type WorkbookParts,
  withCell,
  workbook,
} from '../fixtures/grids.ts';

const { tabs } = subjects;

const read = (parts: WorkbookParts) => readWorkbook(tabs, workbook(parts));
const places = (parts: WorkbookParts) => placesOf(read(parts).issues);
const replaced = (grid: Grid) => [...workbook({}).filter(({ tab }) => tab !== grid.tab), grid];

describe('the seed', () => {
  it('is read without any finding', () => {
    expect(places(seedParts)).toEqual([]);
  });

  it('gives typed rows with their row numbers', () => {
    const { data } = read(seedParts);
    expect(data.records(cadUnico)).toMatchObject([
      {
        rowNumber: 2,
        values: { year: 2021, month: 1, extremePoverty: 14385, aboveHalfWage: null },
      },
      { rowNumber: 3, values: { month: 11, persons: 131640 } },
    ]);
    expect(data.records(funding)[0]?.values.amountCents).toBe(2256254340);
    expect(data.parameters(settings)).toMatchObject({ bodyAcronym: 'SAS', reportYear: 2021 });
    expect(data.at(cadUnico, 3, 'persons')).toEqual({
      tab: 'CadÚnico',
      columnIndex: 6,
      rowNumber: 3,
    });
  });
});

describe('tabs', () => {
  it('that are missing are named, and the others are read', () => {
    const grids = workbook(seedParts).filter(({ tab }) => tab !== 'CadÚnico');
    const { data, issues } = readWorkbook(tabs, grids);
    expect(placesOf(issues)).toEqual(['missingTab CadÚnico']);
    expect(data.records(cadUnico)).toEqual([]);
    expect(data.records(services)).toHaveLength(2);
  });

  it('are found whatever the case, accents and spaces of their names, which addresses keep', () => {
    const rows = recordGrid('CadÚnico', [cadUnicoRow('jan', ['doze'])]).rows;
    const others = workbook({}).filter(({ tab }) => tab !== 'CadÚnico');
    const { data, issues } = readWorkbook(tabs, [...others, { tab: ' cadunico ', rows }]);
    expect(data.records(cadUnico)).toHaveLength(1);
    expect(issues.map(({ at }) => at.tab)).toEqual([' cadunico ']);
  });

  it('with exactly the name come before others that differ in accents', () => {
    const stale = { tab: 'Cadunico', rows: recordGrid('CadÚnico', [cadUnicoRow('jan', [1])]).rows };
    const { data } = readWorkbook(tabs, [stale, ...workbook(seedParts)]);
    expect(data.records(cadUnico)[0]?.values.extremePoverty).toBe(14385);
  });

  it('without a single cell miss every column', () => {
    const { issues } = readWorkbook(tabs, replaced({ tab: 'Desafios', rows: [] }));
    expect(issues.map(({ code }) => code)).toEqual(headers.Desafios.map(() => 'missingColumn'));
  });
});

describe('a definition that names what is not defined', () => {
  it('stops with the tab and column at fault', () => {
    const alone = tabs.filter(({ id }) => id !== 'lists');
    expect(() => readWorkbook(alone, workbook(seedParts))).toThrow('actions.eixo: no tab lists');
  });
});

describe('withCell', () => {
  it('changes one cell of the fixture and no other', () => {
    const grids = withCell(workbook(seedParts), 'CadÚnico', 2, 2, 'doze');
    expect(placesOf(readWorkbook(tabs, grids).issues)).toEqual(['notCount CadÚnico!C2']);
  });
});
