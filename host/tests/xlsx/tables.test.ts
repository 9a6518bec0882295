// Tables laid over a sheet: what is saved opens in Excel, whatever was written into their headers.
import { describe, expect, it } from 'vitest';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** Headers in B2:D2 of a table of three rows, and a formula that names one of its columns. */
function bookWithTable(headers: readonly string[] = ['Aba', 'Célula', 'Dobro']) {
  const table = `<?xml version="1.0" encoding="UTF-8"?>\n<table xmlns="${MAIN}" id="1" name="Lista" displayName="Lista" ref="B2:D5"><autoFilter ref="B2:D5"/><sortState ref="B3:D5"/><tableColumns count="3"><tableColumn id="1" name="Aba"/><tableColumn id="2" name="Célula"/><tableColumn id="3" name="Dobro"><calculatedColumnFormula>Lista[[#This Row],[Célula]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const cells = headers.map((header, index) => text(`${'BCD'[index]}2`, header)).join('');
  const sheet = sheetXml(
    `<sheetData><row r="1">${text('A1', 'Título')}<c r="H1"><f>SUM(Lista[Célula])</f><v>0</v></c></row><row r="2">${cells}</row><row r="3">${text('B3', 'Ações')}<c r="C3"><v>7</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
  );
  const parts = bookParts(sheet, {
    'xl/tables/table1.xml': table,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
  });
  const types = parts['[Content_Types].xml']?.replace(
    '</Types>',
    `<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}"/></Types>`,
  );
  const book = openBook(zipParts({ ...parts, '[Content_Types].xml': types ?? '' }));
  const sheetOf = () => book.app.getActiveSheet();
  return { sheet: sheetOf(), table, saved: () => unzipParts(book.service.toXlsx()) };
}

const namesOf = (part = '') =>
  [...part.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);

describe('a table', () => {
  it('stays byte for byte while its headers do', () => {
    const { sheet, table, saved } = bookWithTable();
    sheet.getRange('C3').setValue(8);
    expect(saved()['xl/tables/table1.xml']).toBe(table);
  });

  it('follows a header that is written anew, with the formulas that name it', () => {
    const { sheet, saved } = bookWithTable();
    sheet.getRange('C2').setValue('Lugar <novo>');
    const parts = saved();
    expect(namesOf(parts['xl/tables/table1.xml'])).toEqual(['Aba', 'Lugar &lt;novo&gt;', 'Dobro']);
    expect(parts['xl/tables/table1.xml']).toContain('Lista[[#This Row],[Lugar &lt;novo&gt;]]*2');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<f>SUM(Lista[Lugar &lt;novo&gt;])</f>');
  });

  it.each([
    [
      'is emptied',
      (sheet: ReturnType<typeof bookWithTable>['sheet']) => sheet.getRange('C2').setValue(''),
    ],
    [
      'is a number',
      (sheet: ReturnType<typeof bookWithTable>['sheet']) => sheet.getRange('C2').setValue(7),
    ],
    [
      'stands twice',
      (sheet: ReturnType<typeof bookWithTable>['sheet']) => sheet.getRange('C2').setValue('ABA'),
    ],
    [
      'is deleted with its row',
      (sheet: ReturnType<typeof bookWithTable>['sheet']) => sheet.deleteRow(2),
    ],
    [
      'gets a new column beside it',
      (sheet: ReturnType<typeof bookWithTable>['sheet']) => sheet.insertColumnBefore(3),
    ],
  ])('is taken off, with its cells kept, when a header %s', (_, change) => {
    const { sheet, saved } = bookWithTable();
    change(sheet);
    const parts = saved();
    expect(parts['xl/tables/table1.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('table1');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? '').not.toContain('table1');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('tablePart');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<f>SUM(#REF!)</f>');
    expect(Object.values(parts).join('')).toContain('Ações');
  });

  it('moves with rows and columns that come before it', () => {
    const { sheet, saved } = bookWithTable();
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnBefore(1);
    sheet.insertRowAfter(5);
    const part = saved()['xl/tables/table1.xml'] ?? '';
    expect(part).toContain('displayName="Lista" ref="C4:E8"');
    expect(part).toContain('<autoFilter ref="C4:E8"/>');
    expect(part).not.toContain('sortState');
    expect(namesOf(part)).toEqual(['Aba', 'Célula', 'Dobro']);
  });
});
