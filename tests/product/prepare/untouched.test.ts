// Preparar planilha makes only a sheet its own that has nothing at all.
import { describe, expect, it } from 'vitest';
import { createHost, type Host, successOf, temporaryFolder } from '../builtHost.ts';
import { spreadsheetOf } from '../sheetEdits.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const namesOf = (host: Host) =>
  spreadsheetOf(host)
    .getSheets()
    .map((sheet) => sheet.getName());

/** What people may have put on a sheet without writing into a cell. */
const touches: Readonly<Record<string, (sheet: Sheet, host: Host) => unknown>> = {
  'a note': (sheet) => sheet.getRange('B2').setNote('Para o relatório'),
  'a colour': (sheet) => sheet.getRange('C3').setBackground('#ffee00'),
  'a format': (sheet) => sheet.getRange('D4').setNumberFormat('0.00%'),
  'bold cells': (sheet) => sheet.getRange('A1:C1').setFontWeight('bold'),
  'merged cells': (sheet) => sheet.getRange('A1:C1').merge(),
  'frozen rows': (sheet) => sheet.setFrozenRows(1),
  'a list': (sheet, host) =>
    sheet
      .getRange('E5')
      .setDataValidation(
        host.globals.SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build(),
      ),
};

describe('the only sheet of a new spreadsheet', () => {
  it('becomes Início when there is nothing at all in it', () => {
    const host = createHost({ folder: temporaryFolder() });
    successOf(host.run('prepareWorkbook', {}));
    expect(namesOf(host)[0]).toBe('Início');
    expect(namesOf(host)).not.toContain('Página1');
  });

  it.each(Object.keys(touches))('stays as it is with %s', (what) => {
    const host = createHost({ folder: temporaryFolder() });
    const [sheet] = spreadsheetOf(host).getSheets();
    if (!sheet) throw new Error('No sheet');
    touches[what]?.(sheet, host);
    successOf(host.run('prepareWorkbook', {}));
    expect(namesOf(host)).toContain('Página1');
    expect(namesOf(host)[0]).toBe('Início');
    expect(spreadsheetOf(host).getSheetByName('Página1')?.getLastRow()).toBe(0);
  });

  it('stays as it is with only a picture', () => {
    const workbook = 'tests/fixtures/only-a-picture.xlsx';
    const host = createHost({ workbook, folder: temporaryFolder() });
    const names = namesOf(host);
    expect(names.length).toBe(1);
    successOf(host.run('prepareWorkbook', {}));
    expect(namesOf(host).slice(0, 1)).toEqual(['Início']);
    expect(namesOf(host)).toContain(names[0]);
    const kept = spreadsheetOf(host).getSheetByName(names[0] ?? '');
    expect(kept?.getImages().length).toBe(1);
    expect(kept?.getLastRow()).toBe(0);
  });
});
