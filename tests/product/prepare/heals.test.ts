// Preparar planilha mends what hands broke, and keeps what they wrote.
import { expect, it } from 'vitest';
import { createHost, type Host, temporaryFolder } from '../builtHost.ts';
import { sheetOf, spreadsheetOf } from '../sheetEdits.ts';
import { columnOf, prepare } from './prepareBook.ts';

const statesTold = 'Situação das abas atualizada na aba Início.';

function preparedHost(): Host {
  const host = createHost({ folder: temporaryFolder() });
  prepare(host, { example: true });
  return host;
}

/** Row of Início that names a tab, from 1. */
function rowOf(host: Host, tab: string): number {
  const rows = sheetOf(host, 'Início').getDataRange().getValues();
  return rows.findIndex(([, name]) => name === tab) + 1;
}

it('keeps a formula, a date and a number that people put among the states of Início', () => {
  const host = preparedHost();
  const start = sheetOf(host, 'Início');
  const state = (tab: string) => start.getRange(rowOf(host, tab), 4);
  const day = new Date(2022, 4, 3);
  state('Ações').setFormula('=COUNTA(B1:B3)');
  state('CadÚnico').setFormula('="vazia"');
  state('Serviços').setValue(day);
  state('Investimento').setValue(7);
  sheetOf(host, 'Desafios').deleteRows(2, sheetOf(host, 'Desafios').getLastRow() - 1);
  expect(prepare(host).done).toContain(statesTold);
  expect(state('Ações').getFormula()).toBe('=COUNTA(B1:B3)');
  expect(state('CadÚnico').getFormula()).toBe('="vazia"');
  expect(new Date(state('Serviços').getValue()).getTime()).toBe(day.getTime());
  expect(state('Investimento').getValue()).toBe(7);
  expect(state('Desafios').getValue()).toBe('vazia');
});

it('knows Início with rows inserted above', () => {
  const host = preparedHost();
  const start = sheetOf(host, 'Início');
  start.insertRowsBefore(1, 3);
  start.getRange('A1').setValue('Prefeitura');
  sheetOf(host, 'Desafios').deleteRows(2, sheetOf(host, 'Desafios').getLastRow() - 1);
  const height = start.getLastRow();
  const { done, notices } = prepare(host);
  expect(done).toContain(statesTold);
  expect(notices).toEqual([]);
  expect(start.getLastRow()).toBe(height);
  expect(start.getRange(rowOf(host, 'Desafios'), 4).getValue()).toBe('vazia');
  expect(start.getRange('B4').getValue()).toBe('');
});

it('prepares a tab of one row', () => {
  const host = preparedHost();
  const sheet = sheetOf(host, 'Ações');
  sheet.deleteRows(2, sheet.getMaxRows() - 1);
  expect(sheet.getMaxRows()).toBe(1);
  prepare(host);
  expect(sheet.getMaxRows()).toBe(2);
  expect(prepare(host).changed).toBe(false);
});

it('gives cells their list again after Listas was deleted, and leaves choices of people', () => {
  const host = preparedHost();
  const actions = sheetOf(host, 'Ações');
  const cell = (header: string, row = 2) =>
    actions.getRange(row, columnOf(host, 'Ações', header) + 1);
  const people = host.globals.SpreadsheetApp.newDataValidation()
    .requireValueInList(['sim', 'não'], true)
    .build();
  actions
    .getRange(2, columnOf(host, 'Ações', 'Situação') + 1, actions.getMaxRows() - 1, 1)
    .setDataValidation(people as unknown as GoogleAppsScript.Spreadsheet.DataValidation);
  spreadsheetOf(host).deleteSheet(sheetOf(host, 'Listas'));
  const { done } = prepare(host);
  expect(done.join(' ')).toMatch(/listas de escolha.*Ações/);
  for (const row of [2, 500]) {
    const [source] = cell('Eixo', row).getDataValidation()?.getCriteriaValues() ?? [];
    expect(source?.getSheet().getName()).toBe('Listas');
    expect(cell('Situação', row).getDataValidation()?.getCriteriaValues()[0]).toEqual([
      'sim',
      'não',
    ]);
  }
  expect(prepare(host).changed).toBe(false);
});
