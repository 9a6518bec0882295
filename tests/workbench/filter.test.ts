// What a window leaves out of sight, and what is read off a tab, without a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerRow } from '../../local/workbench/headerRow.ts';
import { captionOf } from '../../local/workbench/menuCaption.ts';
import { commandOf } from '../../local/workbench/page/commands.ts';
import {
  countRows,
  filteredSheet,
  hides,
  noFilter,
  valuesOf,
  withHidden,
  withKept,
  withShift,
} from '../../local/workbench/page/filter/rowFilter.ts';
import {
  cleared,
  filledDown,
  pasted,
  spansOf,
} from '../../local/workbench/page/grid/blockEdits.ts';
import { ShownTab } from '../../local/workbench/page/grid/shownTab.ts';
import type { SheetView } from '../../local/workbench/protocol.ts';
import { contrast, readableColor } from '../../local/workbench/readableColor.ts';

/** A tab of twenty rows whose first is frozen; the given values begin in the second. */
function tabOf(
  lines: readonly (readonly string[])[],
  hiddenRows: readonly number[] = [],
): SheetView {
  return {
    id: 0,
    name: 'Aba',
    rows: 20,
    columns: 3,
    frozenRows: 1,
    frozenColumns: 0,
    hasGridlines: true,
    widths: [100, 100, 100],
    heights: {},
    hiddenRows,
    hiddenColumns: [],
    merges: [],
    values: [['Mês', 'Unidade', 'Nota'], ...lines],
    looks: [],
    lookOf: [],
    lists: [],
    extras: {},
    charts: [],
  };
}

const months = tabOf([
  ['jan', 'Norte'],
  ['fev', 'Norte'],
  ['jan', 'Sul'],
  ['10', ''],
  ['9', 'Sul'],
]);

describe('a filter by values', () => {
  it('lists values in the order of people, with their rows, by what the other columns let through', () => {
    expect(valuesOf(months, noFilter, 1)).toEqual([
      { text: '9', count: 1 },
      { text: '10', count: 1 },
      { text: 'fev', count: 1 },
      { text: 'jan', count: 2 },
    ]);
    const south = withHidden(noFilter, 2, ['Norte', '']);
    expect(valuesOf(months, south, 1).map(({ text }) => text)).toEqual(['9', 'jan']);
    expect(valuesOf(months, south, 2).map(({ text }) => text)).toEqual(['Norte', 'Sul', '']);
  });

  it('hides rows of data only, besides those that the tab hides itself', () => {
    const filter = withHidden(noFilter, 1, ['jan']);
    const shown = filteredSheet({ ...months, hiddenRows: [5] }, filter);
    expect([shown.hiddenRows, shown.filteredColumns]).toEqual([[2, 4, 5], [1]]);
    expect(countRows({ ...months, hiddenRows: [5] }, filter)).toEqual({ shown: 2, all: 4 });
    expect([hides(months, filter, 2), hides(months, filter, 1), hides(months, filter, 12)]).toEqual(
      [true, false, false],
    );
    expect(filteredSheet(months, withHidden(filter, 1, [])).hiddenRows).toEqual([]);
  });

  it('keeps what was changed or came in sight, wherever rows move', () => {
    const filter = withKept(withHidden(noFilter, 1, ['jan']), [4]);
    expect(filteredSheet(months, filter).hiddenRows).toEqual([2]);
    // A row comes before row 3: what was row 4 is row 5 now, and the new one stays.
    expect([...withShift(filter, 3, 1).kept].sort()).toEqual([3, 5]);
    expect([...withShift(filter, 2, -1).kept]).toEqual([3]);
    expect([...withShift(filter, 4, -1).kept]).toEqual([]);
    expect(withKept(noFilter, [4])).toBe(noFilter);
  });

  it('lets no paste, clearing or filling reach a row out of sight', () => {
    const hidden = fc.uniqueArray(fc.integer({ min: 2, max: 19 }), { maxLength: 10 });
    const block = fc.record({
      row: fc.integer({ min: 1, max: 20 }),
      column: fc.integer({ min: 1, max: 3 }),
      rows: fc.integer({ min: 1, max: 8 }),
      columns: fc.constant(1),
    });
    fc.assert(
      fc.property(hidden, block, fc.integer({ min: 1, max: 6 }), (rows, where, lines) => {
        const sheet = { ...tabOf([], rows), filteredColumns: [] };
        const tab = new ShownTab(sheet);
        const text = Array.from({ length: lines }, (_, at) => String(at)).join('\n');
        const touched = [
          pasted(tab, where, text)?.rows ?? [],
          cleared(tab, where).rows,
          filledDown(tab, where)?.rows ?? [],
        ];
        for (const row of touched.flat()) expect(rows).not.toContain(row);
        if (lines > 1) expect(touched[0]).toHaveLength(lines);
        const spans = spansOf(cleared(tab, where).rows);
        const again = spans.flatMap((span) =>
          Array.from({ length: span.rows }, (_, at) => span.row + at),
        );
        expect(again).toEqual(touched[1]);
      }),
    );
  });
});

