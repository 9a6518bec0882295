// The time that the emulated services and the running script live by.

/** A clock that can be moved forward, so that waiting costs no real time. */
export class Clock {
  readonly #source: () => number;
  #aheadMilliseconds = 0;

  /** `source` gives milliseconds since 1970-01-01 UTC; the machine's own clock when not given. */
  constructor(source: () => number = Date.now) {
    this.#source = source;
  }

  /** Unit: milliseconds since 1970-01-01 UTC. */
  readonly now = (): number => this.#source() + this.#aheadMilliseconds;

  advance(milliseconds: number): void {
    this.#aheadMilliseconds += milliseconds;
  }

  /** The instant in the form the Drive API uses. */
  timestamp(): string {
    return new Date(this.now()).toISOString();
  }
}
