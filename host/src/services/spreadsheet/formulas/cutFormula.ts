// Cuts a formula as files hold it into words, addresses, numbers and signs.
import { NotCalculated } from './formulaTree.ts';

/** What a piece of a formula is; a prefix such as `'Base 1'!` belongs to the piece that it stands before. */
export type PieceKind = 'text' | 'error' | 'area' | 'table' | 'name' | 'number' | 'operator';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`;
const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+`;
const BRACKETS = String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;

const PIECE = new RegExp(
  [
    String.raw`\s+`,
    '("(?:[^"]|"")*")',
    String.raw`((?:${SHEET})?#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!))`,
    String.raw`((?:${SHEET})?(?:${CELLS})(?![\p{L}\p{N}_.([#]))`,
    `((?:${NAME})?${BRACKETS})(?![!\\p{L}])`,
    `((?:${SHEET})?${NAME})`,
    String.raw`(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
    '(<>|<=|>=|[-+*/^&=<>%(),;{}:])',
  ].join('|'),
  'uy',
);
const KINDS: readonly PieceKind[] = [
  'text',
  'error',
  'area',
  'table',
  'name',
  'number',
  'operator',
];

/** The pieces, white space left out. Throws: NotCalculated for signs that have no meaning here. */
export function cutFormula(formula: string): Piece[] {
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
