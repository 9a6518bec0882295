// Order, size and odd kinds of formulas: chains, circles, blocks, names, tables, many sheets.
import { describe, expect, it } from 'vitest';
import { bookOfCells, type Cells, formulasOf, NO_RESULT, shown } from './bookOfCells.ts';

/** B1, B2, … hold 1, C as `formula` says for each row. */
function column(rows: number, formula: (row: number) => string): Cells {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= rows; row += 1) {
    cells[`B${row}`] = '><v>1</v>';
    cells[`C${row}`] = `><f>${formula(row)}</f>`;
  }
  return cells;
}

describe('long columns', () => {
  it.each<[string, number, (row: number) => string, string, number]>([
    [
      'a chain of 20,000 cells',
      20_000,
      (row) => (row === 1 ? 'B1' : `C${row - 1}+B${row}`),
      'C20000',
      20_000,
    ],
    ['the same chain upwards', 20_000, (row) => `B${row}+C${row + 1}`, 'C1', 20_000],
    ['running totals', 20_000, (row) => `SUM($B$1:B${row})`, 'C20000', 20_000],
    [
      'totals of all totals above',
      1_110,
      (row) => (row === 1 ? 'B1' : `B${row}+0*SUM(C$1:C${row - 1})`),
      'C1110',
      1,
    ],
    // 2 to the power of 10 in the eleventh row, as each is the sum of all before and 1.
    ['sums of all sums below', 11, (row) => `B${row}+SUM(C${row + 1}:C$12)`, 'C1', 1024],
  ])(
    '%s',
    (_, rows, formula, wanted, value) => {
      const cells = column(rows, formula);
      const given = { ...cells, ...(rows === 1_110 ? { C1: '><v>0</v>' } : {}) };
      expect(shown(bookOfCells(given), wanted)).toEqual([value]);
    },
    20_000,
  );
});

describe('formulas that read themselves', () => {
  it('are errors, all of them, and so is what reads them', () => {
    const cells: Cells = {
      A1: '><f>A2+1</f>',
      A2: '><f>IFERROR(A3,5)</f>',
      A3: '><f>SUM(A1:A1)</f>',
      A4: '><f>A1*2</f>',
      A5: '><f>A5</f>',
      A6: '><f>IF(FALSE,A6,6)</f>',
    };
    const all = shown(bookOfCells(cells), ...Object.keys(cells));
    expect(all).toEqual(['#REF!', '#REF!', '#REF!', '#REF!', '#REF!', 6]);
  });

  it('have no result where the file says that they may', () => {
    const cells: Cells = { A1: '><f>A2+1</f>', A2: '><f>A1</f>' };
    const bytes = bookOfCells(cells, { calculation: '<calcPr iterate="1"/>' });
    expect(shown(bytes, 'A1')).toEqual([NO_RESULT]);
  });
});

describe('formulas that are large', () => {
  it('as 8,000 characters or 3,000 brackets are calculated', () => {
    const long = Array.from({ length: 4000 }, () => '1').join('+');
    const deep = `${'('.repeat(3000)}7${')'.repeat(3000)}`;
    expect(shown(bookOfCells(formulasOf([long, deep])), 'A1', 'A2')).toEqual([4000, 7]);
  });
});

describe('a formula of a block', () => {
  it('gives each of its cells its part, and cells beyond it are empty', () => {
    const cells: Cells = {
      C1: '><f t="array" ref="C1:C3">Base!B2:B4*2</f>',
      C2: '><v>0</v>',
      D1: '><f>SUM(C1:C3)</f>',
      E1: '><f t="array" ref="E1">SUM((Base!A2:A4="b")*Base!B2:B4)</f>',
    };
    const all = shown(bookOfCells(cells), 'C1', 'C2', 'C3', 'C4', 'D1', 'E1');
    expect(all).toEqual([1800, 2000, 2220, '', 6020, 1000]);
  });

  it('has no result where it would flow into cells of which the file says nothing', () => {
    const flows = { A1: ' cm="1"><f t="array" ref="A1">_xlfn._xlws.SORT(Base!B2:B4)</f>' };
    expect(shown(bookOfCells(flows), 'A1')).toEqual([NO_RESULT]);
    const fits = { A1: ' cm="1"><f t="array" ref="A1:A3">_xlfn._xlws.SORT(Base!B2:B4,1,-1)</f>' };
    expect(shown(bookOfCells(fits), 'A1', 'A3')).toEqual([1110, 900]);
  });

  it('that is a data table has no result of its own', () => {
    const cells: Cells = {
      A1: '><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="D1"/><v>5</v>',
      A2: '><v>6</v>',
    };
    expect(shown(bookOfCells(cells), 'A1', 'A2')).toEqual([5, 6]);
    const asks = { calculation: '<calcPr fullCalcOnLoad="1"/>' };
    expect(shown(bookOfCells(cells, asks), 'A1', 'A2')).toEqual([NO_RESULT, NO_RESULT]);
  });

  it('that is written once for many cells is one for each', () => {
    const cells: Cells = {
      B1: '><v>1</v>',
      B2: '><v>2</v>',
      C1: '><f t="shared" ref="C1:C2" si="0">B1*10</f>',
      C2: '><f t="shared" si="0"/>',
    };
    expect(shown(bookOfCells(cells), 'C1', 'C2')).toEqual([10, 20]);
  });
});

describe('what formulas name', () => {
  const names =
    '<definedNames><definedName name="Total">Base!$B$4</definedName><definedName name="Total" localSheetId="0">Base!$B$2</definedName><definedName name="Ao_lado">Base!B2</definedName></definedNames>';

  it('is looked for on the own sheet first; a name that means another cell everywhere has no result', () => {
    const cells = formulasOf(['Total', 'Base!Total', 'SUM(Ao_lado)', 'nada']);
    const all = shown(bookOfCells(cells, { names }), 'A1', 'A2', 'A3', 'A4');
    expect(all).toEqual([900, 1110, NO_RESULT, '#NAME?']);
  });

  it('may be cells of many sheets', () => {
    const cells = {
      ...formulasOf(["SUM('Página1:Base'!B2)", "MAX('Página1:Base'!B2:B4)"]),
      B2: '><v>5</v>',
    };
    expect(shown(bookOfCells(cells), 'A1', 'A2')).toEqual([905, 1110]);
  });

  it('may be columns of a table', () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Meses" ref="C1:D4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Mês"/><tableColumn id="2" name="Em [R$]"/></tableColumns></table>';
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
    const cells: Cells = {
      C1: ' t="str"><v>Mês</v>',
      D1: ' t="str"><v>Em [R$]</v>',
      D2: '><v>3</v>',
      D3: '><v>4</v>',
      D4: "><f>SUBTOTAL(109,Meses[Em '[R$']])</f>",
      E2: "><f>Meses[[#This Row],[Em '[R$']]]*2</f>",
      E3: "><f>SUM(Meses[[#All],[Em '[R$']]])</f>",
      E5: "><f>Meses[[#This Row],[Em '[R$']]]</f>",
    };
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships,
      'xl/tables/table1.xml': table,
    };
    const all = shown(bookOfCells(cells, { parts }), 'D4', 'E2', 'E3', 'E5');
    // 3 + 4; 2 × 3; both numbers and their total; a row outside of the table.
    expect(all).toEqual([7, 6, 14, NO_RESULT]);
  });
});
