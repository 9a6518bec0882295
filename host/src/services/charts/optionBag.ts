// Chart options as scripts set them: nested objects, or paths with dots.

/** Style of a piece of text, with the chart's defaults filled in. Unit: size in pixels. */
export interface ResolvedTextStyle {
  readonly color: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
}

type Tree = Record<string, unknown>;

/** Values by path; a value of an unexpected type counts as not set, as on Google. */
export class OptionBag {
  readonly #root: Tree = {};

  /** Merges objects into what was set before. */
  set(path: string, value: unknown): void {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let node = this.#root;
    for (const key of keys) {
      const next = isTree(node[key]) ? node[key] : {};
      node[key] = next;
      node = next;
    }
    node[last] = isTree(value) ? merge(isTree(node[last]) ? node[last] : {}, value) : value;
  }

  get(path: string): unknown {
    let node: unknown = this.#root;
    for (const key of path.split('.')) {
      if (typeof node !== 'object' || node === null) return undefined;
      node = (node as Tree)[key];
    }
    return node;
  }

  number(path: string): number | null {
    const value = this.get(path);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  text(path: string): string | null {
    const value = this.get(path);
    return typeof value === 'string' ? value : null;
  }

  flag(path: string): boolean | null {
    const value = this.get(path);
    return typeof value === 'boolean' ? value : null;
  }

  texts(path: string): string[] | null {
    const value = this.get(path);
    return Array.isArray(value) ? value.map(String) : null;
  }

  /** Unit: pixels. Takes a number or a share such as `'80%'` of `whole`. */
  length(path: string, whole: number): number | null {
    const value = this.get(path);
    if (typeof value === 'number') return value;
    const match = typeof value === 'string' ? /^([\d.]+)(%?)$/.exec(value.trim()) : null;
    if (!match) return null;
    return match[2] ? (Number(match[1]) / 100) * whole : Number(match[1]);
  }

  textStyle(path: string, base: ResolvedTextStyle): ResolvedTextStyle {
    return {
      color: this.text(`${path}.color`) ?? base.color,
      fontName: this.text(`${path}.fontName`) ?? base.fontName,
      fontSize: this.number(`${path}.fontSize`) ?? base.fontSize,
      bold: this.flag(`${path}.bold`) ?? base.bold,
    };
  }

  /** All that was set, for JSON. */
  toJSON(): unknown {
    return this.#root;
  }

  /** A copy, so that a built chart does not change with its builder. */
  copy(): OptionBag {
    const bag = new OptionBag();
    for (const [key, value] of Object.entries(this.#root)) bag.set(key, value);
    return bag;
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(before: Tree, changes: Tree): Tree {
  const merged = { ...before };
  for (const [key, value] of Object.entries(changes))
    merged[key] = isTree(value) ? merge(isTree(merged[key]) ? merged[key] : {}, value) : value;
  return merged;
}
