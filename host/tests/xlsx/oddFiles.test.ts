// Files that other programs write, and files that are none.
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/xlsx/openWorkbook.ts';
import { XlsxError } from '../../src/xlsx/xlsxError.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

const codeOf = (bytes: Uint8Array): string => {
  try {
    openWorkbook(bytes).sheets.map((sheet) => sheet.rows.size);
    return 'opens';
  } catch (error) {
    return error instanceof XlsxError ? error.code : String(error);
  }
};

describe('a file that is no workbook', () => {
  it('is refused with a reason', () => {
    const good = zipParts(bookParts(sheetXml('<sheetData/>')));
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
    const protectedBook = Uint8Array.from([
      ...compound,
      ...Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(codeOf(good)).toBe('opens');
    expect(codeOf(new Uint8Array())).toBe('notZip');
    expect(codeOf(Buffer.from('Ano;Mês'))).toBe('notZip');
    expect(codeOf(good.slice(0, good.length / 2))).toBe('brokenZip');
    expect(codeOf(zipParts({ 'word/document.xml': '<w/>' }))).toBe('notXlsx');
    expect(codeOf(compound)).toBe('notXlsx');
    expect(codeOf(protectedBook)).toBe('encrypted');
    expect(codeOf(zipParts(bookParts('<worksheet><sheetData><row>')))).toBe('damaged');
  });

  it('is refused when it unpacks to too much', () => {
    const bomb = zipParts(bookParts(sheetXml('<sheetData/>')));
    // The directory at the end of a zip says, 24 bytes into each entry, how large the file will be.
    const entry = Buffer.from(bomb.buffer).indexOf('PK\u0001\u0002');
    new DataView(bomb.buffer).setUint32(entry + 24, 600_000_000, true);
    expect(codeOf(bomb)).toBe('tooLarge');
  });
});

describe('an unusual workbook', () => {
  it('may have prefixes, strict names, no addresses and no dimension', () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const rel = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c t="d"><x:v>2021-01-01T12:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = bookParts(
      sheet,
      {
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="${rel}/worksheet" Target="/XL/worksheets/Sheet1.xml"/></Relationships>`,
      },
      {
        workbook: `<x:workbook xmlns:x="${main}" xmlns:q="${rel}"><x:sheets><x:sheet name="Só" sheetId="7" q:id="b"/></x:sheets></x:workbook>`,
      },
    );
    const book = openBook(zipParts(parts));
    const range = book.app.getActiveSheet().getRange('A1:B2');
    expect(range.getValues()).toEqual([
      ['a', 2],
      [44197.5, ''],
    ]);
    range.getCell(2, 2).setValue('novo');
    range.getCell(1, 2).setBackground('red').setNote('n');
    book.app.getActive().insertSheet('Mais').getRange('C3').setValue(1);
    const saved = unzipParts(book.service.toXlsx());
    expect(saved['xl/worksheets/sheet1.xml']).toContain(
      '<x:c t="inlineStr" r="A1"><x:is><x:t>a</x:t></x:is></x:c>',
    );
    const again = book.reopen().app.getActive();
    expect(again.getRange('Só!A1:B2').getValues()).toEqual([
      ['a', 2],
      [44197.5, 'novo'],
    ]);
    expect(again.getRange('Só!B1').getBackground()).toBe('#ff0000');
    expect(again.getRange('Só!B1').getNote()).toBe('n');
    expect(again.getRange('Mais!C3').getValue()).toBe(1);
  });

  it('may count dates from 1904', () => {
    const workbook =
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Base" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    // 44197 is 1 January 2021 counted from 1900; the other system begins 1462 days later.
    const sheet = sheetXml(
      `<sheetData><row r="1"><c r="A1" s="1"><v>${44197 - 1462}</v></c></row></sheetData>`,
    );
    const book = openBook(zipParts(bookParts(sheet, {}, { workbook, styles })));
    const range = book.app.getActiveSheet().getRange('A1:A2');
    const newYear = new Date('2021-01-01T03:00:00Z');
    expect(range.getValue()).toEqual(newYear);
    expect(range.getDisplayValue()).toBe('01/01/2021');
    range.getCell(2, 1).setValue(newYear);
    expect(unzipParts(book.service.toXlsx())['xl/worksheets/sheet1.xml']).toContain(
      `<v>${44197 - 1462}</v></c></row></sheetData>`,
    );
    expect(book.reopen().app.getActiveSheet().getRange('A2').getValue()).toEqual(newYear);
  });

  it('may have chart sheets and hidden sheets between the others', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const base = bookParts(sheetXml('<sheetData/>'));
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="G" sheetId="3" r:id="rId9"/><sheet name="Base" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="Fim" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Fim!$A$1:$B$2</definedName></definedNames></workbook>`;
    const rels = [
      'rId1 worksheet worksheets/sheet1.xml',
      'rId2 worksheet worksheets/sheet2.xml',
      'rId9 chartsheet chartsheets/sheet1.xml',
    ]
      .map((line) => line.split(' '))
      .map(
        ([id, kind, target]) =>
          `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
      );
    const book = openBook(
      zipParts({
        ...base,
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`,
        'xl/worksheets/sheet2.xml': sheetXml('<sheetData/>'),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      }),
    );
    const ss = book.app.getActive();
    expect(ss.getActiveSheet().getName()).toBe('Fim');
    ss.insertSheet('Novo', 0);
    const saved = unzipParts(book.service.toXlsx())['xl/workbook.xml'];
    expect(saved).toMatch(
      /name="G".*name="Novo".*name="Base" sheetId="1" state="veryHidden".*name="Fim"/,
    );
    expect(saved).toContain('localSheetId="3">Fim!$A$1:$B$2');
  });
});
