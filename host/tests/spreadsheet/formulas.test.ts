// Formulas give what spreadsheets give; a result of the file stays until something that it reads changes.

import { describe, expect, it } from 'vitest';
import { unzipParts, zipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

/** A sheet with a table of services in A1:C5, in Brazil. */
function open() {
  const book = openBook();
  const sheet = book.app.getActiveSheet();
  sheet.getRange('A1:C5').setValues([
    ['Serviço', 'Mês', 'Famílias'],
    ['Cras', 1, 10],
    ['Cras', 2, 15],
    ['Creas', 1, 4],
    ['Creas', 2, ''],
  ]);
  return { book, sheet };
}

const cases: readonly (readonly [formula: string, result: unknown])[] = [
  ['=1+2*3', 7],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=10%', 0.1],
  ['=(1+2)*3', 9],
  ['="a"&1,5&VERDADEIRO', '#NAME?'],
  ['="a"&1,5&TRUE', 'a1,5VERDADEIRO'],
  ['=1/0', '#DIV/0!'],
  ['="x"*2', '#VALUE!'],
  ['="1.234,5"*2', 2469],
  ['=C2=10', true],
  ['="CRAS"=A2', true],
  ['="a"<>"b"', true],
  ['=2>"1"', false],
  ['=SUM(C2:C5)', 29],
  ['=SUM(C:C)', 29],
  ['=SUM(C2:C)', 29],
  ['=SUM(C2:C3;4;TRUE)', 30],
  ['=AVERAGE(C2:C5)', 29 / 3],
  ['=AVERAGE(D2:D5)', '#DIV/0!'],
  ['=COUNT(A1:C5)', 7],
  ['=COUNTA(C1:C5)', 4],
  ['=COUNTBLANK(C1:C5)', 1],
  ['=MIN(C2:C5)&"-"&MAX(C2:C5)', '4-15'],
  ['=MEDIAN(C2:C5)', 10],
  ['=PRODUCT(B2:B5)', 4],
  ['=SUMPRODUCT(B2:B4;C2:C4)', 10 + 30 + 4],
  // 1.005 is a little less in binary; as it is shown, it is rounded up.
  ['=ROUND(1,005;2)', 1.01],
  ['=ROUND(-2,5;0)', -3],
  ['=ROUNDUP(1,01;1)', 1.1],
  ['=ROUNDDOWN(1,99;1)', 1.9],
  ['=ROUND(1250;-2)', 1300],
  ['=MOD(-1;3)', 2],
  ['=MOD(1;0)', '#DIV/0!'],
  ['=INT(-1,5)', -2],
  ['=SQRT(-1)', '#NUM!'],
  ['=IF(C2>5;"muitas";"poucas")', 'muitas'],
  ['=IF(C4>5;"muitas")', false],
  ['=IF(TRUE;1;1/0)', 1],
  ['=IFERROR(1/0;"sem valor")', 'sem valor'],
  ['=AND(C2:C4)', true],
  ['=OR(C2>100;B2=1)', true],
  ['=NOT(TRUE)', false],
  ['=ISBLANK(C5)', true],
  ['=ISNUMBER(C2)', true],
  ['=ISERROR(1/0)', true],
  ['=SUMIF(A2:A5;"Cras";C2:C5)', 25],
  ['=SUMIF(C2:C5;">=10")', 25],
  ['=COUNTIF(A2:A5;"cr*s")', 4],
  ['=COUNTIF(A2:A5;"<>Cras")', 2],
  ['=COUNTIFS(A2:A5;"Cras";B2:B5;2)', 1],
  ['=SUMIFS(C2:C5;A2:A5;"Cr*";B2:B5;"<2")', 14],
  ['=AVERAGEIF(A2:A5;"Creas";C2:C5)', 4],
  ['=VLOOKUP("Creas";A2:C5;3;FALSE)', 4],
  ['=VLOOKUP("Centro";A2:C5;3;FALSE)', '#N/A'],
  ['=INDEX(C2:C5;MATCH("Creas";A2:A5;0))', 4],
  ['=MATCH(12;{5;10;15};1)', 2],
  ['=LEN("Ação")&LEFT("Ação";2)&RIGHT("Ação";2)&MID("Ação";2;2)', '4Açãoçã'],
  ['=UPPER("ação")&TRIM("  a   b ")', 'AÇÃOa b'],
  ['=SUBSTITUTE("a.b.c";".";"-")', 'a-b-c'],
  ['=TEXTJOIN(", ";TRUE;A2:A5;C5)', 'Cras, Cras, Creas, Creas'],
  ['=TEXT(1234,5;"#,##0.00")', '1.234,50'],
  ['=YEAR(DATE(2021;14;1))&"-"&MONTH(DATE(2021;14;1))', '2022-2'],
  ['=DAY(EDATE(DATE(2021;1;31);1))&"-"&DAY(EOMONTH(DATE(2020;1;5);1))', '28-29'],
  ['=HYPERLINK("https://exemplo.org";"aqui")', 'aqui'],
  ['=ROW(A7)+COLUMN(C1)', 10],
  ['=Outra!A1', '#REF!'],
  ['=nada', '#NAME?'],
];

describe('a formula', () => {
  it.each(cases)('%s', (formula, result) => {
    const { sheet } = open();
    const cell = sheet.getRange('E9').setFormula(formula);
    expect(cell.getValue()).toBe(result);
    expect(cell.getFormula()).toBe(formula);
  });

  it('follows what it reads, through other formulas, sheets and names', () => {
    const { book, sheet } = open();
    const spreadsheet = book.app.getActive();
    const other = spreadsheet.insertSheet('Outra aba');
    spreadsheet.setNamedRange('familias', sheet.getRange('C2:C5'));
    other.getRange('A1').setFormula("='Página1'!E1*2");
    sheet.getRange('E1').setFormula('=SUM(familias)');
    expect(other.getRange('A1').getValue()).toBe(58);
    sheet.getRange('C5').setValue(1);
    expect(other.getRange('A1').getDisplayValue()).toBe('60');
    sheet.insertRowBefore(2);
    expect(sheet.getRange('E1').getFormula()).toBe('=SUM(familias)');
    sheet.getRange('C3').setValue(0);
    expect(other.getRange('A1').getValue()).toBe(40);
  });

  it('that gives a date is shown as one', () => {
    const { sheet } = open();
    const cell = sheet.getRange('E1').setFormula('=DATE(2021;3;5)');
    expect(cell.getDisplayValue()).toBe('05/03/2021');
    expect(cell.getValue()).toEqual(new Date('2021-03-05T03:00:00Z'));
    sheet.getRange('E2').setNumberFormat('0').setFormula('=DATE(1900;1;1)');
    expect(sheet.getRange('E2').getValue()).toBe(2);
  });

  it('is copied as a formula, or as what it gives', () => {
    const { sheet } = open();
    const total = sheet.getRange('E1').setFormula('=C2*2');
    total.copyTo(sheet.getRange('E2'));
    total.copyTo(sheet.getRange('F1'), { contentsOnly: true });
    sheet.getRange('E1').copyValuesToRange(sheet, 7, 7, 1, 1);
    expect(sheet.getRange('E1:G2').getFormulas()).toEqual([
      ['=C2*2', '', ''],
      ['=C3*2', '', ''],
    ]);
    expect(sheet.getRange('F1:G1').getValues()).toEqual([[20, 20]]);
  });

  it('that reads itself is an error, and a long chain is none', () => {
    const { sheet } = open();
    sheet.getRange('E1').setFormula('=E2');
    sheet.getRange('E2').setFormula('=E1+1');
    expect(sheet.getRange('E2').getValue()).toBe('#REF!');
    sheet.getRange('F1').setValue(1);
    sheet.getRange('F2:F500').setFormula('=F1+1');
    expect(sheet.getRange('F500').getValue()).toBe(500);
  });

  it('with a function that is not known here has no result, which is an error and no empty cell', () => {
    const { sheet } = open();
    expect(sheet.getRange('E1').setFormula('=SPARKLINE(C2:C5)').getValue()).toBe('#GETTING_DATA');
  });
});

describe('a result in the file', () => {
  /** The file says that A3 is 99, though A1 and A2 are 1 and 2. */
  function withOldResult() {
    const book = openBook();
    book.app
      .getActiveSheet()
      .getRange('A1:A2')
      .setValues([[1], [2]]);
    book.app.getActiveSheet().getRange('A3').setFormula('=A1+A2');
    const parts = unzipParts(book.service.toXlsx());
    const name = Object.keys(parts).find((part) => part.includes('worksheets/sheet')) ?? '';
    const text = parts[name] ?? '';
    const spoilt = text.replace('<f>A1+A2</f><v>3</v>', '<f>A1+A2</f><v>99</v>');
    expect(spoilt).not.toBe(text);
    const asking = parts['xl/workbook.xml'] ?? '';
    const settled = asking.replace(' fullCalcOnLoad="1"', '');
    expect(settled).not.toBe(asking);
    return openBook(zipParts({ ...parts, [name]: spoilt, 'xl/workbook.xml': settled }));
  }

  it('counts until something that it reads changes', () => {
    const sheet = withOldResult().app.getActiveSheet();
    const result = sheet.getRange('A3');
    expect(result.getValue()).toBe(99);
    sheet.getRange('C1').setValue('outra coisa');
    expect(result.getValue()).toBe(99);
    sheet.getRange('A1').setValue(5);
    expect(result.getValue()).toBe(7);
  });

  it('stays in the file where only other cells changed', () => {
    const book = withOldResult();
    book.app.getActiveSheet().getRange('C1').setValue('outra coisa');
    book.app.getActiveSheet().getDataRange().getValues();
    const parts = Object.values(unzipParts(book.service.toXlsx()));
    expect(parts.some((text) => text.includes('<f>A1+A2</f><v>99</v>'))).toBe(true);
  });
});
