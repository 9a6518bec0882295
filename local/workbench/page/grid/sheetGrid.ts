// One tab in the grid component: what it shows, where the person is in it, and what they change.
import type { BeforeSaveDataDetails, CellTemplateProp, HyperFunc, VNode } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { Block, SheetView } from '../../protocol.ts';
import { blockName } from '../a1.ts';
import { cellContent } from './cellContent.ts';
import { cellLook } from './cellLook.ts';
import { CellTyping, type TypingGrid } from './cellTyping.ts';
import { takeKey } from './gridKeys.ts';
import { columnOf, gridColumns, rowDefinitions, usualHeight } from './sheetRows.ts';
import { ShownTab } from './shownTab.ts';
import { parseTsv, writeTsv } from './tsv.ts';

/** What the grid tells. */
export interface GridEvents {
  readonly onSelect: (block: Block) => void;
  readonly onEdit: (block: Block, values: readonly (readonly string[])[]) => void;
  readonly onLink: (address: string) => void;
}

/** Unit: milliseconds. */
const longestRender = 500;

defineCustomElements();

/** Wraps the component; rows and columns are those of the tab, from 1. */
export class SheetGrid implements TypingGrid {
  readonly element = document.createElement('revo-grid');
  readonly #events: GridEvents;
  readonly #typing: CellTyping;
  #tab: ShownTab;
  #block: Block = { row: 1, column: 1, rows: 1, columns: 1 };
  /** While the grid itself takes the keyboard, and knows which cell comes next. */
  #isTaking = false;
  /** State that came while somebody typed. */
  #late: SheetView | null = null;
  #ready: Promise<unknown> = Promise.resolve();
  #selects = 0;

  constructor(sheet: SheetView, events: GridEvents) {
    this.#tab = new ShownTab(sheet);
    this.#events = events;
    this.#typing = new CellTyping(this);
    Object.assign(this.element, {
      range: true,
      resize: true,
      rowSize: usualHeight,
      useClipboard: true,
      filter: false,
      applyOnClose: true,
      canDrag: false,
      theme: 'compact',
      editors: {
        cell: (props: BeforeSaveDataDetails, _save: unknown, close: (focusNext: boolean) => void) =>
          this.#typing.editor(props, () => close(false)),
      },
      rowHeaders: {
        size: 46,
        cellTemplate: (_h: unknown, { model }: CellTemplateProp) => String(model.row),
        cellProperties: () => ({ class: 'row-number' }),
      },
    });
    this.#listen();
    this.#fill();
  }

  get tab(): ShownTab {
    return this.#tab;
  }

  /** Kept when what was given is on the page. */
  get ready(): Promise<unknown> {
    return this.#ready;
  }

