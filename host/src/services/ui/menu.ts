// A menu while it is put together.
import { Emulated } from '../../emulation/emulated.ts';
import { signatureError } from '../base/signatureError.ts';
import type { MenuEntry, MenuRecord, UiRecord } from './uiRecord.ts';

/** Only addToUi leaves the script. */
export class Menu extends Emulated implements GoogleAppsScript.Base.Menu {
  readonly _className = 'Menu';
  override readonly _uncounted = new Set(['addItem', 'addSeparator', 'addSubMenu']);
  readonly #caption: string | null;
  readonly #record: UiRecord;
  readonly #entries: MenuEntry[] = [];

  constructor(caption: string | null, record: UiRecord) {
    super();
    this.#caption = caption;
    this.#record = record;
  }

  addItem(caption: string, functionName: string): this {
    if (typeof functionName !== 'string')
      throw signatureError('Menu.addItem', [caption, functionName]);
    this.#entries.push({ kind: 'item', caption: String(caption), functionName });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) throw signatureError('Menu.addSubMenu', [menu]);
    this.#entries.push({ kind: 'menu', menu: menu._toRecord() });
    return this;
  }

  /** A menu of the same name takes the place of the old one, as when a file is opened again. */
  addToUi(): void {
    const menus = this.#record.menus;
    const index = menus.findIndex(({ caption }) => caption === this.#caption);
    menus.splice(index < 0 ? menus.length : index, index < 0 ? 0 : 1, this._toRecord());
  }

  _toRecord(): MenuRecord {
    return { caption: this.#caption, entries: [...this.#entries] };
  }
}
