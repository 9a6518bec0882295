// What the page can do to cells and rows, and by which keys.

export const pageCommands = [
  'undo',
  'redo',
  'insertAbove',
  'insertBelow',
  'deleteRows',
  'fillDown',
  'filter',
] as const;

export type Command = (typeof pageCommands)[number] | 'clearFilter';

/** Keys as people read them, and as assistive technology does. */
export const commandKeys: Readonly<
  Record<(typeof pageCommands)[number], { readonly shown: string; readonly aria: string }>
> = {
  undo: { shown: 'Ctrl+Z', aria: 'Control+Z' },
  redo: { shown: 'Ctrl+Y', aria: 'Control+Y Control+Shift+Z' },
  insertAbove: { shown: 'Ctrl+Alt+=', aria: 'Control+Alt+=' },
  insertBelow: { shown: 'Ctrl+Alt+Shift+=', aria: 'Control+Alt+Shift+=' },
  deleteRows: { shown: 'Ctrl+Alt+-', aria: 'Control+Alt+-' },
  fillDown: { shown: 'Ctrl+D', aria: 'Control+D' },
  filter: { shown: 'Ctrl+Shift+L', aria: 'Control+Shift+L' },
};

/** A key, and those that are held meanwhile. */
export interface PressedKey {
  readonly key: string;
  /** Its place on the keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Null: the key is none of the page's. */
export function commandOf(pressed: PressedKey): Command | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (!(ctrlKey || metaKey)) return null;
  if (altKey) {
    // Where a layout has signs on the third level, the key itself counts.
    if (code === 'Equal' || code === 'NumpadAdd') return shiftKey ? 'insertBelow' : 'insertAbove';
    return code === 'Minus' || code === 'NumpadSubtract' ? 'deleteRows' : null;
  }
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (letter === 'l') return shiftKey ? 'filter' : null;
  if (shiftKey) return null;
  return letter === 'y' ? 'redo' : letter === 'd' ? 'fillDown' : null;
}

/** Whether the keys belong to a field or to a window over the page. */
export function isForField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, dialog, iframe') !== null
  );
}
