// Mending from the panel beside the sheet: the cell changes before one's eyes, and one undo gives it back.
import { describe, it } from 'vitest';
import { chromiumPath, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

describe.skipIf(chromiumPath === null)('a mend', () => {
  it('is written into its cell alone, and taken back by one undo', async () => {
    const { page, panel, goToTab, select, sees } = await openWorkbench();
    await panel.locator('.summary', { hasText: /^2 avisos$/ }).waitFor();
    await goToTab('CadÚnico');
    await select('D15');
    await page.keyboard.press('Delete');
    await sees('D15', '');
    await panel.getByRole('button', { name: 'Atualizar' }).click();
    const mends = panel.getByRole('group', { name: 'O que fazer em CadÚnico, D15' });
    await mends.getByRole('button', { name: 'Escrever 0' }).click();
    await panel.getByText('Escrever 0 em D15 da aba CadÚnico?').waitFor();
    await sees('D15', '');
    await panel.getByRole('button', { name: 'Corrigir', exact: true }).click();
    await panel.getByText('Corrigido: CadÚnico, D15.').waitFor();
    await sees('D15', '0');
    await select('D15');
    await page.keyboard.press('Control+z');
    await sees('D15', '');
    // What was there before the mend is one step further back.
    await page.keyboard.press('Control+z');
    await sees('D15', '1.603');
  });
});
