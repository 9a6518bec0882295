// Typing into cells: from the first key to the next cell, without losing a key however fast they come.
import type { BeforeSaveDataDetails, EditorBase } from '@revolist/revogrid';
import { blockName } from '../../a1.ts';
import type { Block } from '../../protocol.ts';
import { CellEditor, type Leave, leaveOf } from './cellEditor.ts';
import { KeyQueue, readKeys, type WaitingKey } from './keyQueue.ts';
import { columnOf } from './sheetRows.ts';
import type { ShownTab } from './shownTab.ts';

/** What typing needs of the grid. */
export interface TypingGrid {
  readonly element: HTMLRevoGridElement;
  readonly tab: ShownTab;
  select(block: Block, focus: boolean): Promise<void>;
  /** A cell was changed. */
  edited(block: Block, text: string): void;
  /** The keyboard rests on a cell again. */
  rested(): void;
}

/** Steps that the keyboard takes after an edit, in rows and columns. */
const steps: Readonly<Record<Leave, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  back: [0, 0],
  away: [0, 0],
};

export class CellTyping {
  readonly #grid: TypingGrid;
  readonly #keys: KeyQueue;
  /** What was typed to begin an edit. Null: it begins with what is in the cell. */
  #typed: string | null = null;
  /** Keys for the next cells. */
  #waiting: readonly WaitingKey[] = [];
  /** Kept when the field of the last edit has left the page. */
  #gone: Promise<void> = Promise.resolve();
  #isBusy = false;

  constructor(grid: TypingGrid) {
    this.#grid = grid;
    const { element } = grid;
    this.#keys = new KeyQueue(
      (target) => target === document.body || (target instanceof Node && element.contains(target)),
    );
  }

  /** From the first key of an edit until the keyboard rests on a cell. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** An edit begins with a key, or empty with Enter. */
  begin(typed: string): void {
    this.#typed = typed === '' ? null : typed;
    this.#isBusy = true;
    this.#keys.hold();
  }

  /** Opens the field of a cell. Empty: with what is in the cell. */
  open({ row, column }: Block, typed: string): void {
    const at = this.#grid.tab.position(row, column);
    if (!at) return;
    this.begin(typed);
    void this.#grid.element.setCellEdit(at.y, `c${column}`, at.rowType);
  }

  /** The field for a cell; `close` takes it away. */
  editor({ model, prop }: BeforeSaveDataDetails, close: () => void): EditorBase {
    const { tab } = this.#grid;
    const row = Number(model.row);
    const column = columnOf(prop);
    const block = { row, column, rows: 1, columns: 1 };
    const source = tab.sourceAt(row, column);
    const made = new CellEditor({
      text: () => this.#typed ?? source,
      choices: tab.choicesAt(row, column),
      label: blockName(block),
      lines: Math.min(8, source.split('\n').length),
      onReady: (editor) => {
        const { text, end, rest } = readKeys(editor.getValue(), this.#keys.release());
        editor.setText(text);
        if (!end) return;
        this.#waiting = rest;
        editor.finish(end.key === 'Escape' ? null : text, leaveOf(end) ?? 'back');
      },
      onDone: (text, leave) => {
        this.#typed = null;
        close();
        if (text !== null) this.#change(block, text);
        this.#gone = made.gone;
        if (leave === 'away') void made.gone.then(() => this.#rest());
        else void this.#moveOn(block, leave);
      },
    });
    return made;
  }

  #change(block: Block, text: string): void {
    const { tab } = this.#grid;
    if (text === tab.sourceAt(block.row, block.column)) return;
    tab.setText(block.row, block.column, text);
    this.#grid.edited(block, text);
  }

  /** Selects the neighbour, and types there what was typed meanwhile. */
  async #moveOn({ row, column }: Block, leave: Leave): Promise<void> {
    this.#keys.hold();
    const [down, across] = steps[leave];
    const isThere = this.#grid.tab.position(row + down, column + across) !== null;
    const next = isThere ? { row: row + down, column: column + across } : { row, column };
    const block = { ...next, rows: 1, columns: 1 };
    await this.#gone;
    const { activeElement } = document;
    // Whoever went elsewhere meanwhile stays there.
    if (activeElement !== document.body && !this.#grid.element.contains(activeElement))
      return this.#rest();
    await this.#grid.select(block, true);
    const keys = [...this.#waiting, ...this.#keys.release()];
    this.#waiting = [];
    if (keys.length === 0) return this.#rest();
    const { text, end, rest } = readKeys('', keys);
    if (!end) return this.open(block, text);
    if (text !== '' && end.key !== 'Escape') this.#change(block, text);
    this.#waiting = rest;
    return this.#moveOn(block, leaveOf(end) ?? 'back');
  }

  /** Nothing is being typed any more; keys that came while the field closed by itself have no cell. */
  #rest(): void {
    this.#isBusy = false;
    this.#waiting = [];
    this.#keys.release();
    this.#grid.rested();
  }
}
