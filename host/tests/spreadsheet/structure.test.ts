// Sheets, rows, columns, names and metadata.
import { describe, expect, it } from 'vitest';
import { unzipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

const names = (book: ReturnType<typeof openBook>): string[] =>
  book.app
    .getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

it('a new sheet can be made after the model of another', () => {
  const book = openBook().app.getActiveSpreadsheet();
  const model = book.getActiveSheet();
  model.getRange('B2').setValue('modelo').setBackground('#ff0000');
  const copy = book.insertSheet('Cópia', { template: model });
  expect([copy.getRange('B2').getValue(), copy.getRange('B2').getBackground()]).toEqual([
    'modelo',
    '#ff0000',
  ]);
});

describe('sheets', () => {
  it('are inserted, ordered, copied, hidden and deleted', () => {
    const book = openBook();
    const ss = book.app.getActive();
    ss.insertSheet('s1');
    ss.insertSheet('s2');
    ss.insertSheet('s3', 1);
    const first = ss.insertSheet('s4', 0);
    expect(names(book)).toEqual(['s4', 'Página1', 's3', 's1', 's2']);
    expect(ss.getSheets().map((sheet) => sheet.getIndex())).toEqual([1, 2, 3, 4, 5]);
    expect(ss.getActiveSheet().getName()).toBe('s4');
    first.getRange('B2').setValue('x').setBackground('red');
    expect(ss.duplicateActiveSheet().getName()).toBe('Cópia de s4');
    expect(ss.getSheetByName('Cópia de s4')?.getRange('B2').getBackground()).toBe('#ff0000');
    ss.moveActiveSheet(6);
    ss.deleteSheet(first);
    ss.getSheetByName('s1')?.hideSheet();
    const again = book.reopen();
    expect(names(again)).toEqual(['Página1', 's3', 's1', 's2', 'Cópia de s4']);
    expect(again.app.getActive().getSheetByName('s1')?.isSheetHidden()).toBe(true);
    expect(again.app.getActive().getSheetByName('Cópia de s4')?.getRange('B2').getValue()).toBe(
      'x',
    );
    const ids = again.app
      .getActive()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
    expect(new Set(ids).size).toBe(5);
    expect(again.app.getActive().getSheetById(0)?.getName()).toBe('Página1');
  });

  it('need a name of their own', () => {
    const { app } = openBook();
    const ss = app.getActive();
    expect(() => ss.insertSheet('Página1')).toThrow(
      'A sheet with the name "Página1" already exists. Please enter another name.',
    );
    const sheet = ss.insertSheet();
    expect(sheet.getName()).toBe('Página2');
    expect(() => sheet.setName('página1')).toThrow('already exists');
    expect(() => sheet.setName('')).toThrow();
    expect(sheet.setName('PÁGINA2').getName()).toBe('PÁGINA2');
    expect(ss.getSheetByName('nada')).toBeNull();
  });

  it('cannot all go', () => {
    const { app } = openBook();
    expect(() => app.getActive().deleteSheet(app.getActiveSheet())).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => app.getActiveSheet().hideSheet()).toThrow();
  });

  it('take their formulas and names along when renamed', () => {
    const book = openBook();
    const ss = book.app.getActive();
    const base = ss.insertSheet('Base de dados');
    ss.setNamedRange('dados', base.getRange('A1:B9'));
    ss.getRange('Página1!A1').setFormula("='Base de dados'!B2+SUM('Base de dados'!A1:A9)");
    base.setName("D'água");
    const again = book.reopen().app.getActive();
    expect(again.getRange('Página1!A1').getFormula()).toBe("='D''água'!B2+SUM('D''água'!A1:A9)");
    expect(again.getRangeByName('DADOS')?.getSheet().getName()).toBe("D'água");
    again.removeNamedRange('dados');
    expect(again.getNamedRanges()).toEqual([]);
  });

  it('of other files are out of reach', () => {
    const { app } = openBook();
    expect(() => app.openById('x')).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById.',
    );
    expect(() => app.create('x')).toThrow('Required permissions');
    expect(() => app.getActive().copy('x')).toThrow('Required permissions');
  });
});

