// The product's menu.
import { menu } from '../../locale/ptBR.ts';
import { publishMenu } from '../../locale/publishTexts.ts';

type Menu = GoogleAppsScript.Base.Menu;

/** A caption with the public function it calls, a menu inside the menu, or a line between items. */
type Entry =
  | readonly [string, string]
  | { readonly title: string; readonly items: readonly Entry[] }
  | null;

/** Every item calls a public function of main.ts by its name. */
const entries: readonly Entry[] = [
  [menu.sidebar, 'openSidebar'],
  [menu.check, 'menuCheckData'],
  [menu.refresh, 'menuRefreshIndicators'],
  [menu.generate, 'menuGenerateReport'],
  {
    title: publishMenu.title,
    items: [
      [publishMenu.open, 'menuOpenDocument'],
      [publishMenu.pdf, 'menuDownloadPdf'],
      [publishMenu.share, 'menuShareReport'],
      [publishMenu.freeze, 'menuFreezeReport'],
      null,
      [publishMenu.box, 'menuSetPublication'],
      [publishMenu.handOver, 'menuHandOver'],
      [publishMenu.pick, 'menuPickDocument'],
    ],
  },
  null,
  [menu.prepare, 'menuPrepareWorkbook'],
  [menu.diagnostics, 'menuRunDiagnostics'],
  [menu.help, 'showHelp'],
];

/** Adds the menu to a sheet that is being opened. Only what AuthMode.NONE allows is needed. */
export function addMenu(event: unknown): void {
  const ui = SpreadsheetApp.getUi();
  const root = isAddOn(event) ? ui.createAddonMenu() : ui.createMenu(menu.title);
  fill(root, entries).addToUi();

  function fill(target: Menu, items: readonly Entry[]): Menu {
    for (const item of items) {
      if (item === null) target.addSeparator();
      else if ('title' in item) target.addSubMenu(fill(ui.createMenu(item.title), item.items));
      else target.addItem(item[0], item[1]);
    }
    return target;
  }
}

/**
 * A published add-on may only have a menu under Extensões; a script of the sheet itself has a menu of its own.
 * NONE is a mode of add-ons alone; where the platform does not tell how it was installed, both kinds can have the
 * menu under Extensões.
 * Source: Workspace add-ons, Custom menus; Apps Script reference, ScriptApp.getInstallationSource.
 * Assumption: installation-source
 */
function isAddOn(event: unknown): boolean {
  const mode = (event as { authMode?: unknown } | undefined)?.authMode;
  try {
    if (mode === ScriptApp.AuthMode.NONE) return true;
    return ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;
  } catch {
    return true;
  }
}
