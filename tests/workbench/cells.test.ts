// The cells of the workbench: typing, pasting, going about, by mouse and by keyboard.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHost, temporaryFolder } from '../product/builtHost.ts';
import { sheetOf, spreadsheetOf } from '../product/sheetEdits.ts';
import { expectAccessible } from './expectAccessible.ts';
import { chromiumPath, idOf, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

/** The cells of the copy, as its file holds them. */
function savedCells(path: string, tab: string, cells: string): unknown[][] {
  const host = createHost({ workbook: readFileSync(path), folder: temporaryFolder() });
  return sheetOf(host, tab).getRange(cells).getValues();
}

/** A file whose cells have rules that refuse, a note, a box and a link. */
function ruledWorkbook(): string {
  const host = createHost({ folder: temporaryFolder() });
  const { SpreadsheetApp } = host.globals;
  const spreadsheet = spreadsheetOf(host);
  const [sheet] = spreadsheet.getSheets();
  if (!sheet) throw new Error('No sheet');
  const other = spreadsheet.insertSheet('Outra');
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['jan', 'fev']);
  sheet.getRange('B2').setValue('jan').setNote('O mês da contagem');
  sheet.getRange('B2').setDataValidation(list.setAllowInvalid(false).build());
  sheet.getRange('B3').insertCheckboxes();
  const link = SpreadsheetApp.newRichTextValue().setText('Ir para lá');
  const target = `#gid=${other.getSheetId()}&range=C5`;
  sheet.getRange('B4').setRichTextValue(link.setLinkUrl(target).build());
  spreadsheet.setActiveSheet(sheet);
  const path = join(temporaryFolder(), 'regras.xlsx');
  writeFileSync(path, host.toXlsx());
  return path;
}

