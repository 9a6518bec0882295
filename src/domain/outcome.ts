// What public functions answer: a value or errors, never an exception.

/** An error in words, with a code that programs can rely on. */
export interface PublicError {
  readonly code: string;
  readonly message: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly PublicError[] };
