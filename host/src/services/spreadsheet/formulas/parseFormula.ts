// Reads a formula as files hold it: English names, commas between arguments.
import { parseA1 } from '../range/a1.ts';
import { FormulaError, type FormulaNode, NotCalculated } from './formulaTree.ts';

const PIECE =
  /\s+|("(?:[^"]|"")*")|(#[A-Z/0]+[!?]?)|((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(]))|([\p{L}_][\p{L}\p{N}_.]*)|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(<>|<=|>=|[-+*/^&=<>%(),;{}])/uy;

type Kind = 'text' | 'error' | 'area' | 'name' | 'number' | 'operator';
const KINDS: readonly Kind[] = ['text', 'error', 'area', 'name', 'number', 'operator'];

interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

/** Operators that stand between two values, the weakest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** The tree of a formula, without its "=". Throws: NotCalculated for what it cannot read. */
export function parseFormula(formula: string): FormulaNode {
  const pieces = cut(formula);
  let at = 0;
  const tree = binary(0);
  if (at < pieces.length) throw new NotCalculated(formula);
  return tree;

  function takes(...operators: readonly string[]): string | null {
    const piece = pieces[at];
    if (piece?.kind !== 'operator' || !operators.includes(piece.text)) return null;
    at += 1;
    return piece.text;
  }

  function expect(operator: string): void {
    if (takes(operator) === null) throw new NotCalculated(formula);
  }

  function binary(level: number): FormulaNode {
    const operators = LEVELS[level];
    if (!operators) return signed();
    let left = binary(level + 1);
    for (;;) {
      const operator = takes(...operators);
      if (operator === null) return left;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
  }

  function signed(): FormulaNode {
    const operator = takes('-', '+');
    if (operator === '-' || operator === '+') return { kind: 'unary', operator, of: signed() };
    let value = primary();
    while (takes('%') !== null) value = { kind: 'unary', operator: '%', of: value };
    return value;
  }

  function primary(): FormulaNode {
    if (takes('(') !== null) {
      const inner = binary(0);
      expect(')');
      return inner;
    }
    if (takes('{') !== null) return array();
    const piece = pieces[at];
    if (!piece || piece.kind === 'operator') throw new NotCalculated(formula);
    at += 1;
    switch (piece.kind) {
      case 'number':
        return { kind: 'value', value: Number(piece.text) };
      case 'text':
        return { kind: 'value', value: piece.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'value', value: new FormulaError(piece.text) };
      case 'area':
        return area(piece.text);
      default:
        return named(piece.text);
    }
  }

  function named(text: string): FormulaNode {
    const name = text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    if (takes('(') !== null) return { kind: 'call', name, args: list(')') };
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' };
    return { kind: 'name', name: text };
  }

  function list(end: string): FormulaNode[] {
    const items: FormulaNode[] = [];
    if (takes(end) !== null) return items;
    for (;;) {
      const next = pieces[at]?.text;
      items.push(next === ',' || next === end ? { kind: 'empty' } : binary(0));
      if (takes(end) !== null) return items;
      expect(',');
    }
  }

  function array(): FormulaNode {
    const rows: FormulaNode[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(binary(0));
      const next = takes(',', ';', '}');
      if (next === null) throw new NotCalculated(formula);
      if (next === '}') return { kind: 'array', rows };
      if (next === ';') rows.push([]);
    }
  }

  function area(text: string): FormulaNode {
    const address = parseA1(text);
    if (!address) throw new NotCalculated(formula);
    const { sheetName, ...sides } = address;
    return { kind: 'area', sheet: sheetName, area: sides };
  }
}

function cut(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(formula);
    if (!match) throw new NotCalculated(formula);
    at = PIECE.lastIndex;
    const kind = KINDS.find((_, index) => match[index + 1] !== undefined);
    if (kind) pieces.push({ kind, text: match[0] });
  }
  return pieces;
}
