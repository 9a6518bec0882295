// Sorting and cleaning data.
import { describe, expect, it } from 'vitest';
import { openBook } from './openBook.ts';

describe('sort', () => {
  it('orders numbers, texts, truth values; empty cells last either way', () => {
    const sheet = openBook().app.getActiveSheet();
    const range = sheet.getRange('B2:B7').setValues([['b'], [true], [''], [2], ['A'], [-1]]);
    range.sort(2);
    expect(range.getValues().flat()).toEqual([-1, 2, 'A', 'b', true, '']);
    range.sort({ column: 2, ascending: false });
    expect(range.getValues().flat()).toEqual([true, 'b', 'A', 2, -1, '']);
  });

  it('sorts by several columns and takes looks along', () => {
    const sheet = openBook().app.getActiveSheet();
    const range = sheet.getRange('A1:B3').setValues([
      ['x', 2],
      ['y', 1],
      ['x', 1],
    ]);
    sheet.getRange('A1').setBackground('#ff0000');
    range.sort([1, { column: 2, ascending: true }]);
    expect(range.getValues()).toEqual([
      ['x', 1],
      ['x', 2],
      ['y', 1],
    ]);
    expect(range.getBackgrounds().map(([first]) => first)).toEqual([
      '#ffffff',
      '#ff0000',
      '#ffffff',
    ]);
  });

  it('of a sheet leaves frozen rows alone', () => {
    const sheet = openBook().app.getActiveSheet();
    sheet.getRange('A1:A3').setValues([['Nome'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    expect(sheet.sort(1).getDataRange().getValues().flat()).toEqual(['Nome', 'a', 'b']);
  });
});

describe('cleaning', () => {
  it('drops repeated rows and says what is left', () => {
    const sheet = openBook().app.getActiveSheet();
    const range = sheet.getRange('C3:D6').setValues([
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'a'],
      ['B', 'a'],
    ]);
    const left = range.removeDuplicates();
    expect(left.getA1Notation()).toBe('C3:D5');
    expect(range.getValues()).toEqual([
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'a'],
      ['', ''],
    ]);
    expect(left.removeDuplicates([4]).getValues()).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  it('trims spaces and leaves texts texts', () => {
    const range = openBook()
      .app.getActiveSheet()
      .getRange('A1:A3')
      .setValues([[' two   words '], ['   =SUM(1;2)'], [3]]);
    expect(range.trimWhitespace().getValues()).toEqual([['two words'], ['=SUM(1;2)'], [3]]);
    expect(range.getFormulas().flat()).toEqual(['', '', '']);
  });

  it('splits texts into columns', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const range = sheet.getRange('A1:C2').setValues([
      ['a,b,c', '', ''],
      ['d', '', ''],
    ]);
    sheet.getRange('A1:A2').splitTextToColumns();
    expect(range.getValues()).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
    sheet.getRange('A4').setValue('1 2').splitTextToColumns(app.TextToColumnsDelimiter.SPACE);
    expect(sheet.getRange('A4:B4').getValues()).toEqual([[1, 2]]);
  });

  it('clears what is asked for', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const rule = app.newDataValidation().requireNumberEqualTo(5).build();
    const range = sheet
      .getRange('A1')
      .setValue(5)
      .setBackground('red')
      .setNote('n')
      .setDataValidation(rule);
    const state = () => [
      range.getValue(),
      range.getBackground(),
      range.getNote(),
      range.getDataValidation() !== null,
    ];
    sheet.clear();
    expect(state()).toEqual(['', '#ffffff', 'n', true]);
    range.clear({ commentsOnly: true });
    expect(state()).toEqual(['', '#ffffff', '', true]);
    range.clear({ validationsOnly: true });
    expect(state()).toEqual(['', '#ffffff', '', false]);
    range.setValue(1).setBackground('red').clear({ contentsOnly: true });
    expect(state()).toEqual(['', '#ff0000', '', false]);
  });
});
