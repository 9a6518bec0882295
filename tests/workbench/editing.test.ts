// What people do by hand in the workbench and take back, without a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../local/host.ts';
import { Editing } from '../../local/workbench/editing/editing.ts';
import { temporaryFolder } from '../product/builtHost.ts';
import { ana, bia } from '../product/publishing.ts';

const anaHere = { id: 'a', user: ana };
const biaHere = { id: 'b', user: bia };

/** A tab with formulas, a rule, a merged block, a conditional format and a second tab that looks at it. */
function desk(): { host: Host; editing: Editing } {
  const host = createHost({ folder: temporaryFolder(), bundle: 'function onOpen() {}' });
  const { SpreadsheetApp } = host.globals;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = sheetOf(host);
  sheet.getRange('A1:C6').setValues([
    ['Mês', 'Pessoas', 'Nota'],
    ['jan', 10, ''],
    ['fev', 20, ''],
    ['mar', 30, ''],
    ['abr', 40, ''],
    ['Soma', '', ''],
  ]);
  sheet.getRange('B6').setFormula('=SUM(B2:B5)');
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['jan', 'fev', 'mar', 'abr']);
  sheet.getRange('A2:A5').setDataValidation(list.build());
  sheet.getRange('C2:C3').merge();
  const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(25);
  sheet.setConditionalFormatRules([
    rule
      .setBackground('#ffcccc')
      .setRanges([sheet.getRange('B2:B5')])
      .build(),
  ]);
  spreadsheet.insertSheet('Resumo').getRange('A1').setFormula(`='${sheet.getName()}'!B4*2`);
  return { host, editing: new Editing(host, (user) => host.asUser(user)) };
}

function sheetOf(host: Host) {
  const [sheet] = host.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets();
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

/** All that a person can see of the workbook, and what follows rows. */
function seen(host: Host): unknown {
  return host.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => {
      const range = sheet.getRange(1, 1, 12, 4);
      return {
        rows: sheet.getMaxRows(),
        values: range.getValues(),
        formulas: range.getFormulas(),
        formats: range.getNumberFormats(),
        rules: range.getDataValidations().map((line) => line.map((rule) => rule !== null)),
        merges: range.getMergedRanges().map((area) => area.getA1Notation()),
        tints: sheet
          .getConditionalFormatRules()
          .map((rule) => rule.getRanges().map((area) => area.getA1Notation())),
      };
    });
}

const at = (row: number, column: number, rows = 1, columns = 1) => ({
  sheetId: 0,
  row,
  column,
  rows,
  columns,
});

type Act = (editing: Editing, client: typeof anaHere) => void;

const anyRow = fc.integer({ min: 1, max: 8 });
const anyColumn = fc.integer({ min: 1, max: 3 });
const anyText = fc.constantFrom('', '7', '1,5', 'x', '=B2+1', '31/12/2024', '50%');
const typing: fc.Arbitrary<Act> = fc
  .tuple(
    anyRow,
    anyColumn,
    fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([row, column, values]) =>
      (editing, client) =>
        editing.edit(client, {
          kind: 'edit',
          place: at(row, column, values.length, 2),
          values,
        }),
  );
const filling: fc.Arbitrary<Act> = fc.tuple(anyRow, anyColumn).map(
  ([row, column]) =>
    (editing, client) =>
      editing.fill(client, { kind: 'fill', place: at(row, column), rows: [row + 1, row + 3] }),
);
const pulling: fc.Arbitrary<Act> = anyRow.map(
  (row) => (editing, client) =>
    editing.series(client, {
      kind: 'series',
      place: at(row, 2, 2),
      to: { row, column: 2, rows: 5, columns: 1 },
    }),
);
const rows: fc.Arbitrary<Act> = fc
  .tuple(fc.constantFrom('before', 'after', 'delete'), anyRow, fc.integer({ min: 1, max: 2 }))
  .map(
    ([act, row, count]) =>
      (editing, client) =>
        editing.rows(client, {
          kind: 'rows',
          act: act as 'before' | 'after' | 'delete',
          sheetId: 0,
          spans: [{ row, rows: count }],
        }),
  );
