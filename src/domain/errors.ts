// Errors that are not for the sheet's users to mend.

/** Base of the product's errors. */
export class AppError extends Error {}

/** Our mistake: definitions that contradict each other. Stops at load. */
export class DefinitionError extends AppError {
  override name = 'DefinitionError';
}

/** A Google service failed. `operation` says what was being done; `retryable` whether trying again may help. */
export class HostError extends AppError {
  override name = 'HostError';
  readonly operation: string;
  readonly retryable: boolean;
  readonly cause: unknown;

  constructor(operation: string, retryable: boolean, cause: unknown) {
    super(operation);
    this.operation = operation;
    this.retryable = retryable;
    this.cause = cause;
  }
}
