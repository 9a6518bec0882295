// Keys that are pressed while the grid is busy opening a field or moving on: none is lost, whoever types fast.

/** What a waiting key does: adds a character, takes one away, or ends the typing. */
export interface WaitingKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

const meaningful = /^(?:.|Enter|Tab|Escape|Backspace|Arrow(?:Up|Down|Left|Right))$/u;

/** Holds keys back between `hold` and `release`. */
export class KeyQueue {
  #keys: WaitingKey[] = [];
  #isHeld = false;

  /** Keys in the fields of the rest of the page are not for the cells. */
  constructor(isOurs: (target: EventTarget | null) => boolean) {
    const take = (event: KeyboardEvent): void => {
      if (!this.#isHeld || !isOurs(event.target) || event.ctrlKey || event.metaKey) return;
      if (event.isComposing || !meaningful.test(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#keys.push({ key: event.key, shiftKey: event.shiftKey });
    };
    document.addEventListener('keydown', take, { capture: true });
  }

  hold(): void {
    this.#isHeld = true;
  }

  /** Gives the keys that waited, in their order, and lets the next ones pass. */
  release(): WaitingKey[] {
    this.#isHeld = false;
    return this.#keys.splice(0);
  }
}

/** What waiting keys come to: a text, the key that ended it, and the keys after that. */
export interface Typed {
  readonly text: string;
  /** Null: the typing goes on. */
  readonly end: WaitingKey | null;
  readonly rest: readonly WaitingKey[];
}

/** Reads keys on top of a text that is already there. */
export function readKeys(begun: string, keys: readonly WaitingKey[]): Typed {
  let text = begun;
  for (const [at, pressed] of keys.entries()) {
    if ([...pressed.key].length === 1) text += pressed.key;
    else if (pressed.key === 'Backspace') text = text.slice(0, -1);
    else return { text, end: pressed, rest: keys.slice(at + 1) };
  }
  return { text, end: null, rest: [] };
}
