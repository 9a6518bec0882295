// Dates as files store them: with a time of day, with fractions of a second, around a change of summer time.
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../builtHost.ts';
import { exampleHost, sheetOf, spreadsheetOf } from '../sheetEdits.ts';

/** What the report prints of a cell with this number in this format, where it prints whatever the cell holds. */
function printed(serial: number, format: string): string {
  const host = exampleHost();
  spreadsheetOf(host).setSpreadsheetTimeZone('America/Sao_Paulo');
  const sheet = sheetOf(host, 'Desafios');
  const column = sheet.getRange('1:1').getValues()[0]?.indexOf('Desafio') ?? -1;
  expect(column).toBeGreaterThan(0);
  sheet
    .getRange(2, column + 1)
    .setNumberFormat(format)
    .setValue(serial);
  const answer = host.run('generateReport') as { value: { documentId: string } };
  const paragraphs = paragraphsOf(host.drive.content(answer.value.documentId));
  return paragraphs.find((text) => /^\d\d\/\d\d\/\d{4}$/.test(text)) ?? 'none';
}

describe('a date cell', () => {
  // 44561 is 31 December 2021; 43408 is 4 November 2018, when Brazil left out the hour after midnight.
  it.each([
    ['with thousandths in its format', 44561, 'yyyy\\-mm\\-dd\\ hh:mm:ss.000', '31/12/2021'],
    ['with a comma before the thousandths', 44561, 'dd/mm/yyyy hh:mm:ss,000', '31/12/2021'],
    ['late in the evening', 44561 + 23.5 / 24, 'dd/mm/yyyy hh:mm', '31/12/2021'],
    [
      'a thousandth of a second before midnight',
      44562 - 0.001 / 86_400,
      'dd/mm/yyyy hh:mm:ss.000',
      '31/12/2021',
    ],
    ['a rounding error before midnight', 44561 - 1e-10, 'dd/mm/yyyy', '31/12/2021'],
    ['on a day without midnight', 43408, 'dd/mm/yyyy', '04/11/2018'],
    ['on the evening before', 43408 - 1.5 / 24, 'dd/mm/yyyy hh:mm', '03/11/2018'],
    ['before the change of the same month', 43405, 'dd/mm/yyyy', '01/11/2018'],
    ['after the change of the same month', 43434, 'dd/mm/yyyy', '30/11/2018'],
    [
      'late after the change of the same month',
      43434 + 23.5 / 24,
      'dd/mm/yyyy hh:mm',
      '30/11/2018',
    ],
  ])('%s', (_, serial, format, day) => {
    expect(printed(serial, format)).toBe(day);
  });
});
