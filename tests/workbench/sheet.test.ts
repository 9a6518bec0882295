// The workbench as a spreadsheet: taking back, rows, filling, filters, tints, by mouse and by keyboard.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHost, temporaryFolder } from '../product/builtHost.ts';
import { ana, bia } from '../product/publishing.ts';
import { sheetOf, spreadsheetOf } from '../product/sheetEdits.ts';
import { expectAccessible } from './expectAccessible.ts';
import {
  chromiumPath,
  idOf,
  type OpenWorkbench,
  openWorkbench,
  useBrowser,
} from './openWorkbench.ts';

useBrowser();

/** A tab with a sum, a rule, tints, frozen key columns, and no frozen row. */
function sheetWorkbook(): string {
  const host = createHost({ folder: temporaryFolder() });
  const { SpreadsheetApp } = host.globals;
  const [sheet] = spreadsheetOf(host).getSheets();
  if (!sheet) throw new Error('No sheet');
  sheet.getRange('A1:D8').setValues([
    ['Mês', 'Unidade', 'Pessoas', 'Nota'],
    ['jan', 'Cras Norte', 10, ''],
    ['jan', 'Cras Sul', 20, ''],
    ['fev', 'Cras Norte', 30, ''],
    ['fev', 'Cras Sul', -4, ''],
    ['mar', 'Cras Norte', 50, ''],
    ['mar', 'Cras Sul', 60, ''],
    ['Soma', '', '', ''],
  ]);
  sheet.getRange('C8').setFormula('=SUM(C2:C7)');
  sheet.getRange('D8').setFormula('=C8*2');
  sheet.setFrozenColumns(2);
  const rule = () => SpreadsheetApp.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    // White on pale yellow could not be read.
    rule()
      .whenNumberLessThan(0)
      .setBackground('#fff3bf')
      .setFontColor('#ffffff')
      .setRanges([sheet.getRange('C2:C7')])
      .build(),
    rule()
      .whenFormulaSatisfied('=AND($A2="mar";$C2>55)')
      .setBackground('#d3f9d8')
      .setRanges([sheet.getRange('C2:C7')])
      .build(),
  ]);
  const path = join(temporaryFolder(), 'grade.xlsx');
  writeFileSync(path, host.toXlsx());
  return path;
}

/** The rows that are in sight, by their numbers. */
function rowsInSight({ page }: OpenWorkbench, ...rows: number[]): Promise<boolean[]> {
  return Promise.all(rows.map(async (row) => (await page.locator(`#cell-${row}-3`).count()) > 0));
}