describe('a tab', () => {
  it('has the row with the names of its columns in sight, also below a title', () => {
    const names = ['Mês', 'Unidade', 'Pessoas'];
    expect(headerRow([names, ['jan', 'Norte', 1]])).toBe(1);
    expect(
      headerRow([['Atendimentos de 2024', '', ''], ['', '', ''], names, ['jan', '', '']]),
    ).toBe(3);
    expect(
      headerRow([
        ['Município', 'Exemplo', ''],
        ['UF', 'MG', ''],
      ]),
    ).toBe(0);
    expect(
      headerRow([
        ['jan', 'Norte', 1],
        ['fev', 'Sul', 2],
      ]),
    ).toBe(0);
    expect(headerRow([names, ['', '', '']])).toBe(0);
    expect(headerRow([])).toBe(0);
  });

  it('keeps texts readable on any tint', () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(color, color, (text, background) => {
        expect(contrast(readableColor(text, background), background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(readableColor('#0000ff', '#ffffff')).toBe('#0000ff');
  });
});

describe('commands', () => {
  it('are found by their keys, whatever the layout', () => {
    const press = (key: string, code: string, ...held: string[]) =>
      commandOf({
        key,
        code,
        ctrlKey: held.includes('ctrl'),
        metaKey: held.includes('meta'),
        altKey: held.includes('alt'),
        shiftKey: held.includes('shift'),
      });
    expect(press('z', 'KeyZ', 'ctrl')).toBe('undo');
    expect(press('Z', 'KeyZ', 'ctrl', 'shift')).toBe('redo');
    expect(press('y', 'KeyY', 'meta')).toBe('redo');
    expect(press('§', 'Equal', 'ctrl', 'alt')).toBe('insertAbove');
    expect(press('+', 'NumpadAdd', 'ctrl', 'alt', 'shift')).toBe('insertBelow');
    expect(press('-', 'Minus', 'ctrl', 'alt')).toBe('deleteRows');
    for (const key of ['z', 'd', 'l']) expect(press(key, `Key${key.toUpperCase()}`)).toBe(null);
    expect(press('c', 'KeyC', 'ctrl')).toBe(null);
  });

  it('of menus are called by their words', () => {
    const item = (caption: string, functionName: string) =>
      ({ kind: 'item', caption, functionName }) as const;
    const inside = { caption: 'Publicação', entries: [item('Abrir documento', 'openDocument')] };
    const menu = {
      caption: null,
      entries: [item('Conferir dados', 'check'), { kind: 'menu', menu: inside } as const],
    };
    expect(captionOf([menu], 'openDocument')).toBe('Abrir documento');
    expect(captionOf([menu], 'check')).toBe('Conferir dados');
    expect(captionOf([menu], 'nothing')).toBe(null);
  });
});
