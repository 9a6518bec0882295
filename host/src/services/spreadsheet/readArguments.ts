// Checks of the arguments that scripts pass.
import { signatureError } from '../base/signatureError.ts';

/** A whole number argument; texts of digits pass, as on the platform. Throws: the signature error for other values. */
export function readNumber(method: string, value: unknown, args: readonly unknown[]): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number))
    throw signatureError(`SpreadsheetApp.${method}`, args);
  return Math.trunc(number);
}

/** A text argument; other plain values are turned into text. Throws: the signature error for null and objects. */
export function readText(method: string, value: unknown, args: readonly unknown[]): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw signatureError(`SpreadsheetApp.${method}`, args);
}
