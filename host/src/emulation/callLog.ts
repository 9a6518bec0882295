// Counts the service calls of a run and makes a chosen one fail.

/** One call that reached an emulated service. */
export interface ServiceCall {
  /** Position in the log, from 1. */
  readonly number: number;
  /** Class as Google documents it, such as `Range` or `Drive.Files`. */
  readonly service: string;
  readonly method: string;
}

/** The calls made so far, in order, with a way to make the n-th one fail. */
export class CallLog {
  readonly #calls: ServiceCall[] = [];
  #failure: { number: number; message: string } | null = null;

  /** All calls since the last reset, oldest first. */
  get all(): readonly ServiceCall[] {
    return this.#calls;
  }

  get count(): number {
    return this.#calls.length;
  }

  /** Makes call number `number` (from 1, counted since the last reset) throw once, before it has any effect. */
  failAt(
    number: number,
    message = 'Service unavailable: the call was made to fail by the test.',
  ): void {
    this.#failure = { number, message };
  }

  /** Forgets the calls and any planned failure. */
  reset(): void {
    this.#calls.length = 0;
    this.#failure = null;
  }

  /** Notes a call. Throws: a plain Error when this is the call that was chosen to fail. */
  record(service: string, method: string): void {
    const number = this.#calls.length + 1;
    this.#calls.push({ number, service, method });
    if (this.#failure?.number === number) {
      const { message } = this.#failure;
      this.#failure = null;
      throw new Error(message);
    }
  }
}
