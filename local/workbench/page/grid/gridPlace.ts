// Where the person is in the grid: the cell with the keyboard, and what is selected.
import { blockName } from '../../a1.ts';
import type { Block } from '../../protocol.ts';
import { blockIn, cellBlock, RowChoice } from './gridSelection.ts';
import type { Position, ShownTab } from './shownTab.ts';

/** How often the page is looked at until it shows what it was given, and how long between. Unit: milliseconds. */
const patience = 40;
const frame = 16;

/** What the place needs of the grid. */
export interface PlaceGrid {
  readonly element: HTMLRevoGridElement;
  readonly tab: ShownTab;
  /** Kept when what was given is on the page. */
  readonly ready: Promise<unknown>;
  selected(block: Block): void;
}

export class GridPlace {
  readonly #grid: PlaceGrid;
  #block: Block = cellBlock(1, 1);
  /** Null: no whole rows are selected. */
  #chosen: RowChoice | null = null;
  /** While the grid itself takes the keyboard, and knows which cell comes next. */
  #isTaking = false;
  #selects = 0;

  constructor(grid: PlaceGrid) {
    this.#grid = grid;
  }

  /** What is selected. */
  get block(): Block {
    return this.#block;
  }

  get chosen(): RowChoice | null {
    return this.#chosen;
  }

  /** Selects a block and brings its first cell into view. */
  async select(block: Block, focus = false): Promise<void> {
    this.#choose(null);
    await this.#goTo(block, focus);
  }

  /** Selects whole rows; the keyboard stays in one of their cells. */
  async selectRows(choice: RowChoice, focus = false): Promise<void> {
    this.#choose(choice);
    await this.#goTo(cellBlock(choice.anchor, choice.column), focus);
  }

