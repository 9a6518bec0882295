// A stored result counts where it is one; else the formula is calculated, and what cannot be is an error, never a number.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookParts, sheetXml, zipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

interface Content {
  /** English, without "=". */
  readonly f?: string;
  /** The stored result. */
  readonly v?: string | number;
  readonly t?: string;
  /** Attributes of the formula. */
  readonly attributes?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const unknown = '#GETTING_DATA';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Cells by address; numbers are plain cells. */
function bytesOf(cells: Readonly<Record<string, number | Content>>, calculation = ''): Uint8Array {
  const rows = new Map<number, string[]>();
  for (const [address, content] of Object.entries(cells)) {
    const row = Number(address.replace(/\D/g, ''));
    const { f, v, t, attributes = '' } = typeof content === 'number' ? { v: content } : content;
    const formula = f === undefined ? '' : `<f${attributes}>${escaped(f)}</f>`;
    const value = v === undefined ? '' : `<v>${v}</v>`;
    const type = t === undefined ? '' : ` t="${t}"`;
    rows.set(row, [...(rows.get(row) ?? []), `<c r="${address}"${type}>${formula}${value}</c>`]);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, written]) => `<row r="${row}">${written.join('')}</row>`);
  return zipParts(
    bookParts(
      sheetXml(`<sheetData>${data.join('')}</sheetData>`),
      {},
      {
        workbook: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Base" sheetId="1" r:id="rId1"/></sheets>${calculation}</workbook>`,
      },
    ),
  );
}

const stale = '<calcPr fullCalcOnLoad="1"/>';

function valuesOf(bytes: Uint8Array, addresses: readonly string[]): unknown[] {
  const sheet = openBook(bytes).app.getActiveSheet();
  return addresses.map((address) => sheet.getRange(address).getValue());
}

describe('a stored result', () => {
  it('counts where nothing speaks against it, also of a function that is not known here', () => {
    const cells = { A1: 5, A2: { f: 'A1*2', v: 99 }, A3: { f: 'MYSTERY(A1)', v: 7 } };
    expect(valuesOf(bytesOf(cells), ['A2', 'A3'])).toEqual([99, 7]);
  });

  it('is calculated anew where the file says that all are stale; the unknown ones are errors', () => {
    const cells = { A1: 5, A2: { f: 'A1*2', v: 99 }, A3: { f: 'MYSTERY(A1)', v: 7 } };
    expect(valuesOf(bytesOf(cells, stale), ['A2', 'A3'])).toEqual([10, unknown]);
  });

  it.each([
    ['absent', {}],
    ['an empty element', { v: '' }],
    ['an empty text', { v: '', t: 'str' }],
    ['zero in every formula', { v: 0 }],
  ])('that is no result (%s) is calculated', (_, stored) => {
    const cells = {
      A1: 500,
      A2: 400,
      A3: { f: 'SUM(A1:A2)', ...stored },
      A4: { f: 'A3+1', ...stored },
    };
    expect(valuesOf(bytesOf(cells), ['A3', 'A4'])).toEqual([500 + 400, 500 + 400 + 1]);
  });

  it('that is an empty text of a formula which gives one stays', () => {
    const cells = { A1: 5, A2: { f: 'IF(A1>9,"x","")', v: '', t: 'str' }, A3: { f: 'A1+1', v: 6 } };
    expect(valuesOf(bytesOf(cells), ['A2', 'A3'])).toEqual(['', 6]);
  });
});

