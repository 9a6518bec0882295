// What a formula consists of.

/** A part of a formula. Sheet null: the sheet on which the formula stands; sides null: open, as in `A:B`. */
export type FormulaNode =
  | { readonly kind: 'value'; readonly value: string | number | boolean | FormulaError }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: OpenArea }
  | { readonly kind: 'name'; readonly name: string }
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

/** Thrown where this host cannot calculate a formula. */
export class NotCalculated extends Error {}
