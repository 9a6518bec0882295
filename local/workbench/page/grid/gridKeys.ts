// Keys in the cells that the grid component does not know, or knows otherwise than a spreadsheet.
import type { Block, CellExtra } from '../../protocol.ts';

/** What the keys do. */
export interface KeyActions {
  readonly block: Block;
  readonly extra: CellExtra;
  /** Number of rows of the tab. */
  readonly rows: number;
  readonly element: HTMLElement;
  tick(): void;
  link(address: string): void;
  edit(): void;
  go(row: number, column: number): void;
  chooseRow(): void;
  /** Makes the chosen rows one more or one less. Whether there are any. */
  growRows(step: 1 | -1): boolean;
}

/** Rows of a jump. */
const page = 15;

/** Whether the key was taken, and is not for the component. */
export function takeKey(event: KeyboardEvent, actions: KeyActions): boolean {
  const { block, extra, rows, element } = actions;
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (target instanceof Element && target.closest('.cell-edit')) return true;
  // In cells Tab leaves the grid, so that nobody is kept in it; the grid itself is only the way in.
  if (key === 'Tab') {
    element.tabIndex = -1;
    setTimeout(() => {
      element.tabIndex = 0;
    });
    return true;
  }
  // The commands of the page; copying, pasting and marking are the component's.
  if ((ctrlKey || metaKey) && /^[dlyz]$|^[+=_-]$/i.test(key)) return true;
  const grow = { ArrowDown: 1, ArrowUp: -1 }[key] as 1 | -1 | undefined;
  const jump = { PageDown: page, PageUp: -page }[key];
  if (shiftKey && grow !== undefined && actions.growRows(grow)) {
    event.preventDefault();
    return true;
  }
  if (key === ' ' && shiftKey) actions.chooseRow();
  else if (key === ' ' && extra.box !== undefined) actions.tick();
  else if (key === 'Enter' && altKey && extra.link !== undefined) actions.link(extra.link);
  else if (key === 'F2') actions.edit();
  else if (key === 'Home') actions.go(block.row, 1);
  else if (jump !== undefined)
    actions.go(Math.min(rows, Math.max(1, block.row + jump)), block.column);
  else return false;
  event.preventDefault();
  return true;
}
