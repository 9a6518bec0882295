// One tab in the grid component: what it shows, where the person is in it, and what they change.
import type {
  BeforeSaveDataDetails,
  CellTemplateProp,
  EditorBase,
  HyperFunc,
  VNode,
} from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { Block, CellExtra, SheetView } from '../protocol.ts';
import { blockName } from './a1.ts';
import { CellEditor, type Leave, leaveOf } from './cellEditor.ts';
import { cellLook } from './cellLook.ts';
import { KeyQueue, readKeys, type WaitingKey } from './keyQueue.ts';
import {
  columnOf,
  fillRow,
  type GridRow,
  gridColumns,
  gridRows,
  rowDefinitions,
  usualHeight,
} from './sheetRows.ts';
import { parseTsv, writeTsv } from './tsv.ts';

/** What the grid tells. */
export interface GridEvents {
  readonly onSelect: (block: Block) => void;
  readonly onEdit: (block: Block, values: readonly (readonly string[])[]) => void;
  readonly onLink: (address: string) => void;
}

type RowType = 'rgRow' | 'rowPinStart';
type ColumnPin = 'rgCol' | 'colPinStart';

/** Steps that the keyboard takes after an edit, in rows and columns. */
const steps: Readonly<Record<Leave, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  back: [0, 0],
  away: [0, 0],
};

/** Unit: milliseconds. */
const longestRender = 500;

defineCustomElements();

/** Wraps the component; rows and columns are those of the tab, from 1. */
export class SheetGrid {
  readonly element: HTMLRevoGridElement;
  readonly #events: GridEvents;
  #sheet: SheetView;
  #frozen: GridRow[] = [];
  #rows: GridRow[] = [];
  #block: Block = { row: 1, column: 1, rows: 1, columns: 1 };
  /** What was typed to begin an edit. Null: it begins with what is in the cell. */
  #typed: string | null = null;
  /** Keys for the next cells. */
  #waiting: readonly WaitingKey[] = [];
  readonly #keys: KeyQueue;
  /** While a cell is selected without taking the keyboard there. */
  #isQuiet = false;
  /** From the first key of an edit until the keyboard rests on a cell. */
  #isTyping = false;
  /** Kept when the field of the last edit has left the page. */
  #gone: Promise<void> = Promise.resolve();
  /** State that came meanwhile. */
  #late: SheetView | null = null;
  #ready: Promise<unknown> = Promise.resolve();
  #selects = 0;

