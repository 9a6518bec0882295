// Formulas between the file (English, commas) and a spreadsheet locale (semicolons where the comma is the decimal mark).
import type { LocaleRules } from '../values/localeRules.ts';

const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d*[.,]?\d+(?:[eE][+-]?\d+)?|[{}(),;\\.]|[^\p{L}\d"'{}(),;\\.]+/gu;

/**
 * A formula of the file as the locale shows it, with "=".
 * Source: docs/facts/google.md §7 (separators follow the spreadsheet's locale, function names are English).
 */
export function shownFormula(formula: string, rules: LocaleRules): string {
  const plain = formula.replace(/_xlfn\.(?:_xlws\.)?/g, '');
  if (rules.decimal !== ',') return `=${plain}`;
  let braces = 0;
  const pieces =
    plain.match(
      /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|[\s\S]/gu,
    ) ?? [];
  const shown = pieces.map((piece) => {
    if (piece === '{') braces += 1;
    else if (piece === '}') braces -= 1;
    else if (piece === ',') return braces > 0 ? '\\' : ';';
    else if (/^\d*\.\d/.test(piece)) return piece.replace('.', ',');
    return piece;
  });
  return `=${shown.join('')}`;
}

/**
 * A formula as typed in the locale (with "=") in the form of the file. Null: it cannot be read there; a comma between
 * arguments is an error where it is the decimal mark (docs/facts/google.md §7).
 */
export function storedFormula(typed: string, rules: LocaleRules): string | null {
  const source = typed.slice(1);
  const pieces = source.match(PIECE) ?? [];
  if (pieces.join('') !== source || !isBalanced(pieces)) return null;
  if (rules.decimal !== ',') return source;
  let braces = 0;
  const stored: string[] = [];
  for (const piece of pieces) {
    if (piece === '{') braces += 1;
    else if (piece === '}') braces -= 1;
    if (piece === ',') return null;
    if (piece === '\\') stored.push(',');
    else if (piece === ';') stored.push(braces > 0 ? ';' : ',');
    else if (/^\d*,\d/.test(piece)) stored.push(piece.replace(',', '.'));
    else if (/^\d*\.\d/.test(piece)) return null;
    else stored.push(piece);
  }
  return stored.join('');
}

function isBalanced(pieces: readonly string[]): boolean {
  let depth = 0;
  for (const piece of pieces) {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
