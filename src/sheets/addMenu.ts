// The product's menu.
import { menu } from '../locale/ptBR.ts';

/**
 * Adds the menu; its items call public functions by name. No other service is asked, so it works under AuthMode.NONE.
 * Bound scripts get a menu of their own, published add-ons one under Extensões: `createAddonMenu` does both.
 * Source: Apps Script reference, Ui.createAddonMenu.
 */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.check, 'checkData')
    .addItem(menu.refresh, 'refreshIndicators')
    .addItem(menu.generate, 'generateReport')
    .addToUi();
}
