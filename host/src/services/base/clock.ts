// The time that the emulated services live by: real time plus what the script slept or waited.

/** A clock that can be moved forward, so that waiting costs no real time. */
export class Clock {
  #aheadMilliseconds = 0;

  /** Unit: milliseconds since 1970-01-01 UTC. */
  now(): number {
    return Date.now() + this.#aheadMilliseconds;
  }

  advance(milliseconds: number): void {
    this.#aheadMilliseconds += milliseconds;
  }

  /** The instant in the form the Drive API uses. */
  timestamp(): string {
    return new Date(this.now()).toISOString();
  }
}
