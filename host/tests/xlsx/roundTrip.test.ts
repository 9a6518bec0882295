// What a save keeps of a workbook that people have made.
import { describe, expect, it } from 'vitest';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-416]dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="1" fillId="2" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" quotePrefix="1"/></cellXfs><extLst><ext uri="{1}" xmlns:z="urn:z"><z:kept/></ext></extLst></styleSheet>';
const STRINGS =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3"><si><t>Nome</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Ana </t></r><r><t>Lima</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>';
const SHEET = sheetXml(
  '<sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="20" customWidth="1"/></cols>\n<sheetData>\n<row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="1"><v>44197</v></c><c r="C1" t="s"><v>1</v></c></row>\n<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" s="2"><v>2</v></c></row>\n<row r="3"><c r="A3"><f>SUM(D2,1)</f><v>3</v></c><c r="B3" t="str"><f t="shared" ref="B3:C3" si="0">A3&amp;"x"</f><v>3x</v></c><c r="C3" t="str"><f t="shared" si="0"/><v>3xx</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="iconSet" priority="1"><iconSet><cfvo type="min"/></iconSet></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D9"><formula1>"sim,não"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{2}" xmlns:w="urn:w"><w:kept a="1"/></ext></extLst>',
);
const EXTRA = { 'xl/own.bin': 'kept', 'docProps/app.xml': '<Properties/>' };
const parts = bookParts(SHEET, EXTRA, { strings: STRINGS, styles: STYLES });
const file = zipParts(parts);

describe('saving a workbook', () => {
  it('changes no part when nothing was written, whatever was read', () => {
    const book = openBook(file);
    const sheet = book.app.getActiveSheet();
    sheet.getDataRange().getValues();
    sheet.getRange('A1:D9').getDataValidations();
    sheet.getConditionalFormatRules();
    expect(unzipParts(book.service.toXlsx())).toEqual(parts);
  });

  it('reads every kind of cell', () => {
    const sheet = openBook(file).app.getActiveSheet();
    expect(sheet.getDataRange().getValues()).toEqual([
      ['Nome', new Date('2021-01-01T03:00:00Z'), 'Ana Lima', ''],
      ['a\rb_x0041_', true, '#N/A', new Date('1900-01-01T03:06:00Z')],
      [3, '3x', '3xx', ''],
    ]);
    expect(sheet.getDataRange().getFormulas()[2]).toEqual(['=SUM(D2;1)', '=A3&"x"', '=B3&"x"', '']);
    expect(sheet.getRange('B1').getDisplayValue()).toBe('01/01/2021');
    expect(sheet.getRange('B1').getNumberFormat()).toBe('[$-416]dd/mm/yyyy');
    expect(sheet.getFrozenRows()).toBe(1);
    expect(sheet.getTabColor()).toBe('#00ff00');
    expect(sheet.getColumnWidth(1)).toBe(20 * 7);
    expect(sheet.getRowHeight(1)).toBe((30 * 96) / 72);
  });

  it('touches only the cell that was written', () => {
    const book = openBook(file);
    book.app.getActiveSheet().getRange('B2').setValue('novo');
    const saved = unzipParts(book.service.toXlsx());
    expect(saved['xl/worksheets/sheet1.xml']).toBe(
      SHEET.replace('<c r="B2" t="b"><v>1</v></c>', '<c r="B2" t="s"><v>3</v></c>')
        .replace('<sheetData>\n', '<sheetData>')
        .replaceAll('</row>\n<row', '</row><row'),
    );
    expect(saved['xl/styles.xml']).toBe(STYLES);
    expect(saved['xl/sharedStrings.xml']).toBe(
      STRINGS.replace(' count="3" uniqueCount="3"', '').replace(
        '</sst>',
        '<si><t>novo</t></si></sst>',
      ),
    );
    for (const name of Object.keys(EXTRA)) expect(saved[name]).toBe(parts[name]);
    expect(saved['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('keeps the cell and appends a style when only the look changes', () => {
    const book = openBook(file);
    book.app.getActiveSheet().getRange('C1').setFontWeight('bold').setBackground('#ff0000');
    const saved = unzipParts(book.service.toXlsx());
    expect(saved['xl/worksheets/sheet1.xml']).toContain('<c r="C1" t="s" s="5"><v>1</v></c>');
    expect(saved['xl/sharedStrings.xml']).toBe(STRINGS);
    expect(saved['xl/styles.xml']).toContain(
      STYLES.slice(STYLES.indexOf('<cellXfs') + 20, STYLES.indexOf('</cellXfs>')),
    );
    const again = book.reopen().app.getActiveSheet();
    expect(again.getRange('C1').getBackground()).toBe('#ff0000');
    expect(again.getRange('A1').getFontWeight()).toBe('bold');
    expect(again.getRange('D2').getBackground()).toBe('#ffee00');
  });

  it('writes shared formulas out when their first cell changes', () => {
    const book = openBook(file);
    book.app.getActiveSheet().getRange('B3').setValue('fim');
    const again = book.reopen().app.getActiveSheet();
    expect(again.getRange('B3:C3').getFormulas()).toEqual([['', '=B3&"x"']]);
    expect(again.getRange('B3:C3').getValues()).toEqual([['fim', 'fimx']]);
  });

  it('moves everything below along with inserted rows', () => {
    const book = openBook(file);
    book.app.getActiveSheet().insertRowsBefore(2, 3);
    const again = book.reopen().app.getActiveSheet();
    expect(again.getRange('A6').getFormula()).toBe('=SUM(D5;1)');
    expect(again.getRange('C6').getFormula()).toBe('=B6&"x"');
    expect(
      again
        .getRange('A1:Z99')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A8:B9']);
    expect(again.getRange('D5').getDataValidation()?.getCriteriaValues()).toEqual([
      ['sim', 'não'],
      true,
    ]);
    expect(again.getRange('D2').getDataValidation()).toBeNull();
    expect(again.getFrozenRows()).toBe(1);
    expect(again.getRowHeight(1)).toBe(40);
  });
});
