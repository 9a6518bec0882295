// Damaged archives: refused, or read as if nothing had happened; never another figure.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/xlsx/package/crc32.ts';
import { XlsxError } from '../../src/xlsx/xlsxError.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { type EntryShape, makeZip } from './makeZip.ts';
import { bookParts, sheetXml, zipParts } from './zipParts.ts';

/** All values, as scripts read them, or why there are none. */
function figures(bytes: Uint8Array): string {
  try {
    const { app } = openBook(bytes);
    return JSON.stringify(
      app
        .getActive()
        .getSheets()
        .map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()]),
    );
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

const refusals = ['notZip', 'brokenZip', 'notXlsx', 'encrypted', 'tooLarge', 'damaged'];

/** Whole numbers below a bound, the same in every run (Park and Miller's generator). */
function* places(below: number): Generator<number> {
  for (let state = 20_211_231; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % below;
  }
}

function withFlippedBit(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** Counts the runs; one with other figures fails. */
function expectHarmless(bytes: Uint8Array, damaged: Iterable<Uint8Array>) {
  const right = figures(bytes);
  const counts = { refused: 0, same: 0 };
  for (const changed of damaged) {
    const found = figures(changed);
    if (found !== right) expect(refusals).toContain(found);
    counts[found === right ? 'same' : 'refused'] += 1;
  }
  return counts;
}

describe.each(['sas-2021', 'demonstracao'])('one bit of %s', (name) => {
  const bytes = readFileSync(new URL(`../../../examples/${name}.xlsx`, import.meta.url));
  it('at 500 random places never changes a figure', () => {
    const random = places(bytes.length * 8);
    const damaged = Array.from({ length: 500 }, () =>
      withFlippedBit(bytes, random.next().value as number),
    );
    const counts = expectHarmless(bytes, damaged);
    console.log(`${name}: ${counts.refused} refused, ${counts.same} the same`);
    // Dates, attributes and versions of entries are of no consequence; all else is checked.
    expect(counts.refused).toBeGreaterThan(400);
  }, 120_000);
});

const small = zipParts(
  bookParts(sheetXml('<sheetData><row r="1"><c r="A1"><v>12</v></c></row></sheetData>')),
);

describe('a small archive', () => {
  it('survives no flipped bit with another figure, wherever it is', () => {
    const all = Array.from({ length: small.length * 8 }, (_, bit) => withFlippedBit(small, bit));
    const { refused } = expectHarmless(small, all);
    expect(refused).toBeGreaterThan(all.length / 2);
  }, 120_000);

  it('is refused when it is cut off anywhere', () => {
    const cut = Array.from({ length: small.length }, (_, length) => small.slice(0, length));
    expect(expectHarmless(small, cut)).toEqual({ refused: small.length, same: 0 });
  });

  it('is refused with bytes before it, and read with bytes behind it', () => {
    const text = Buffer.from('Content-Type: text/plain\r\n');
    expect(figures(Buffer.concat([text, small]))).toBe('brokenZip');
    expect(figures(Buffer.concat([small, text]))).toBe(figures(small));
  });
});

/** The entries of a small workbook, to be spoiled. */
function entries(value = 12): EntryShape[] {
  const sheet = sheetXml(`<sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData>`);
  return Object.entries(bookParts(sheet)).map(([name, text]) => ({ name, text }));
}
const right = figures(small);

/** The archive with one header of the sheet's entry spoiled. */
function spoiled(change: Partial<EntryShape>): string {
  const shaped = entries().map((entry) =>
    entry.name === 'xl/worksheets/sheet1.xml' ? { ...entry, ...change } : entry,
  );
  return figures(makeZip(shaped));
}

describe('an archive of another writer', () => {
  it.each<[string, Partial<EntryShape>]>([
    ['stored', { method: 0 }],
    ['deflated', { method: 8 }],
    ['with sizes behind the data', { method: 8, streamed: true }],
    ['stored, with sizes behind the data', { method: 0, streamed: true }],
    ['with zip64 sizes', { method: 8, wide: true }],
    ['with zip64 sizes behind the data', { method: 0, wide: true, streamed: true }],
  ])('is read: %s', (_, change) => {
    expect(figures(makeZip(entries().map((entry) => ({ ...entry, ...change }))))).toBe(right);
    expect(spoiled(change)).toBe(right);
  });

  it('is read with the directory of a zip64 archive and with a comment', () => {
    expect(figures(makeZip(entries(), { wide: true }))).toBe(right);
    expect(figures(makeZip(entries(), { comment: 'feito por outro programa' }))).toBe(right);
  });

  it.each<[string, Partial<EntryShape>]>([
    ['a wrong check sum in both places', { crc: 1 }],
    ['a wrong check sum in the directory', { centralCrc: 1 }],
    ['another name before the entry', { localName: 'xl/worksheets/sheet2.xml' }],
    ['another method before the entry', { localMethod: 0 }],
    ['a smaller size in both places', { size: 40 }],
    ['a larger size in both places', { size: 4_000 }],
    ['a way of packing that nobody uses', { method: 12 }],
  ])('is refused: %s', (_, change) => {
    expect(spoiled(change)).toBe('brokenZip');
  });

  it('is refused before anything is unpacked when a part is announced with 2 GB', () => {
    const before = process.memoryUsage.rss();
    expect(spoiled({ size: 2_000_000_000 })).toBe('tooLarge');
    expect(spoiled({ size: 2 ** 33, wide: true })).toBe('tooLarge');
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
  });

  it.each([
    'xl/worksheets/sheet1.xml',
    'XL/Worksheets/SHEET1.xml',
    '/xl/worksheets/sheet1.xml',
    'xl\\worksheets\\sheet1.xml',
    'xl//worksheets/./sheet1.xml',
  ])('is refused with a second part %s', (name) => {
    const other = entries(77).find((entry) => entry.name === 'xl/worksheets/sheet1.xml');
    expect(figures(makeZip([...entries(), { name, text: other?.text ?? '' }]))).toBe('brokenZip');
  });

  it('is refused when a part that nobody reads is damaged: saving would hide it', () => {
    const picture = { name: 'xl/media/image1.png', text: 'PNG' };
    expect(figures(makeZip([...entries(), picture]))).toBe(right);
    expect(figures(makeZip([...entries(), { ...picture, crc: 1 }]))).toBe('brokenZip');
  });
});

describe('crc32', () => {
  it('gives the published check value, and what gzip writes', () => {
    // Source: the check value of CRC-32/ISO-HDLC.
    expect(crc32(Buffer.from('123456789'))).toBe(0xcb_f4_39_26);
    expect(crc32(new Uint8Array())).toBe(0);
    expect(deflateRawSync(Buffer.from('1')).length).toBeGreaterThan(0);
  });
});
