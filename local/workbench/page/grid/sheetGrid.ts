// One tab in the grid component: what it shows, where the person is in it, and what they change.
import type {
  BeforeSaveDataDetails,
  CellTemplateProp,
  ChangedRange,
  HyperFunc,
  VNode,
} from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { blockName } from '../../a1.ts';
import type { Block } from '../../protocol.ts';
import { type BlockEdit, cleared, pasted } from './blockEdits.ts';
import { cellContent } from './cellContent.ts';
import { cellLook } from './cellLook.ts';
import { CellTyping, type TypingGrid } from './cellTyping.ts';
import { takeKey } from './gridKeys.ts';
import { listenTo } from './gridListeners.ts';
import { GridPlace, type PlaceGrid } from './gridPlace.ts';
import { cellBlock } from './gridSelection.ts';
import { columnOf, gridColumns, rowDefinitions, usualHeight } from './sheetRows.ts';
import type { ShownSheet } from './shownSheet.ts';
import { rowAt, ShownTab } from './shownTab.ts';
import { writeTsv } from './tsv.ts';

/** What the grid tells. */
export interface GridEvents {
  readonly onSelect: (block: Block) => void;
  readonly onEdit: (edit: BlockEdit) => void;
  /** A block is continued into a larger one. */
  readonly onPull: (from: Block, to: Block) => void;
  readonly onLink: (address: string) => void;
  /** Unit: pixels of the window. */
  readonly onMenu: (x: number, y: number) => void;
}

/** Unit: milliseconds. */
const longestRender = 500;

defineCustomElements();

/** Wraps the component; rows and columns are those of the tab, from 1. */
export class SheetGrid implements TypingGrid, PlaceGrid {
  readonly element = document.createElement('revo-grid');
  readonly #events: GridEvents;
  readonly #typing: CellTyping;
  readonly #place = new GridPlace(this);
  #tab: ShownTab;
  /** State that came while somebody typed. */
  #late: ShownSheet | null = null;
  #ready: Promise<unknown> = Promise.resolve();

  constructor(sheet: ShownSheet, events: GridEvents) {
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
    listenTo(this.element, {
      key: (event) => this.#takesKey(event),
      isElsewhere: () => this.#place.isElsewhere(),
      typingBegins: (text) => this.#typing.begin(text),
      paste: (text) => this.#change(pasted(this.#tab, this.#place.block, text)),
      copied: () => writeTsv(this.#tab.textsOf(this.#place.block)),
      clear: () => this.#events.onEdit(cleared(this.#tab, this.#place.block)),
      pull: (range) => this.#pull(range),
      moved: () => void this.#place.note(),
      entered: () => this.#place.enter(),
      pressed: (event) => this.#place.press(event),
      menu: (event) => this.#menu(event),
    });
    this.#fill();
  }

  /** What is selected. */
  get block(): Block {
    return this.#place.block;
  }

  get tab(): ShownTab {
    return this.#tab;
  }

  /** Kept when what was given is on the page. */
  get ready(): Promise<unknown> {
    return this.#ready;
  }

  /** Shows a new state of the same tab, or another tab. */
  show(sheet: ShownSheet): void {
    const isOther = sheet.id !== this.#tab.sheet.id;
    // The component closes the field when its rows are changed.
    this.#late = this.#typing.isBusy && !isOther ? sheet : null;
    if (this.#late) return;
    if (isOther) this.#place.leaveRows();
    if (isOther || !this.#tab.hasShapeOf(sheet)) {
      this.#tab = new ShownTab(sheet);
      this.#fill();
    } else {
      this.#tab.update(sheet);
      void this.element.refresh('all');
    }
  }

  /** Selects a block and brings its first cell into view. */
  select(block: Block, focus = false): Promise<void> {
    return this.#place.select(block, focus);
  }

  /** Puts the keyboard into the cells. */
  focus(): void {
    this.#place.focus();
  }

  selected(block: Block): void {
    this.#events.onSelect(block);
  }

  edited(block: Block, text: string): void {
    this.#events.onEdit({ block, values: [[text]], rows: [block.row] });
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
          cellLook(
            this.#tab.sheet,
            model.row,
            columnOf(prop),
            this.#place.block,
            this.#place.chosen,
          ),
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
    const block = cellBlock(Number(model.row), columnOf(prop));
    const extra = this.#tab.extraAt(block.row, block.column);
    return cellContent(h, String(model[prop] ?? ''), extra, blockName(block), {
      onTick: () => this.#tick(block),
      onLink: this.#events.onLink,
    });
  }

  #tick({ row, column }: Block): void {
    const { box } = this.#tab.extraAt(row, column);
    this.edited(cellBlock(row, column), box ? 'FALSE' : 'TRUE');
  }

  #takesKey(event: KeyboardEvent): boolean {
    const { row, column } = this.#place.block;
    return takeKey(event, {
      block: this.#place.block,
      extra: this.#tab.extraAt(row, column),
      rows: this.#tab.sheet.rows,
      element: this.element,
      tick: () => this.#tick(this.#place.block),
      link: this.#events.onLink,
      edit: () => this.#typing.open(this.#place.block, ''),
      go: (toRow, toColumn) => void this.select(cellBlock(toRow, toColumn)),
      chooseRow: () => this.#place.chooseRows(),
      growRows: (step) => this.#place.growRows(step),
    });
  }

  #menu(event: MouseEvent): void {
    const { target } = event;
    const isCell = target instanceof Element && target.closest('.rgCell') !== null;
    if (!isCell || target.closest('.cell-edit')) return;
    event.preventDefault();
    this.#events.onMenu(event.clientX, event.clientY);
  }

  #change(edit: BlockEdit | null): void {
    if (!edit) return;
    this.#events.onEdit(edit);
    void this.select(edit.block);
  }

  /** The corner of the selected cells was pulled. */
  #pull({ newRange, oldRange, type }: ChangedRange): void {
    const top = rowAt(this.#tab, type, Math.min(newRange.y, oldRange.y));
    const bottom = rowAt(this.#tab, type, Math.max(newRange.y1, oldRange.y1));
    if (top === null || bottom === null) return;
    const from = this.#place.block;
    const left = from.column + Math.min(newRange.x, oldRange.x) - oldRange.x;
    const right = from.column + Math.max(newRange.x1, oldRange.x1) - oldRange.x;
    const to = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    this.#events.onPull(from, to);
    void this.select(to);
  }
}