describe.skipIf(chromiumPath === null)('the sheet', () => {
  it('takes back what was typed, pasted, cleared and filled, by keyboard', async () => {
    const bench = await openWorkbench({ workbook: sheetWorkbook() });
    const { page, select, sees, type, textOf, screenshot, copy } = bench;
    const { keyboard } = page;
    await sees('C8', '166');
    await type('C2', '11');
    await sees('C8', '167');
    await keyboard.press('Control+z');
    await sees('C2', '10');
    await sees('C8', '166');
    await page.getByText('Desfeito: a edição de C2.').waitFor();
    await page.locator('revo-grid[data-place="C2"]:focus-within').waitFor();
    await keyboard.press('Control+y');
    await sees('C2', '11');
    await keyboard.press('Control+z');
    await sees('C2', '10');
    await keyboard.press('Control+Shift+z');
    await sees('C2', '11');
    // A block from elsewhere.
    await select('C3');
    await page.evaluate(`navigator.clipboard.writeText('1\\tum\\n2\\tdois')`);
    await keyboard.press('Control+v');
    await sees('D4', 'dois');
    // Whole rows: cleared, and back again.
    await keyboard.press('Shift+Space');
    await page.locator('revo-grid[data-place="A3:L4"]:focus-within').waitFor();
    await keyboard.press('Shift+ArrowDown');
    await page.locator('revo-grid[data-place="A3:L5"]:focus-within').waitFor();
    await screenshot('bancada-rows');
    await expectAccessible(page, 'rows are selected');
    await keyboard.press('Delete');
    await sees('B4', '');
    await keyboard.press('Control+z');
    await sees('B4', 'Cras Norte');
    await keyboard.press('Control+z');
    await sees('D4', '');
    expect(await Promise.all(['C3', 'C4', 'D3'].map(textOf))).toEqual(['20', '30', '']);
    // Filled down, with the formula moving along.
    await select('D8');
    await keyboard.press('Shift+ArrowDown');
    await page.locator('revo-grid[data-place="D8:D9"]').waitFor();
    await keyboard.press('Control+d');
    await sees('D9', '0');
    await select('C7');
    await keyboard.press('Control+d');
    await sees('C7', '50');
    await keyboard.press('Control+z');
    await sees('C7', '60');
    await keyboard.press('Control+z');
    await sees('D9', '');
    await keyboard.press('Control+z');
    await sees('C2', '10');
    await keyboard.press('Control+z');
    await page.getByText('Não há nada para desfazer.').waitFor();
    // A field keeps its own way of taking back.
    await select('B2');
    await keyboard.press('Enter');
    await page.locator('.cell-field:focus').waitFor();
    await keyboard.type('x');
    await keyboard.press('Control+z');
    await keyboard.press('Escape');
    // Saving follows a little later, and waits while a script of the panel runs.
    const saved = () => {
      const host = createHost({ workbook: readFileSync(copy), folder: temporaryFolder() });
      return sheetOf(host, 'Página1').getRange('C2:C7').getValues().flat();
    };
    await expect.poll(saved, { timeout: 60_000 }).toEqual([10, 20, 30, -4, 50, 60]);
    await page.getByText(/Gravado às/).waitFor({ timeout: 60_000 });
  });

  it('adds and takes away rows, by keyboard and by mouse, and formulas follow', async () => {
    const bench = await openWorkbench({ workbook: sheetWorkbook() });
    const { page, select, sees, textOf, screenshot } = bench;
    const { keyboard } = page;
    const contentOf = async (cell: string) => {
      await select(cell);
      return page.getByLabel(`Conteúdo da célula ${cell}`).inputValue();
    };
    await select('C4');
    await keyboard.press('Control+Alt+Equal');
    await sees('C5', '30');
    expect(await textOf('C4')).toBe('');
    expect(await contentOf('C9')).toBe('=SUM(C2:C8)');
    await page.getByText('Desfazer', { exact: true }).click();
    await page.getByText('Desfeito: a inserção de uma linha.').waitFor();
    await sees('A4', 'fev');
    expect(await contentOf('C8')).toBe('=SUM(C2:C7)');
    // Two rows by their numbers, then the menu of the other mouse button.
    const number = (row: number) =>
      page.locator('.row-number', { hasText: new RegExp(`^${row}$`) });
    await number(3).click();
    await page.locator('revo-grid[data-place="A3:L3"]:focus-within').waitFor();
    await number(4).click({ modifiers: ['Shift'] });
    await page.locator('revo-grid[data-place="A3:L4"]:focus-within').waitFor();
    await number(4).click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Ações da célula' });
    await menu.waitFor();
    await expectAccessible(page, 'the menu of a cell');
    await screenshot('bancada-context');
    await menu.getByRole('menuitem', { name: 'Excluir 2 linhas' }).click();
    await sees('B3', 'Cras Sul');
    await sees('C6', '116');
    await page.locator('revo-grid[data-place="A3"]:focus-within').waitFor();
    await keyboard.press('Control+z');
    await sees('C8', '166');
    // The tools by keyboard: one stop, arrows from tool to tool.
    await select('B7');
    const tools = page.getByRole('toolbar', { name: 'Ferramentas das células' });
    await tools.getByRole('button').first().focus();
    for (let times = 0; times < 3; times += 1) await keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toBe('Inserir linha abaixo');
    await keyboard.press('Enter');
    await page.locator('revo-grid[data-place="B8"]:focus-within').waitFor();
    await sees('A9', 'Soma');
    await keyboard.press('Control+Alt+Minus');
    await sees('A8', 'Soma');
  });

  it('shows only the rows with some values, in this window, and leaves the others as they are', async () => {
    const bench = await openWorkbench({ user: ana, workbook: sheetWorkbook() });
    const { page, select, sees, screenshot, textOf } = bench;
    const { keyboard } = page;
    const other = await bench.openAs(bia);
    await select('A2');
    await keyboard.press('Control+Shift+l');
    const box = page.getByRole('dialog', { name: 'Filtrar por Mês' });
    await box.waitFor();
    await expectAccessible(page, 'the box of a filter');
    await screenshot('bancada-filter');
    await box.getByRole('button', { name: 'Desmarcar todos' }).click();
    await box.getByLabel('Procurar um valor').fill('FEV');
    await box.getByRole('checkbox').check();
    await box.getByLabel('Procurar um valor').press('Enter');
    await page.getByText('Filtro: 2 de 7 linhas à vista.').waitFor();
    await expect
      .poll(() => rowsInSight(bench, 2, 3, 4, 5, 6, 9))
      .toEqual([false, false, true, true, false, true]);
    await expectAccessible(page, 'rows are filtered');
    await screenshot('bancada-filtered');
    expect(await other.textOf('A2')).toBe('jan');
    // From the header to the rows after the data: what is out of sight is neither cleared nor written over.
    await select('D4');
    for (let times = 0; times < 2; times += 1) await keyboard.press('Shift+ArrowDown');
    await page.locator('revo-grid[data-place="D4:D9"]').waitFor();
    await page.evaluate(`navigator.clipboard.writeText('a\\nb\\nc')`);
    await keyboard.press('Control+v');
    await sees('D9', 'c');
    await sees('D5', 'b');
    expect(await other.textOf('D6')).toBe('');
    await other.sees('D9', 'c');
    // A row that is changed stays until the filter is set anew.
    await select('A4');
    await keyboard.type('abr');
    await keyboard.press('Enter');
    await sees('A4', 'abr');
    await page.locator('revo-grid[data-place="A5"]:focus-within').waitFor();
    expect(await rowsInSight(bench, 4, 5, 6)).toEqual([true, true, false]);
    // Whoever goes to a row out of sight sees it.
    const place = page.getByLabel('Célula atual');
    await place.fill('C7');
    await place.press('Enter');
    await page.locator('revo-grid[data-place="C7"]:focus-within').waitFor();
    await page.getByText('O filtro foi tirado para mostrar esta célula.').waitFor();
    expect(await Promise.all(['D2', 'D6', 'D7'].map(textOf))).toEqual(['', '', '']);
    // By mouse.
    await page.locator(idOf('B2')).click();
    await page.getByRole('button', { name: 'Filtrar' }).click();
    const units = page.getByRole('dialog', { name: 'Filtrar por Unidade' });
    await units.getByLabel('Cras Sul').uncheck();
    await units.getByRole('button', { name: 'Filtrar', exact: true }).click();
    await page.getByText('Filtro: 5 de 8 linhas à vista.').waitFor();
    await page.getByRole('button', { name: 'Mostrar todas' }).click();
    await expect.poll(() => rowsInSight(bench, 3, 5)).toEqual([true, true]);
  });

  it('shows tints that can be read, keeps the key columns and the header in sight, and pulls series', async () => {
    const { page, sees, select, type, screenshot } = await openWorkbench({
      workbook: sheetWorkbook(),
    });
    const look = (cell: string) =>
      page.locator(idOf(cell)).evaluate((element) => {
        const { backgroundColor, color } =
          element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
        return [backgroundColor, color];
      });
    await sees('C5', '-4');
    expect(await look('C5')).toEqual(['rgb(255, 243, 191)', 'rgb(0, 0, 0)']);
    expect(await look('C7')).toEqual(['rgb(211, 249, 216)', 'rgb(0, 0, 0)']);
    await type('C7', '54');
    await sees('C7', '54');
    expect(await look('C7')).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await type('C5', '4');
    await expect.poll(() => look('C5')).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => look('C5')).toEqual(['rgb(255, 243, 191)', 'rgb(0, 0, 0)']);
    await expectAccessible(page, 'cells are tinted');
    await screenshot('bancada-tints');
    // Nobody has frozen the first row: it stays all the same, as the columns do that are frozen.
    await select('K90');
    for (const cell of ['A1', 'B1', 'B90', 'K90']) await page.locator(idOf(cell)).waitFor();
    expect(await page.locator(idOf('B2')).count()).toBe(0);
    await screenshot('bancada-frozen');
    // The corner of two cells is pulled down: 10, 20 goes on with 30.
    await select('C2');
    await page.keyboard.press('Shift+ArrowDown');
    await page.locator('revo-grid[data-place="C2:C3"]').waitFor();
    const corner = page.locator('.autofill-handle').first();
    const from = await corner.boundingBox();
    const to = await page.locator(idOf('C5')).boundingBox();
    if (!from || !to) throw new Error('No corner to pull.');
    await page.mouse.move(from.x + 3, from.y + 3);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 6 });
    await page.mouse.up();
    await sees('C5', '40');
    await page.keyboard.press('Control+z');
    await sees('C5', '-4');
  });

  it('takes back what a command of the menu wrote, and never what somebody else did', async () => {
    const first = await openWorkbench({ user: ana });
    const second = await first.openAs(bia);
    for (const { goToTab } of [first, second]) await goToTab('CadÚnico');
    const { page, goToTab, choose } = first;
    await first.type('C5', '123');
    await second.sees('C5', '123');
    await second.type('C5', '456');
    await first.sees('C5', '456');
    await first.select('C6');
    await page.keyboard.press('Control+z');
    await page
      .getByText(`Não desfiz a edição de C5: C5 mudou depois (${bia}). Nada foi apagado.`)
      .waitFor();
    await first.sees('C5', '456');
    await choose('Relatório de Gestão', 'Conferir dados');
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await page.getByText('Executando…').waitFor({ state: 'hidden' });
    await goToTab('Pendências');
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await page.getByText('Desfeito: o comando "Conferir dados".').waitFor();
    await expect.poll(() => page.getByRole('tab', { name: 'Pendências' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Refazer' }).click();
    await page.getByRole('tab', { name: 'Pendências' }).waitFor();
    await goToTab('CadÚnico');
    await first.sees('C5', '456');
    // The side panel looks at the sheet meanwhile: looking is no change.
    await first.select('C6');
    await page.keyboard.press('Control+Alt+Equal');
    await first.sees('C6', '');
    await first.panel.getByRole('button', { name: 'Atualizar' }).click();
    await first.panel.getByText('Conferindo').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await page.getByText('Desfeito: a inserção de uma linha.').waitFor();
    await second.sees('C6', '3.061');
  });
});
