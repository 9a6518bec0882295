// ConditionalFormatRule and its builder.
import { Emulated } from '../../../emulation/emulated.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { Color } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { CriteriaBuilder, type Criterion } from '../filter/booleanCriteria.ts';
import type { Range } from '../range/range.ts';
import {
  type BooleanCondition,
  booleanOf,
  EMPTY_RULE,
  type GradientCondition,
  gradientOf,
  type RuleFacts,
  type RuleLook,
} from './conditions.ts';

const { InterpolationType } = spreadsheetEnums;

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

type DocumentedBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** Builder of a conditional format. */
export class ConditionalFormatRuleBuilder
  extends CriteriaBuilder
  implements Documented<DocumentedBuilder, keyof DocumentedBuilder>
{
  readonly _className = 'ConditionalFormatRuleBuilder';
  #facts: RuleFacts;

  constructor(facts: RuleFacts = EMPTY_RULE) {
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

  setGradientMinpointObject(color: Color): this {
    return this.#point('min', color, InterpolationType.MIN, '');
  }

  setGradientMinpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.#point('min', color, type, value);
  }

  setGradientMidpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.#point('mid', color, type, value);
  }

  setGradientMaxpointObject(color: Color): this {
    return this.#point('max', color, InterpolationType.MAX, '');
  }

  setGradientMaxpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.#point('max', color, type, value);
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

  #point(name: 'min' | 'mid' | 'max', said: string | Color, type: EnumValue, value: string): this {
    const color = said instanceof Color ? said._cellColor : cssColor(String(said));
    const point = { color: color ?? '#ffffff', type, value: String(value) };
    this.#facts = { ...this.#facts, criterion: null, [name]: point };
    return this;
  }
}
