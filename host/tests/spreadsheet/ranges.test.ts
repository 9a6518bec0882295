// Where ranges lie, and how cells are merged, moved, copied and filled.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from './openBook.ts';

describe('getRange', () => {
  it('reads every notation', () => {
    const sheet = openBook().app.getActiveSheet();
    const shown = (notation: string): string => sheet.getRange(notation).getA1Notation();
    expect(shown('B2:D5')).toBe('B2:D5');
    expect(shown('$c$3')).toBe('C3');
    expect(shown('D5:B2')).toBe('B2:D5');
    expect(shown('7:5')).toBe('5:7');
    expect(shown('D:B')).toBe('B:D');
    expect(shown('R10C5:r1c2')).toBe('B1:E10');
    expect(shown("'Página1'!A1")).toBe('A1');
    const open = sheet.getRange('A2:C');
    expect([open.getNumRows(), open.getNumColumns()]).toEqual([1000 - 2 + 1, 3]);
    expect([open.isStartRowBounded(), open.isEndRowBounded()]).toEqual([true, false]);
    expect(sheet.getRange('3:5').getNumColumns()).toBe(26);
  });

  it('refuses what lies outside', () => {
    const sheet = openBook().app.getActiveSheet();
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0)).toThrow(
      'The number of rows in the range must be at least 1.',
    );
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
    expect(() => sheet.getRange(1001, 1)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    const far = sheet.getRange('RC1');
    expect(far.getA1Notation()).toBe('RC1');
    expect(() => far.setValue(1)).toThrow('outside the dimensions of the sheet');
    expect(() => sheet.getRange('no range')).toThrow('Range not found');
    expect(() => sheet.getRange('Outra!A1')).toThrow('Range not found');
    expect(() => Reflect.apply(sheet.getRange, sheet, [{}])).toThrow(
      "don't match the method signature",
    );
  });

  it('gives back the notation of any block', () => {
    const sheet = openBook().app.getActiveSheet();
    const cell = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 26 }));
    fc.assert(
      fc.property(cell, cell, ([r1, c1], [r2, c2]) => {
        const [top, left] = [Math.min(r1, r2), Math.min(c1, c2)];
        const range = sheet.getRange(top, left, Math.abs(r1 - r2) + 1, Math.abs(c1 - c2) + 1);
        const again = sheet.getRange(range.getA1Notation());
        expect([
          again.getRow(),
          again.getColumn(),
          again.getLastRow(),
          again.getLastColumn(),
        ]).toEqual([top, left, Math.max(r1, r2), Math.max(c1, c2)]);
      }),
    );
  });
});

describe('merged cells', () => {
  it('keep the first value only, and take writes there only', () => {
    const book = openBook();
    const range = book.app
      .getActiveSheet()
      .getRange('A1:B2')
      .setValues([
        [1, 2],
        [3, 4],
      ]);
    range.merge();
    expect(range.getValues()).toEqual([
      [1, ''],
      ['', ''],
    ]);
    range.setValues([
      [5, 6],
      [7, 8],
    ]);
    const again = book.reopen().app.getActiveSheet();
    expect(again.getRange('A1:B2').getValues()).toEqual([
      [5, ''],
      ['', ''],
    ]);
    expect(again.getRange('B2').isPartOfMerge()).toBe(true);
    expect(() => again.getRange('B2:C3').breakApart()).toThrow(
      'You must select all cells in a merged range',
    );
    again.getRange('A1:C3').breakApart();
    expect(again.getRange('B2').isPartOfMerge()).toBe(false);
  });

  it('are made by rows or by columns', () => {
    const sheet = openBook().app.getActiveSheet();
    sheet.getRange('D1:F2').mergeAcross();
    sheet.getRange('A5:B7').mergeVertically();
    const merged = sheet
      .getRange('A1:Z9')
      .getMergedRanges()
      .map((range) => range.getA1Notation());
    expect(merged.sort()).toEqual(['A5:A7', 'B5:B7', 'D1:F1', 'D2:F2']);
  });
});

