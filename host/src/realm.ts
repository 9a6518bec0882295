// The JavaScript worlds that values are made in: Node's own, and the bare V8 context a bundle runs in.
import vm from 'node:vm';
import type { Realm } from './emulation/emulated.ts';

/** The world of the tests and of the host itself. */
export const nodeRealm: Realm = { Array, Date, Error, Object };

/** The constructors of a V8 context made by `vm.createContext`. */
export function realmOf(context: vm.Context): Realm {
  return vm.runInContext('({ Array, Date, Error, Object })', context) as Realm;
}
