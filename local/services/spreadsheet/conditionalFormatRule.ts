// ConditionalFormatRule, its conditions and its builder.
import { Emulated } from '../../emulation/emulated.ts';
import type { CellColor } from '../../xlsx/cellFormat.ts';
import type { EnumValue } from '../base/emulatedEnum.ts';
import { CriteriaBuilder, type Criterion } from './booleanCriteria.ts';
import { Color, colorOf } from './color.ts';
import { cssColor } from './cssColor.ts';
import type { Documented } from './documented.ts';
import { spreadsheetEnums } from './enums.ts';
import type { Range } from './range.ts';

const { InterpolationType } = spreadsheetEnums;

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

const EMPTY: RuleFacts = {
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
}

function hexOf(point: GradientPoint | null): string | null {
  return point && colorOf(point.color)._hex;
}

/** A conditional format. */
export class ConditionalFormatRule extends Emulated {
  readonly _className = 'ConditionalFormatRule';
  override readonly _counted = false;
  readonly _facts: RuleFacts;

  constructor(facts: RuleFacts) {
    super();
    this._facts = facts;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this._facts);
  }

  getBooleanCondition(): BooleanCondition | null {
    return booleanOf(this._facts);
  }

  getGradientCondition(): GradientCondition | null {
    return gradientOf(this._facts);
  }

  getRanges(): Range[] {
    return [...this._facts.ranges];
  }
}

function booleanOf(facts: RuleFacts): BooleanCondition | null {
  return facts.criterion ? new BooleanCondition(facts.criterion, facts.look) : null;
}

function gradientOf(facts: RuleFacts): GradientCondition | null {
  return facts.min || facts.max ? new GradientCondition(facts) : null;
}

type DocumentedBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** Builder of a conditional format. */
export class ConditionalFormatRuleBuilder
  extends CriteriaBuilder
  implements Documented<DocumentedBuilder, keyof DocumentedBuilder>
{
  readonly _className = 'ConditionalFormatRuleBuilder';
  #facts: RuleFacts;

  constructor(facts: RuleFacts = EMPTY) {
    super();
    this.#facts = facts;
  }

  _put(criterion: Criterion): void {
    this.#facts = { ...this.#facts, criterion, min: null, mid: null, max: null };
  }

  /** Throws: without ranges or without a condition. */
  build(): ConditionalFormatRule {
    const { ranges, criterion, min, max } = this.#facts;
    if (ranges.length === 0)
      throw new Error('Conditional format rule must have at least one range.');
    if (!criterion && !min && !max)
      throw new Error('Conditional format rule must have a boolean or gradient condition.');
    return new ConditionalFormatRule(this.#facts);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#facts);
  }

  getBooleanCondition(): BooleanCondition | null {
    return booleanOf(this.#facts);
  }

  getGradientCondition(): GradientCondition | null {
    return gradientOf(this.#facts);
  }

  getRanges(): Range[] {
    return [...this.#facts.ranges];
  }

  setRanges(ranges: Range[]): this {
    this.#facts = { ...this.#facts, ranges: [...ranges] };
    return this;
  }

  setBackground(color: string | null): this {
    return this.#look({ background: color === null ? null : cssColor(String(color)) });
  }

  setBackgroundObject(color: Color | null): this {
    return this.#look({ background: color instanceof Color ? color._cellColor : null });
  }

  setFontColor(color: string | null): this {
    return this.#look({ fontColor: color === null ? null : cssColor(String(color)) });
  }

  setFontColorObject(color: Color | null): this {
    return this.#look({ fontColor: color instanceof Color ? color._cellColor : null });
  }

  setBold(bold: boolean | null): this {
    return this.#look({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.#look({ italic });
  }

  setUnderline(underline: boolean | null): this {
    return this.#look({ underline });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#look({ strikethrough });
  }

  setGradientMinpoint(color: string): this {
    return this.#point('min', color, InterpolationType.MIN, '');
  }

  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.#point('min', color, type, value);
  }

  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.#point('mid', color, type, value);
  }

  setGradientMaxpoint(color: string): this {
    return this.#point('max', color, InterpolationType.MAX, '');
  }

  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.#point('max', color, type, value);
  }

  #look(look: Partial<RuleLook>): this {
    this.#facts = { ...this.#facts, look: { ...this.#facts.look, ...look } };
    return this;
  }

  #point(name: 'min' | 'mid' | 'max', color: string, type: EnumValue, value: string): this {
    const point = { color: cssColor(String(color)) ?? '#ffffff', type, value: String(value) };
    this.#facts = { ...this.#facts, criterion: null, [name]: point };
    return this;
  }
}