describe('formulas', () => {
  it('move along over a range, and speak R1C1', () => {
    const sheet = openBook(null, { locale: 'en_US' }).app.getActiveSheet();
    expect(sheet.getRange('A5:B6').setFormula('=A1').getFormulas()).toEqual([
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ]);
    expect(sheet.getRange('C1').setFormula('SUM($A$1:B$2)').getFormulaR1C1()).toBe(
      '=SUM(R1C1:R2C[-1])',
    );
    const cell = sheet.getRange('G7').setFormulaR1C1('=R[-1]C[-1]+R1C1*R[1]C & "R1C1"');
    expect(cell.getFormula()).toBe('=F6+$A$1*G8 & "R1C1"');
    expect(cell.getFormulaR1C1()).toBe('=R[-1]C[-1]+R1C1*R[1]C[0] & "R1C1"');
    expect(sheet.getRange('A1').getFormulaR1C1()).toBeNull();
  });

  it('follow the locale: a comma between arguments is an error in Portuguese', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    sheet.getRange('A1').setFormula('=SUM(B1;2,5)');
    sheet.getRange('A2').setValue('=SUM(B1,C1)');
    expect(sheet.getRange('A1').getFormula()).toBe('=SUM(B1;2,5)');
    expect(sheet.getRange('A2').getValue()).toBe('#ERROR!');
    book.app.getActive().setSpreadsheetLocale('en_US');
    expect(sheet.getRange('A1').getFormula()).toBe('=SUM(B1,2.5)');
  });
});

describe('copyTo', () => {
  it('repeats the source where it fits whole, goes past a small destination, and moves formulas', () => {
    const sheet = openBook().app.getActiveSheet();
    const source = sheet
      .getRange('A1:B2')
      .setValues([
        ['a', '=C1'],
        [1, 2],
      ])
      .setBackground('#ff0000');
    source.copyTo(sheet.getRange('G1'));
    expect(sheet.getRange('G1:H2').getValues()).toEqual([
      ['a', ''],
      [1, 2],
    ]);
    expect(sheet.getRange('H1').getFormula()).toBe('=I1');
    source.copyTo(sheet.getRange('J1:L4'), { formatOnly: true });
    expect(
      sheet
        .getRange('J1:L4')
        .getBackgrounds()
        .map((row) => row.map((hex) => hex === '#ff0000')),
    ).toEqual(Array.from({ length: 4 }, () => [true, true, false]));
    source.copyTo(sheet.getRange('D5'), { contentsOnly: true });
    expect([sheet.getRange('D6').getValue(), sheet.getRange('D6').getBackground()]).toEqual([
      1,
      '#ffffff',
    ]);
  });

  it('turns rows into columns', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    const source = sheet.getRange('A1:C2').setValues([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    source.copyTo(sheet.getRange('E1'), book.app.CopyPasteType.PASTE_VALUES, true);
    expect(sheet.getRange('E1:F3').getValues()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(() => Reflect.apply(source.copyTo, source, ['x'])).toThrow(
      "don't match the method signature",
    );
  });

  it('of an empty range clears', () => {
    const sheet = openBook().app.getActiveSheet();
    const goal = sheet
      .getRange('D1:E2')
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .setBackground('#00ff00');
    sheet.getRange('A9:B10').copyTo(goal);
    expect(goal.getValues()).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(goal.getBackground()).toBe('#ffffff');
  });
});

describe('moveTo', () => {
  it('takes values and looks along, also onto itself', () => {
    const sheet = openBook().app.getActiveSheet();
    const source = sheet
      .getRange('A1:B2')
      .setValues([
        ['a', 'b'],
        ['c', 'd'],
      ])
      .setBackground('#ff0000');
    source.moveTo(sheet.getRange('B1'));
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['', 'a', 'b'],
      ['', 'c', 'd'],
    ]);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
    expect(sheet.getRange('C2').getBackground()).toBe('#ff0000');
  });
});

