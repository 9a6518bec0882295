// A thousand changes by hand, of every kind, outlive Preparar planilha.
import { expect, it } from 'vitest';
import { createHost, type Host, temporaryFolder } from '../builtHost.ts';
import { sheetOf } from '../sheetEdits.ts';
import { aspects, layoutOf, prepare } from './prepareBook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const changeCount = 1000;
const tabs = [
  'Configuração',
  'Listas',
  'Ações',
  'CadÚnico',
  'Serviços',
  'Atendimentos',
  'Investimento',
  'Desafios',
];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Dice {
  below(limit: number): number;
  of<T>(items: readonly T[]): T;
}

function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return { below, of: <T>(items: readonly T[]) => items[below(items.length)] as T };
}

/** A cell that people reach: data, the rows below, the columns beside; headers only for what does not rename them. */
function cellOf(sheet: Sheet, dice: Dice, firstRow = 2) {
  const row = firstRow + dice.below(Math.min(sheet.getLastRow() + 30, 120));
  const columns = Math.min(sheet.getLastColumn() + 3, sheet.getMaxColumns(), 30);
  return sheet.getRange(row, 1 + dice.below(columns));
}

const words = ['conferir', 'ok', 'visto em 03/02', 'n/d', 'Maria', '=', '12', 'Cras Norte', ''];
const colors = ['#ffeecc', '#00ff00', '#123456', '#ffffff', '#ff00ff'];
const formats = ['0.0', '@', 'dd/mm', '0%', '"R$" 0.00', 'General'];

type Change = (sheet: Sheet, dice: Dice, host: Host) => unknown;

