// Apps Script enums: values are objects with a name and a position, not numbers.
import { Emulated } from '../../emulation/emulated.ts';

/** One value of an Apps Script enum. */
export class EnumValue extends Emulated {
  readonly _className: string;
  override readonly _counted = false;
  readonly #name: string;
  readonly #position: number;

  constructor(className: string, name: string, position: number) {
    super();
    this._className = className;
    this.#name = name;
    this.#position = position;
  }

  override toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#position;
  }

  compareTo(other: EnumValue): number {
    return this.#position - other.ordinal();
  }
}

/** An enum as scripts see it: a record of values that cannot be changed. */
export type EnumOf<Names extends readonly string[]> = {
  readonly [Name in Names[number]]: EnumValue;
};

class EnumType extends Emulated {
  readonly _className: string;
  override readonly _counted = false;

  constructor(className: string, names: readonly string[]) {
    super();
    this._className = className;
    names.forEach((name, position) => {
      Object.defineProperty(this, name, {
        value: new EnumValue(className, name, position),
        enumerable: true,
        configurable: true,
      });
    });
  }
}

/** Makes an enum with the given value names, in Google's order. */
export function defineEnum<const Names extends readonly string[]>(
  className: string,
  names: Names,
): EnumOf<Names> & Emulated {
  return new EnumType(className, names) as Emulated as EnumOf<Names> & Emulated;
}

/** The typed definitions give enum values as numbers; this host's are objects. Gives the object's name or null. */
export function enumName(value: unknown): string | null {
  return value instanceof EnumValue ? value.name() : null;
}
