// What public functions answer: a value or errors, never an exception.

/** An error in words, with a code that programs can rely on. */
export interface PublicError {
  readonly code: string;
  readonly message: string;
  /** What a dialog needs to offer ways out: names, addresses, times. */
  readonly details?: Readonly<Record<string, string>>;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly PublicError[] };
