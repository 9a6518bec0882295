// Refuses arguments that fit no form of a method of Range.
import { signatureError } from '../../base/signatureError.ts';

/** Throws: the platform's error, always. */
export function refuse(method: string, args: readonly unknown[]): never {
  throw signatureError(`SpreadsheetApp.Range.${method}`, args);
}
