// What columns of words, days, colours and pictures take, warn of and refuse.
import { describe, expect, it } from 'vitest';
import type { AnyColumn } from '../../src/define/tab.ts';
import { cellText, color, date, month, picture, text } from '../../src/define/textColumns.ts';
import type { CellValue } from '../../src/domain/cell.ts';

const help = 'Ajuda.';
const [words, day, hex, image] = [
  text('Texto', { help }),
  date('Data', { help }),
  color('Cor', { help }),
  picture('Brasão', { help }),
];
const codes = (column: AnyColumn, value: CellValue) =>
  column.read(value).findings.map(({ code }) => code);

describe('a text', () => {
  it('is kept as written, without the spaces around it', () => {
    expect(words.read('  Programa "Boniteza"; ').value).toBe('Programa "Boniteza";');
  });

  it('may be a number, a date or a truth value, written the Brazilian way', () => {
    expect(words.read(12.5).value).toBe('12,5');
    expect(words.read({ isoDate: '2021-12-05' }).value).toBe('05/12/2021');
    expect(words.read(true).value).toBe('VERDADEIRO');
    expect(cellText(null)).toBe('');
  });

  it('loses what XML forbids, with a warning', () => {
    expect(words.read('a\u0000b\u001fc')).toEqual({
      value: 'abc',
      findings: [{ code: 'forbiddenCharacters', severity: 'warning' }],
    });
  });

  it('that begins with an equals sign is text, with a warning', () => {
    expect(words.read('=SOMA(A1)').value).toBe('=SOMA(A1)');
    expect(codes(words, '=SOMA(A1)')).toEqual(['looksLikeFormula']);
  });

  it('of 40,000 characters is kept whole, with a warning that says how long it is', () => {
    const long = 'x'.repeat(40_000);
    expect(words.read(long)).toEqual({
      value: long,
      findings: [{ code: 'textTooLong', severity: 'warning', params: { length: 40_000 } }],
    });
  });

  it('is refused where the spreadsheet shows an error', () => {
    expect(codes(words, '#N/A')).toEqual(['spreadsheetError']);
    expect(codes(words, '#NOME?')).toEqual(['spreadsheetError']);
    expect(codes(words, '#ERROR!')).toEqual(['spreadsheetError']);
    expect(codes(words, '#DESPEJAR!')).toEqual(['spreadsheetError']);
  });

  it('is refused where a formula has no result, and a text that only speaks of loading is a text', () => {
    expect(codes(words, 'Loading...')).toEqual(['noResult']);
    expect(codes(words, '#GETTING_DATA')).toEqual(['noResult']);
    expect(words.read('Carregando o caminhão').value).toBe('Carregando o caminhão');
  });
});

describe('a day', () => {
  it.each<[CellValue, string]>([
    [{ isoDate: '2021-12-31' }, '2021-12-31'],
    ['31/12/2021', '2021-12-31'],
    ['1/2/2022', '2022-02-01'],
    ['2021-12-31', '2021-12-31'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is read as %s', (cell, iso) => {
    expect(day.read(cell)).toEqual({ value: iso, findings: [] });
  });

  it.each<[CellValue]>([
    ['31/02/2021'],
    ['29/02/2021'],
    ['32/01/2021'],
    ['ontem'],
    [44561],
    [true],
  ])('%j is refused', (cell) => {
    expect(codes(day, cell)).toEqual(['notDate']);
  });
});

describe('a colour', () => {
  it.each<[CellValue, string]>([
    ['#0b5fa5', '#0B5FA5'],
    ['0B5FA5', '#0B5FA5'],
    ['#abc', '#AABBCC'],
    [112233, '#112233'],
  ])('%j is read as %s', (cell, value) => {
    expect(hex.read(cell).value).toBe(value);
  });

  it.each<[CellValue]>([['azul'], ['#12345'], ['#GGGGGG'], [true]])('%j is refused', (cell) => {
    expect(codes(hex, cell)).toEqual(['notColor']);
  });
});

describe('a month', () => {
  it('keeps the year that the cell names, to be compared with the row', () => {
    const column = month('Mês', { help });
    expect(column.read('jan/21')).toEqual({ value: 1, findings: [], year: 2021 });
    expect(column.read('jan')).toEqual({ value: 1, findings: [], year: null });
    expect(codes(column, '13')).toEqual(['notMonth']);
  });
});

describe('a picture', () => {
  it('is a data address, line breaks ignored', () => {
    expect(image.read('data:image/png;base64,AA\nAA').value).toBe('data:image/png;base64,AAAA');
    expect(codes(image, 'https://exemplo/brasao.png')).toEqual(['notPicture']);
    expect(codes(image, 'data:image/gif;base64,AAAA')).toEqual(['notPicture']);
  });
});
