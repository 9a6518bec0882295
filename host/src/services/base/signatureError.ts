// The error Apps Script gives when no overload of a method fits the arguments.
import { types } from 'node:util';
import { Emulated } from '../../emulation/emulated.ts';

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) {
    const [first] = value;
    return first === undefined ? '[]' : `${kindOf(first)}[]`;
  }
  if (value instanceof Emulated) return value._className;
  return types.isDate(value) ? 'Date' : '(class)';
}

/** Source: error texts in public issue threads, such as "The parameters (String,number) don't match …". */
export function signatureError(method: string, args: readonly unknown[]): Error {
  return new Error(
    `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${method}.`,
  );
}
