// Cells far away: what holds nothing is no content and takes no memory, what holds something is named.
import { describe, expect, it } from 'vitest';
import { XlsxError } from '../../src/xlsx/xlsxError.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

/** A sheet with 1 in A1 and other rows. */
const bookOf = (rows: string) =>
  zipParts(
    bookParts(
      sheetXml(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>${rows}</sheetData>`,
      ),
    ),
  );
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const text = (address: string, content: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

function placeOf(bytes: Uint8Array): unknown {
  try {
    return openBook(bytes).app.getActiveSheet().getDataRange().getA1Notation();
  } catch (error) {
    if (error instanceof XlsxError) return [error.code, error.place?.sheet, error.place?.cell];
    throw error;
  }
}

describe('a cell in the last corner', () => {
  it.each([
    ['empty, with a look', '<c r="XFD1048576" s="0"/>'],
    ['with a space', text('XFD1048576', ' ')],
    ['with a line break', text('XFD1048576', '&#10;')],
    ['with a string that is not there', '<c r="XFD1048576" t="s"/>'],
  ])('%s does not count, takes no room, and stays in the file', (_, cell) => {
    const before = process.memoryUsage.rss();
    const started = performance.now();
    const book = openBook(bookOf(row(1_048_576, cell)));
    const sheet = book.app.getActiveSheet();
    expect(sheet.getSheetValues(1, 1, -1, -1)).toEqual([[1, 'x']]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    const other = book.app.getActive().insertSheet('Outra');
    other.getRange('A1').setValue(2);
    sheet.getRange('A2').setValue(3);
    const saved = unzipParts(book.service.toXlsx());
    expect(saved['xl/worksheets/sheet1.xml']).toContain(cell);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300_000_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('is named when it holds something', () => {
    expect(placeOf(bookOf(row(1_048_576, '<c r="XFD1048576"><v>0</v></c>')))).toEqual([
      'tooManyCells',
      'Base',
      'XFD1048576',
    ]);
    expect(placeOf(bookOf(row(1_048_576, text('A1048576', 'fim'))))).toEqual([
      'tooManyCells',
      'Base',
      'A1048576',
    ]);
    const formula = row(1_048_576, '<c r="XFD1048576"><f>1+1</f></c>');
    expect(placeOf(bookOf(formula))).toEqual(['tooManyCells', 'Base', 'XFD1048576']);
  });
});

describe('the size of a sheet', () => {
  it('follows its cells, those with a look alone too, while there is room', () => {
    const sheet = openBook(bookOf(row(5000, '<c r="AD5000"/>'))).app.getActiveSheet();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([5000, 30]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B1');
    expect(placeOf(bookOf(row(5000, text('AD5000', ' '))))).toBe('A1:AD5000');
  });

  // 400,000 rows of 26 columns are 10.4 million cells, 200,000 rows are 5.2 million: more than half of 10 million.
  it.each([400_000, 200_000])('of %d rows ends at what can be seen', (last) => {
    const far = row(300, text('C300', 'fim')) + row(last, text(`Z${last}`, ' '));
    expect(placeOf(bookOf(far))).toBe('A1:C300');
  });

  it('may be as wide as the format allows while its rows are few', () => {
    const wide = bookOf(row(12, text('XFD12', 'fim')));
    expect(placeOf(wide)).toBe('A1:XFD12');
    const book = openBook(wide);
    // 1000 rows of 16,384 columns would be more than ten million cells.
    expect(book.app.getActiveSheet().getMaxRows()).toBe(100);
    book.app.getActive().insertSheet('Outra');
    // 700 rows would be 11.5 million.
    expect(placeOf(bookOf(row(700, text('XFD700', 'fim'))))).toEqual([
      'tooManyCells',
      'Base',
      'XFD700',
    ]);
  });

  it('is kept up to ten million cells of content', () => {
    // 300,000 rows of 26 columns.
    expect(placeOf(bookOf(row(300_000, text('B300000', 'fim'))))).toBe('A1:B300000');
  });

  it('grows over cells that did not count, without taking them in', () => {
    const book = openBook(bookOf(row(1_048_576, '<c r="XFD1048576"/>')));
    const sheet = book.app.getActiveSheet();
    sheet.insertRowsAfter(1000, 500);
    sheet.getRange('B1400').setValue('novo');
    sheet.appendRow(['depois']);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B1401');
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnsBefore(1, 1);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C1403');
    // The empty cell was pushed over the edge of the format's grid.
    expect(unzipParts(book.service.toXlsx())['xl/worksheets/sheet1.xml']).not.toContain('XFD');
    expect(book.reopen().app.getActiveSheet().getDataRange().getA1Notation()).toBe('A1:C1403');
  });

  it('is the same for a copy', () => {
    const book = openBook(bookOf(row(1_048_576, '<c r="XFD1048576"/>')));
    const copy = book.app.getActiveSheet().copyTo(book.app.getActive());
    expect(copy.getDataRange().getA1Notation()).toBe('A1:B1');
  });
});
