// What time it is: one clock for services and scripts, days and years in the spreadsheet's zone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyTime } from '../src/host.ts';
import { categoriesOf } from '../src/services/charts/chartSeries.ts';
import type { Column } from '../src/services/charts/dataTable.ts';
import { OptionBag } from '../src/services/charts/optionBag.ts';
import { temporaryHost } from './services/temporaryHost.ts';

/** Half an hour before the year 2027 begins in São Paulo; in Tokyo it has begun, in Honolulu it is yesterday. */
const newYearsEve = Date.parse('2027-01-01T02:30:00Z');

describe('the clock of a host', () => {
  it('is the one of a script, however it asks', () => {
    const host = temporaryHost({
      now: () => newYearsEve,
      bundle: `function ask() {
        const made = new Date();
        return [made.getTime(), Date.now(), new Date(Date()).getTime(), made instanceof Date, made.constructor === Date,
          Object.prototype.toString.call(made), new Date(0).getTime(), new Date(2020, 0, 1).getFullYear(), Date.UTC(1970, 0, 2)];
      }`,
    });
    expect(host.run('ask')).toEqual([
      newYearsEve,
      newYearsEve,
      newYearsEve,
      true,
      true,
      '[object Date]',
      0,
      2020,
      86_400_000,
    ]);
  });

  it('goes on for the script when it sleeps, and while nothing happens as its source says', () => {
    const host = temporaryHost({
      now: steadyTime('2027-01-01T02:30:00Z'),
      bundle:
        'function nap() { const start = Date.now(); Utilities.sleep(60000); return Date.now() - start; }',
    });
    expect(host.run('nap')).toBe(60_001);
  });

  it('gives a script nothing of Node', () => {
    const host = temporaryHost({
      bundle:
        'function reach() { return [Date, Date.now, new Date().constructor].map((found) => found.constructor("return typeof process")()); }',
    });
    expect(host.run('reach')).toEqual(['undefined', 'undefined', 'undefined']);
  });
});

describe('a source of steady time', () => {
  it('gives each moment once, from the first on', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 50 }),
        (first, count) => {
          const read = steadyTime(first.toISOString());
          const expected = Array.from({ length: count }, (_, at) => first.getTime() + at);
          expect(Array.from({ length: count }, read)).toEqual(expected);
        },
      ),
    );
  });

  it('begins with an instant only', () => {
    expect(() => steadyTime('amanhã')).toThrow('Not an instant: amanhã');
  });
});

describe('half an hour before the year ends in São Paulo', () => {
  const sheetIn = (timeZone: string, locale = 'pt_BR') => {
    const host = temporaryHost({ timeZone, locale, now: () => newYearsEve });
    const app = host.globals.SpreadsheetApp;
    return { app, sheet: app.getActiveSpreadsheet().insertSheet('Dias') };
  };

  it.each([
    // 02:30 UTC is 23:30 of the day before three hours west, and 11:30 nine hours east.
    ['America/Sao_Paulo', '05/03/2026', '31/12/2026'],
    ['Asia/Tokyo', '05/03/2027', '01/01/2027'],
  ])('a date without a year, and TODAY(), are of the day in %s', (zone, typed, today) => {
    const { sheet } = sheetIn(zone);
    sheet.getRange('A1').setValue('5/3');
    sheet.getRange('B1').setFormula('=TODAY()');
    sheet.getRange('A1:B1').setNumberFormat('dd/MM/yyyy');
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([[typed, today]]);
  });

  it.each([
    ['America/Sao_Paulo', ['01/01/2027']],
    ['Asia/Tokyo', []],
  ])('a filter for days after today lets through those after the day in %s', (zone, shown) => {
    const { app, sheet } = sheetIn(zone);
    const days = ['Dia', '30/12/2026', '31/12/2026', '01/01/2027'];
    sheet.getRange('A1:A4').setValues(days.map((day) => [day]));
    const criteria = app.newFilterCriteria().whenDateAfter(app.RelativeDate.TODAY).build();
    sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
    const rows = [2, 3, 4].filter((row) => !sheet.isRowHiddenByFilter(row));
    expect(rows.map((row) => sheet.getRange(row, 1).getDisplayValue())).toEqual(shown);
  });

  it('sorts as in the language of the spreadsheet', () => {
    // In Swedish, å and ä come after z; in Portuguese they are kinds of a.
    const sorted = (locale: string) => {
      const { sheet } = sheetIn('America/Sao_Paulo', locale);
      sheet.getRange('A1:A3').setValues([['zona'], ['ärea'], ['bairro']]);
      sheet.getRange('A1:A3').sort(1);
      return sheet.getRange('A1:A3').getValues().flat();
    };
    expect(sorted('pt_BR')).toEqual(['ärea', 'bairro', 'zona']);
    expect(sorted('sv_SE')).toEqual(['bairro', 'zona', 'ärea']);
  });
});

it.each([
  ['America/Sao_Paulo', '31/12/2026'],
  ['Asia/Tokyo', '01/01/2027'],
])('a chart’s days are those of %s', (timeZone, day) => {
  const column: Column = { type: 'DATE', label: '', role: null, values: [new Date(newYearsEve)] };
  const place = { locale: 'pt-BR', timeZone };
  expect(categoriesOf(column, new OptionBag(), place)).toEqual([day]);
});
