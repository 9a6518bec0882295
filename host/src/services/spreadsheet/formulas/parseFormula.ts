// Reads a formula as files hold it: English names, commas between arguments.
import { parseA1 } from '../address/a1.ts';
import { cutFormula, type Piece } from './cutFormula.ts';
import { FormulaError, type FormulaNode, NotCalculated } from './formulaTree.ts';

/** How strongly operators between two values bind. */
const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 7,
};
/** A sign before a value binds more strongly than a power: -2^2 is 4. */
const SIGN_STRENGTH = 6;

type Waiting =
  | { readonly kind: 'binary'; readonly operator: string }
  | { readonly kind: 'sign'; readonly operator: '-' | '+' }
  | { readonly kind: 'group' }
  | { readonly kind: 'call'; readonly name: string; readonly args: FormulaNode[] }
  | { readonly kind: 'array'; readonly rows: FormulaNode[][] };

/** The tree of a formula, without its "=". Throws: NotCalculated for what it cannot read. */
export function parseFormula(formula: string): FormulaNode {
  return new Parser(formula).tree();
}

/** Keeps what waits for its right side in a list of its own, so that no depth of brackets is too deep. */
class Parser {
  readonly #formula: string;
  readonly #pieces: readonly Piece[];
  readonly #values: FormulaNode[] = [];
  readonly #waiting: Waiting[] = [];
  /** Whether a value must come next. */
  #open = true;

  constructor(formula: string) {
    this.#formula = formula;
    this.#pieces = cutFormula(formula);
  }

  tree(): FormulaNode {
    for (let at = 0; at < this.#pieces.length; at += 1) {
      const piece = this.#pieces[at];
      if (!piece) continue;
      if (piece.kind === 'operator') this.#operator(piece.text);
      else {
        const calls = piece.kind === 'name' && this.#pieces[at + 1]?.text === '(';
        if (calls) at += 1;
        this.#value(piece, calls);
      }
    }
    if (this.#open) this.#fail();
    this.#reduce(0);
    const [tree] = this.#values;
    if (!tree || this.#values.length > 1 || this.#waiting.length > 0) return this.#fail();
    return tree;
  }

  #value(piece: Piece, calls: boolean): void {
    if (!this.#open) this.#fail();
    if (calls) {
      const name = piece.text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
      this.#waiting.push({ kind: 'call', name, args: [] });
      return;
    }
    this.#values.push(nodeOf(piece));
    this.#open = false;
  }

  #operator(sign: string): void {
    if (sign === '(' || sign === '{') {
      if (!this.#open) this.#fail();
      this.#waiting.push(sign === '(' ? { kind: 'group' } : { kind: 'array', rows: [[]] });
    } else if (sign === ')' || sign === '}') this.#close(sign);
    else if (sign === ',' || sign === ';') this.#separate(sign);
    else if (sign === '%') {
      if (this.#open) this.#fail();
      this.#values.push({ kind: 'unary', operator: '%', of: this.#take() });
    } else if (this.#open) {
      if (sign !== '-' && sign !== '+') this.#fail();
      else this.#waiting.push({ kind: 'sign', operator: sign });
    } else {
      this.#reduce(STRENGTH[sign] ?? this.#fail());
      this.#waiting.push({ kind: 'binary', operator: sign });
      this.#open = true;
    }
  }

  /** Ends an argument or an element. */
  #separate(sign: string): void {
    if (!this.#open) this.#reduce(0);
    const around = this.#waiting.at(-1);
    if (around?.kind === 'call' && sign === ',')
      around.args.push(this.#open ? { kind: 'empty' } : this.#take());
    else if (around?.kind === 'array' && !this.#open) {
      around.rows.at(-1)?.push(this.#take());
      if (sign === ';') around.rows.push([]);
    } else this.#fail();
    this.#open = true;
  }

  #close(sign: string): void {
    if (!this.#open) this.#reduce(0);
    const around = this.#waiting.pop();
    if (around?.kind === 'call' && sign === ')') {
      const { name, args } = around;
      if (!this.#open) args.push(this.#take());
      else if (args.length > 0) args.push({ kind: 'empty' });
      this.#values.push({ kind: 'call', name, args });
    } else if (this.#open) this.#fail();
    else if (around?.kind === 'array' && sign === '}') {
      around.rows.at(-1)?.push(this.#take());
      this.#values.push({ kind: 'array', rows: around.rows });
    } else if (around?.kind !== 'group' || sign !== ')') this.#fail();
    this.#open = false;
  }

  /** Gives their right side to operators that bind at least so strongly. */
  #reduce(strength: number): void {
    for (;;) {
      const last = this.#waiting.at(-1);
      if (last?.kind === 'sign' && SIGN_STRENGTH >= strength) {
        this.#values.push({ kind: 'unary', operator: last.operator, of: this.#take() });
      } else if (last?.kind === 'binary' && (STRENGTH[last.operator] ?? 0) >= strength) {
        const right = this.#take();
        const { operator } = last;
        this.#values.push({ kind: 'binary', operator, left: this.#take(), right });
      } else return;
      this.#waiting.pop();
    }
  }

  #take(): FormulaNode {
    return this.#values.pop() ?? this.#fail();
  }

  #fail(): never {
    throw new NotCalculated(this.#formula);
  }
}

function nodeOf({ kind, text }: Piece): FormulaNode {
  switch (kind) {
    case 'number':
      return { kind: 'value', value: Number(text) };
    case 'text':
      return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
    case 'error':
      return { kind: 'value', value: new FormulaError(text.slice(text.lastIndexOf('#'))) };
    case 'area':
      return area(text);
    case 'table': {
      const at = text.indexOf('[');
      return { kind: 'table', table: text.slice(0, at), part: text.slice(at + 1, -1) };
    }
    default:
      return named(text);
  }
}

function named(text: string): FormulaNode {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  const at = text.lastIndexOf('!');
  const sheet = at < 0 ? null : text.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  if (sheet !== null && /[[:]/.test(sheet)) throw new NotCalculated(text);
  return { kind: 'name', sheet, name: text.slice(at + 1) };
}

function area(text: string): FormulaNode {
  const address = parseA1(text);
  if (!address) throw new NotCalculated(text);
  const { sheetName, ...sides } = address;
  // Another workbook's cells, and more than one sheet's.
  if (sheetName?.includes('[')) throw new NotCalculated(text);
  const [first = '', last, more] = sheetName?.split(':') ?? [];
  if (more !== undefined) throw new NotCalculated(text);
  return last === undefined
    ? { kind: 'area', sheet: sheetName, area: sides }
    : { kind: 'sheets', first, last, area: sides };
}
