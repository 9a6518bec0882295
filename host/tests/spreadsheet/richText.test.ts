// Rich text, links and notes.
import { describe, expect, it } from 'vitest';
import { bookParts, sheetXml, unzipParts, zipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

describe('rich text', () => {
  it('has a run for every stretch that looks alike', () => {
    const book = openBook();
    const { app } = book;
    const bold = app.newTextStyle().setBold(true).build();
    const italic = app.newTextStyle().setItalic(true).build();
    const value = app
      .newRichTextValue()
      .setText('Bold Italic Link')
      .setTextStyle(0, 4, bold)
      .setTextStyle(5, 11, italic)
      .setLinkUrl(12, 16, 'https://exemplo.gov.br')
      .build();
    app.getActiveSheet().getRange('A1').setRichTextValue(value);
    const again = book.reopen().app.getActiveSheet().getRange('A1').getRichTextValue();
    expect(again?.getText()).toBe('Bold Italic Link');
    const runs = again?.getRuns() ?? [];
    expect(runs.map((run) => [run.getStartIndex(), run.getEndIndex()])).toEqual([
      [0, 4],
      [4, 5],
      [5, 11],
      [11, 12],
      [12, 16],
    ]);
    expect(runs.map((run) => run.getTextStyle().isBold())).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(runs.map((run) => run.getTextStyle().isItalic())).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(runs.map((run) => run.getLinkUrl())).toEqual([
      null,
      null,
      null,
      null,
      'https://exemplo.gov.br',
    ]);
    expect(again?.getLinkUrl()).toBeNull();
  });

  it('keeps raised and lowered digits apart from the others, in shared and in own strings', () => {
    const run = (text: string, align: string) =>
      `<r><rPr>${align && `<vertAlign val="${align}"/>`}</rPr><t>${text}</t></r>`;
    const item = [run('110', ''), run('2(a)', 'superscript'), run(' H', ''), run('2', 'subscript')];
    const sheet = sheetXml(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${item.join('')}</is></c></row></sheetData>`,
    );
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const strings = `<sst xmlns="${main}"><si>${item.join('')}</si></sst>`;
    const cells = openBook(zipParts(bookParts(sheet, {}, { strings }))).app.getActiveSheet();
    for (const address of ['A1', 'B1']) {
      expect(cells.getRange(address).getValue()).toBe('110²⁽a⁾ H₂');
      expect(cells.getRange(address).getRichTextValue()?.getText()).toBe('110²⁽a⁾ H₂');
    }
  });

  it('of a plain cell is one run in the look of the cell', () => {
    const range = openBook().app.getActiveSheet().getRange('E5').setValue('texto');
    const value = range.getRichTextValue();
    expect(value?.getRuns()).toHaveLength(1);
    expect([value?.getTextStyle().isBold(), value?.getTextStyle().getFontSize()]).toEqual([
      false,
      10,
    ]);
    expect(range.setValue(3).getRichTextValue()).toBeNull();
  });

  it('is never read as a formula or a number', () => {
    const { app } = openBook();
    const range = app.getActiveSheet().getRange('A1');
    range.setRichTextValue(app.newRichTextValue().setText('=1+1').build());
    expect([range.getValue(), range.getFormula()]).toEqual(['=1+1', '']);
  });

  it('links into the workbook become places in the file', () => {
    const book = openBook();
    const { app } = book;
    const sheet = app.getActive().insertSheet("Nº d'1");
    const url = `#gid=${sheet.getSheetId()}&range=B7`;
    const link = app.newRichTextValue().setText('B7').setLinkUrl(url).build();
    app
      .getActive()
      .getRange('Página1!A1:A2')
      .setRichTextValues([[link], [link]]);
    const saved = unzipParts(book.service.toXlsx())['xl/worksheets/sheet1.xml'];
    expect(saved).toContain(`<hyperlink ref="A1" location="'Nº d''1'!B7"/>`);
    const again = book.reopen().app.getActive().getRange('Página1!A1:A2');
    expect(
      again
        .getRichTextValues()
        .flat()
        .map((value) => value?.getLinkUrl()),
    ).toEqual([url, url]);
    again.getCell(1, 1).setValue('sem');
    expect(
      again
        .getRichTextValues()
        .flat()
        .map((value) => value?.getLinkUrl()),
    ).toEqual([null, url]);
  });
});

describe('notes', () => {
  it('come back from the file, with a box for Excel', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    sheet.getRange('A1').setNote('um\n<dois> & três');
    sheet.getRange('B2:C2').setNotes([['x', null]]);
    const parts = unzipParts(book.service.toXlsx());
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain(
      '<x:Row>1</x:Row><x:Column>1</x:Column>',
    );
    const again = book.reopen();
    const range = again.app.getActiveSheet().getRange('A1:C2');
    expect(range.getNotes()).toEqual([
      ['um\n<dois> & três', '', ''],
      ['', 'x', ''],
    ]);
    range.getCell(2, 2).clearNote();
    again.app.getActiveSheet().insertRowBefore(1);
    expect(
      again
        .reopen()
        .app.getActiveSheet()
        .getRange('A1:C3')
        .getNotes()
        .flat()
        .filter((note) => note !== ''),
    ).toEqual(['um\n<dois> & três']);
  });

  it('made of numbers in a grid read as Java prints them', () => {
    const range = openBook().app.getActiveSheet().getRange('A1');
    expect(Reflect.apply(range.setNotes, range, [[[25]]]).getNote()).toBe('25.0');
    expect(Reflect.apply(range.setNote, range, [25]).getNote()).toBe('25');
    expect(() => Reflect.apply(range.setNotes, range, ['x'])).toThrow(
      "don't match the method signature",
    );
  });
});
