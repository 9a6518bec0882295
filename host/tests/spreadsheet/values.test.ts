// Values written to and read from a spreadsheet.
import { describe, expect, it } from 'vitest';
import { openBook } from './openBook.ts';

describe('values of a range', () => {
  it('come back after saving with their types', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    const date = new Date('2024-03-05T15:30:00Z');
    sheet.getRange('A1:D2').setValues([
      ['nome', 1.5, true, date],
      ['1.234,56', '10%', '', '05/03/2024'],
    ]);
    const again = book.reopen().app.getActiveSheet();
    expect(again.getName()).toBe('Página1');
    expect(again.getDataRange().getA1Notation()).toBe('A1:D2');
    expect(again.getDataRange().getValues()).toEqual([
      ['nome', 1.5, true, date],
      [1234.56, 0.1, '', new Date('2024-03-05T03:00:00Z')],
    ]);
    expect(again.getDataRange().getDisplayValues()).toEqual([
      ['nome', '1,5', 'VERDADEIRO', '05/03/2024 12:30:00'],
      ['1.234,56', '10%', '', '05/03/2024'],
    ]);
  });

  it('that are dates with a time have 24 hours, also in America', () => {
    const { app } = openBook(null, { locale: 'en_US' });
    const range = app.getActiveSheet().getRange('A1:A3');
    range.setValues([[new Date('2024-03-05T18:30:00Z')], ['3/5/2024 3:30 pm'], ['15:30:00']]);
    expect(range.getDisplayValues().flat()).toEqual([
      '3/5/2024 15:30:00',
      '3/5/2024 15:30:00',
      '3:30:00 PM',
    ]);
  });

  it('stay numbers in a date cell where no calendar has such a day', () => {
    const range = openBook().app.getActiveSheet().getRange('A1:A3');
    range.setNumberFormat('dd/MM/yyyy');
    // The second is a CPF that was typed into the column of dates.
    const numbers = [[45_000], [52_998_224_725], [-1e12]];
    range.setValues(numbers);
    // Day 45,000 is 15 March 2023, which begins at 3 in London.
    expect(range.getValues()).toEqual([[new Date('2023-03-15T03:00:00Z')], ...numbers.slice(1)]);
  });

  it('must have the size of the range', () => {
    const range = openBook().app.getActiveSheet().getRange('A1:B2');
    expect(() => range.setValues([[1, 2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => range.setValues([[1], [2]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('must be rows of cells', () => {
    const range = openBook().app.getActiveSheet().getRange('A1:B2');
    const given = (values: unknown) => () => range.setValues(values as unknown[][]);
    const refused = (kinds: string, method = 'setValues') =>
      `The parameters (${kinds}) don't match the method signature for SpreadsheetApp.Range.${method}.`;
    expect(given([1, 2])).toThrow(refused('number[]'));
    expect(given('texto')).toThrow(refused('String'));
    expect(given(null)).toThrow(refused('null'));
    expect(() => Reflect.apply(range.setBackgrounds, range, ['red'])).toThrow(
      refused('String', 'setBackgrounds'),
    );
  });
});