describe('rows and columns', () => {
  it('make room and close up; the grid grows and shrinks', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    sheet.getRange('A1:C3').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    sheet.getRange('B2').setBackground('red');
    sheet.insertRowAfter(2).insertColumnBefore(2).deleteRow(1);
    expect(sheet.getDataRange().getValues()).toEqual([
      [4, '', 5, 6],
      ['', '', '', ''],
      [7, '', 8, 9],
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 27]);
    expect(sheet.getRange('C2').getBackground()).toBe('#ff0000');
    sheet.deleteRows(4, 900);
    const again = book.reopen().app.getActiveSheet();
    expect([again.getMaxRows(), again.getMaxColumns()]).toEqual([100, 27]);
    expect(again.getDataRange().getValues()).toEqual(sheet.getDataRange().getValues());
    expect(() => again.deleteRows(1, 100)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => again.deleteRow(101)).toThrow('Those rows are out of bounds.');
  });

  it('append after the last content, growing the grid', () => {
    const sheet = openBook().app.getActiveSheet();
    sheet.getRange('C5').setBackground('red');
    sheet.appendRow(['a', 1]).appendRow(['=1+1', null, true]);
    expect(sheet.getLastRow()).toBe(2);
    expect(sheet.getRange('A2').getFormula()).toBe('=1+1');
    sheet.getRange('A1000').setValue('fim');
    expect(sheet.appendRow(['mais']).getMaxRows()).toBe(1001);
  });

  it('have sizes and can be hidden; hidden rows are still read', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    expect([sheet.getColumnWidth(1), sheet.getRowHeight(1)]).toEqual([100, 21]);
    sheet.setColumnWidths(2, 3, 200).setRowHeights(3, 2, 31);
    sheet.hideColumns(3);
    sheet.getRange('A3:A5').setValues([[1], [2], [3]]);
    sheet.hideRows(4);
    const again = book.reopen().app.getActiveSheet();
    expect([1, 2, 4, 5].map((column) => again.getColumnWidth(column))).toEqual([
      100, 200, 200, 100,
    ]);
    expect([2, 3, 4, 5].map((row) => again.getRowHeight(row))).toEqual([21, 31, 31, 21]);
    expect([again.isColumnHiddenByUser(3), again.isColumnHiddenByUser(2)]).toEqual([true, false]);
    expect([again.isRowHiddenByUser(4), again.isRowHiddenByUser(5)]).toEqual([true, false]);
    expect(again.getDataRange().getValues().flat()).toEqual(['', '', 1, 2, 3]);
    again.showRows(4);
    again.unhideColumn(again.getRange('C1'));
    expect([again.isRowHiddenByUser(4), again.isColumnHiddenByUser(3)]).toEqual([false, false]);
  });

  it('move as a block', () => {
    const sheet = openBook().app.getActiveSheet();
    const range = sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
    sheet.moveRows(sheet.getRange('A1:A2'), 5);
    expect(range.getValues().flat()).toEqual([3, 4, 1, 2]);
    sheet.moveRows(sheet.getRange('A3'), 1);
    expect(range.getValues().flat()).toEqual([1, 3, 4, 2]);
    expect(sheet.getMaxRows()).toBe(1000);
  });
});

describe('the look of a sheet', () => {
  it('comes back from the file', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.setTabColor('#123456').setHiddenGridlines(true);
    const again = book.reopen().app.getActiveSheet();
    expect([again.getFrozenRows(), again.getFrozenColumns()]).toEqual([1, 2]);
    expect([again.getTabColor(), again.hasHiddenGridlines()]).toEqual(['#123456', true]);
    again.setFrozenRows(0);
    again.setTabColor(null);
    expect([again.getFrozenRows(), again.getFrozenColumns(), again.getTabColor()]).toEqual([
      0,
      2,
      null,
    ]);
  });
});

describe('developer metadata', () => {
  const REFUSED = 'Adding developer metadata to arbitrary ranges is not currently supported.';

  it('hangs on the spreadsheet, sheets, whole rows and columns only', () => {
    const book = openBook();
    const { app } = book;
    const sheet = app.getActiveSheet();
    expect(() => sheet.getRange('A1').addDeveloperMetadata('k', 'v')).toThrow(REFUSED);
    sheet
      .getRange('G:G')
      .addDeveloperMetadata('coluna', 'v', app.DeveloperMetadataVisibility.PROJECT);
    sheet.getRange('8:8').addDeveloperMetadata('linha');
    sheet.addDeveloperMetadata('aba', 'x');
    app.getActive().addDeveloperMetadata('tudo', 'y');
    sheet.insertRowBefore(1);
    const again = book.reopen().app;
    const found = again.getActive().createDeveloperMetadataFinder().find();
    expect(found.map((item) => item.getKey())).toEqual(['coluna', 'linha', 'aba', 'tudo']);
    expect(found.map((item) => item.getLocation().getLocationType().toString())).toEqual([
      'COLUMN',
      'ROW',
      'SHEET',
      'SPREADSHEET',
    ]);
    expect(found.map((item) => item.getVisibility().toString())[0]).toBe('PROJECT');
    expect(found[1]?.getLocation().getRow()?.getA1Notation()).toBe('9:9');
    expect(again.getActiveSheet().getRange('G3').getDeveloperMetadata()).toEqual([]);
    expect(again.getActiveSheet().getDeveloperMetadata()[0]?.setValue('z').getValue()).toBe('z');
    const key = again.getActive().createDeveloperMetadataFinder().withKey('aba').withValue('z');
    expect(key.find()).toHaveLength(1);
    found[0]?.remove();
    expect(again.getActiveSheet().getRange('G:G').getDeveloperMetadata()).toEqual([]);
  });
});