  /** Shows a new state of the same tab, or another tab. */
  show(sheet: SheetView): void {
    const isOther = sheet.id !== this.#tab.sheet.id;
    // The component closes the field when its rows are changed.
    this.#late = this.#typing.isBusy && !isOther ? sheet : null;
    if (this.#late) return;
    if (isOther || !this.#tab.hasShapeOf(sheet)) {
      this.#tab = new ShownTab(sheet);
      this.#fill();
    } else {
      this.#tab.update(sheet);
      void this.element.refresh('all');
    }
  }

  /** Selects a block and brings its first cell into view. */
  async select(block: Block, focus = false): Promise<void> {
    this.#selects += 1;
    const mine = this.#selects;
    const from = document.activeElement;
    await this.#ready;
    // Whoever selects something later is right.
    if (mine !== this.#selects) return;
    const first = this.#tab.position(block.row, block.column);
    if (!first) return;
    const last = this.#tab.position(block.row + block.rows - 1, block.column + block.columns - 1);
    const end = last && last.rowType === first.rowType && last.pin === first.pin ? last : first;
    const { x, y, rowType, pin } = first;
    if (rowType === 'rgRow')
      await this.element.scrollToCoordinate({
        y: Math.max(0, y - 3),
        ...(pin === 'rgCol' && { x }),
      });
    // Whoever went elsewhere meanwhile stays there.
    if (focus && (document.activeElement === from || !this.#isElsewhere())) this.#take();
    await this.element.setCellsFocus({ x, y }, { x: end.x, y: end.y }, pin, rowType);
    if (!this.#isElsewhere()) this.#cellAt(block)?.focus({ preventScroll: true });
    await this.#note();
  }

  /** Puts the keyboard into the cells. */
  focus(): void {
    void this.select(this.#block, true);
  }

  edited(block: Block, text: string): void {
    this.#events.onEdit(block, [[text]]);
  }

  rested(): void {
    if (this.#late) this.show(this.#late);
  }

  #fill(): void {
    const { sheet, frozen, rows } = this.#tab;
    Object.assign(this.element, {
      columns: gridColumns(sheet, {
        editor: 'cell',
        cellTemplate: (h: HyperFunc<VNode>, props: CellTemplateProp) => this.#cell(h, props),
        cellProperties: ({ model, prop }: CellTemplateProp) =>
          cellLook(this.#tab.sheet, model.row, columnOf(prop), this.#block),
      }),
      pinnedTopSource: frozen,
      source: rows,
      rowDefinitions: [
        ...rowDefinitions(sheet, frozen, 'rowPinStart'),
        ...rowDefinitions(sheet, rows, 'rgRow'),
      ],
    });
    this.#ready = new Promise((resolve) => {
      this.element.addEventListener('aftergridrender', resolve, { once: true });
      setTimeout(resolve, longestRender);
    });
  }

  #cell(h: HyperFunc<VNode>, { model, prop }: CellTemplateProp): VNode {
    const block = { row: Number(model.row), column: columnOf(prop), rows: 1, columns: 1 };
    const extra = this.#tab.extraAt(block.row, block.column);
    return cellContent(h, String(model[prop] ?? ''), extra, blockName(block), {
      onTick: () => this.#tick(block),
      onLink: this.#events.onLink,
    });
  }

  #tick(block: Block): void {
    const { box } = this.#tab.extraAt(block.row, block.column);
    this.edited({ ...block, rows: 1, columns: 1 }, box ? 'FALSE' : 'TRUE');
  }

  #listen(): void {
    const grid = this.element;
    const on = <T>(name: string, handle: (event: CustomEvent<T>) => void): void =>
      grid.addEventListener(name, (event) => handle(event as CustomEvent<T>));
    // The component listens to the whole document: keys and copies elsewhere on the page are not its own.
    const isOurs = (): boolean => grid.contains(document.activeElement);
    on<{ original: KeyboardEvent }>('beforekeydown', (event) => {
      if (!isOurs() || this.#takesKey(event.detail.original)) event.preventDefault();
    });
    for (const name of ['beforecopy', 'beforecut', 'beforepaste'])
      on(name, (event) => {
        if (!isOurs()) event.preventDefault();
      });
    on<BeforeSaveDataDetails>('beforeeditstart', ({ detail }) => {
      this.#typing.begin(detail.val ? String(detail.val) : '');
    });
    on<{ dataText: string; event: Event }>('beforepasteapply', (event) => {
      event.preventDefault();
      event.detail.event.preventDefault();
      this.#paste(event.detail.dataText);
    });
    on<{ event: DataTransfer }>('beforecopyapply', (event) => {
      event.preventDefault();
      event.detail.event.setData('text/plain', writeTsv(this.#tab.textsOf(this.#block)));
    });
    on<BeforeSaveDataDetails>('beforeedit', (event) => {
      event.preventDefault();
      // The field has told already; what comes here is the clearing of one cell.
      if (event.detail.val === '' && !event.detail.originalEvent) this.#clear();
    });
    on('beforerangeedit', (event) => {
      event.preventDefault();
      this.#clear();
    });
    on('beforeautofill', (event) => event.preventDefault());
    for (const name of ['afterfocus', 'setrange', 'selectall'])
      on(name, () => queueMicrotask(() => void this.#note()));
    // The component puts the keyboard into each cell that it selects, wherever the keyboard is.
    const hush = (event: Event): void => {
      if (this.#isElsewhere()) event.preventDefault();
    };
    grid.addEventListener('afterfocus', hush, { capture: true });
    grid.addEventListener('focus', () => {
      if (!this.#isTaking) this.focus();
    });
    grid.addEventListener('mousedown', ({ target }) => {
      if (!(target instanceof Element && target.closest('.cell-edit'))) this.#take();
    });
  }

  /** Takes the keyboard, for the cell that is selected next. */
  #take(): void {
    this.#isTaking = true;
    this.element.focus({ preventScroll: true });
    this.#isTaking = false;
  }

  /** Whether the keyboard is in another part of the page. */
  #isElsewhere(): boolean {
    const { activeElement } = document;
    return activeElement !== document.body && !this.element.contains(activeElement);
  }

  #takesKey(event: KeyboardEvent): boolean {
    const block = this.#block;
    return takeKey(event, {
      block,
      extra: this.#tab.extraAt(block.row, block.column),
      rows: this.#tab.sheet.rows,
      element: this.element,
      tick: () => this.#tick(block),
      link: this.#events.onLink,
      edit: () => this.#typing.open(block, ''),
      go: (row, column) => void this.select({ row, column, rows: 1, columns: 1 }),
    });
  }

  async #note(): Promise<void> {
    const [focused, range] = await Promise.all([
      this.element.getFocused(),
      this.element.getSelectedRange(),
    ]);
    const { cell, model, column } = focused ?? {};
    if (!cell || !model || !column) return;
    const block = { row: Number(model.row), column: columnOf(column.prop), rows: 1, columns: 1 };
    if (range) {
      block.rows = range.y1 - range.y + 1;
      block.columns = range.x1 - range.x + 1;
      block.row += range.y - cell.y;
      block.column += range.x - cell.x;
    }
    const isSame = JSON.stringify(block) === JSON.stringify(this.#block);
    this.#block = block;
    // Tab comes to the active cell, and leaves from it.
    for (const old of this.element.querySelectorAll('.rgCell[tabindex="0"]'))
      old.setAttribute('tabindex', '-1');
    this.#cellAt(block)?.setAttribute('tabindex', '0');
    this.element.dataset.place = blockName(block);
    if (!isSame) this.#events.onSelect(block);
  }

  #paste(text: string): void {
    const lines = parseTsv(text);
    const width = Math.max(...lines.map(({ length }) => length));
    if (lines.length === 0 || width < 1) return;
    const { row, column, rows, columns } = this.#block;
    // One value pasted over a block fills it, as in any spreadsheet.
    const only = lines.length === 1 && width === 1 ? lines[0]?.[0] : undefined;
    const values =
      only === undefined
        ? lines
        : Array.from({ length: rows }, () => Array.from({ length: columns }, () => only));
    const block = {
      row,
      column,
      rows: values.length,
      columns: only === undefined ? width : columns,
    };
    this.#events.onEdit(block, values);
    void this.select(block);
  }

  #clear(): void {
    const { rows, columns } = this.#block;
    const line = Array.from({ length: columns }, () => '');
    this.#events.onEdit(
      this.#block,
      Array.from({ length: rows }, () => line),
    );
  }

  /** The element of a block's first cell. Null: it is not in sight. */
  #cellAt({ row, column }: Block): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`#cell-${row}-${column}`);
  }
}
