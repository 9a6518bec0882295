// The `fields` parameter of the Drive API: which parts of an answer come back.
import { DriveError } from './driveError.ts';

/** Null children mean the whole value. */
type Mask = Map<string, Mask | null>;

/** Source: Drive API guide "Return specific fields". Throws: 400 for a name the answer cannot have. */
export function selectFields(
  method: string,
  answer: Record<string, unknown>,
  fields: string,
  known: ReadonlySet<string>,
): Record<string, unknown> {
  const mask = readMask(method, fields);
  for (const name of mask.keys())
    if (name !== '*' && !known.has(name)) throw invalidField(method, name);
  return pick(answer, mask) as Record<string, unknown>;
}

function invalidField(method: string, name: string): DriveError {
  return new DriveError(
    method,
    400,
    'invalidParameter',
    `Invalid field selection ${name}`,
    'fields',
  );
}

function pick(value: unknown, mask: Mask | null): unknown {
  if (mask === null || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of mask) {
    const part = (value as Record<string, unknown>)[name];
    if (part !== undefined) picked[name] = pick(part, inner);
  }
  return picked;
}

/** `a/b,a/c` asks for both parts of `a`. */
function addTo(mask: Mask, name: string, inner: Mask | null): void {
  const known = mask.get(name);
  if (known === undefined || inner === null) mask.set(name, inner);
  else if (known !== null) for (const [key, value] of inner) addTo(known, key, value);
}

function readMask(method: string, spaced: string): Mask {
  const fields = spaced.replace(/\s+/g, '');
  let index = 0;
  const readList = (): Mask => {
    const mask: Mask = new Map();
    for (;;) {
      const name = /^[\w*]+/.exec(fields.slice(index))?.[0];
      if (!name) throw invalidField(method, fields.slice(index) || fields);
      index += name.length;
      addTo(mask, name, readInner());
      if (fields.charAt(index) !== ',') return mask;
      index += 1;
    }
  };
  const readInner = (): Mask | null => {
    if (fields.charAt(index) === '/') {
      index += 1;
      const name = /^[\w*]+/.exec(fields.slice(index))?.[0];
      if (!name) throw invalidField(method, fields);
      index += name.length;
      return new Map([[name, readInner()]]);
    }
    if (fields.charAt(index) !== '(') return null;
    index += 1;
    const inner = readList();
    if (fields.charAt(index) !== ')') throw invalidField(method, fields);
    index += 1;
    return inner;
  };
  const mask = readList();
  if (index < fields.length) throw invalidField(method, fields.slice(index));
  return mask;
}
