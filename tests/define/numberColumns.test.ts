// What each kind of number column takes, warns of and refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, decimal, money, percent, year } from '../../src/define/numberColumns.ts';
import type { AnyColumn } from '../../src/define/tab.ts';
import type { CellValue } from '../../src/domain/cell.ts';
import { formatMoney } from '../../src/engine/format.ts';

const help = 'Ajuda.';
const columns = {
  year: year('Ano', { help }),
  count: count('Quantidade', { help }),
  decimal: decimal('Média', { help }),
  money: money('Valor', { help }),
  percent: percent('Taxa', { help }),
};
const codes = (column: AnyColumn, value: CellValue) =>
  column.read(value).findings.map(({ code }) => code);

describe('a number cell', () => {
  it.each<[keyof typeof columns, number, number]>([
    ['year', 2021, 2021],
    ['year', 2000, 2000],
    ['year', 2100, 2100],
    ['count', 0, 0],
    ['count', 14385, 14385],
    ['decimal', 0.5, 0.5],
    ['decimal', 5784, 5784],
    ['money', 22562543.4, 2256254340],
    ['money', 0, 0],
    ['money', 0.1 + 0.2, 30],
    ['money', 1234567890123.45, 123456789012345],
    ['percent', 0.8453, 0.8453],
  ])('of %s %d is read as %d', (kind, cell, value) => {
    expect(columns[kind].read(cell)).toEqual({ value, findings: [] });
  });

  it('of money with more than two decimals is rounded half away from zero, with a warning', () => {
    expect(columns.money.read(1.005).value).toBe(101);
    expect(codes(columns.money, 1.005)).toEqual(['roundedToCents']);
  });
});

describe('a number typed as text', () => {
  it.each<[keyof typeof columns, string, number]>([
    ['year', '2021', 2021],
    ['count', '14.385', 14385],
    ['count', '1218.0', 1218],
    ['count', '5\u0000', 5],
    ['decimal', '5.784', 5784],
    ['decimal', '0.385', 0.385],
    ['money', 'R$ 1.234,56', 123456],
    ['money', 'R$\u00a022.562.543,40', 2256254340],
    ['money', '1234.5', 123450],
    ['percent', '84,53%', 0.8453],
    ['percent', '84,53 %', 0.8453],
  ])('in %s, %j, is read as %d with a warning', (kind, cell, value) => {
    expect(columns[kind].read(cell).value).toBe(value);
    expect(codes(columns[kind], cell)).toEqual(['numberAsText']);
  });

  it('says in the warning what was read', () => {
    const [finding] = columns.count.read('14.385').findings;
    expect(finding).toMatchObject({ severity: 'warning', params: { read: 14385 } });
  });
});