  async #goTo(block: Block, focus: boolean): Promise<void> {
    this.#selects += 1;
    const mine = this.#selects;
    const from = document.activeElement;
    await this.#grid.ready;
    // Whoever selects something later is right.
    if (mine !== this.#selects) return;
    const first = this.#grid.tab.position(block.row, block.column);
    if (!first) return;
    const last = this.#grid.tab.position(
      block.row + block.rows - 1,
      block.column + block.columns - 1,
    );
    const end = last && last.rowType === first.rowType && last.pin === first.pin ? last : first;
    const { x, y, rowType, pin } = first;
    const { element } = this.#grid;
    await until(() => !showsOther(element, block.row, first));
    if (mine !== this.#selects) return;
    const away = outOfSight(element, this.#cellAt(block));
    if (rowType === 'rgRow' && away.rows) await element.scrollToRow(Math.max(0, y - 3));
    if (pin === 'rgCol' && away.columns) await element.scrollToColumnIndex(x);
    // Whoever went elsewhere meanwhile stays there.
    if (focus && (document.activeElement === from || !this.isElsewhere())) this.#take();
    await element.setCellsFocus({ x, y }, { x: end.x, y: end.y }, pin, rowType);
    // Cells that come into sight are there a little later.
    await until(() => this.#cellAt(block) !== null);
    if (mine !== this.#selects) return;
    if (!this.isElsewhere()) this.#cellAt(block)?.focus({ preventScroll: true });
    await this.note();
  }

  /** Puts the keyboard into the cells. */
  focus(): void {
    if (this.#chosen) void this.selectRows(this.#chosen, true);
    else void this.select(this.#block, true);
  }

  /** Takes the keyboard, for the cell that is selected next. */
  #take(): void {
    this.#isTaking = true;
    this.#grid.element.focus({ preventScroll: true });
    this.#isTaking = false;
  }

  /** Whether the keyboard is in another part of the page. */
  isElsewhere(): boolean {
    const { activeElement } = document;
    return activeElement !== document.body && !this.#grid.element.contains(activeElement);
  }

  /** Selects the rows of the selected cells whole. */
  chooseRows(): void {
    const { row, rows, column } = this.#block;
    void this.selectRows(new RowChoice(row, row + rows - 1, column), true);
  }

  /** Selects no whole rows any more. */
  leaveRows(): void {
    this.#choose(null);
  }

  #choose(choice: RowChoice | null): void {
    const changes = choice !== this.#chosen;
    this.#chosen = choice;
    if (changes) void this.#grid.element.refresh('all');
  }

  /** Makes the chosen rows one more or one less. Whether there are any. */
  growRows(step: 1 | -1): boolean {
    if (!this.#chosen) return false;
    this.#choose(this.#chosen.grown(this.#grid.tab, step));
    void this.note();
    return true;
  }

  /** The keyboard comes to the grid as a whole. */
  enter(): void {
    if (!this.#isTaking) this.focus();
  }

  /** A press of the mouse on a cell or on the number of a row. */
  press(event: MouseEvent): void {
    const number = rowNumberOf(event.target);
    if (number === null) {
      // The other button opens the menu of what is selected.
      if (event.button === 0) this.#choose(null);
      this.#take();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#take();
    if (event.button !== 0 && this.#holds(number)) return;
    const chosen = this.#chosen;
    const choice =
      event.shiftKey && chosen
        ? chosen.to(number)
        : new RowChoice(number, number, this.#firstColumn());
    void this.selectRows(choice, true);
  }

  #holds(row: number): boolean {
    const chosen = this.#chosen;
    return chosen !== null && row >= chosen.row && row < chosen.row + chosen.rows;
  }

  /** The first column in sight. */
  #firstColumn(): number {
    const { widths, hiddenColumns } = this.#grid.tab.sheet;
    return widths.findIndex((_, at) => !hiddenColumns.includes(at + 1)) + 1;
  }

  /** Takes notice of what the component has selected. */
  async note(): Promise<void> {
    const seen = await blockIn(this.#grid.element, this.#grid.tab);
    if (!seen) return;
    const chosen = this.#chosen;
    const stays =
      chosen && seen.rows === 1 && seen.row === chosen.anchor && seen.column === chosen.column;
    if (chosen && !stays) this.#choose(null);
    const block = stays ? chosen.block(this.#grid.tab) : seen;
    const isSame = JSON.stringify(block) === JSON.stringify(this.#block);
    this.#block = block;
    // Tab comes to the active cell, and leaves from it.
    for (const old of this.#grid.element.querySelectorAll('.rgCell[tabindex="0"]'))
      old.setAttribute('tabindex', '-1');
    this.#cellAt(seen)?.setAttribute('tabindex', '0');
    this.#grid.element.dataset.place = blockName(block);
    if (!isSame) this.#grid.selected(block);
  }

  /** The element of a block's first cell. Null: it is not in sight. */
  #cellAt({ row, column }: Block): HTMLElement | null {
    return this.#grid.element.querySelector<HTMLElement>(`#cell-${row}-${column}`);
  }
}

/** The row whose number this is. Null: it is something else. */
function rowNumberOf(target: EventTarget | null): number | null {
  const cell = target instanceof Element ? target.closest('.row-number') : null;
  return cell ? Number(cell.textContent) : null;
}

/** Waits a little for what the component does by and by. */
async function until(isThere: () => boolean): Promise<void> {
  for (let times = 0; times < patience && !isThere(); times += 1)
    await new Promise((resolve) => setTimeout(resolve, frame));
}

/** Whether the component still shows another row at this place: it puts new rows on the page after it has them. */
function showsOther(grid: HTMLElement, row: number, { y, rowType, pin }: Position): boolean {
  const part = `revogr-viewport-scroll.${pin} revogr-data[type="${rowType}"]`;
  const cell = grid.querySelector(`${part} .rgCell[data-rgrow="${y}"]`);
  return cell !== null && !cell.id.startsWith(`cell-${row}-`);
}

/** Whether the part of the grid that scrolls has to, so that a cell is seen. Null: the cell is far away. */
function outOfSight(
  grid: HTMLElement,
  cell: HTMLElement | null,
): { readonly rows: boolean; readonly columns: boolean } {
  const across = grid.querySelector('revogr-viewport-scroll.rgCol');
  const down = across?.querySelector('.vertical-inner');
  if (!cell || !across || !down) return { rows: true, columns: true };
  const { top, bottom, left, right } = cell.getBoundingClientRect();
  const rows = down.getBoundingClientRect();
  const columns = across.getBoundingClientRect();
  return {
    rows: top < rows.top || bottom > rows.bottom,
    columns: left < columns.left || (right > columns.right && left > columns.left),
  };
}
