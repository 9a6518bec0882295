// Kinds of workbook files: what is saved fits its extension, and other documents are no workbooks.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHost } from '../../src/host.ts';
import { openWorkbook } from '../../src/xlsx/openWorkbook.ts';
import { XlsxError } from '../../src/xlsx/xlsxError.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Source: ECMA-376 part 1, 12.3.23; [MS-OFFMACRO2] 2.2.1.4. */
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  xltm: 'application/vnd.ms-excel.template.macroEnabled.main+xml',
} as const;
const vba = 'application/vnd.ms-office.vbaProject';

const plain = sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

/** A workbook of a form; with macros where it may have some. */
function book(form: keyof typeof types, more: Record<string, string> = {}): Uint8Array {
  const parts = bookParts(plain);
  const typesPart = (parts['[Content_Types].xml'] ?? '').replace(types.xlsx, types[form]);
  if (!form.endsWith('m')) return zipParts({ ...parts, '[Content_Types].xml': typesPart, ...more });
  const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
  return zipParts({
    ...parts,
    '[Content_Types].xml': typesPart.replace(
      '<Override',
      `<Default Extension="bin" ContentType="${vba}"/><Override PartName="/xl/sign.bin" ContentType="application/vnd.ms-office.vbaProjectSignature"/><Override`,
    ),
    'xl/_rels/workbook.xml.rels': rels.replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${microsoft}/vbaProject" Target="vbaProject.bin"/></Relationships>`,
    ),
    'xl/vbaProject.bin': 'macros',
    'xl/_rels/vbaProject.bin.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${microsoft}/vbaProjectSignature" Target="sign.bin"/></Relationships>`,
    'xl/sign.bin': 'signature',
    ...more,
  });
}

const typeIn = (bytes: Uint8Array): string =>
  /PartName="\/xl\/workbook\.xml" ContentType="([^"]*)"/.exec(
    unzipParts(bytes)['[Content_Types].xml'] ?? '',
  )?.[1] ?? '';

describe('a workbook of each form', () => {
  it.each([
    ['xlsx', ['xlsx']],
    ['xltx', ['xlsx']],
    ['xlsm', ['xlsm', 'xlsx']],
    ['xltm', ['xlsm', 'xlsx']],
  ] as const)('%s can be saved as %j, and stays what it is unless asked', (form, forms) => {
    const opened = openBook(book(form));
    opened.app.getActiveSheet().getRange('A2').setValue(2);
    expect(opened.service.forms()).toEqual(forms);
    expect(typeIn(opened.service.toXlsx())).toBe(types[form]);
    for (const wanted of forms) {
      const saved = opened.service.toXlsx(wanted);
      expect(typeIn(saved)).toBe(types[wanted]);
      expect(openBook(saved).app.getActiveSheet().getRange('A1:A2').getValues()).toEqual([
        [1],
        [2],
      ]);
      const names = Object.keys(unzipParts(saved)).filter((name) => /vba|sign/.test(name));
      expect(names).toHaveLength(wanted === 'xlsm' ? 3 : 0);
      const everything = Object.values(unzipParts(saved)).join('');
      expect(everything.includes('vbaProject')).toBe(wanted === 'xlsm');
    }
    // Saving in one form takes nothing from the others.
    expect(typeIn(opened.service.toXlsx())).toBe(types[form]);
    expect('xl/vbaProject.bin' in unzipParts(opened.service.toXlsx())).toBe(form.endsWith('m'));
  });

  it('is no .xlsx when its macros are sheets', () => {
    const parts = unzipParts(book('xlsm'));
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      `<Relationship Id="rId8" Type="${microsoft}/xlMacrosheet" Target="macrosheets/sheet1.xml"/></Relationships>`,
    );
    const all = {
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/macrosheets/sheet1.xml': '<m/>',
    };
    expect(openBook(zipParts(all)).service.forms()).toEqual(['xlsm']);
  });

  it.each(['xlsx', 'xlsm', 'xltx', 'xltm'] as const)(
    'is saved under a name with .%s as that',
    (form) => {
      const folder = mkdtempSync(join(tmpdir(), 'forms-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const path = join(folder, `Pasta.de.${form.toUpperCase()}`);
      for (const source of ['xlsx', 'xltm'] as const) {
        writeFileSync(path, book(source));
        const host = createHost({
          workbook: path,
          folder: join(folder, 'drive'),
          bundle: 'var x = 1',
        });
        const app = host.globals
          .SpreadsheetApp as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
        expect(app.getActiveSpreadsheet().getName()).toBe('Pasta.de');
        host.saveWorkbook(path);
        expect(typeIn(readFileSync(path))).toBe(types[form]);
      }
    },
  );

  it('comes as .xlsx when a script asks for the file', () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const blob = openBook(book('xlsm')).app.getActive().getAs(type);
    expect(typeIn(Uint8Array.from(blob.getBytes()))).toBe(types.xlsx);
  });
});

