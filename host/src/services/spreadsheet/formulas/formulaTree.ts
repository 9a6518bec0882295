// What a formula consists of.

/** A part of a formula. Sheet null: the sheet on which the formula stands; sides null: open, as in `A:B`. */
export type FormulaNode =
  | { readonly kind: 'value'; readonly value: string | number | boolean | FormulaError }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: OpenArea }
  /** One area on each sheet from the first to the last. */
  | {
      readonly kind: 'sheets';
      readonly first: string;
      readonly last: string;
      readonly area: OpenArea;
    }
  /** Cells of a table, as in `Table1[Column]`; an empty name is the table around the formula. */
  | { readonly kind: 'table'; readonly table: string; readonly part: string }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly of: FormulaNode }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  /** An argument left out. */
  | { readonly kind: 'empty' };

/** An address whose sides may be open. */
export interface OpenArea {
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/** An error that cells show, such as `#DIV/0!`. */
export class FormulaError {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** Thrown where this host cannot calculate a formula; nothing inside a formula catches it. */
export class NotCalculated extends Error {}

/** The parts of a node. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'array':
      return node.rows.flat();
    case 'unary':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    default:
      return [];
  }
}
