// What is thrown in place of whatever a Google service threw.
import { AppError } from '../domain/errors.ts';

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
