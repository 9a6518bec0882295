// What cells hold whose source is odd: exactly what it says, or an error; never a figure made up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTextToSerial } from '../../src/xlsx/cells/serialDate.ts';
import { XlsxError } from '../../src/xlsx/xlsxError.ts';
import { escapeText } from '../../src/xlsx/xml/xmlText.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** String 0 is a number, so that whoever takes it by mistake shows 777. */
const strings = `<sst xmlns="${main}"><si><t>777</t></si><si><t>dois</t></si><si><t/></si></sst>`;

const bookOf = (rows: string) =>
  openBook(zipParts(bookParts(sheetXml(`<sheetData>${rows}</sheetData>`), {}, { strings })));

/** What A1 holds, or why the file is refused. */
function cell(source: string): unknown {
  return sheet(`<row r="1">${source}</row>`, 'A1');
}

function sheet(rows: string, address: string): unknown {
  try {
    return bookOf(rows).app.getActiveSheet().getRange(address).getValue();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

describe('a shared string', () => {
  it.each([
    ['<v>1</v>', 'dois'],
    ['<v> 1\n</v>', 'dois'],
    ['<v>0</v>', '777'],
    // Excel leaves these cells empty.
    ['<v/>', ''],
    ['<v></v>', ''],
    ['<v> </v>', ''],
    ['', ''],
    ['<v>2</v>', ''],
    ['<v>-1</v>', '#ERROR!'],
    ['<v>-0</v>', '#ERROR!'],
    ['<v>3</v>', '#ERROR!'],
    ['<v>4294967296</v>', '#ERROR!'],
    ['<v>0.5</v>', '#ERROR!'],
    ['<v>1.0</v>', '#ERROR!'],
    ['<v>1e0</v>', '#ERROR!'],
    ['<v>0x1</v>', '#ERROR!'],
    ['<v>dois</v>', '#ERROR!'],
    ['<v>1</v><v>0</v>', '#ERROR!'],
    ['<v>1</v><is><t>5</t></is>', '#ERROR!'],
  ])('with %s gives %j', (value, wanted) => {
    expect(cell(`<c r="A1" t="s">${value}</c>`)).toBe(wanted);
  });

  it('is an error when the file has no strings at all', () => {
    const parts = bookParts(
      sheetXml('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'),
    );
    expect(openBook(zipParts(parts)).app.getActiveSheet().getRange('A1').getValue()).toBe(
      '#ERROR!',
    );
  });
});

describe('a cell of another type', () => {
  it.each<[string, unknown]>([
    ['<c r="A1"><v> 12 </v></c>', 12],
    ['<c r="A1" t="n"><v>-1.5E+3</v></c>', -1500],
    ['<c r="A1"><v>.5</v></c>', 0.5],
    ['<c r="A1"><v/></c>', ''],
    ['<c r="A1"><v>1e999</v></c>', '#ERROR!'],
    ['<c r="A1"><v>-1e999</v></c>', '#ERROR!'],
    ['<c r="A1"><v>Infinity</v></c>', '#ERROR!'],
    ['<c r="A1"><v>INF</v></c>', '#ERROR!'],
    ['<c r="A1"><v>NaN</v></c>', '#ERROR!'],
    ['<c r="A1"><v>0x10</v></c>', '#ERROR!'],
    ['<c r="A1"><v>1_000</v></c>', '#ERROR!'],
    ['<c r="A1"><v>1,5</v></c>', '#ERROR!'],
    ['<c r="A1"><v>1.234,5</v></c>', '#ERROR!'],
    ['<c r="A1"><v>1 2</v></c>', '#ERROR!'],
    ['<c r="A1"><v>doze</v></c>', '#ERROR!'],
    ['<c r="A1"><v>12</v><v>13</v></c>', '#ERROR!'],
    ['<c r="A1"><is><t>5</t></is></c>', '#ERROR!'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>false</v></c>', false],
    ['<c r="A1" t="b"><v>2</v></c>', '#ERROR!'],
    ['<c r="A1" t="b"><v>sim</v></c>', '#ERROR!'],
    ['<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c r="A1" t="e"><v>n/d</v></c>', '#ERROR!'],
    ['<c r="A1" t="e"/>', '#ERROR!'],
    ['<c r="A1" t="str"><v>1_x000D_2</v></c>', '1\r2'],
    ['<c r="A1" t="inlineStr"><is><t>cinco</t></is></c>', 'cinco'],
    ['<c r="A1" t="inlineStr"><is><t>cinco</t></is><v>7</v></c>', 'cinco'],
    ['<c r="A1" t="inlineStr"/>', ''],
    ['<c r="A1" t="inlineStr"><v>5</v></c>', '#ERROR!'],
    ['<c r="A1" t="inlineStr"><is><t>5</t></is><is><t>6</t></is></c>', '#ERROR!'],
    ['<c r="A1" t="number"><v>5</v></c>', '#ERROR!'],
    ['<c r="A1" t="S"><v>0</v></c>', '#ERROR!'],
    ['<c r="A1" t=""><v>5</v></c>', '#ERROR!'],
    ['<c r="A1" t="number"/>', ''],
    ['<c r="A1" t="d"><v>2021-12-31</v></c>', 44561],
    ['<c r="A1" t="d"><v>31/12/2021</v></c>', '#ERROR!'],
    ['<c r="A1" t="d"><v>2021-02-30</v></c>', '#ERROR!'],
    ['<c r="A1" s="-1"><v>5</v></c>', 5],
    ['<c r="A1" s="x"><v>5</v></c>', 5],
    ['<c r="A1" s="99"><v>5</v></c>', 5],
  ])('%s gives %j', (source, wanted) => {
    expect(cell(source)).toBe(wanted);
  });

  it('never gives a number that its text is not', () => {
    const types = fc.constantFrom('', ' t="n"', ' t="s"', ' t="b"', ' t="d"', ' t="e"', ' t="x"');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[-+.,0-9eExN ]{0,8}$/),
    );
    fc.assert(
      fc.property(
        types,
        texts.filter((text) => !/[^\t\n\r -\ud7ff]/.test(text)),
        (type, text) => {
          const found = cell(`<c r="A1"${type}><v>${escapeText(text)}</v></c>`);
          if (typeof found !== 'number') return;
          if (type === ' t="d"') expect(text.trim()).toMatch(/^\d{4}-\d\d-\d\d|^\d\d:\d\d/);
          else expect(text.trim()).toMatch(/^[-+]?[\d.]+(?:[eE][-+]?\d+)?$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a date as text', () => {
  // 44561 is 31 December 2021: 44197 is 1 January, and 364 days follow.
  it.each([
    ['2021-12-31', 44561],
    ['2021-12-31T00:00:00.000', 44561],
    ['2021-12-31T00:00:00.000Z', 44561],
    ['2021-12-31T12:00', 44561.5],
    ['2021-12-31T18:00:00-03:00', 44561.75],
    ['2021-12-31T23:59:59.999', 44562 - 0.001 / 86_400],
    ['2021-12-31T06:00:00,5', 44561.25 + 0.5 / 86_400],
    ['06:00:00', 0.25],
    ['24:00', 1],
  ])('%s is %d', (text, wanted) => {
    expect(dateTextToSerial(text)).toBeCloseTo(wanted, 9);
  });

  it.each([
    '',
    '5',
    '2021',
    '2021-13-01',
    '2021-12-31T25:00',
    '2021-12-31T10:99',
    '2021-12-3112:00',
    'T',
    'Z',
  ])('%j is none', (text) => expect(dateTextToSerial(text)).toBeNaN());
});

describe('an address', () => {
  it.each([
    [
      'out of order',
      '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>9</v></c></row>',
      'A2',
      1,
    ],
    ['in small letters', '<row r="1"><c r="aa1"><v>3</v></c></row>', 'AA1', 3],
    [
      'in a row written twice',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      'A1',
      1,
    ],
    ['written twice, once empty', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>', 'A1', 1],
    ['written twice, first empty', '<row r="1"><c r="A1"/><c r="A1"><v>1</v></c></row>', 'A1', 1],
    [
      'written twice with the same',
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1.0</v></c></row>',
      'A1',
      1,
    ],
    [
      'written twice with another value',
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      'A1',
      '#ERROR!',
    ],
    [
      'in two rows of one number, with another value',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      'A1',
      '#ERROR!',
    ],
    ['of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'A1', 'damaged'],
    ['past the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'A1', 'damaged'],
    ['past the last row', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', 'A1', 'damaged'],
    ['of row 0', '<row r="0"><c r="A0"><v>1</v></c></row>', 'A1', 'damaged'],
    ['of no row', '<row r="x"><c><v>1</v></c></row>', 'A1', 'damaged'],
    ['without letters', '<row r="1"><c r="1"><v>1</v></c></row>', 'A1', 'damaged'],
    ['with dollars', '<row r="1"><c r="$A$1"><v>1</v></c></row>', 'A1', 'damaged'],
  ])('%s', (_, rows, address, wanted) => {
    expect(sheet(rows, address)).toBe(wanted);
  });

  it('written twice stays what it is when another cell changes and the file is saved', () => {
    const book = bookOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>',
    );
    book.app.getActiveSheet().getRange('C5').setValue(4);
    const xml = unzipParts(book.service.toXlsx())['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml.match(/<row /g)).toHaveLength(2);
    const again = book.reopen().app.getActiveSheet();
    expect(again.getRange('A1:B1').getValues()).toEqual([['#VALUE!', 3]]);
  });

  it('of cells that are there twice over is refused', () => {
    const twice = sheetXml(
      '<sheetData/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
    expect(() => openBook(zipParts(bookParts(twice)))).toThrow('damaged');
  });
});