const anyAct = fc.oneof(typing, filling, pulling, rows);

/** Whether it was done; what the sheet refuses changes nothing. */
function tried(act: Act, editing: Editing, client: typeof anaHere): boolean {
  const before = editing.history.state;
  try {
    act(editing, client);
  } catch {
    return false;
  }
  return editing.history.state !== before;
}

describe('what one person did', () => {
  it('is taken back step by step to the very beginning, and done again to the very end', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 7 }), (acts) => {
        const { host, editing } = desk();
        const states = [seen(host)];
        for (const act of acts) if (tried(act, editing, anaHere)) states.push(seen(host));
        for (let step = states.length - 2; step >= 0; step -= 1) {
          expect(editing.take(anaHere, 'undo', false).said).toMatch(/^Desfeito: /);
          expect(seen(host)).toEqual(states[step]);
        }
        expect(editing.take(anaHere, 'undo', false).said).toBe('Não há nada para desfazer.');
        for (let step = 1; step < states.length; step += 1) {
          expect(editing.take(anaHere, 'redo', false).said).toMatch(/^Refeito: /);
          expect(seen(host)).toEqual(states[step]);
        }
        expect(editing.take(anaHere, 'redo', false).said).toBe('Não há nada para refazer.');
      }),
      { numRuns: 30 },
    );
  });

  it('comes back with formulas, rules, merges and formats when deleted rows return', () => {
    const { host, editing } = desk();
    const before = seen(host);
    editing.rows(anaHere, {
      kind: 'rows',
      act: 'delete',
      sheetId: 0,
      spans: [{ row: 3, rows: 2 }],
    });
    expect(sheetOf(host).getRange('B4').getFormula()).toBe('=SUM(B2:B3)');
    expect(sheetOf(host).getRange('B4').getValue()).toBe(50);
    const { SpreadsheetApp } = host.globals;
    const summary = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Resumo');
    expect(summary?.getRange('A1').getFormula()).toContain('#REF!');
    expect(editing.take(anaHere, 'undo', false)).toEqual({
      said: 'Desfeito: a exclusão de 2 linhas.',
      place: at(3, 1),
    });
    expect(seen(host)).toEqual(before);
  });

  it('in rows that a filter leaves out of sight stays as it was', () => {
    const { host, editing } = desk();
    editing.edit(anaHere, {
      kind: 'edit',
      place: at(2, 2, 3),
      values: [['1'], ['2']],
      rows: [2, 4],
    });
    expect(sheetOf(host).getRange('B2:B4').getValues()).toEqual([[1], [20], [2]]);
    editing.take(anaHere, 'undo', false);
    expect(sheetOf(host).getRange('B2:B4').getValues()).toEqual([[10], [20], [30]]);
  });

  it('all or nothing: a value that a rule refuses takes the others back with it', () => {
    const { host, editing } = desk();
    const { SpreadsheetApp } = host.globals;
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['jan', 'abr']);
    sheetOf(host).getRange('A5').setDataValidation(list.setAllowInvalid(false).build());
    const before = seen(host);
    const values = [['jan'], ['brumário']];
    const order = { kind: 'edit', place: at(2, 1, 4), values, rows: [2, 5] } as const;
    expect(() => editing.edit(anaHere, order)).toThrow('A5');
    expect(seen(host)).toEqual(before);
    expect(editing.history.labels(anaHere.user).undo).toBe(null);
  });

  it('gives new rows the rules of the row that they look like', () => {
    const { host, editing } = desk();
    editing.rows(anaHere, { kind: 'rows', act: 'after', sheetId: 0, spans: [{ row: 4, rows: 2 }] });
    const rules = sheetOf(host).getRange('A6:A7').getDataValidations().flat();
    expect(rules.map((rule) => rule?.getCriteriaValues()[0])).toEqual([
      ['jan', 'fev', 'mar', 'abr'],
      ['jan', 'fev', 'mar', 'abr'],
    ]);
  });
});

