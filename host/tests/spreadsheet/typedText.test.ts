// What typed text becomes, and how values are shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayValue } from '../../src/services/spreadsheet/values/displayValue.ts';
import { localeRules } from '../../src/services/spreadsheet/values/localeRules.ts';
import { parseTyped } from '../../src/services/spreadsheet/values/parseTyped.ts';
import { openBook } from './openBook.ts';

const brazil = localeRules('pt_BR', () => 2024);
const states = localeRules('en_US', () => 2024);
const typed = (text: string, rules = brazil): unknown[] => {
  const { kind, value, numberFormat } = parseTyped(text, rules);
  return [kind, value, numberFormat];
};

describe('text typed in Brazil', () => {
  it.each([
    ['12', 'number', 12, null],
    [' 12 ', 'number', 12, null],
    ['1,5', 'number', 1.5, null],
    ['1.5', 'text', '1.5', null],
    ['1.234', 'number', 1234, '#,##0'],
    ['1.234.567,891', 'number', 1234567.891, '#,##0.00'],
    ['12.34', 'text', '12.34', null],
    ['-1.234,5', 'number', -1234.5, '#,##0.00'],
    ['+7', 'number', 7, null],
    ['00123', 'number', 123, null],
    ['10%', 'number', 0.1, '0%'],
    ['84,53%', 'number', 0.8453, '0.00%'],
    ['R$ 1.234,56', 'number', 1234.56, '[$R$ -416]#,##0.00'],
    ['-R$ 10', 'number', -10, '[$R$ -416]#,##0'],
    ['1e3', 'number', 1000, '0.00E+00'],
    ['1/2', 'number', 45323, 'dd/MM/yyyy'],
    ['31/12/2023', 'number', 45291, 'dd/MM/yyyy'],
    ['1/2/24', 'number', 45323, 'dd/MM/yyyy'],
    ['2024-02-01', 'number', 45323, 'dd/MM/yyyy'],
    ['1 de fevereiro de 2024', 'number', 45323, 'dd/MM/yyyy'],
    ['31/02/2024', 'text', '31/02/2024', null],
    ['12:30', 'number', 12.5 / 24, 'HH:mm'],
    ['01/02/2024 18:00', 'number', 45323.75, 'dd/MM/yyyy HH:mm:ss'],
    ['VERDADEIRO', 'boolean', true, null],
    ['false', 'boolean', false, null],
    ["'00123", 'text', '00123', null],
    ["'=A1", 'text', '=A1', null],
    ['=A1', 'formula', '=A1', null],
    ['=', 'text', '=', null],
    ['#N/A', 'error', '#N/A', null],
    ['', 'blank', null, null],
    ['doze', 'text', 'doze', null],
    ['Rua 7, nº 12', 'text', 'Rua 7, nº 12', null],
    ['123.456.789-00', 'text', '123.456.789-00', null],
    ['(61) 3333-4444', 'text', '(61) 3333-4444', null],
  ])('%s', (text, kind, value, format) => {
    expect(typed(text)).toEqual([kind, value, format]);
  });

  it('follows the other locale elsewhere', () => {
    expect(typed('1,234.5', states)).toEqual(['number', 1234.5, '#,##0.00']);
    expect(typed('1/2/2024', states)).toEqual(['number', 45293, 'M/d/yyyy']);
    expect(typed('$10', states)).toEqual(['number', 10, '"$"#,##0']);
    expect(typed('1,5', states)).toEqual(['text', '1,5', null]);
  });

  it('reads back every number that is shown without a format', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, places) => {
          const value = Number(`${whole}e-${places}`);
          const shown = displayValue(value, 'General', brazil);
          expect(parseTyped(shown, brazil).value).toBeCloseTo(value, 9);
        },
      ),
    );
  });

  it('never makes a formula of a text that is quoted', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(typed(`'${text}`)).toEqual(['text', text, null]);
      }),
    );
  });
});

