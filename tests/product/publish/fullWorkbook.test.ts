// A workbook that has as many cells as Google allows, and one whose tabs are huge and almost empty.
import { expect, it } from 'vitest';
import { type Host, successOf } from '../builtHost.ts';
import { prepare } from '../prepare/prepareBook.ts';
import { ask, documentsOf, historyOf, inputsOf, publish, refusalOf } from '../publishing.ts';
import { exampleHost, putText, sheetOf, spreadsheetOf } from '../sheetEdits.ts';

/** Adds a tab that leaves room for fewer than 26 cells of the ten million. Gives its last cell. */
function fill(host: Host): string {
  const filler = spreadsheetOf(host).insertSheet('Arquivo');
  const cells = spreadsheetOf(host)
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  filler.insertRowsAfter(1, Math.floor((10_000_000 - cells) / 26));
  return `Z${filler.getMaxRows()}`;
}

const sentence = (operation: string, lastCell: string) =>
  `Não foi possível ${operation}: a planilha chegou a 10 milhões de células, o máximo do Google, contando as vazias. Nada foi perdido. Apague linhas, colunas ou abas vazias e tente de novo. A maior é a aba Arquivo, que vai até a célula ${lastCell}.`;

it.each([
  ['checkData', 'escrever na aba Pendências'],
  ['refreshIndicators', 'escrever na aba Indicadores'],
  ['generateReport', 'escrever na aba Indicadores'],
  ['prepareWorkbook', 'preparar a planilha'],
])('%s says what to delete, loses nothing, and goes on when there is room', (name, operation) => {
  const host = exampleHost();
  const lastCell = fill(host);
  const before = inputsOf(host);
  expect(refusalOf(ask(host, name))).toEqual({
    code: 'cellLimit',
    message: sentence(operation, lastCell),
  });
  expect(inputsOf(host)).toEqual(before);
  spreadsheetOf(host).deleteSheet(sheetOf(host, 'Arquivo'));
  expect(ask(host, name).ok).toBe(true);
});

it('a document that was published before the tabs could not be written keeps its link', () => {
  const host = exampleHost();
  fill(host);
  expect(refusalOf(ask(host, 'generateReport')).code).toBe('cellLimit');
  const [documentId] = documentsOf(host);
  spreadsheetOf(host).deleteSheet(sheetOf(host, 'Arquivo'));
  expect(publish(host)).toMatchObject({ documentId, created: false });
  expect(documentsOf(host)).toEqual([documentId]);
  expect(historyOf(host).length).toBe(1);
});

it('an output tab that cannot grow keeps what it held', () => {
  const host = exampleHost();
  ask(host, 'checkData');
  const sheet = sheetOf(host, 'Pendências');
  sheet.deleteRows(3, sheet.getMaxRows() - 2);
  const held = sheet.getDataRange().getValues();
  for (const cell of ['C2', 'C3', 'D2']) putText(host, 'CadÚnico', cell, 'doze');
  fill(host);
  expect(refusalOf(ask(host, 'checkData')).code).toBe('cellLimit');
  expect(sheet.getDataRange().getValues()).toEqual(held);
});

it('tabs that could be made before the cells ran out are there, and the next run makes the rest', () => {
  const host = exampleHost();
  for (const tab of ['Ações', 'Desafios', 'Investimento']) {
    spreadsheetOf(host).deleteSheet(sheetOf(host, tab));
  }
  fill(host);
  // Room for two tabs of 26,000 cells, where seven are missing: those three, Início and three for results.
  sheetOf(host, 'Arquivo').deleteRows(1, 2000);
  const count = spreadsheetOf(host).getNumSheets();
  const before = inputsOf(host) as unknown[];
  expect(refusalOf(ask(host, 'prepareWorkbook')).code).toBe('cellLimit');
  expect(spreadsheetOf(host).getNumSheets()).toBe(count + 2);
  expect(inputsOf(host)).toEqual(expect.arrayContaining(before));
  spreadsheetOf(host).deleteSheet(sheetOf(host, 'Arquivo'));
  prepare(host);
  expect(spreadsheetOf(host).getNumSheets()).toBe(count - 1 + 7);
  expect(prepare(host).changed).toBe(false);
});

it('reads tabs of two million cells that hold a value in their last row', () => {
  const host = exampleHost();
  const before = successOf(host.run('checkData')).issues.length;
  const sheet = sheetOf(host, 'CadÚnico');
  const rows = Math.floor(2_000_000 / sheet.getMaxColumns());
  sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  sheet.getRange(rows, 1).setValue(2021);
  const start = performance.now();
  const { issues } = successOf(host.run('checkData'));
  console.log(`${rows} rows: ${Math.round(performance.now() - start)} ms`);
  expect(issues.length - before).toBe(1);
});