describe('people', () => {
  it('are told by what they may do at least', () => {
    const ss = openBook(null, {
      owner: 'o@x.br',
      editors: ['e@x.br'],
      viewers: ['v@x.br'],
    }).app.getActive();
    expect(ss.getOwner()?.getEmail()).toBe('o@x.br');
    expect(ss.getEditors().map(String)).toEqual(['o@x.br', 'e@x.br']);
    expect(ss.getViewers().map(String)).toEqual(['o@x.br', 'e@x.br', 'v@x.br']);
  });
});

describe('the count of calls', () => {
  it('leaves out builders and geometry', () => {
    const { app, log } = openBook();
    const sheet = app.getActiveSpreadsheet().getActiveSheet();
    const range = sheet.getRange('A1:B2').offset(1, 1).getCell(1, 1);
    range.getA1Notation();
    app.newDataValidation().requireCheckbox().build();
    expect(log.count).toBe(0);
    range.setValue(1).getValue();
    sheet.getLastRow();
    expect(log.all.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'Range.setValue',
      'Range.getValue',
      'Sheet.getLastRow',
    ]);
  });

  it('lets a chosen call fail before it has an effect', () => {
    const { app, log } = openBook();
    const range = app.getActiveSheet().getRange('A1');
    log.failAt(1, 'fora do ar');
    expect(() => range.setValue(1)).toThrow('fora do ar');
    expect(range.getValue()).toBe('');
  });
});

describe('what names a sheet', () => {
  it('follows a new name and breaks when the sheet goes', () => {
    const book = openBook();
    const { app } = book;
    const ss = app.getActive();
    const lists = ss.insertSheet('Listas');
    const first = ss.getSheets()[0];
    if (!first) throw new Error('no sheet');
    const rule = app.newDataValidation().requireValueInRange(lists.getRange('A1:A3')).build();
    first.getRange('A1').setDataValidation(rule);
    const url = `#gid=${lists.getSheetId()}&range=A2`;
    first
      .getRange('B1')
      .setRichTextValue(app.newRichTextValue().setText('x').setLinkUrl(url).build());
    first.getRange('C1').setFormula('=SUM(Listas!A1:A3)+"Listas!"');
    lists.setName('Novas listas');
    const again = book.reopen().app.getActive();
    const sheet = again.getSheets()[0];
    const [range] = sheet?.getRange('A1').getDataValidation()?.getCriteriaValues() ?? [];
    expect((range as ReturnType<typeof lists.getRange>).getSheet().getName()).toBe('Novas listas');
    expect(sheet?.getRange('B1').getRichTextValue()?.getLinkUrl()).toBe(url);
    expect(sheet?.getRange('C1').getFormula()).toBe('=SUM(\'Novas listas\'!A1:A3)+"Listas!"');
    const gone = again.getSheetByName('Novas listas');
    if (gone) again.deleteSheet(gone);
    expect(sheet?.getRange('C1').getFormula()).toBe('=SUM(#REF!)+"Listas!"');
  });

  it('may be longer than a file allows', () => {
    const book = openBook();
    const name = 'Memória de cálculo: indicadores do ano [2021]';
    book.app.getActive().insertSheet(name).getRange('A1').setValue(1);
    book.app.getActive().getRange('Página1!A1').setFormula(`='${name}'!A1`);
    const xml = unzipParts(book.service.toXlsx())['xl/workbook.xml'];
    expect(xml).toContain('name="Memória de cálculo_ indicadores"');
    const again = book.reopen().app.getActive();
    expect(again.getSheetByName(name)?.getRange('A1').getValue()).toBe(1);
    expect(again.getRange('Página1!A1').getFormula()).toBe(`='${name}'!A1`);
  });
});