describe('a shown value', () => {
  it.each([
    [1234.5, '#,##0.00', '1.234,50'],
    [-1234.5, '#,##0.00', '-1.234,50'],
    [0.8453, '0.0%', '84,5%'],
    [1234567.891, 'R$ #,##0.00', 'R$ 1.234.567,89'],
    [1234.5, '[$R$ -416]#,##0.00', 'R$ 1.234,50'],
    [-5, '#,##0.00;[Red](#,##0.00);"-"', '(5,00)'],
    [0, '#,##0.00;[Red](#,##0.00);"-"', '-'],
    [1234567, '0.0,,"M"', '1,2M'],
    [0.5, '#.##', ',5'],
    [5, '000', '005'],
    [1.005, '0.00', '1,01'],
    [12345, '0.00E+00', '1,23E+04'],
    [0.75, '# ?/?', ' 3/4'],
    [150, '[<100]0;[>=100]"muito"', 'muito'],
    [45323, 'dd/mm/yyyy', '01/02/2024'],
    [45323, '[$-416]d "de" mmmm "de" yyyy', '1 de fevereiro de 2024'],
    [45323, 'mmm/yy', 'fev./24'],
    [45323, 'dddd', 'quinta-feira'],
    [45323.75, 'dd/MM/yyyy HH:mm:ss', '01/02/2024 18:00:00'],
    [45323.75, 'h:mm AM/PM', '6:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    [12.5 / 24, 'mm:ss', '30:00'],
    [1 / 3, 'General', '0,3333333333'],
    [1e15, 'General', '1E+15'],
    [123456789012, 'General', '123456789012'],
    [0.1 + 0.2, 'General', '0,3'],
    [-0.001, '0.00', '0,00'],
  ])('%s by %s', (value, code, shown) => {
    expect(displayValue(value, code, brazil)).toBe(shown);
  });

  it('of texts and truth values', () => {
    expect(displayValue('a', '@" x"', brazil)).toBe('a x');
    expect(displayValue('a', '0.00', brazil)).toBe('a');
    expect(displayValue(true, '0.00', brazil)).toBe('VERDADEIRO');
    expect(displayValue(null, '0.00', brazil)).toBe('');
  });
});

describe('written values', () => {
  it('stay text in plain text cells', () => {
    const book = openBook();
    const range = book.app.getActiveSheet().getRange('A1:C1').setNumberFormat('@');
    range.setValues([['00123', '=1+1', '1/2']]);
    const again = book.reopen().app.getActiveSheet().getRange('A1:C1');
    expect(again.getValues()).toEqual([['00123', '=1+1', '1/2']]);
    expect(again.getFormulas()).toEqual([['', '', '']]);
  });

  it('keep the format that a cell has', () => {
    const range = openBook().app.getActiveSheet().getRange('A1').setNumberFormat('0.000');
    expect(range.setValue('1.234,5').getDisplayValue()).toBe('1234,500');
    expect(range.setValue('10%').getDisplayValue()).toBe('0,100');
  });

  it('have limits', () => {
    const range = openBook().app.getActiveSheet().getRange('A1');
    range.setValue('x'.repeat(50_000));
    expect(() => range.setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(range.setValue(Number.NaN).getValue()).toBe('#NUM!');
    expect(range.setValue(null).isBlank()).toBe(true);
    expect(range.setValue(undefined).getValue()).toBe('');
  });

  it('of a workbook are at most ten million', () => {
    const book = openBook().app.getActiveSpreadsheet();
    const sheet = book.getActiveSheet();
    const rows = Math.floor(10_000_000 / 26);
    sheet.insertRowsAfter(1000, rows - 1000);
    const full =
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
    expect(() => sheet.insertRowAfter(1)).toThrow(full);
    // 384,615 rows of 26 columns leave room for 10 cells, and a new sheet has 26,000.
    expect(() => book.insertSheet('Nova')).toThrow(full);
    expect(() => book.insertSheet('Nova', { template: sheet })).toThrow(full);
    expect(() => sheet.copyTo(book)).toThrow(full);
    expect(book.getSheets().length).toBe(1);
    sheet.deleteRows(1, 1000);
    expect(book.insertSheet('Nova').getMaxRows()).toBe(1000);
    expect(() => book.insertSheet('Outra')).toThrow(full);
  });

  it('that are dates mean the same instant after any change of clocks', () => {
    const book = openBook();
    const range = book.app.getActiveSheet().getRange('A1');
    const instants = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const read = range.setValue(seconds).getValue();
        // An hour that the clocks repeat has two instants and one serial number.
        const difference = Math.abs((read as Date).getTime() - seconds.getTime());
        expect([0, 3_600_000]).toContain(difference);
      }),
    );
  });

  it('come back from the file whatever they hold', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => (text === '' ? '' : `'${text}`)),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.constantFrom(
        "'_x0041_",
        "' a ",
        "'\r\n\t",
        "'\u0000\u0001\u001f",
        "'\ud800",
        "'=1+1",
        '\']]>&<"',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), (rows) => {
        const book = openBook();
        book.app.getActiveSheet().getRange(1, 1, rows.length, 2).setValues(rows);
        const plain = rows.map((row) =>
          row.map((item) => (typeof item === 'string' ? item.slice(1) : item)),
        );
        expect(
          book.reopen().app.getActiveSheet().getRange(1, 1, rows.length, 2).getValues(),
        ).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
