// Windows in the middle of the screen, for results and questions of menu items, and the side panel. Never in triggers.
import { menu } from '../../locale/ptBR.ts';

/** Shows a text until it is closed. */
export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks yes or no, or to cancel. Null: cancelled or closed. */
export function askYesNo(text: string): boolean | null {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(menu.title, text, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return true;
  return button === ui.Button.NO ? false : null;
}

/** Asks for a text. Null: cancelled, closed or empty. */
export function askText(text: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(menu.title, text, ui.ButtonSet.OK_CANCEL);
  const typed = response.getResponseText().trim();
  return response.getSelectedButton() === ui.Button.OK && typed !== '' ? typed : null;
}

/** Shows a small page. Its texts must be escaped by `escapeHtml` already. */
export function showPage(html: string, height: number): void {
  const page = HtmlService.createHtmlOutput(`<base target="_blank">${html}`);
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(420).setHeight(height), menu.title);
}

/** Shows links, each with its words. */
export function showLinks(links: readonly { text: string; href: string; file?: string }[]): void {
  const items = links.map(({ text, href, file }) => {
    const download = file === undefined ? '' : ` download="${escapeHtml(file)}"`;
    return `<p style="font:14px Arial"><a href="${escapeHtml(href)}"${download}>${escapeHtml(text)}</a></p>`;
  });
  showPage(items.join(''), 60 + 40 * links.length);
}

/** Text that is safe in a page, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Opens the side panel, whose page is built into the file Sidebar of the project. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(menu.title);
  SpreadsheetApp.getUi().showSidebar(page);
}
