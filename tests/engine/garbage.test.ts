// Whatever stands in a cell: nothing throws, what cannot be read is named, and the other figures stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellRef,
  type CellSpan,
  type CellValue,
  type Grid,
  rangesOf,
} from '../../src/domain/cell.ts';
import type { Result } from '../../src/domain/result.ts';
import { issueSentence } from '../../src/locale/ptBR.ts';
import { analyseWorkbook } from '../../src/report/analyseWorkbook.ts';
import { composeDocument } from '../../src/report/composeDocument.ts';
import { subjects } from '../../src/subjects/index.ts';
import { analysed, textsOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  type RecordTabName,
  recordGrid,
  seedParts,
  serviceRow,
  varied,
  withCell,
  workbook,
} from '../fixtures/grids.ts';

const { tabs } = subjects;

const grids = workbook(
  varied(seedParts, {
    settings: { 'Comparar com o ano': 2020, 'Cor principal': '#0B5FA5', Título: 'Relatório' },
    records: {
      Serviços: [serviceRow('Cras', 'Famílias'), serviceRow('Creas'), serviceRow('Centro Pop')],
      Atendimentos: [
        attendanceRow('Cras', [10, 20, 30], { Unidade: 'Norte' }),
        attendanceRow('Cras', [5, null, 7], { Unidade: 'Sul', 'Média informada': 6 }),
        attendanceRow('Creas', [], { 'Média informada': 81 }),
        attendanceRow('Centro Pop', [3]),
        attendanceRow('Cras', [8, 9], { Ano: 2020 }),
        // Whichever row is spoilt, the year of comparison keeps one.
        attendanceRow('Centro Pop', [4], { Ano: 2020 }),
      ],
    },
  }),
);

const garbage: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-R$ %()/=#') }),
  // No cell of a spreadsheet holds NaN or infinity: it holds an error such as #NUM!.
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constantFrom<CellValue>(
    '#N/A',
    '#NUM!',
    '=1+1',
    '\u0000',
    '\ud800',
    null,
    '',
    ' ',
    'x'.repeat(40_000),
  ),
  fc
    .date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => ({ isoDate: date.toISOString().slice(0, 10) })),
);

const anyPlace = fc.constantFrom(...grids).chain((grid) =>
  fc.record({
    tab: fc.constant(grid.tab),
    rowNumber: fc.integer({ min: 1, max: grid.rows.length }),
    columnIndex: fc.nat(Math.max(0, (grid.rows[0]?.length ?? 1) - 1)),
  }),
);

describe('garbage in any cell', () => {
  it('never throws, and every finding and figure can be put into words', () => {
    fc.assert(
      fc.property(anyPlace, garbage, ({ tab, rowNumber, columnIndex }, value) => {
        const analysis = analyseWorkbook(withCell(grids, tab, rowNumber, columnIndex, value));
        if ('refused' in analysis) {
          expect(tab).toBe('Configuração');
          expect(analysis.refused.length).toBeGreaterThan(0);
          return;
        }
        const { report } = composeDocument(analysis);
        for (const issue of analysis.issues)
          expect(issueSentence(issue)).not.toMatch(/undefined|NaN/);
        expect(textsOf(report.blocks).join('\n')).not.toMatch(/undefined|NaN|Infinity/);
      }),
      { numRuns: 600 },
    );
  });

  it('never throws when it is everywhere at once', () => {
    const row = fc.array(garbage, { maxLength: 17 });
    const grid = (tab: string) =>
      fc.array(row, { maxLength: 6 }).map((rows): Grid => ({ tab, rows }));
    const headed = (tab: string) =>
      fc.array(row, { maxLength: 6 }).map((rows): Grid => {
        const [head = []] = grids.find((candidate) => candidate.tab === tab)?.rows ?? [];
        return { tab, rows: [head, ...rows] };
      });
    const book = fc.tuple(...tabs.map(({ name }) => fc.oneof(grid(name), headed(name))));
    fc.assert(
      fc.property(book, fc.boolean(), (garbled, withSettings) => {
        const settings = grids.filter(({ tab }) => tab === 'Configuração');
        const rest = garbled.filter(({ tab }) => tab !== 'Configuração');
        const analysis = analyseWorkbook(withSettings ? [...settings, ...rest] : garbled);
        if (!('refused' in analysis)) composeDocument(analysis);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a cell that cannot be read', () => {
  /** Cells of records that hold numbers, by tab: rows and columns of the fixture. */
  const numberCells: readonly CellRef[] = grids.flatMap(({ tab, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, columnIndex) =>
        typeof cell === 'number' && index > 0 && tab !== 'Configuração'
          ? [{ tab, columnIndex, rowNumber: index + 1 }]
          : [],
      ),
    ),
  );
  const before = analysed(grids).results.all;
  /** By reference, not by `first` or `last`: a month that falls out makes another one the first. */
  const nameOf = ({ indicatorId, memberId, reference }: Result) =>
    [indicatorId, memberId, reference.from, reference.to].join(' ');

  it.each(numberCells.map((at) => [rangesOf([at]), at] as const))(
    '%s is named, and the figures made without its row stay the same',
    (_, at) => {
      const changed = withCell(grids, at.tab, at.rowNumber ?? 0, at.columnIndex ?? 0, 'doze');
      const analysis = analysed(changed);
      const own = analysis.issues.filter(({ at: place }) => rangesOf([place]) === rangesOf([at]));
      // A row of the year of comparison makes the report of 2021 no worse; a year that cannot be read is of no year.
      const year = grids.find(({ tab }) => tab === at.tab)?.rows[(at.rowNumber ?? 0) - 1]?.[0];
      const isElsewhere = year === 2020 && at.columnIndex !== 0;
      expect(own.map(({ severity }) => severity)).toEqual([isElsewhere ? 'warning' : 'error']);
      const after = new Map(analysis.results.all.map((result) => [nameOf(result), result]));
      const row = at.rowNumber ?? 0;
      const touches = ({ tab, rowNumber, lastRowNumber }: CellSpan) =>
        tab === at.tab && (rowNumber ?? 0) <= row && row <= (lastRowNumber ?? rowNumber ?? 0);
      for (const result of before) {
        const rows = [...result.cells, ...result.points.flatMap(({ cells }) => cells)];
        // The lines of funding are counted: a line that falls out moves the codes of those below it.
        if (at.tab === 'Investimento' || rows.some(touches)) continue;
        const name = nameOf(result);
        expect([name, after.get(name)?.value]).toEqual([name, result.value]);
      }
    },
  );
});

describe('every tab of records', () => {
  it('is one of the product', () => {
    const names = tabs.filter(({ kind }) => kind === 'records').map(({ name }) => name);
    for (const name of names)
      expect(recordGrid(name as RecordTabName, []).rows[0]?.length).toBeGreaterThan(4);
  });
});
