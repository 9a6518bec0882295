// The JavaScript worlds that values are made in: Node's own, and the bare V8 context a bundle runs in.
import vm from 'node:vm';
import type { Realm } from './emulation/emulated.ts';

/** The world of the tests and of the host itself. */
export const nodeRealm: Realm = { Array, Date, Error, Object };

/** The constructors of a V8 context made by `vm.createContext`. */
export function realmOf(context: vm.Context): Realm {
  return vm.runInContext('({ Array, Date, Error, Object })', context) as Realm;
}

/** Run in the script's own world, so that it finds nothing of Node's in its Date. */
const clockSource = `(read) => {
  const Native = Date;
  const visible = (value) => ({ value, writable: true, enumerable: false, configurable: true });
  const { now } = { now() { return read(); } };
  const Clocked = new Proxy(Native, {
    construct: (date, given, made) => Reflect.construct(date, given.length > 0 ? given : [now()], made),
    apply: () => new Native(now()).toString(),
  });
  Object.defineProperty(Native, 'now', visible(now));
  Object.defineProperty(Native.prototype, 'constructor', visible(Clocked));
  Date = Clocked;
}`;

/** Makes `Date` of a V8 context tell the time that `now` gives. Unit: milliseconds since 1970-01-01 UTC. */
export function setClock(context: vm.Context, now: () => number): void {
  const set = vm.runInContext(clockSource, context) as (read: () => number) => void;
  set(now);
}
