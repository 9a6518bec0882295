// The field in which a cell is edited.
import type { EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';

/** What editing a cell begins with, and what it offers. */
export interface EditStart {
  readonly text: string;
  /** Values to choose from; any may be typed. */
  readonly choices: readonly string[];
  readonly label: string;
}

/** Where the cell above, below or beside goes after the editing. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay';

/** Enter, Tab and leaving the field keep what was typed; Escape does not. */
export class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  readonly #start: EditStart;
  readonly #done: (text: string | null, leave: Leave) => void;
  #isDone = false;

  constructor(start: EditStart, done: (text: string | null, leave: Leave) => void) {
    this.#start = start;
    this.#done = done;
  }

  get #field(): HTMLTextAreaElement | HTMLInputElement | null {
    const found = this.element?.querySelector('.cell-field') ?? null;
    return found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found : null;
  }

  componentDidRender(): void {
    const field = this.#field;
    if (!field || document.activeElement === field) return;
    field.value = this.editCell?.val ? String(this.editCell.val) : this.#start.text;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }

  appendPendingInput(text: string): boolean {
    const field = this.#field;
    if (!field) return false;
    field.value += text;
    return true;
  }

  getValue(): string {
    return this.#field?.value ?? this.#start.text;
  }

  /** The grid saves on its own when it closes the field: here that is done already. */
  beforeAutoSave(): boolean {
    this.#finish(this.getValue(), 'stay');
    return false;
  }

  beforeDisconnect(): void {
    this.#finish(this.getValue(), 'stay');
  }

  render(h: HyperFunc<VNode>): VNode {
    const { choices, label, text } = this.#start;
    const common = {
      class: 'cell-field',
      'aria-label': label,
      onKeyDown: (event: KeyboardEvent) => this.#key(event),
      onBlur: () => this.#finish(this.getValue(), 'stay'),
    };
    if (choices.length === 0)
      return h(
        'div',
        { class: 'cell-edit' },
        h('textarea', { ...common, rows: Math.min(8, text.split('\n').length) }),
      );
    const options = choices.map((value) => h('option', { value }));
    return h('div', { class: 'cell-edit' }, [
      h('input', { ...common, type: 'text', list: 'cell-choices' }),
      h('datalist', { id: 'cell-choices' }, options),
    ]);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const leave = leaveOf(event);
    if (leave === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#finish(event.key === 'Escape' ? null : this.getValue(), leave);
  }

  #finish(text: string | null, leave: Leave): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#done(text, leave);
  }
}

/** Null: the key belongs to the text. */
function leaveOf({ key, shiftKey, altKey, ctrlKey }: KeyboardEvent): Leave | null {
  if (key === 'Escape') return 'stay';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (key !== 'Enter' || altKey || ctrlKey) return null;
  return shiftKey ? 'up' : 'down';
}