describe('insertCells and deleteCells', () => {
  const data = [
    ['A1', 'B1', 'C1', 'D1'],
    ['A2', 'B2', 'C2', 'D2'],
    ['A3', 'B3', 'C3', 'D3'],
    ['A4', 'B4', 'C4', 'D4'],
  ];

  it('shift the neighbours', () => {
    const { app } = openBook();
    const range = app.getActiveSheet().getRange('A1:D4');
    const at = (notation: string) => app.getActiveSheet().getRange(notation);
    range.setValues(data);
    at('B2:C3').deleteCells(app.Dimension.COLUMNS);
    expect(range.getValues()[1]).toEqual(['A2', 'D2', '', '']);
    range.setValues(data);
    at('B2:C3').deleteCells(app.Dimension.ROWS);
    expect(range.getValues().slice(1)).toEqual([
      ['A2', 'B4', 'C4', 'D2'],
      ['A3', '', '', 'D3'],
      ['A4', '', '', 'D4'],
    ]);
    range.setValues(data);
    at('B2:C2').insertCells(app.Dimension.COLUMNS);
    expect(range.getValues()[1]).toEqual(['A2', '', '', 'B2']);
    range.setValues(data);
    at('B2:B3').insertCells(app.Dimension.ROWS);
    expect(range.getValues().map((row) => row[1])).toEqual(['B1', '', '', 'B2']);
  });
});

describe('autoFill', () => {
  it('continues numbers and months both ways', () => {
    const { app } = openBook(null, { locale: 'en_US' });
    const sheet = app.getActiveSheet();
    const series = app.AutoFillSeries.DEFAULT_SERIES;
    const source = sheet.getRange('E1:H1').setValues([[10, 8, 6, 4]]);
    source.autoFill(sheet.getRange('B1:H1'), series);
    expect(sheet.getRange('B1:H1').getValues()).toEqual([[16, 14, 12, 10, 8, 6, 4]]);
    sheet.getRange('A3:A7').setValues([[1], [2], [3], [4], [5]]);
    sheet
      .getRange('B3:B4')
      .setValues([['Jan'], ['Feb']])
      .autoFillToNeighbor(series);
    expect(sheet.getRange('B3:B8').getValues().flat()).toEqual([
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      '',
    ]);
    expect(() => source.autoFill(sheet.getRange('C1:C5'), series)).toThrow(
      'must contain the source range',
    );
  });
});

describe('exploring data', () => {
  it('jumps like Ctrl and an arrow key', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    sheet.getRange('B2').setValue(1);
    sheet.getRange('B5').setValue(1);
    sheet.getRange('D2:D4').setValues([[1], [1], [1]]);
    const { DOWN, UP, NEXT, PREVIOUS } = app.Direction;
    const jump = (from: string, way: typeof DOWN): string =>
      sheet.getRange(from).getNextDataCell(way).getA1Notation();
    expect([jump('B1', DOWN), jump('B2', DOWN), jump('D2', DOWN), jump('B5', DOWN)]).toEqual([
      'B2',
      'B5',
      'D4',
      'B1000',
    ]);
    expect([jump('B4', UP), jump('B2', UP), jump('D4', UP), jump('A1', UP)]).toEqual([
      'B2',
      'B1',
      'D2',
      'A1',
    ]);
    expect([jump('B2', NEXT), jump('D2', NEXT), jump('D2', PREVIOUS)]).toEqual(['D2', 'Z2', 'B2']);
  });

  it('finds the block around a cell', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    sheet.getRange('B2:D4').setValues([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    sheet.getRange('F6:G7').setValues([
      [1, 1],
      [1, 1],
    ]);
    const region = (from: string): string => sheet.getRange(from).getDataRegion().getA1Notation();
    expect(['C3', 'A1', 'B1', 'E3', 'F6'].map(region)).toEqual([
      'B2:D4',
      'A1',
      'B1:D4',
      'B2:E4',
      'F6:G7',
    ]);
    const column = sheet.getRange('C3').getDataRegion(app.Dimension.ROWS);
    expect(column.getA1Notation()).toBe('C2:C4');
  });
});
