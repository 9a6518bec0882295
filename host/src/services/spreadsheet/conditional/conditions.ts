// What a conditional format asks of a cell: a boolean condition or a gradient.
import { Emulated } from '../../../emulation/emulated.ts';
import type { CellColor } from '../../../xlsx/styles/cellFormat.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { type Color, colorOf } from '../color/color.ts';
import type { Documented } from '../documented.ts';
import type { Criterion } from '../filter/booleanCriteria.ts';
import type { Range } from '../range/range.ts';

/** Look that a rule gives. Null: left as it is. */
export interface RuleLook {
  readonly background: CellColor | null;
  readonly fontColor: CellColor | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

/** One point of a gradient. */
export interface GradientPoint {
  readonly color: CellColor;
  readonly type: EnumValue;
  readonly value: string;
}

/** A rule as data. */
export interface RuleFacts {
  readonly ranges: readonly Range[];
  readonly criterion: Criterion | null;
  readonly look: RuleLook;
  readonly min: GradientPoint | null;
  readonly mid: GradientPoint | null;
  readonly max: GradientPoint | null;
}

/** A look that changes nothing. */
export const NO_LOOK: RuleLook = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

/** A rule without anything. */
export const EMPTY_RULE: RuleFacts = {
  ranges: [],
  criterion: null,
  look: NO_LOOK,
  min: null,
  mid: null,
  max: null,
};

type DocumentedCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** Condition that is true or false for a cell. */
export class BooleanCondition
  extends Emulated
  implements Documented<DocumentedCondition, keyof DocumentedCondition>
{
  readonly _className = 'BooleanCondition';
  override readonly _counted = false;
  readonly #criterion: Criterion;
  readonly #look: RuleLook;

  constructor(criterion: Criterion, look: RuleLook) {
    super();
    this.#criterion = criterion;
    this.#look = look;
  }

  getCriteriaType(): EnumValue {
    return this.#criterion.type;
  }

  getCriteriaValues(): unknown[] {
    return [...this.#criterion.values];
  }

  getBackground(): string | null {
    return this.#look.background && colorOf(this.#look.background)._hex;
  }

  getBackgroundObject(): Color | null {
    return this.#look.background === null ? null : colorOf(this.#look.background);
  }

  getFontColor(): string | null {
    return this.#look.fontColor && colorOf(this.#look.fontColor)._hex;
  }

  getFontColorObject(): Color | null {
    return this.#look.fontColor === null ? null : colorOf(this.#look.fontColor);
  }

  getBold(): boolean | null {
    return this.#look.bold;
  }

  getItalic(): boolean | null {
    return this.#look.italic;
  }

  getUnderline(): boolean | null {
    return this.#look.underline;
  }

  getStrikethrough(): boolean | null {
    return this.#look.strikethrough;
  }

  /** Source: gas-fakes, test/testconditionalformat.js; other than the documented name. */
  override toString(): string {
    return 'ConditionalFormatBooleanCondition';
  }
}

type DocumentedGradient = GoogleAppsScript.Spreadsheet.GradientCondition;

/** Colours along a scale. */
export class GradientCondition
  extends Emulated
  implements Documented<DocumentedGradient, keyof DocumentedGradient>
{
  readonly _className = 'GradientCondition';
  override readonly _counted = false;
  readonly #facts: RuleFacts;

  constructor(facts: RuleFacts) {
    super();
    this.#facts = facts;
  }

  getMinColor(): string {
    return hexOf(this.#facts.min) ?? '';
  }

  getMinType(): EnumValue | null {
    return this.#facts.min?.type ?? null;
  }

  getMinValue(): string {
    return this.#facts.min?.value ?? '';
  }

  getMidColor(): string {
    return hexOf(this.#facts.mid) ?? '';
  }

  getMidType(): EnumValue | null {
    return this.#facts.mid?.type ?? null;
  }

  getMidValue(): string {
    return this.#facts.mid?.value ?? '';
  }

  getMaxColor(): string {
    return hexOf(this.#facts.max) ?? '';
  }

  getMaxType(): EnumValue | null {
    return this.#facts.max?.type ?? null;
  }

  getMaxValue(): string {
    return this.#facts.max?.value ?? '';
  }

  getMinColorObject(): Color | null {
    return colorObjectOf(this.#facts.min);
  }

  getMidColorObject(): Color | null {
    return colorObjectOf(this.#facts.mid);
  }

  getMaxColorObject(): Color | null {
    return colorObjectOf(this.#facts.max);
  }

  /** Source: as of the boolean condition's. */
  override toString(): string {
    return 'ConditionalFormatGradientCondition';
  }
}

function colorObjectOf(point: GradientPoint | null): Color | null {
  return point && colorOf(point.color);
}

function hexOf(point: GradientPoint | null): string | null {
  return point && colorOf(point.color)._hex;
}

/** The boolean condition of a rule. Null: it has none. */
export function booleanOf(facts: RuleFacts): BooleanCondition | null {
  return facts.criterion ? new BooleanCondition(facts.criterion, facts.look) : null;
}

/** The gradient of a rule. Null: it has none. */
export function gradientOf(facts: RuleFacts): GradientCondition | null {
  return facts.min || facts.max ? new GradientCondition(facts) : null;
}
