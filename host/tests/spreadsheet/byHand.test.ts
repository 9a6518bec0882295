// What people do at the spreadsheet itself: cells are kept and put back, another state is opened, formats tint cells.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host.ts';
import { temporaryHost } from '../services/temporaryHost.ts';

const place = { top: 1, left: 1, bottom: 4, right: 3 };

function newHost(): Host {
  return temporaryHost({ bundle: 'function onOpen() {}' });
}

function first(host: Host) {
  const [sheet] = host.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets();
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

/** Everything of the cells that a person can see or type. */
function seen(host: Host): unknown {
  const range = first(host).getRange(1, 1, 4, 3);
  return [
    range.getValues(),
    range.getFormulas(),
    range.getNumberFormats(),
    range.getFontWeights(),
    range.getBackgrounds(),
    range.getRichTextValues().map((line) => line.map((text) => text?.getLinkUrl() ?? null)),
  ];
}

/** What is seen of it when it was in a file. */
function inFile(looked: unknown): unknown {
  if (Array.isArray(looked)) return looked.map(inFile);
  return looked === '#ERROR!' ? '#VALUE!' : looked;
}

describe('cells that are kept', () => {
  it('come back with value, formula, look and link, whatever was typed over them', () => {
    const text = fc.oneof(
      fc.constantFrom('', "='", '12,5', '=A1+1', '31/12/2024', '50%', 'R$ 3,00', 'sim', "'=x"),
      fc.string({ maxLength: 8 }),
    );
    const block = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(block, block, (before, after) => {
        const host = newHost();
        const range = first(host).getRange(1, 1, 4, 3);
        range.setValues(before);
        first(host).getRange('B2').setFontWeight('bold').setBackground('#ff0000');
        const { SpreadsheetApp } = host.globals;
        const link = SpreadsheetApp.newRichTextValue()
          .setText('x')
          .setLinkUrl('https://a.example/');
        first(host).getRange('C3:C3').setRichTextValue(link.build());
        const looked = seen(host);
        const held = host.sheets.hold(0, place);
        range.setValues(after);
        host.sheets.put(0, held);
        expect(seen(host)).toEqual(looked);
        expect(host.sheets.changed(0, held)).toEqual([]);
        // And so they are in the file, which has no word for what is no formula, such as `='`, but #VALUE!.
        host.sheets.open(host.toXlsx());
        expect(seen(host)).toEqual(inFile(looked));
      }),
      { numRuns: 40 },
    );
  });

  it('say which of them are not as they were', () => {
    const host = newHost();
    const range = first(host).getRange(1, 1, 4, 3);
    range.setValue('a');
    const held = host.sheets.hold(0, place);
    first(host).getRange('B2').setValue('b');
    first(host).getRange('C4').setFontWeight('bold');
    expect(host.sheets.changed(0, held)).toEqual(['B2', 'C4']);
    expect(() => host.sheets.hold(77, place)).toThrow('Sheet 77 not found');
  });

  it('stand again when an older state of the file is opened, for every user', () => {
    const host = newHost();
    first(host).getRange('A1').setValue('antes');
    const older = host.toXlsx();
    first(host).deleteRows(1, 3);
    first(host).getRange('A1').setValue('depois');
    const bia = host.asUser('bia@municipio.mg.gov.br');
    host.sheets.open(older);
    expect(first(bia).getRange('A1').getValue()).toBe('antes');
    expect(first(host).getMaxRows()).toBe(1000);
    host.sheets.open(host.toXlsx());
    expect(first(host).getRange('A1').getValue()).toBe('antes');
  });
});

describe('conditional formats', () => {
  it('tint the cells that keep to them, the first format before the second', () => {
    const host = newHost();
    const sheet = first(host);
    const { SpreadsheetApp } = host.globals;
    const rule = () => SpreadsheetApp.newConditionalFormatRule();
    sheet.getRange('A1:B5').setValues([
      [1, 'sim'],
      [5, 'não'],
      [9, ''],
      ['', 'Simples'],
      ['texto', ''],
    ]);
    sheet.setConditionalFormatRules([
      rule()
        .whenNumberGreaterThan(4)
        .setBackground('#ff0000')
        .setRanges([sheet.getRange('A1:A5')])
        .build(),
      rule()
        .whenNumberBetween(1, 9)
        .setBackground('#00ff00')
        .setFontColor('#0000ff')
        .setRanges([sheet.getRange('A1:A5')])
        .build(),
      rule()
        .whenTextContains('sim')
        .setBold(true)
        .setRanges([sheet.getRange('B1:B5')])
        .build(),
      rule()
        .whenCellEmpty()
        .setBackground('#eeeeee')
        .setRanges([sheet.getRange('B3:B4')])
        .build(),
      // Relative to the first cell, fixed to the column.
      rule()
        .whenFormulaSatisfied('=AND($A1>1;$A1<9)')
        .setItalic(true)
        .setRanges([sheet.getRange('B1:C5')])
        .build(),
      // A function that cannot be calculated here tints nothing.
      rule()
        .whenFormulaSatisfied('=GOOGLEFINANCE("X")')
        .setItalic(true)
        .setRanges([sheet.getRange('D1:D5')])
        .build(),
    ]);
    const area = { top: 1, left: 1, bottom: 5, right: 4 };
    const tints = host.sheets.tints(0, area).map(({ row, column, ...look }) => [row, column, look]);
    expect(tints).toEqual([
      [2, 1, { background: '#ff0000', color: '#0000ff' }],
      [3, 1, { background: '#ff0000', color: '#0000ff' }],
      [1, 1, { background: '#00ff00', color: '#0000ff' }],
      [1, 2, { bold: true }],
      [4, 2, { bold: true }],
      [3, 2, { background: '#eeeeee' }],
      [2, 2, { italic: true }],
      [2, 3, { italic: true }],
    ]);
    // They follow the value, and the area that is asked for.
    sheet.getRange('A2').setValue(2);
    expect(host.sheets.tints(0, { top: 2, left: 1, bottom: 2, right: 1 })).toEqual([
      { row: 2, column: 1, background: '#00ff00', color: '#0000ff' },
    ]);
  });

  it('colour numbers along a scale', () => {
    const host = newHost();
    const sheet = first(host);
    sheet.getRange('A1:A4').setValues([[0], [5], [10], ['x']]);
    const scale = host.globals.SpreadsheetApp.newConditionalFormatRule()
      .setGradientMinpoint('#000000')
      .setGradientMaxpoint('#c80000')
      .setRanges([sheet.getRange('A1:A4')])
      .build();
    sheet.setConditionalFormatRules([scale]);
    // Half of the way from 0 to 200 (c8) is 100 (64).
    expect(host.sheets.tints(0, { top: 1, left: 1, bottom: 4, right: 1 })).toEqual([
      { row: 1, column: 1, background: '#000000' },
      { row: 2, column: 1, background: '#640000' },
      { row: 3, column: 1, background: '#c80000' },
    ]);
  });
});
