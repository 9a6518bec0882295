// The public functions: menu items, triggers and calls of the sidebar. Each validates and delegates.
import { answer } from './commands/answer.ts';
import { checkSheet } from './commands/checkSheet.ts';
import { publishReport } from './commands/publishReport.ts';
import { refreshResults } from './commands/refreshResults.ts';
import { addMenu } from './sheets/addMenu.ts';

/** Puts the menu up. Works without any permission, as on the first opening after installation. */
export function onOpen(): void {
  addMenu();
}

/** Runs once, when the add-on is installed from the sheet. */
export function onInstall(): void {
  addMenu();
}

/** Conferir dados. */
export function checkData() {
  return answer(checkSheet);
}

/** Atualizar indicadores e gráficos. */
export function refreshIndicators() {
  return answer(refreshResults);
}

/** Gerar relatório. */
export function generateReport() {
  return answer(publishReport);
}
