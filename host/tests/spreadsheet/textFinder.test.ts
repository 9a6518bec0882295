// Finding and replacing text, as the reference of TextFinder describes it.
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/services/spreadsheet/range/range.ts';
import { openBook } from './openBook.ts';

const rows = [
  ['Família', 'familia', 'FAMÍLIAS de baixa renda'],
  ['casa', 'família e família', ''],
  [1234.5, '', 'fim'],
];

function open() {
  const book = openBook();
  const sheet = book.app.getActiveSheet();
  sheet.getRange('B2:D4').setValues(rows);
  return { book: book.app.getActive(), sheet };
}

const places = (found: readonly Range[]) => found.map((cell) => cell.getA1Notation());

describe('a text finder', () => {
  it('finds text in what cells show, row by row, whatever the case', () => {
    const { sheet } = open();
    const find = (text: string) => sheet.createTextFinder(text);
    expect(places(find('família').findAll())).toEqual(['B2', 'D2', 'C3']);
    expect(places(find('Família').matchCase(true).findAll())).toEqual(['B2']);
    expect(places(find('família').matchEntireCell(true).findAll())).toEqual(['B2']);
    expect(places(find('familia').ignoreDiacritics(true).findAll())).toEqual([
      'B2',
      'C2',
      'D2',
      'C3',
    ]);
    // A number is found as the locale shows it.
    expect(places(find('1234,5').findAll())).toEqual(['B4']);
    expect(places(find('.').findAll())).toEqual([]);
    expect(places(find('^fam.*s\\b').useRegularExpression(true).findAll())).toEqual(['D2']);
    expect(places(sheet.getRange('B3:D4').createTextFinder('fam').findAll())).toEqual(['C3']);
  });

  it('goes forwards and backwards, and starts where it is told', () => {
    const { sheet } = open();
    const finder = sheet.createTextFinder('família');
    expect(finder.getCurrentMatch()).toBeNull();
    expect(finder.findNext()?.getA1Notation()).toBe('B2');
    expect(finder.findNext()?.getA1Notation()).toBe('D2');
    expect(finder.getCurrentMatch()?.getA1Notation()).toBe('D2');
    expect(finder.findPrevious()?.getA1Notation()).toBe('B2');
    expect(finder.findPrevious()).toBeNull();
    expect(finder.startFrom(sheet.getRange('B2')).findNext()?.getA1Notation()).toBe('D2');
    expect(finder.startFrom(sheet.getRange('C3')).findNext()).toBeNull();
  });

  it('replaces every place and counts them', () => {
    const { sheet } = open();
    // One in B2, one in D2, two in C3.
    expect(sheet.createTextFinder('família').replaceAllWith('casa')).toBe(4);
    expect(sheet.getRange('B2:D3').getValues()).toEqual([
      ['casa', 'familia', 'casaS de baixa renda'],
      ['casa', 'casa e casa', ''],
    ]);
    const finder = sheet.createTextFinder('(c)asa').useRegularExpression(true);
    expect(finder.replaceWith('x')).toBe(0);
    finder.findNext();
    expect(finder.replaceWith('$1ena')).toBe(1);
    expect(sheet.getRange('B2:B3').getValues()).toEqual([['cena'], ['casa']]);
    sheet.createTextFinder('a').replaceAllWith('$1');
    expect(sheet.getRange('B3').getValue()).toBe('c$1s$1');
  });

  it('leaves what formulas give, and changes their text when it is to be searched', () => {
    const { sheet } = open();
    sheet.getRange('A1').setFormula('=B4*2');
    expect(sheet.createTextFinder('B4').findAll()).toEqual([]);
    const finder = sheet.createTextFinder('B4').matchFormulaText(true);
    expect(places(finder.findAll())).toEqual(['A1']);
    expect(finder.replaceAllWith('B5')).toBe(1);
    expect(sheet.getRange('A1').getFormula()).toBe('=B5*2');
  });

  it('searches all sheets of a spreadsheet', () => {
    const { book } = open();
    book.insertSheet('Outra').getRange('A1').setValue('Família');
    const found = book.createTextFinder('família').matchEntireCell(true).findAll();
    expect(found.map((cell) => `${cell.getSheet().getName()}!${cell.getA1Notation()}`)).toEqual([
      'Página1!B2',
      'Outra!A1',
    ]);
    expect(() => book.createTextFinder('')).toThrow('SpreadsheetApp.Spreadsheet.createTextFinder');
  });
});
