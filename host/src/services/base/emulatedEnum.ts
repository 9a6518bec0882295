// Apps Script enums: values are objects with a name and a position, not numbers.
import { Emulated } from '../../emulation/emulated.ts';

/** Methods are listed among a value's own members: `Object.keys` of a live enum gives them too. */
const METHODS = ['toString', 'name', 'toJSON', 'ordinal', 'compareTo'] as const;

/** By this member of live values a deep comparison tells them apart. Source: as of defineEnum. */
const ORDINAL = Symbol('enum_ordinal');

/** One value of an Apps Script enum. */
export class EnumValue extends Emulated {
  readonly _className: string;
  override readonly _counted = false;
  override readonly _complete = true;
  readonly #name: string;
  readonly #position: number;

  constructor(className: string, name: string, position: number) {
    super();
    this._className = className;
    this.#name = name;
    this.#position = position;
    for (const method of METHODS) define(this, method, this[method]);
    define(this, ORDINAL, position);
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

function define(value: EnumValue, name: string | symbol, member: unknown): void {
  Object.defineProperty(value, name, { value: member, enumerable: true, configurable: true });
}

/** An enum as scripts see it: a record of values that cannot be changed. */
export type EnumOf<Names extends readonly string[]> = {
  readonly [Name in Names[number]]: EnumValue;
};

/**
 * Makes an enum with the given value names, in Google's order. An enum is its own first value, and every value has all
 * values as members: `ColorType === ColorType.UNSUPPORTED === ColorType.RGB.UNSUPPORTED`.
 * Source: brucemcpherson/fakegasenum, README, seen on the live platform.
 */
export function defineEnum<const Names extends readonly [string, ...string[]]>(
  className: string,
  names: Names,
): EnumOf<Names> & EnumValue {
  const [first, ...rest] = names;
  const standing = new EnumValue(className, first, 0);
  const values = [standing, ...rest.map((name, at) => new EnumValue(className, name, at + 1))];
  for (const value of values) for (const member of values) define(value, member.name(), member);
  return standing as EnumOf<Names> & EnumValue;
}

/** The typed definitions give enum values as numbers; this host's are objects. Gives the object's name or null. */
export function enumName(value: unknown): string | null {
  return value instanceof EnumValue ? value.name() : null;
}
