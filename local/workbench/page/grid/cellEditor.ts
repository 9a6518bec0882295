// The field in which a cell is edited.
import type { EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';

/** What editing a cell begins with, and what it offers. */
export interface EditStart {
  /** Asked for when the field is there: keys may have been pressed since. */
  readonly text: () => string;
  /** Values to choose from; any may be typed. */
  readonly choices: readonly string[];
  readonly label: string;
  readonly lines: number;
  /** Told when the field has the keyboard. */
  readonly onReady: (editor: CellEditor) => void;
  /** Null: nothing is to be changed. */
  readonly onDone: (text: string | null, leave: Leave) => void;
}

/** Where the keyboard goes after the editing: to a neighbour, back to the cell, or where the person clicked. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'back' | 'away';

/** Enter, Tab and leaving the field keep what was typed; Escape does not. */
export class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  /** Kept when the field has left the page: the component would use it again for an edit that begins before. */
  readonly gone: Promise<void>;
  disconnectedCallback: () => void = () => {};
  readonly #start: EditStart;
  #isDone = false;

  constructor(start: EditStart) {
    this.#start = start;
    this.gone = new Promise((resolve) => {
      this.disconnectedCallback = resolve;
    });
  }

  get #field(): HTMLTextAreaElement | HTMLInputElement | null {
    const found = this.element?.querySelector('.cell-field') ?? null;
    return found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found : null;
  }

  componentDidRender(): void {
    const field = this.#field;
    if (!field || document.activeElement === field) return;
    field.focus({ preventScroll: true });
    this.setText(this.#start.text());
    this.#start.onReady(this);
  }

  /** Puts a text into the field and the caret at its end. */
  setText(text: string): void {
    const field = this.#field;
    if (!field) return;
    field.value = text;
    field.setSelectionRange(text.length, text.length);
  }

  getValue(): string {
    return this.#field?.value ?? this.#start.text();
  }

  /** The grid would save on its own when it closes the field: here that is done already. */
  beforeAutoSave(): boolean {
    this.finish(this.getValue(), 'away');
    return false;
  }

  beforeDisconnect(): void {
    this.finish(this.getValue(), 'away');
  }

  render(h: HyperFunc<VNode>): VNode {
    const { choices, label, lines } = this.#start;
    const common = {
      class: 'cell-field',
      'aria-label': label,
      onKeyDown: (event: KeyboardEvent) => this.#key(event),
      onBlur: () => this.finish(this.getValue(), 'away'),
    };
    // A field in a grid is in a cell of a row.
    const inCell = (content: VNode[]): VNode =>
      h('div', { class: 'cell-edit', role: 'row' }, [h('div', { role: 'gridcell' }, content)]);
    if (choices.length === 0) return inCell([h('textarea', { ...common, rows: lines })]);
    const options = choices.map((value) => h('option', { value }));
    return inCell([
      h('input', { ...common, type: 'text', list: 'cell-choices' }),
      h('datalist', { id: 'cell-choices' }, options),
    ]);
  }

  /** Ends the editing, once. */
  finish(text: string | null, leave: Leave): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#start.onDone(text, leave);
  }

  #key(event: KeyboardEvent): void {
    // With Alt or Ctrl, Enter breaks the line.
    if (event.isComposing || event.altKey || event.ctrlKey) return;
    const leave = leaveOf(event);
    if (leave === null || event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    this.finish(event.key === 'Escape' ? null : this.getValue(), leave);
  }
}

/** Null: the key belongs to the text. */
export function leaveOf({
  key,
  shiftKey,
}: {
  readonly key: string;
  readonly shiftKey: boolean;
}): Leave | null {
  if (key === 'Escape') return 'back';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  const arrows: Readonly<Record<string, Leave>> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: 'left',
    ArrowRight: 'right',
  };
  return arrows[key] ?? null;
}