describe('a cell is refused', () => {
  it.each<[keyof typeof columns, CellValue, string]>([
    ['year', 'doze', 'notYear'],
    ['year', 2021.5, 'notYear'],
    ['year', 21, 'yearOutOfRange'],
    ['year', 1999, 'yearOutOfRange'],
    ['year', 2101, 'yearOutOfRange'],
    ['year', true, 'notYear'],
    ['year', { isoDate: '2021-01-01' }, 'notYear'],
    ['count', 'doze', 'notCount'],
    ['count', 12.5, 'fractional'],
    ['count', '12,5', 'fractional'],
    ['count', -1, 'negative'],
    ['count', '-1', 'negative'],
    ['count', '(1)', 'negative'],
    ['count', 1e16, 'tooLarge'],
    ['count', '9'.repeat(40), 'tooLarge'],
    ['count', '9'.repeat(400), 'tooLarge'],
    ['count', '#N/A', 'spreadsheetError'],
    ['count', '#REF!', 'spreadsheetError'],
    ['count', ' #div/0! ', 'spreadsheetError'],
    ['count', '#GETTING_DATA', 'noResult'],
    ['count', 'Loading...', 'noResult'],
    ['decimal', 'Carregando…', 'noResult'],
    ['money', '#OCUPADO!', 'noResult'],
    ['count', false, 'notCount'],
    ['count', { isoDate: '2021-01-01' }, 'notCount'],
    ['decimal', 'muitos', 'notNumber'],
    ['decimal', -0.5, 'negative'],
    ['decimal', '9'.repeat(400), 'tooLarge'],
    ['money', 'muito', 'notMoney'],
    ['money', 'R$ 1234,005', 'notMoney'],
    ['money', 'R$ 1,005', 'commaOrThousands'],
    ['money', 'R$ 1,000', 'commaOrThousands'],
    ['money', 'R$ 100\nR$ 250', 'notMoney'],
    ['money', '100\n250', 'notMoney'],
    ['count', '1,000', 'commaOrThousands'],
    ['count', '1,234', 'commaOrThousands'],
    ['decimal', '1,000', 'commaOrThousands'],
    ['decimal', '1,234', 'commaOrThousands'],
    ['count', '555\n555', 'notCount'],
    ['count', '555\u0000555', 'notCount'],
    ['decimal', '5,5\t5', 'notNumber'],
    ['year', '20\n21', 'notYear'],
    ['year', '2\n021', 'notYear'],
    ['percent', '84\n500%', 'notPercent'],
    ['money', '1,234.56', 'notMoney'],
    ['money', -5, 'negative'],
    ['money', '-R$ 5,00', 'negative'],
    ['money', 1e14, 'tooLarge'],
    ['money', '9'.repeat(400), 'tooLarge'],
    ['percent', '84,53', 'notPercent'],
    ['percent', '%', 'notPercent'],
    ['percent', -0.1, 'negative'],
  ])('in %s, %j: %s', (kind, cell, code) => {
    expect(columns[kind].read(cell).value).toBeNull();
    expect(codes(columns[kind], cell)).toEqual([code]);
    expect(columns[kind].read(cell).findings[0]?.severity).toBe('error');
  });
});

describe('any cell', () => {
  const anyCell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-R$ %()') }),
    fc.double(),
    fc.boolean(),
  );

  it('is read, or refused with one error, and never throws', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...Object.values(columns)), (cell, column) => {
        const { value, findings } = column.read(cell);
        const errors = findings.filter(({ severity }) => severity === 'error');
        const isSign = findings.some(({ code }) => code === 'signRead');
        expect(errors.length).toBe(value === null && !isSign ? 1 : 0);
        if (value !== null) expect(Number.isFinite(value) && value >= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of money is read to the centavo, as number and as text', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), (cents) => {
        expect(columns.money.read(Number(`${cents}e-2`))).toEqual({ value: cents, findings: [] });
        expect(columns.money.read(formatMoney(cents)).value).toBe(cents);
      }),
    );
  });
});

describe('a sign in place of a number', () => {
  const numbers = [columns.count, columns.decimal, columns.money, columns.percent];

  it.each([
    ['-', 'zero', 0],
    ['–', 'zero', 0],
    [' — ', 'zero', 0],
    ['..', 'notApplicable', null],
    ['Não se aplica', 'notApplicable', null],
    ['N/A', 'notApplicable', null],
    ['...', 'notReported', null],
    ['…', 'notReported', null],
    ['n/d', 'notReported', null],
    ['N.D.', 'notReported', null],
    ['s/i', 'notReported', null],
    ['sem informação', 'notReported', null],
    ['x', 'withheld', null],
    ['X', 'withheld', null],
  ])('%s is read as %s, with a warning that says so', (sign, meaning, value) => {
    for (const column of numbers) {
      const read = column.read(sign);
      expect(read.value).toBe(value);
      expect(read.findings).toMatchObject([
        { code: 'signRead', severity: 'warning', params: { meaning } },
      ]);
      expect(read.notApplicable).toBe(meaning === 'notApplicable');
    }
  });

  it.each(['xx', '- -', '-?', 'n', 'não sei', '.', '....', '?'])('%s is none', (text) => {
    for (const column of numbers) expect(column.read(text).findings[0]?.severity).toBe('error');
  });

  it('is no year', () => {
    for (const sign of ['-', '..', '...', 'x'])
      expect(codes(columns.year, sign)).toEqual(['notYear']);
  });
});