/** Kinds of change, in the words that are printed. */
const kinds: Readonly<Record<string, Change>> = {
  text: (sheet, dice) => cellOf(sheet, dice).setNumberFormat('@').setValue(dice.of(words)),
  number: (sheet, dice) => cellOf(sheet, dice).setValue(dice.below(100_000)),
  cleared: (sheet, dice) => cellOf(sheet, dice).clearContent(),
  formula: (sheet, dice) => cellOf(sheet, dice).setFormula(`=${1 + dice.below(9)}*2`),
  note: (sheet, dice) => cellOf(sheet, dice, 1).setNote(`nota ${dice.below(1000)}`),
  background: (sheet, dice) => cellOf(sheet, dice, 1).setBackground(dice.of(colors)),
  fontColor: (sheet, dice) => cellOf(sheet, dice, 1).setFontColor(dice.of(colors)),
  bold: (sheet, dice) => cellOf(sheet, dice, 1).setFontWeight('bold'),
  format: (sheet, dice) => cellOf(sheet, dice).setNumberFormat(dice.of(formats)),
  validation: (sheet, dice, host) => {
    const rule = host.globals.SpreadsheetApp.newDataValidation().setAllowInvalid(true);
    return cellOf(sheet, dice).setDataValidation(rule.requireValueInList(['sim', 'não']).build());
  },
  extraColumn: (sheet, dice) => {
    if (sheet.getLastColumn() > 40) return;
    const column = sheet.getLastColumn() + 1;
    if (column > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(1, column, 2, 1).setValues([[`Coluna da equipe ${dice.below(1e6)}`], ['x']]);
  },
  insertedColumn: (sheet, dice) =>
    sheet.getMaxColumns() < 60 && sheet.insertColumnBefore(1 + dice.below(sheet.getLastColumn())),
  reordered: (sheet, dice) => {
    const [from, to] = [dice, dice].map((die) => 1 + die.below(sheet.getLastColumn()));
    const height = sheet.getLastRow();
    const [one, two] = [from, to].map((column) => sheet.getRange(1, column ?? 1, height, 1));
    const [first, second] = [one?.getValues() ?? [], two?.getValues() ?? []];
    if (from === to) return;
    one?.setValues(second);
    two?.setValues(first);
  },
  insertedRow: (sheet, dice) => sheet.insertRowBefore(2 + dice.below(sheet.getLastRow())),
  width: (sheet, dice) => sheet.setColumnWidth(1 + dice.below(6), 60 + dice.below(200)),
  tabColor: (sheet, dice) => sheet.setTabColor(dice.of(colors)),
  highlight: (sheet, dice, host) => {
    if (sheet.getConditionalFormatRules().length > 8) return;
    const rule = host.globals.SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(dice.of(words) || 'vazio')
      .setBackground('#abcdef')
      .setRanges([cellOf(sheet, dice)])
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
  },
  protection: (sheet, dice) =>
    cellOf(sheet, dice)
      .protect()
      .setDescription(`da equipe ${dice.below(1000)}`)
      .setWarningOnly(true),
  merged: (sheet, dice) => {
    const row = 160 + 2 * dice.below(50);
    const range = sheet.getRange(row, 1 + 2 * dice.below(4), 1, 2);
    if (row < sheet.getMaxRows() && !range.isPartOfMerge()) range.merge();
  },
};

/** Everything of the cells that a change may have touched. */
function snapshotOf(host: Host, areas: ReadonlyMap<string, { rows: number; columns: number }>) {
  const cells = tabs.map((tab) => {
    const { rows = 1, columns = 1 } = areas.get(tab) ?? {};
    const range = sheetOf(host, tab).getRange(1, 1, rows, columns);
    return Object.fromEntries(Object.entries(aspects).map(([name, read]) => [name, read(range)]));
  });
  return { cells, layout: layoutOf(host) };
}

it.each([20211, 20242, 7])('keeps 1,000 changes by hand, with seed %i', (seed) => {
  const host = createHost({ workbook: 'examples/demonstracao.xlsx', folder: temporaryFolder() });
  const dice = diceFrom(seed);
  const names = Object.keys(kinds);
  const counts = new Map<string, number>();
  for (let index = 0; index < changeCount; index += 1) {
    const kind = dice.of(names);
    kinds[kind]?.(sheetOf(host, dice.of(tabs)), dice, host);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const areas = new Map(
    tabs.map((tab) => {
      const sheet = sheetOf(host, tab);
      const columns = Math.min(sheet.getMaxColumns(), sheet.getLastColumn() + 10);
      return [tab, { rows: Math.min(sheet.getMaxRows(), sheet.getLastRow() + 150), columns }];
    }),
  );
  const before = snapshotOf(host, areas);
  const { notices } = prepare(host);
  const after = snapshotOf(host, areas);

  const lost: string[] = [];
  let compared = 0;
  before.cells.forEach((tab, index) => {
    for (const [aspect, rows] of Object.entries(tab)) {
      rows.forEach((row, y) => {
        row.forEach((was, x) => {
          const is = after.cells[index]?.[aspect]?.[y]?.[x];
          compared += 1;
          if (is !== was && !wasMissing(aspect, was)) {
            lost.push(`${tabs[index]} R${y + 1}C${x + 1} ${aspect}: ${was} -> ${is}`);
          }
        });
      });
    }
  });
  console.log(
    `seed ${seed}: ${changeCount} changes by hand (${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}); ${compared} cell facts compared, ${lost.length} lost; notices: ${notices.length}`,
  );
  expect(lost.slice(0, 10)).toEqual([]);
  for (const { name, rules, protections, ...look } of before.layout) {
    const now = after.layout.find((sheet) => sheet.name === name) ?? {};
    expect(now).toMatchObject(look);
    expect((now.rules as string[]).slice(0, (rules as string[]).length)).toEqual(rules);
    expect(now.protections).toEqual(expect.arrayContaining(protections as string[]));
  }
  expect(prepare(host).changed).toBe(false);
});

/** What nobody had made, and so may be added: nothing is a value, a note, a choice; automatic is no format. */
function wasMissing(aspect: string, was: string): boolean {
  const nothing: Readonly<Record<string, string>> = {
    value: '""',
    note: '""',
    validation: '',
    numberFormat: '"0.###############"',
    background: '"#ffffff"',
    fontColor: '"#000000"',
    fontWeight: '"normal"',
  };
  return nothing[aspect] === was;
}
