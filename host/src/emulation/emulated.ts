// How an emulated Apps Script object looks from a script: logged calls, values of the script's realm, no unknown members.
import { types } from 'node:util';
import type { CallLog } from './callLog.ts';

/** The constructors of the JavaScript world that the running script lives in. */
export interface Realm {
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Object: ObjectConstructor;
}

/** What every emulated object shares: where calls are logged and whose values it hands out. */
export interface Stage {
  readonly log: CallLog;
  /** The host's clock. Unit: milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Changes while a bundle function runs in its own V8 context; ask for it at each use. */
  realm: Realm;
  /** Refuses a call that the running user's authorization does not cover. Throws: the platform's permission error. */
  permit?: (service: string, method: string) => void;
  /** Told of each counted call before it has any effect; other executions may run in here. */
  onCall?: (service: string, method: string) => void;
}

/**
 * Base of every emulated service object. Subclasses are plain classes whose public methods and properties carry the
 * documented names; they return values, other `Emulated` objects, or arrays of them, and never see a proxy.
 * Members whose names begin with `_` are for the host alone and are hidden from scripts.
 */
export abstract class Emulated {
  /** Class as Google documents it: `Range`, `Drive.Files`. Shown in the call log and in NotEmulated errors. */
  abstract readonly _className: string;
  /** Builders work on plain memory until `build()`; their calls cost nothing on the real platform and are not counted. */
  readonly _counted: boolean = true;
  /** Names of cheap methods that are not counted even on a counted class. */
  readonly _uncounted: ReadonlySet<string> = new Set();
  /** Whether all of Google's members are here: asking for another gives undefined, as there. */
  readonly _complete: boolean = false;
  /** Members that scripts add themselves, on the few classes that allow it (HtmlTemplate). */
  readonly _added: Map<string, unknown> | null = null;
}

/** Thrown when a script uses a member that this host does not have. */
export class NotEmulated extends Error {
  constructor(className: string, member: string) {
    super(`NotEmulated: ${className}.${member}`);
    this.name = 'NotEmulated';
  }
}

const proxyOf = new WeakMap<Emulated, object>();
const implementationOf = new WeakMap<object, Emulated>();

/** Gives the object that scripts may hold for `target`. The same target always gives the same object. */
export function expose<T extends Emulated>(target: T, stage: Stage): T {
  const known = implementationOf.has(target) ? target : proxyOf.get(target);
  if (known) return known as T;
  const methods = new Map<string, (...args: unknown[]) => unknown>();
  const proxy = new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol') return Reflect.get(object, key);
      if (object._added?.has(key)) return object._added.get(key);
      if (key === 'constructor' || key === 'then') return undefined;
      if (key === 'toJSON' && !(key in object)) return undefined;
      if (key === 'toString' && object.toString === Object.prototype.toString) {
        return () => object._className;
      }
      if ((object._added || object._complete) && !(key in object)) return undefined;
      if (key.startsWith('_') || !(key in object)) throw new NotEmulated(object._className, key);
      const ready = methods.get(key);
      if (ready) return ready;
      const member = Reflect.get(object, key, object) as unknown;
      if (typeof member !== 'function') return toScript(member, stage);
      const call = (...args: unknown[]): unknown => invoke(object, key, member, args, stage);
      methods.set(key, call);
      return call;
    },
    ownKeys(object) {
      return Reflect.ownKeys(object).filter((key) => !String(key).startsWith('_'));
    },
    set(object, key, value) {
      if (object._added && typeof key === 'string') {
        object._added.set(key, value);
        return true;
      }
      throw new NotEmulated(object._className, `${String(key)} =`);
    },
  });
  proxyOf.set(target, proxy);
  implementationOf.set(proxy, target);
  return proxy as T;
}

function invoke(
  object: Emulated,
  method: string,
  // biome-ignore lint/complexity/noBannedTypes: any public method of any service
  member: Function,
  args: unknown[],
  stage: Stage,
): unknown {
  try {
    const counted = object._counted && !object._uncounted.has(method);
    if (counted) stage.log.record(object._className, method);
    stage.permit?.(object._className, method);
    if (counted) stage.onCall?.(object._className, method);
    const result = toScript(member.apply(object, args.map(fromScript)), stage);
    // What gives nothing gives null. Source: gas-fakes, test/teststores.js, run on the live platform; for other services
    // than the cache by analogy.
    return result === undefined ? null : result;
  } catch (error) {
    throw toScriptError(error, stage);
  }
}

/** The implementation behind a script's object; other values pass unchanged. */
export function fromScript(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object' && item !== null)
      ? value.map(fromScript)
      : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return implementationOf.get(value) ?? value;
}

/** A value as the script sees it: emulated objects exposed, arrays, dates and plain objects of the script's realm. */
export function toScript(value: unknown, stage: Stage): unknown {
  if (value instanceof Emulated) return expose(value, stage);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const copy = new stage.realm.Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1)
      copy[index] = toScript(value[index], stage);
    return copy;
  }
  if (types.isDate(value)) return new stage.realm.Date(value.getTime());
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) {
    const copy = new stage.realm.Object() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) copy[key] = toScript(item, stage);
    return copy;
  }
  return value;
}

/** Service errors reach scripts as `Exception`, an Error of their own realm. */
function toScriptError(error: unknown, stage: Stage): unknown {
  if (error instanceof NotEmulated || !(error instanceof Error)) return error;
  const exception = new stage.realm.Error(error.message);
  exception.name = error.name.endsWith('Exception') ? error.name : 'Exception';
  const details = (error as { details?: unknown }).details;
  if (details !== undefined) Object.assign(exception, { details: toScript(details, stage) });
  return exception;
}
