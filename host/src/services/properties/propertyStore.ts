// One store of properties, kept as a JSON file.
import { z } from 'zod';
import { readJson, writeAtomically } from '../base/atomicFile.ts';

const shape = z.record(z.string(), z.string());
const valueLimitBytes = 9 * 1024;
const storeLimitBytes = 500 * 1024;

/** Reads the file at every use, so that two hosts over one folder see each other's writes. */
export class PropertyStore {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  read(): Record<string, string> {
    return shape.parse(readJson(this.#path) ?? {});
  }

  /** Throws: Google's message when one value or the whole store is too large. Source: docs/facts/google.md §4. Assumption: property-9-kb */
  write(values: Record<string, string>, changed: readonly string[]): void {
    for (const key of changed) {
      if (Buffer.byteLength(values[key] ?? '') > valueLimitBytes)
        throw new Error('Argument too large: value');
    }
    const size = Object.entries(values).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (changed.length > 0 && size > storeLimitBytes)
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    writeAtomically(this.#path, `${JSON.stringify(values, null, 2)}\n`);
  }
}
