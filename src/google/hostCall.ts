// The edge to Google: a failing service becomes a HostError that says what was being done.
import { AppError } from '../domain/errors.ts';
import { HostError } from './hostError.ts';

/** Runs calls to a service. Throws: HostError naming the operation, in place of whatever the service threw. */
export function hostCall<T>(operation: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof AppError ? error : new HostError(operation, true, error);
  }
}
