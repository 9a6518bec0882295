// Which results of a file count, which are calculated, and what has none.
import { describe, expect, it } from 'vitest';
import { openBook } from '../spreadsheet/openBook.ts';
import { unzipParts, zipParts } from '../xlsx/zipParts.ts';
import { bookOfCells, type Cells, formulasOf, NO_RESULT, shown } from './bookOfCells.ts';

const ASKS = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
/** 900 + 1000 + 1110. */
const SUM = '><f>SUM(Base!B2:B4)</f>';
const TOTAL = 3010;

describe('a stored result', () => {
  it('counts as it is where nothing says that it is old', () => {
    expect(
      shown(bookOfCells({ A1: `${SUM}<v>99</v>`, A2: '><f>A1+1</f><v>5</v>' }), 'A1', 'A2'),
    ).toEqual([99, 5]);
  });

  it.each([
    ['the file asks for calculation on loading', `${SUM}<v>99</v>`, ASKS],
    [
      'the file says that calculation was not completed',
      `${SUM}<v>99</v>`,
      '<calcPr calcCompleted="0"/>',
    ],
    ['the formula has none', SUM, ''],
    ['its element is empty', `${SUM}<v></v>`, ''],
    ['all results of the sheet are 0', `${SUM}<v>0</v>`, ''],
    ['all results of the sheet are empty texts', ` t="str"${SUM}<v></v>`, ''],
  ])('is calculated where %s', (_, cell, calculation) => {
    expect(shown(bookOfCells({ A1: cell }, { calculation }), 'A1')).toEqual([TOTAL]);
  });

  it('that is an empty text among others counts, unless the formula gives a value', () => {
    const cells: Cells = {
      A1: ' t="str"><f>IF(1=1,"","x")</f><v></v>',
      A2: ` t="str"${SUM}<v></v>`,
      A3: ' t="str"><f>QUERY(Base!A:B)</f><v></v>',
      A4: '><f>1+1</f><v>2</v>',
    };
    expect(shown(bookOfCells(cells), 'A1', 'A2', 'A3')).toEqual(['', TOTAL, '']);
  });

  it('does not count beside a formula that it reads and that has none', () => {
    // Somebody added up 900 and 1110 and took the formula in A2 for nothing.
    const cells: Cells = {
      A1: '><v>900</v>',
      A2: '><f>Base!B3</f>',
      A3: '><v>1110</v>',
      A4: '><f>SUM(A1:A3)</f><v>2010</v>',
    };
    expect(shown(bookOfCells(cells), 'A4')).toEqual([TOTAL]);
  });
});

describe('a formula that cannot be calculated', () => {
  it('has no result, and nothing that reads it has one, whatever is stored', () => {
    const cells: Cells = {
      A1: '><f>QUERY(Base!A:B)</f><v>0</v>',
      A2: '><f>A1+1</f><v>1</v>',
      A3: '><f>SUM(A1:A2,5)</f><v>5</v>',
      A4: '><f>IFERROR(A1,7)</f><v>7</v>',
      A5: '><f>COUNTA(A1:A1)</f><v>1</v>',
      A6: '><f>ISERROR(A1)</f><v>0</v>',
      A7: '><f>IF(TRUE,3,A1)</f><v>3</v>',
    };
    const all = shown(bookOfCells(cells, { calculation: ASKS }), ...Object.keys(cells));
    // The last one does not look at A1.
    expect(all).toEqual([...Array(6).fill(NO_RESULT), 3]);
  });

  it('keeps a stored result that counts, until something that it names changes', () => {
    const cells: Cells = { A1: '><f>QUERY(B1:B2)+C1</f><v>12</v>', B1: '><v>1</v>' };
    const sheet = openBook(bookOfCells(cells)).app.getActive().getSheets()[0];
    sheet?.getRange('D1').setValue('outra coisa');
    expect(sheet?.getRange('A1').getValue()).toBe(12);
    sheet?.getRange('C1').setValue(3);
    expect(sheet?.getRange('A1').getValue()).toBe(NO_RESULT);
  });

  it.each([
    ['another workbook', '[1]Plan1!$A$1'],
    ['another workbook, caught', 'IFERROR([1]Plan1!$A$1,5)'],
    ['another workbook in quotes, caught', "IFERROR('[1]Plan 1'!$A$1,5)"],
    ['chance', 'RAND()'],
    ['a table that is not there', 'SUM(Tab1[Valor])'],
    ['one cell of a column', 'Base!B2:B4'],
    ['one cell of a whole column', 'Base!B:B+1'],
    ['an array in a formula that is none', 'SUM(Base!B2:B4*2)'],
    ['a search in values out of order', 'MATCH(5,{3,9,1},1)'],
    ['a format of an unknown language', 'TEXT(1110,"#.##0,00")'],
    ['a text that is no formula', '1+*2'],
  ])('is one about %s', (_, formula) => {
    expect(shown(bookOfCells(formulasOf([formula])), 'A1')).toEqual([NO_RESULT]);
  });

  it('because it goes too deep is none with an empty result', () => {
    const deep = `${'ABS('.repeat(20_000)}1${')'.repeat(20_000)}`;
    expect(shown(bookOfCells(formulasOf([deep, 'A1+1'])), 'A1', 'A2')).toEqual([
      NO_RESULT,
      NO_RESULT,
    ]);
  });
});

describe('saving', () => {
  it('stores what was calculated and leaves out what could not be, and both count when the file is read again', () => {
    const cells: Cells = {
      A1: `${SUM}<v>0</v>`,
      A2: '><f>QUERY(Base!A:B)</f><v>0</v>',
      A3: '><f t="array" ref="A3:A4">Base!B2:B3*2</f><v>0</v>',
      A4: '><v>0</v>',
    };
    const book = openBook(bookOfCells(cells, { calculation: ASKS }));
    book.app.getActive().getSheets()[1]?.getRange('D1').setValue('outra coisa');
    const bytes = book.service.toXlsx();
    const text = Object.values(unzipParts(bytes)).join('\n');
    expect(text).toContain('<f>SUM(Base!B2:B4)</f><v>3010</v>');
    expect(text).toContain('<f>QUERY(Base!A:B)</f></c>');
    // An array formula stays one.
    expect(text).toContain('<f t="array" ref="A3:A4">Base!B2:B3*2</f><v>1800</v>');
    expect(text).toContain('fullCalcOnLoad="1"');
    expect(shown(bytes, 'A1', 'A2', 'A3', 'A4')).toEqual([TOTAL, NO_RESULT, 1800, 2000]);
  });

  it('leaves a result that counts to a formula that only other programs know, also in the next run', () => {
    const cells: Cells = { A1: '><f>QUERY(Base!A:B)</f><v>12</v>', A2: `${SUM}<v>3010</v>` };
    const book = openBook(bookOfCells(cells));
    book.app.getActive().getSheets()[0]?.getRange('D1').setValue('outra coisa');
    const saved = book.service.toXlsx();
    expect(shown(saved, 'A1', 'A2')).toEqual([12, TOTAL]);
    // Where another program wrote the cells since, the file asks for calculation again.
    const parts = unzipParts(saved);
    const [name = ''] = Object.keys(parts).filter((part) => part.includes('worksheets/sheet'));
    const foreign = zipParts({
      ...parts,
      [name]: (parts[name] ?? '').replace('<v>12</v>', '<v>13</v>'),
    });
    expect(shown(foreign, 'A1')).toEqual([NO_RESULT]);
  });
});