describe('another document', () => {
  const main = (type: string, target: string, content: string): Uint8Array =>
    zipParts({
      '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="${type}"/><Override PartName="/${target}" ContentType="${type}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${target}"/></Relationships>`,
      [target]: content,
    });
  it.each<[string, Uint8Array, string]>([
    [
      '.xlsb',
      main(
        'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        'xl/workbook.bin',
        '\u0083\u0001\u0000',
      ),
      'notXlsx',
    ],
    [
      '.docx',
      main(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'word/document.xml',
        '<w:document xmlns:w="w"/>',
      ),
      'notXlsx',
    ],
    [
      '.ods',
      zipParts({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<office/>',
      }),
      'notXlsx',
    ],
    ['.numbers', zipParts({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'notXlsx'],
    ['.csv', Buffer.from('Ano;Mês\n2021;jan\n'), 'notZip'],
    ['a page', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'notZip'],
    [
      'an old .xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      'notXlsx',
    ],
    ['an empty file', new Uint8Array(), 'notZip'],
  ])('is no workbook: %s', (_, bytes, code) => {
    let found = 'opens';
    try {
      openWorkbook(bytes);
    } catch (error) {
      found = error instanceof XlsxError ? error.code : String(error);
    }
    expect(found).toBe(code);
  });
});

describe('a strict workbook', () => {
  it('gets nothing but strict names', () => {
    const strict = Object.fromEntries(
      Object.entries(bookParts(plain)).map(([name, xml]) => [
        name,
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
          .replace('<workbook ', '<workbook conformance="strict" '),
      ]),
    );
    const opened = openBook(zipParts(strict));
    const spreadsheet = opened.app.getActive();
    const sheet = spreadsheet.insertSheet('Nova');
    sheet.getRange('A1:B2').setValues([
      ['x', 1],
      ['y', 2],
    ]);
    sheet.getRange('A1').setBackground('red').setNote('n');
    sheet
      .getRange('A2')
      .setRichTextValue(
        opened.app.newRichTextValue().setText('site').setLinkUrl('https://exemplo.org').build(),
      );
    sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B2')).build());
    sheet.getRange('C1').setValue('="http://schemas.openxmlformats.org/package/2006/x"');
    spreadsheet.setSpreadsheetLocale('en_US');
    const saved = unzipParts(opened.service.toXlsx());
    const names = Object.keys(saved);
    for (const part of ['styles', 'sharedStrings', 'drawing', 'chart', 'comments'])
      expect(names.some((name) => name.includes(part))).toBe(true);
    for (const [name, xml] of Object.entries(saved))
      expect([name, /schemas\.openxmlformats\.org\/(?!package\/)[^"]*/.exec(xml)?.[0]]).toEqual([
        name,
        undefined,
      ]);
    expect(saved['xl/workbook.xml']).toContain('http://purl.oclc.org/ooxml/spreadsheetml/main');
    const again = opened.reopen().app.getActive().getSheetByName('Nova');
    expect(again?.getRange('A1').getNote()).toBe('n');
    expect(again?.getCharts()).toHaveLength(1);
    expect(again?.getRange('A2').getRichTextValue()?.getLinkUrl()).toBe('https://exemplo.org');
  });
});

describe('a workbook with as many looks as Excel takes', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const styles = (count: number): string =>
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="${count}">${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(count - 1)}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const count = (bytes: Uint8Array): number =>
    unzipParts(bytes)['xl/styles.xml']?.match(/<xf /g)?.length ?? 0;

  it('gets none more, keeps texts as texts, and loses the other looks', () => {
    // Source: Excel specifications and limits: 64,000 unique cell formats.
    const opened = openBook(zipParts(bookParts(plain, {}, { styles: styles(64_000) })));
    const sheet = opened.app.getActiveSheet();
    sheet.getRange('A1').setBackground('blue').setFontWeight('bold').setNumberFormat('0.000');
    sheet.getRange('B1').setNumberFormat('@').setValue('1/2');
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[1, '1/2']]);
    expect(count(opened.service.toXlsx())).toBe(64_000);
    expect(opened.reopen().app.getActiveSheet().getRange('B1').getValue()).toBe('1/2');
  });

  it('keeps dates as dates when there is no room for their format', () => {
    // Source: Excel specifications and limits: 200 number formats in any language.
    const formats = Array.from(
      { length: 200 },
      (_, at) =>
        `<numFmt numFmtId="${164 + at}" formatCode="0.0${'0'.repeat(at % 20)}&quot;${at}&quot;"/>`,
    );
    const full = styles(2).replace(
      '<fonts',
      `<numFmts count="200">${formats.join('')}</numFmts><fonts`,
    );
    const opened = openBook(zipParts(bookParts(plain, {}, { styles: full })));
    const sheet = opened.app.getActiveSheet();
    const moment = new Date('2021-12-31T15:30:00Z');
    sheet.getRange('A1').setValue(moment).setNumberFormat('dd/mm/yyyy hh:mm');
    sheet.getRange('A2').setValue(2.5).setNumberFormat('0.000" km"');
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[moment], [2.5]]);
    const again = opened.reopen().app.getActiveSheet();
    expect(again.getRange('A1:A2').getValues()).toEqual([[moment], [2.5]]);
    expect(unzipParts(opened.service.toXlsx())['xl/styles.xml']?.match(/<numFmt /g)).toHaveLength(
      200,
    );
  });

  it('is brought down to what it uses when it has more', () => {
    // 65,000 equal ones, a red one, one for texts, and one that nothing uses.
    const many = styles(65_001).replace(
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" applyFill="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    );
    const cells = sheetXml(
      '<cols><col min="4" max="4" width="9" style="65001"/></cols><sheetData><row r="1" s="65001" customFormat="1"><c r="A1" s="40000"><v>1</v></c><c r="B1" s="65000" t="inlineStr"><is><t>1/2</t></is></c><c r="C1" s="65001"/></row><row r="2" s="64999"/></sheetData>',
    );
    const opened = openBook(zipParts(bookParts(cells, {}, { styles: many })));
    const look = (book: typeof opened) => {
      const sheet = book.app.getActiveSheet();
      return [
        sheet.getRange('A1:D1').getValues(),
        sheet.getRange('A1:E1').getBackgrounds(),
        sheet.getRange('D5').getBackground(),
        sheet.getRange('B1').getNumberFormat(),
      ];
    };
    const wanted = [
      [[1, '1/2', '', '']],
      [['#ffffff', '#ffffff', '#ff0000', '#ff0000', '#ff0000']],
      '#ff0000',
      '@',
    ];
    expect(look(opened)).toEqual(wanted);
    const saved = unzipParts(opened.service.toXlsx());
    expect(saved['xl/styles.xml']?.match(/<xf /g)).toHaveLength(3);
    expect(saved['xl/styles.xml']).toContain('<cellXfs count="3">');
    expect(saved['xl/worksheets/sheet1.xml']).not.toMatch(/(?:s|style)="\d{2,}"/);
    expect(look(opened.reopen() as typeof opened)).toEqual(wanted);
  });

  it('gets those that there is room for, and shares them', () => {
    const opened = openBook(zipParts(bookParts(plain, {}, { styles: styles(63_998) })));
    const sheet = opened.app.getActiveSheet();
    for (const cell of ['A1', 'A2', 'A3']) sheet.getRange(cell).setBackground('#00ff00');
    sheet.getRange('A4').setBackground('#0000ff');
    sheet.getRange('A5').setBackground('#00ffff');
    expect(count(opened.service.toXlsx())).toBe(64_000);
    const colors = opened.reopen().app.getActiveSheet().getRange('A3:A5').getBackgrounds().flat();
    expect(colors).toEqual(['#00ff00', '#0000ff', '#ffffff']);
  });
});