  constructor(sheet: SheetView, events: GridEvents) {
    this.#sheet = sheet;
    this.#events = events;
    const grid = document.createElement('revo-grid');
    this.element = grid;
    this.#keys = new KeyQueue(
      (target) => target === document.body || (target instanceof Node && grid.contains(target)),
    );
    Object.assign(grid, {
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
          this.#editor(props, close),
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

  /** Shows a new state of the same tab, or another tab. */
  show(sheet: SheetView): void {
    const isOther = sheet.id !== this.#sheet.id;
    if (this.#isTyping && !isOther) {
      // The component closes the field when its rows are changed.
      this.#late = sheet;
      return;
    }
    this.#late = null;
    const before = this.#sheet;
    this.#sheet = sheet;
    if (isOther || JSON.stringify(shapeOf(before)) !== JSON.stringify(shapeOf(sheet))) this.#fill();
    else {
      // New rows would close the field and lose the place: the old ones get the new texts.
      for (const row of [...this.#frozen, ...this.#rows]) fillRow(row, sheet);
      void this.element.refresh('all');
    }
  }

  /** Selects a block and brings its first cell into view. */
  async select(block: Block, focus = false): Promise<void> {
    this.#selects += 1;
    const mine = this.#selects;
    await this.#ready;
    // Whoever selects something later is right.
    if (mine !== this.#selects) return;
    const first = this.#position(block.row, block.column);
    if (!first) return;
    const lastRow = block.row + block.rows - 1;
    const last = this.#position(lastRow, block.column + block.columns - 1);
    const end = last && last.rowType === first.rowType && last.pin === first.pin ? last : first;
    if (first.rowType === 'rgRow')
      await this.element.scrollToCoordinate({
        y: Math.max(0, first.y - 3),
        ...(first.pin === 'rgCol' && { x: first.x }),
      });
    const { x, y } = first;
    this.#isQuiet = !focus && !this.element.contains(document.activeElement);
    await this.element.setCellsFocus({ x, y }, { x: end.x, y: end.y }, first.pin, first.rowType);
    if (focus) this.#cellAt(block.row, block.column)?.focus({ preventScroll: true });
    await this.#note();
  }

  /** Puts the keyboard into the cells. */
  focus(): void {
    void this.select(this.#block, true);
  }

  /** Kept when what was given is on the page. */
  get ready(): Promise<unknown> {
    return this.#ready;
  }

  extraAt(row: number, column: number): CellExtra {
    return this.#sheet.extras[`${row},${column}`] ?? {};
  }

  #fill(): void {
    const sheet = this.#sheet;
    const { frozen, rows } = gridRows(sheet);
    this.#frozen = frozen;
    this.#rows = rows;
    const columns = gridColumns(sheet, {
      editor: 'cell',
      cellTemplate: (h: HyperFunc<VNode>, props: CellTemplateProp) => this.#cell(h, props),
      cellProperties: (props: CellTemplateProp) =>
        cellLook(this.#sheet, props.model.row, columnOf(props.prop), this.#block),
    });
    Object.assign(this.element, {
      columns,
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
    const row = Number(model.row);
    const column = columnOf(prop);
    const text = String(model[prop] ?? '');
    const { box, link } = this.extraAt(row, column);
    if (box !== undefined) {
      const mark = {
        class: 'box',
        role: 'checkbox',
        'aria-checked': String(box),
        'aria-label': blockName({ row, column, rows: 1, columns: 1 }),
      };
      return h('span', { ...mark, onClick: () => this.#tick(row, column) }, box ? '☑' : '☐');
    }
    if (link === undefined || text === '') return h('span', {}, text);
    const onClick = (event: Event): void => {
      event.preventDefault();
      this.#events.onLink(link);
    };
    return h('a', { href: '#', tabindex: -1, onClick }, text);
  }

  #tick(row: number, column: number): void {
    const { box } = this.extraAt(row, column);
    const text = box ? 'FALSE' : 'TRUE';
    this.#events.onEdit({ row, column, rows: 1, columns: 1 }, [[text]]);
  }

  #editor({ model, prop }: BeforeSaveDataDetails, close: (focusNext: boolean) => void): EditorBase {
    const row = Number(model.row);
    const column = columnOf(prop);
    const block = { row, column, rows: 1, columns: 1 };
    const { list } = this.extraAt(row, column);
    const source = this.#sourceAt(row, column);
    const made = new CellEditor({
      text: () => this.#typed ?? source,
      choices: list === undefined ? [] : (this.#sheet.lists[list] ?? []),
      label: blockName(block),
      lines: Math.min(8, source.split('\n').length),
      onReady: (editor) => {
        const { text, end, rest } = readKeys(editor.getValue(), this.#keys.release());
        this.#typed = text;
        editor.setText(text);
        if (!end) return;
        this.#waiting = rest;
        editor.finish(end.key === 'Escape' ? null : text, leaveOf(end) ?? 'back');
      },
      onDone: (text, leave) => {
        this.#typed = null;
        close(false);
        if (text !== null) this.#change(block, text);
        this.#gone = made.gone;
        if (leave === 'away') void made.gone.then(() => this.#rest());
        else void this.#moveOn(block, leave);
      },
    });
    return made;
  }

  /** Text of a cell while it is edited. */
  #sourceAt(row: number, column: number): string {
    return this.extraAt(row, column).source ?? this.#sheet.values[row - 1]?.[column - 1] ?? '';
  }

  #change(block: Block, text: string): void {
    const { row, column } = block;
    if (text === this.#sourceAt(row, column)) return;
    const model = [...this.#frozen, ...this.#rows].find((item) => item.row === row);
    if (model) model[`c${column}`] = text;
    this.#events.onEdit(block, [[text]]);
  }

  /** Selects the neighbour, and types there what was typed meanwhile. */
  async #moveOn({ row, column }: Block, leave: Leave): Promise<void> {
    this.#keys.hold();
    const [down, across] = steps[leave];
    const wanted = this.#position(row + down, column + across);
    const next = wanted ? { row: row + down, column: column + across } : { row, column };
    const block = { ...next, rows: 1, columns: 1 };
    await this.#gone;
    const { activeElement } = document;
    // Whoever went elsewhere meanwhile stays there.
    if (activeElement !== document.body && !this.element.contains(activeElement))
      return this.#rest();
    await this.select(block, true);
    const keys = [...this.#waiting, ...this.#keys.release()];
    this.#waiting = [];
    if (keys.length === 0) return this.#rest();
    const { text, end, rest } = readKeys('', keys);
    if (end) {
      if (text !== '' && end.key !== 'Escape') this.#change(block, text);
      this.#waiting = rest;
      return this.#moveOn(block, leaveOf(end) ?? 'back');
    }
    this.#edit(block, text);
  }

  /** Nothing is being typed any more. */
  #rest(): void {
    this.#isTyping = false;
    this.#waiting = [];
    // Keys that came while the field closed by itself have no cell.
    this.#keys.release();
    if (this.#late) this.show(this.#late);
  }

  /** Opens the field of a cell. Null: with what is in the cell. */
  #edit({ row, column }: Block, typed: string | null): void {
    const at = this.#position(row, column);
    if (!at) return;
    this.#typed = typed;
    this.#isTyping = true;
    this.#keys.hold();
    void this.element.setCellEdit(at.y, `c${column}`, at.rowType);
  }

  #listen(): void {
    const grid = this.element;
    const on = <T>(name: string, handle: (event: CustomEvent<T>) => void): void =>
      grid.addEventListener(name, (event) => handle(event as CustomEvent<T>));
    // The component listens to the whole document: keys and copies elsewhere on the page are not its own.
    const isOurs = (): boolean => grid.contains(document.activeElement);
    // The component puts the keyboard into each cell that it selects.
    const hush = (event: Event): void => {
      if (!this.#isQuiet) return;
      this.#isQuiet = false;
      event.preventDefault();
    };
    grid.addEventListener('afterfocus', hush, { capture: true });
    on<{ original: KeyboardEvent }>('beforekeydown', (event) => {
      if (!isOurs() || this.#ownKey(event.detail.original)) event.preventDefault();
    });
    for (const name of ['beforecopy', 'beforecut', 'beforepaste'])
      on(name, (event) => {
        if (!isOurs()) event.preventDefault();
      });
    on<BeforeSaveDataDetails>('beforeeditstart', ({ detail }) => {
      this.#typed = detail.val ? String(detail.val) : null;
      this.#isTyping = true;
      this.#keys.hold();
    });
    on<{ dataText: string; event: Event }>('beforepasteapply', (event) => {
      event.preventDefault();
      event.detail.event.preventDefault();
      this.#paste(event.detail.dataText);
    });
    on<{ event: DataTransfer; data?: string[][] }>('beforecopyapply', (event) => {
      event.preventDefault();
      event.detail.event.setData('text/plain', writeTsv(this.#textOf(this.#block)));
    });
    on<BeforeSaveDataDetails>('beforeedit', (event) => {
      // The field has told already; what comes here is the clearing of one cell.
      event.preventDefault();
      if (event.detail.val === '' && !event.detail.originalEvent) this.#clear();
    });
    on('beforerangeedit', (event) => {
      event.preventDefault();
      this.#clear();
    });
    on('beforeautofill', (event) => event.preventDefault());
    for (const name of ['afterfocus', 'setrange', 'selectall']) on(name, () => this.#noteSoon());
    grid.addEventListener('focus', () => this.focus());
    grid.addEventListener('mousedown', ({ target }) => {
      if (!(target instanceof Element && target.closest('.cell-edit')))
        grid.focus({ preventScroll: true });
    });
  }

  /** Keys that the component does not know, or knows otherwise than a spreadsheet. */
  #ownKey(event: KeyboardEvent): boolean {
    if (event.target instanceof Element && event.target.closest('.cell-edit')) return true;
    const { row, column } = this.#block;
    const { box, link } = this.extraAt(row, column);
    // In cells Tab leaves the grid, so that nobody is kept in it; the grid itself is only the way in.
    if (event.key === 'Tab') {
      this.element.tabIndex = -1;
      setTimeout(() => {
        this.element.tabIndex = 0;
      });
      return true;
    }
    if (event.key === ' ' && box !== undefined) {
      event.preventDefault();
      this.#tick(row, column);
      return true;
    }
    if (event.key === 'Enter' && event.altKey && link !== undefined) {
      event.preventDefault();
      this.#events.onLink(link);
      return true;
    }
    const page = 15;
    const jump = { PageDown: page, PageUp: -page }[event.key];
    if (jump !== undefined || event.key === 'Home') {
      event.preventDefault();
      const next = Math.min(this.#sheet.rows, Math.max(1, row + (jump ?? 0)));
      const target = event.key === 'Home' ? { row, column: 1 } : { row: next, column };
      void this.select({ ...target, rows: 1, columns: 1 });
      return true;
    }
    if (event.key !== 'F2') return false;
    event.preventDefault();
    this.#edit({ row, column, rows: 1, columns: 1 }, null);
    return true;
  }

  #noteSoon(): void {
    queueMicrotask(() => void this.#note());
  }

  async #note(): Promise<void> {
    const [focused, range] = await Promise.all([
      this.element.getFocused(),
      this.element.getSelectedRange(),
    ]);
    if (!focused) return;
    const { cell, model, column } = focused;
    if (!model || !column) return;
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
    this.#cellAt(block.row, block.column)?.setAttribute('tabindex', '0');
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
    const size = { rows: values.length, columns: only === undefined ? width : columns };
    this.#events.onEdit({ row, column, ...size }, values);
    void this.select({ row, column, ...size });
  }

  #clear(): void {
    const { rows, columns } = this.#block;
    const line = Array.from({ length: columns }, () => '');
    this.#events.onEdit(
      this.#block,
      Array.from({ length: rows }, () => line),
    );
  }

  #textOf({ row, column, rows, columns }: Block): string[][] {
    return Array.from({ length: rows }, (_r, down) =>
      Array.from(
        { length: columns },
        (_c, across) => this.#sheet.values[row - 1 + down]?.[column - 1 + across] ?? '',
      ),
    );
  }

  /** The element of a cell. Null: it is not in sight. */
  #cellAt(row: number, column: number): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`#cell-${row}-${column}`);
  }

  /** Where the component has a cell. Null: it is hidden, or outside of the tab. */
  #position(
    row: number,
    column: number,
  ): { x: number; y: number; rowType: RowType; pin: ColumnPin } | null {
    const { frozenRows, frozenColumns, hiddenColumns, widths } = this.#sheet;
    if (column < 1 || column > widths.length || hiddenColumns.includes(column)) return null;
    const rowType = row <= frozenRows ? 'rowPinStart' : 'rgRow';
    const rows = rowType === 'rgRow' ? this.#rows : this.#frozen;
    const y = rows.findIndex((item) => item.row === row);
    if (y < 0) return null;
    const pin = column <= frozenColumns ? 'colPinStart' : 'rgCol';
    const start = pin === 'rgCol' ? frozenColumns : 0;
    const before = hiddenColumns.filter((hidden) => hidden > start && hidden < column).length;
    return { x: column - 1 - start - before, y, rowType, pin };
  }
}

/** What the columns and heights of the grid depend on. */
function shapeOf(sheet: SheetView): unknown {
  const { widths, heights, hiddenRows, hiddenColumns, frozenRows, frozenColumns, rows } = sheet;
  return [widths, heights, hiddenRows, hiddenColumns, frozenRows, frozenColumns, rows];
}