describe('what cannot be calculated', () => {
  it.each([
    ['a sum over it', 'SUM(A1:A2)'],
    ['a count over it', 'COUNT(A1:A2)'],
    ['a text of it', 'A2&"x"'],
    ['a caught error', 'IFERROR(A2,0)'],
    ['a question whether it is one', 'IF(ISERROR(A2),0,1)'],
    ['a choice by it', 'IF(A2>1,1,0)'],
  ])('makes what reads it unknown: %s', (_, formula) => {
    const cells = { A1: 500, A2: { f: 'MYSTERY(1)' }, A3: { f: formula } };
    expect(valuesOf(bytesOf(cells), ['A2', 'A3'])).toEqual([unknown, unknown]);
  });

  it('is no matter to what does not look at it', () => {
    const cells = { A1: 500, A2: { f: 'MYSTERY(1)' }, A3: { f: 'IF(A1>1,7,A2)' } };
    expect(valuesOf(bytesOf(cells), ['A3'])).toEqual([7]);
  });

  it('may be a formula that reads itself, through however many others', () => {
    const cells = { A1: { f: 'A3+1' }, A2: { f: 'A1' }, A3: { f: 'SUM(A1:A2)' }, A4: { f: '1+1' } };
    const [a, b, c, d] = valuesOf(bytesOf(cells), ['A1', 'A2', 'A3', 'A4']);
    for (const value of [a, b, c]) expect(String(value)).toMatch(/^#/);
    expect(d).toBe(2);
  });

  it('may name another file: its stored result counts, its absence is an error', () => {
    const cells = {
      A1: { f: '[1]Plan!A1', v: 12 },
      A2: { f: '[1]Plan!A2' },
      A3: { f: '1+1', v: 2 },
    };
    expect(valuesOf(bytesOf(cells), ['A1', 'A2'])).toEqual([12, unknown]);
  });
});

describe('many formulas', () => {
  it('that wait for one another are calculated however long the chain is', () => {
    const length = 20_000;
    const cells: Record<string, number | Content> = { A1: 1 };
    for (let row = 2; row <= length; row += 1) cells[`A${row}`] = { f: `A${row - 1}+1` };
    expect(valuesOf(bytesOf(cells), [`A${length}`, 'A2'])).toEqual([length, 2]);
  });

  it('that sum up to their own row: 1 + 2 + … + 3000', () => {
    const cells: Record<string, number | Content> = {};
    for (let row = 1; row <= 3000; row += 1) {
      cells[`A${row}`] = row;
      cells[`B${row}`] = { f: `SUM($A$1:A${row})` };
    }
    expect(valuesOf(bytesOf(cells), ['B3000'])).toEqual([(3000 * 3001) / 2]);
  });

  it('nested as deeply as anybody writes, and of 8,000 characters', () => {
    const deep = `${'('.repeat(60)}1${'+1)'.repeat(60)}`;
    const long = Array.from({ length: 2000 }, () => 'A1').join('+');
    const cells = { A1: 2, A2: { f: deep }, A3: { f: long } };
    expect(long.length).toBeGreaterThan(5900);
    expect(valuesOf(bytesOf(cells), ['A2', 'A3'])).toEqual([61, 2 * 2000]);
  });
});

interface Formula {
  readonly text: string;
  readonly value: (cells: readonly number[]) => number;
}

/** A formula over the numbers before it, with its value worked out beside it. */
const formula = (before: number): fc.Arbitrary<Formula> => {
  const at = fc.nat(before - 1);
  const name = (index: number) => `A${index + 1}`;
  const of = (index: number, cells: readonly number[]) => cells[index] ?? 0;
  return fc.oneof(
    fc.tuple(at, at, fc.constantFrom('+', '-')).map(([a, b, sign]) => ({
      text: `${name(a)}${sign}${name(b)}`,
      value: (cells: readonly number[]) => of(a, cells) + (sign === '+' ? 1 : -1) * of(b, cells),
    })),
    fc.tuple(at, at).map(([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return {
        text: `SUM(${name(from)}:${name(to)})`,
        value: (cells: readonly number[]) =>
          cells.slice(from, to + 1).reduce((sum, value) => sum + value, 0),
      };
    }),
    fc.tuple(at, at, at).map(([a, b, c]) => ({
      text: `IF(${name(a)}>${name(b)},MAX(${name(a)},${name(c)}),ROUND(${name(b)}/2,0))`,
      value: (cells: readonly number[]) => {
        const [x, y, z] = [of(a, cells), of(b, cells), of(c, cells)];
        // Half away from zero, as spreadsheets round.
        const half = Math.sign(y) * Math.floor(Math.abs(y) / 2 + 0.5);
        return x > y ? Math.max(x, z) : half;
      },
    })),
  );
};

const numbers = 6;
const sheetOfFormulas = fc
  .array(fc.integer({ min: -500, max: 5000 }), { minLength: numbers, maxLength: numbers })
  .chain((given) =>
    fc.record({
      given: fc.constant(given),
      formulas: fc.tuple(...Array.from({ length: 14 }, (_, index) => formula(numbers + index))),
    }),
  );

function worked({ given, formulas }: { given: readonly number[]; formulas: readonly Formula[] }) {
  const cells = [...given];
  for (const { value } of formulas) cells.push(value(cells));
  return cells;
}

function stored(
  { given, formulas }: { given: readonly number[]; formulas: readonly Formula[] },
  result: (index: number) => Partial<Content>,
): Record<string, number | Content> {
  const plain = given.map((value, index) => [`A${index + 1}`, value] as const);
  const made = formulas.map(
    ({ text }, index) =>
      [`A${given.length + index + 1}`, { f: text, ...result(given.length + index) }] as const,
  );
  return Object.fromEntries([...plain, ...made]);
}

const addresses = Array.from({ length: numbers + 14 }, (_, index) => `A${index + 1}`);

it('figures are the same whether results are stored, absent, or placeholders', () => {
  fc.assert(
    fc.property(sheetOfFormulas, (sheet) => {
      const expected = worked(sheet);
      const files = [
        bytesOf(stored(sheet, (index) => ({ v: expected[index] ?? 0 }))),
        bytesOf(stored(sheet, () => ({}))),
        bytesOf(stored(sheet, () => ({ v: 0 }))),
        bytesOf(stored(sheet, () => ({ v: '', t: 'str' }))),
        bytesOf(
          stored(sheet, () => ({ v: 123 })),
          stale,
        ),
      ];
      for (const bytes of files) expect(valuesOf(bytes, addresses)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it.skipIf(!existsSync('/usr/bin/soffice'))('LibreOffice calculates the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stored-results-'));
  try {
    const sheets = fc.sample(sheetOfFormulas, { numRuns: 12, seed: 7 });
    const names = sheets.map((sheet, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytesOf(stored(sheet, () => ({}))));
      return path;
    });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        ...names,
      ],
      { stdio: 'ignore', timeout: 150_000 },
    );
    for (const [index, sheet] of sheets.entries()) {
      const theirs = readFileSync(join(folder, 'out', `book${index}.xlsx`));
      expect(valuesOf(theirs, addresses)).toEqual(worked(sheet));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