describe.skipIf(chromiumPath === null)('cells', () => {
  it('are typed in the way of the sheet, however fast, and saved to the copy only', async () => {
    const original = readFileSync('examples/demonstracao.xlsx');
    const { page, goToTab, select, type, textOf, copy, sees } = await openWorkbench();
    await goToTab('CadÚnico');
    await type('C5', '1.234,5');
    await sees('C5', '1.235');
    await select('C7');
    await page.keyboard.type('71\n81\n91\n');
    for (const text of ['4', '5', '6']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await sees('E10', '6');
    expect(await Promise.all(['C7', 'C8', 'C9', 'C10', 'D10'].map(textOf))).toEqual([
      '71',
      '81',
      '91',
      '4',
      '5',
    ]);
    await page.getByText(/Gravado às \d\d:\d\d/).waitFor();
    // What was typed with a decimal comma is a number; the format of the column shows it without decimals.
    await expect
      .poll(() => savedCells(copy, 'CadÚnico', 'C5:C10').flat())
      .toEqual([1234.5, 3061, 71, 81, 91, 4]);
    expect(readFileSync('examples/demonstracao.xlsx').equals(original)).toBe(true);
  });

  it('keep what was in them when the typing is given up, and show all of a number when it is edited', async () => {
    const { page, goToTab, select, textOf, type, sees } = await openWorkbench();
    await goToTab('CadÚnico');
    await type('C5', '1234,5');
    await sees('C5', '1.235');
    await select('C5');
    await page.keyboard.press('F2');
    const field = page.locator('.cell-field');
    expect(await field.inputValue()).toBe('1234,5');
    await field.fill('zebra');
    await page.keyboard.press('Escape');
    expect(await textOf('C5')).toBe('1.235');
    await page.locator(idOf('C5')).dblclick();
    await field.fill('77');
    await page.getByRole('heading', { name: 'demonstracao' }).click();
    await sees('C5', '77');
  });

  it('take a block from another spreadsheet, give one, and are cleared', async () => {
    const { page, goToTab, select, textOf, sees } = await openWorkbench();
    await goToTab('CadÚnico');
    await select('G3');
    await page.evaluate(`navigator.clipboard.writeText('1.000\\tum\\r\\n3\\t"dois\\ttrês"\\r\\n')`);
    await page.keyboard.press('Control+v');
    await sees('G3', '1.000');
    // The line break at the end is no empty row: G5 keeps its value.
    expect(await Promise.all(['H3', 'G4', 'H4', 'G5'].map(textOf))).toEqual([
      'um',
      '3',
      'dois\ttrês',
      '24.502',
    ]);
    await page.locator('revo-grid[data-place="G3:H4"]').waitFor();
    await page.keyboard.press('Control+c');
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toBe('1.000\tum\n3\t"dois\ttrês"');
    await page.keyboard.press('Delete');
    await sees('G3', '');
    expect(await Promise.all(['H3', 'G4', 'H4', 'G5'].map(textOf))).toEqual(['', '', '', '24.502']);
    await select('G6');
    await page.keyboard.press('Backspace');
    await sees('G6', '');
    // One value fills the block that is selected.
    await select('G8');
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('revo-grid[data-place="G8:G9"]').waitFor();
    await page.evaluate(`navigator.clipboard.writeText('8')`);
    await page.keyboard.press('Control+v');
    await sees('G8', '8');
    await sees('G9', '8');
  });

  it('say what they refuse, what they are for and where they lead', async () => {
    const { page, select, type, sees, textOf } = await openWorkbench({ workbook: ruledWorkbook() });
    await select('B2');
    await page.getByText('Valores da lista: jan · fev').waitFor();
    await page.getByText('Nota: O mês da contagem').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.cell-field:focus').waitFor();
    expect(await page.locator('#cell-choices option').count()).toBe(2);
    await expectAccessible(page, 'a cell is edited');
    await page.keyboard.press('Escape');
    await type('B2', 'brumário');
    await page
      .getByText('A célula B2 só aceita um destes valores: jan, fev. O que estava nela continua.')
      .waitFor();
    await sees('B2', 'jan');
    await select('B3');
    expect(await textOf('B3')).toBe('☐');
    await page.keyboard.press('Space');
    await sees('B3', '☑');
    await page.locator(idOf('B3')).getByRole('checkbox').click();
    await sees('B3', '☐');
    // A link to another cell of the workbook.
    await page.locator(idOf('B4')).getByRole('link').click();
    await page.getByLabel('Células da aba Outra', { exact: true }).waitFor();
    await page.locator('revo-grid[data-place="C5"]:focus-within').waitFor();
  });

  it('are gone to and changed through the fields above them', async () => {
    const { page, goToTab, select, sees } = await openWorkbench();
    await goToTab('CadÚnico');
    await select('H20');
    const content = page.getByLabel('Conteúdo da célula H20');
    await content.fill('Outra fonte');
    await content.press('Enter');
    await sees('H20', 'Outra fonte');
    for (const cell of ['C5', 'D7', 'B20', 'A1']) {
      await page.locator(idOf(cell)).click();
      await page.locator(`revo-grid[data-place="${cell}"]:focus-within`).waitFor();
    }
    const place = page.getByLabel('Célula atual');
    await place.fill('zebra');
    await place.press('Enter');
    await page.getByText('"zebra" não é um endereço desta aba. Exemplo: B4.').waitFor();
  });

  it('are walked through by keyboard, from the tabs and back to them', async () => {
    const { page, goToTab, select } = await openWorkbench();
    await goToTab('CadÚnico');
    await select('C5');
    for (const key of ['ArrowDown', 'ArrowRight', 'Shift+ArrowDown'])
      await page.keyboard.press(key);
    await page.locator('revo-grid[data-place="D6:D7"]').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('CadÚnico');
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Células da aba Serviços', { exact: true }).waitFor();
    await page.keyboard.press('Home');
    await page.getByLabel('Células da aba Configuração', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Configuração');
  });
});
