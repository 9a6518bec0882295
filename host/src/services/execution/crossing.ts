// Values on their way in and out of a running bundle.
import { types } from 'node:util';
import { Emulated } from '../../emulation/emulated.ts';

/** What google.script.run refuses, with the place. Null: when the value may pass. Source: docs/facts/google.md §6. */
export function clientObjection(
  value: unknown,
  place = 'value',
  above: readonly unknown[] = [],
): string | null {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value))
    return null;
  if (typeof value !== 'object') return `${place} is a ${typeof value}`;
  if (types.isDate(value)) return `${place} is a Date`;
  if (value instanceof Emulated) return `${place} is a ${value._className}`;
  if (above.includes(value)) return `${place} contains itself`;
  for (const [key, item] of Object.entries(value)) {
    const objection = clientObjection(item, `${place}.${key}`, [...above, value]);
    if (objection !== null) return objection;
  }
  return null;
}

/** A plain copy in Node's own world; emulated objects pass as they are, functions do not pass. */
export function toNode(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null || value instanceof Emulated) return value;
  if (Array.isArray(value)) return Array.from(value, toNode);
  if (types.isDate(value)) return new Date((value as Date).getTime());
  if (types.isPromise(value))
    throw new Error('The function returned a Promise; public functions are synchronous.');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNode(item)]));
}

/** As `toNode`, with undefined in arrays turned to null, as google.script.run sends it. */
export function toClient(value: unknown): unknown {
  if (value === undefined) return null;
  return JSON.parse(JSON.stringify(value));
}

/** An error of the bundle's world as an Error of Node, with the same message. */
export function toNodeError(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof Error) return error;
  const { name, message, stack } = error as Error;
  const details = toNode((error as { details?: unknown }).details);
  const copy = new Error(message, { cause: error });
  copy.name = name;
  if (stack) copy.stack = stack;
  return details === undefined ? copy : Object.assign(copy, { details });
}
