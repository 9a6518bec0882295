// Saving the workbook a little after it was changed.
import type { News } from './protocol.ts';

/** Quiet time before the workbook is saved. Unit: milliseconds. */
const delay = 400;

/** Saves when the thread is free; a script that runs is not disturbed. */
export class Saver {
  readonly #save: () => void;
  readonly #tell: (news: News) => void;
  readonly #timeOfDay: () => string;
  #isUnsaved = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(save: () => void, tell: (news: News) => void, timeOfDay: () => string) {
    this.#save = save;
    this.#tell = tell;
    this.#timeOfDay = timeOfDay;
  }

  /** The workbook was changed. */
  note(): void {
    this.#isUnsaved = true;
    this.#timer ??= setTimeout(() => this.saveNow(), delay);
  }

  /** Saves what is not saved yet, and tells whether that went well. */
  saveNow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#isUnsaved) return;
    try {
      this.#save();
      this.#isUnsaved = false;
      this.#tell({ kind: 'saved', time: this.#timeOfDay() });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#tell({ kind: 'notSaved', reason });
    }
  }
}
