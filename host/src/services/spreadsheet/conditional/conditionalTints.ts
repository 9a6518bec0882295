// What the conditional formats of a sheet do to its cells now.
import type { Area } from '../../../xlsx/cells/address.ts';
import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import {
  type ConditionalFormat,
  readConditionalFormats,
} from '../../../xlsx/sheet/conditionalFormats.ts';
import { meetsText } from '../filter/filterRows.ts';
import { FormulaError } from '../formulas/formulaTree.ts';
import { compareScalars, type Scalar, toTruth } from '../formulas/formulaValues.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { TEXT_RULES } from './conditionalWords.ts';
import type { RuleLook } from './conditions.ts';
import { gradientTint } from './gradientTint.ts';
import { shownFormat } from './shownConditional.ts';

/** What a cell gets besides its own look; what is missing stays as it is. */
export interface Tint {
  readonly row: number;
  readonly column: number;
  /** `#rrggbb`. */
  readonly background?: string;
  /** `#rrggbb`. */
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** Tints inside an area. Where several formats apply, each part of the look comes from the first that has it. */
export function conditionalTints(sheet: Sheet, area: Area): Tint[] {
  const tints = new Map<string, Tint>();
  for (const format of readConditionalFormats(sheet._worksheet)) {
    const rule = shownFormat(format, sheet);
    if (!rule) continue;
    const look = lookOf(rule._facts.look, sheet);
    const gradient = format.type === 'colorScale' ? gradientTint(rule._facts, sheet) : null;
    // Formulas are written for the first cell of all areas together.
    const top = Math.min(...format.areas.map((item) => item.top));
    const left = Math.min(...format.areas.map((item) => item.left));
    for (const [row, column] of cellsOf(format.areas, area)) {
      const found = gradient
        ? gradient(row, column)
        : applies(format, sheet, row, column, row - top, column - left) && look;
      if (!found) continue;
      const key = `${row},${column}`;
      tints.set(key, { ...found, ...tints.get(key), row, column });
    }
  }
  return [...tints.values()];
}

function* cellsOf(areas: readonly Area[], within: Area): Generator<readonly [number, number]> {
  for (const { top, left, bottom, right } of areas)
    for (let row = Math.max(top, within.top); row <= Math.min(bottom, within.bottom); row += 1)
      for (
        let column = Math.max(left, within.left);
        column <= Math.min(right, within.right);
        column += 1
      )
        yield [row, column];
}

function lookOf(look: RuleLook, sheet: Sheet): Omit<Tint, 'row' | 'column'> {
  const { background, fontColor, bold, italic, underline, strikethrough } = look;
  return {
    ...(background !== null && { background: sheet._book.hex(background) }),
    ...(fontColor !== null && { color: sheet._book.hex(fontColor) }),
    ...(bold !== null && { bold }),
    ...(italic !== null && { italic }),
    ...(underline !== null && { underline }),
    ...(strikethrough !== null && { strikethrough }),
  };
}

/** A formula that cannot be calculated here applies to no cell. */
function applies(
  format: ConditionalFormat,
  sheet: Sheet,
  row: number,
  column: number,
  down: number,
  across: number,
): boolean {
  const { calculator, rules } = sheet._book;
  const given = (formula: string): Scalar =>
    calculator.valueAt(sheet._worksheet, row, column, copyFormula(formula, down, across));
  if (format.type === 'expression') return toTruth(given(format.formulas[0] ?? ''), rules) === true;
  const shown = (): string => sheet._range(row, column, 1, 1).getDisplayValue();
  if (format.type === 'containsBlanks') return shown().trim() === '';
  if (format.type === 'notContainsBlanks') return shown().trim() !== '';
  const text = Object.entries(TEXT_RULES).find(([, [type]]) => type === format.type);
  if (text) return meetsText(text[0], format.text, shown());
  return format.type === 'cellIs' && keeps(format, resultAt(sheet, row, column), given);
}

function resultAt(sheet: Sheet, row: number, column: number): Scalar {
  const cell = sheet._cells.shown(row, column);
  if (!cell) return null;
  return cell.kind === 'error' ? new FormulaError(String(cell.value)) : cell.value;
}

/** An empty cell is no number, and values of unlike kinds are neither more nor less, as on the platform. */
function keeps(
  { operator, formulas }: ConditionalFormat,
  value: Scalar,
  given: (formula: string) => Scalar,
): boolean {
  const [first = null, second = null] = formulas.map(given);
  if (value === null || value instanceof FormulaError || typeof value !== typeof first)
    return false;
  const order = compareScalars(value, first);
  switch (operator) {
    case 'between':
      return order >= 0 && compareScalars(value, second) <= 0;
    case 'notBetween':
      return order < 0 || compareScalars(value, second) > 0;
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanOrEqual':
      return order >= 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanOrEqual':
      return order <= 0;
    default:
      return false;
  }
}
