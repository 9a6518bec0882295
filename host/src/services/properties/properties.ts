// Properties: one store as scripts see it.
import { Emulated } from '../../emulation/emulated.ts';
import { javaText } from '../base/javaText.ts';
import { signatureError } from '../base/signatureError.ts';
import type { PropertyStore } from './propertyStore.ts';

/** Keys and values are strings; changing methods give the store back for chaining. */
export class EmulatedProperties extends Emulated implements GoogleAppsScript.Properties.Properties {
  readonly _className = 'Properties';
  readonly #store: PropertyStore;

  constructor(store: PropertyStore) {
    super();
    this.#store = store;
  }

  getKeys(): string[] {
    return Object.keys(this.#store.read());
  }

  /** Null: when there is no such property. */
  getProperty(key: string): string | null {
    const name = keyText('getProperty', [key]);
    const values = this.#store.read();
    return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  }

  /** A copy: changing it changes nothing in the store. */
  getProperties(): Record<string, string> {
    return this.#store.read();
  }

  setProperty(key: string, value: string): this {
    const name = keyText('setProperty', [key, value]);
    if (value === null || value === undefined)
      throw signatureError('PropertiesService.Properties.setProperty', [key, value]);
    this.#store.write({ ...this.#store.read(), [name]: String(value) }, [name]);
    return this;
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
      throw signatureError('PropertiesService.Properties.setProperties', [properties]);
    const entries = Object.entries(properties).map(
      ([key, value]) => [key, javaText(value)] as const,
    );
    const kept = deleteAllOthers ? {} : this.#store.read();
    this.#store.write(
      { ...kept, ...Object.fromEntries(entries) },
      entries.map(([key]) => key),
    );
    return this;
  }

  deleteProperty(key: string): this {
    const { [keyText('deleteProperty', [key])]: _removed, ...kept } = this.#store.read();
    this.#store.write(kept, []);
    return this;
  }

  deleteAllProperties(): this {
    this.#store.write({}, []);
    return this;
  }
}

function keyText(method: string, args: readonly unknown[]): string {
  const [key] = args;
  if (key === null || key === undefined)
    throw signatureError(`PropertiesService.Properties.${method}`, args);
  return String(key);
}