describe('what two people did at the same time', () => {
  const type = (editing: Editing, client: typeof anaHere, row: number, text: string) =>
    editing.edit(client, { kind: 'edit', place: at(row, 2), values: [[text]] });

  it('each takes back their own, and a cell that the other has changed since stays', () => {
    const { host, editing } = desk();
    const value = (cell: string) => sheetOf(host).getRange(cell).getValue();
    type(editing, anaHere, 2, '11');
    type(editing, biaHere, 3, '22');
    expect(editing.take(anaHere, 'undo', false).said).toBe('Desfeito: a edição de B2.');
    expect([value('B2'), value('B3')]).toEqual([10, 22]);
    expect(editing.take(anaHere, 'redo', false).said).toBe('Refeito: a edição de B2.');
    type(editing, biaHere, 2, '12');
    expect(editing.take(anaHere, 'undo', false).said).toBe(
      `Não desfiz a edição de B2: B2 mudou depois (${bia}). Nada foi apagado.`,
    );
    expect(value('B2')).toBe(12);
    expect(editing.take(anaHere, 'undo', false).said).toBe('Não há nada para desfazer.');
  });

  it('cells are found where rows of the other have moved them', () => {
    const { host, editing } = desk();
    const value = (cell: string) => sheetOf(host).getRange(cell).getValue();
    type(editing, anaHere, 4, '');
    editing.rows(biaHere, {
      kind: 'rows',
      act: 'before',
      sheetId: 0,
      spans: [{ row: 4, rows: 1 }],
    });
    editing.take(anaHere, 'undo', false);
    // The new row is empty as the cell was: it is not mistaken for it.
    expect([value('B4'), value('B5')]).toEqual(['', 30]);
    editing.rows(biaHere, {
      kind: 'rows',
      act: 'delete',
      sheetId: 0,
      spans: [{ row: 5, rows: 1 }],
    });
    expect(editing.take(anaHere, 'redo', false).said).toMatch(/^Não dá para voltar além daqui/);
  });

  it('rows are not taken back over what the other has done since', () => {
    const { host, editing } = desk();
    editing.rows(anaHere, {
      kind: 'rows',
      act: 'delete',
      sheetId: 0,
      spans: [{ row: 3, rows: 1 }],
    });
    type(editing, biaHere, 2, '99');
    const before = seen(host);
    expect(editing.take(anaHere, 'undo', false).said).toBe(
      `Não desfiz a exclusão da linha 3: depois disso ${bia} mudou a planilha, e voltar apagaria essa mudança.`,
    );
    expect(seen(host)).toEqual(before);
    // Once the other has taken their own back, nothing stands in the way.
    editing.take(biaHere, 'undo', false);
    expect(editing.take(anaHere, 'undo', false).said).toBe('Desfeito: a exclusão da linha 3.');
  });

  it('never loses what somebody else typed last, whatever is taken back', () => {
    const turns = fc.array(
      fc.tuple(
        fc.boolean(),
        fc.constantFrom('type', 'undo', 'redo'),
        fc.integer({ min: 2, max: 4 }),
      ),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(turns, (all) => {
        const { host, editing } = desk();
        /** What was written into each row, the last one last, and by whom. */
        const written = new Map(
          [2, 3, 4].map((number) => [number, [{ user: '', text: String((number - 1) * 10) }]]),
        );
        const typedBy = new Map<string, string>();
        all.forEach(([isAna, what, row], turn) => {
          const { user } = isAna ? anaHere : biaHere;
          if (what === 'type') {
            const text = String(turn + 100);
            type(editing, isAna ? anaHere : biaHere, row, text);
            written.get(row)?.push({ user, text });
            typedBy.set(text, user);
            return;
          }
          editing.take(isAna ? anaHere : biaHere, what as 'undo' | 'redo', false);
          for (const [number, texts] of written) {
            const now = String(sheetOf(host).getRange(number, 2).getValue());
            if (now === texts.at(-1)?.text) continue;
            if (what === 'redo') {
              expect(typedBy.get(now)).toBe(user);
              texts.push({ user, text: now });
              continue;
            }
            // Only what this person wrote last goes, and what stood there before comes.
            expect(texts.pop()?.user).toBe(user);
            expect(now).toBe(texts.at(-1)?.text);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
