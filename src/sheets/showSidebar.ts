// The side panel.
import { menu } from '../locale/ptBR.ts';

/** Opens the side panel, whose page is built into the file Sidebar of the project. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(menu.title);
  SpreadsheetApp.getUi().showSidebar(page);
}
