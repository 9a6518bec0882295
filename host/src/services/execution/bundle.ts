// The script that runs: a file or its source.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import vm from 'node:vm';
import type { Realm } from '../../emulation/emulated.ts';
import { realmOf, setClock } from '../../realm.ts';
import type { Clock } from '../base/clock.ts';

/** A loaded bundle: a V8 context in which it was evaluated. */
export interface LoadedBundle {
  readonly context: vm.Context;
  readonly realm: Realm;
  /** Names that were there before the bundle was evaluated: JavaScript's own and the services. */
  readonly names: readonly string[];
}

/** Compiled at the first use and evaluated afresh for every execution, as Google does (docs/facts/google.md §1.5). */
export class Bundle {
  /** Where the HTML files of the project are. */
  readonly folder: string;
  readonly #given: string;
  #script: vm.Script | null = null;

  /** `given` is a path or the source itself; HTML files are beside that path, or for a source in `htmlFolder`. */
  constructor(given: string, htmlFolder: string) {
    this.#given = given;
    const path = this.#path();
    this.folder = path === null ? htmlFolder : dirname(path);
  }

  /** A context that has only what V8 gives and the services, and in which it is what time the clock says. */
  prepare(services: object, clock: Clock): LoadedBundle {
    const context = vm.createContext({});
    setClock(context, clock.now);
    Object.assign(context, services);
    const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    return { context, realm: realmOf(context), names };
  }

  /** Throws: what the bundle throws while it is evaluated. */
  evaluate({ context }: LoadedBundle): void {
    this.#script ??= this.#compile();
    this.#script.runInContext(context);
  }

  #compile(): vm.Script {
    const path = this.#path();
    if (path === null) return new vm.Script(this.#given, { filename: 'Code.js' });
    if (!existsSync(path)) throw new Error(`There is no bundle at ${path}.`);
    return new vm.Script(readFileSync(path, 'utf8'), { filename: path });
  }

  /** Null: when the source itself was given. */
  #path(): string | null {
    return /^[^\n{;]+\.(?:js|gs)$/.test(this.#given.trim()) ? this.#given : null;
  }
}

/** The function of that name that the bundle declares. Throws: when it is missing, private, or not the bundle's own. */
export function publicFunction(
  name: string,
  context: vm.Context,
  before: ReadonlySet<string>,
): (...args: unknown[]) => unknown {
  // Source: docs/facts/google.md §1.5: declared at top level; a trailing _ makes it private to the server.
  const callable = /^[A-Za-z$_][\w$]*$/.test(name) && !name.endsWith('_') && !before.has(name);
  const found: unknown = callable
    ? vm.runInContext(`typeof ${name} === 'undefined' ? null : ${name}`, context)
    : null;
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  return found as (...args: unknown[]) => unknown;
}
