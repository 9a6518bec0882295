// Months in every way that people and other tools write them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthLabel, monthName, monthNumbers, shortMonthName } from '../../src/domain/month.ts';
import { readMonth } from '../../src/domain/monthText.ts';

const march = (year: number | null) => ({ month: 3, year });

describe('a month is read from', () => {
  it.each([
    ['a number', 3, null],
    ['its number as text', '3', null],
    ['its number with a zero', '03', null],
    ['its short name', 'mar', null],
    ['its short name with a dot', 'mar.', null],
    ['its full name', 'março', null],
    ['its full name in capitals', 'MARÇO', null],
    ['its full name without accent', 'Marco', null],
    ['its full name with the accent typed apart', 'marc\u0327o', null],
    ['its name between spaces', ' \u00a0março ', null],
    ['month and year', '03/2021', 2021],
    ['month and year without zero', '3/2021', 2021],
    ['month and year with a hyphen', '03-2021', 2021],
    ['month and short year', '03/21', 2021],
    ['year and month', '2021-03', 2021],
    ['year and month with a slash', '2021/03', 2021],
    ['year and month together', '202103', 2021],
    ['year and month together as a number', 202103, 2021],
    ['name and short year', 'mar/21', 2021],
    ['name and year', 'mar/2021', 2021],
    ['name, hyphen and short year', 'mar-21', 2021],
    ['full name and year', 'março/2021', 2021],
    ['full name "de" year', 'Março de 2021', 2021],
    ['name with a dot and year', 'mar. 2021', 2021],
    ['a Brazilian date', '15/03/2021', 2021],
    ['a Brazilian date with hyphens', '01-03-2021', 2021],
    ['an ISO date', '2021-03-15', 2021],
    ['a date cell', { isoDate: '2021-03-01' }, 2021],
  ])('%s', (_, cell, year) => {
    expect(readMonth(cell)).toEqual(march(year));
  });
});

describe('no month is read from', () => {
  it.each([
    0,
    13,
    -1,
    1.5,
    2021,
    '0',
    '13',
    '00/2021',
    '13/2021',
    '2021-13',
    '202113',
    '12/25/2021',
    '45/12/2021',
    '2021-12-45',
    'foo',
    'janeirox',
    'ja',
    'mês 3',
    '3 meses',
    '',
    ' ',
    null,
    true,
    false,
    '#N/A',
    'mar/202',
  ])('%j', (cell) => {
    expect(readMonth(cell)).toBeNull();
  });
});

describe('for every month', () => {
  it('its names and numbers are read back', () => {
    for (const month of monthNumbers) {
      const names = [monthName(month), shortMonthName(month), monthLabel(month), String(month)];
      for (const name of names) expect(readMonth(name)).toEqual({ month, year: null });
      expect(readMonth(`${monthLabel(month)}/2030`)).toEqual({ month, year: 2030 });
    }
  });

  it('the label is the short name with a capital', () => {
    expect(monthNumbers.map(monthLabel).join(' ')).toBe(
      'Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez',
    );
  });
});

describe('any text', () => {
  it('gives a month of 1 to 12 or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double()), (cell) => {
        const read = readMonth(cell);
        expect(read === null || monthNumbers.includes(read.month)).toBe(true);
      }),
    );
  });
});
