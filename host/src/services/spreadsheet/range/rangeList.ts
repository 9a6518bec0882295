// RangeList: the same call on several ranges of a sheet.
import { Emulated } from '../../../emulation/emulated.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import type { Range } from './range.ts';
import type { ClearOptions } from './rangeClear.ts';

type DocumentedList = GoogleAppsScript.Spreadsheet.RangeList;

/** Ranges that are changed together. */
export class RangeList
  extends Emulated
  implements Documented<DocumentedList, keyof DocumentedList>
{
  readonly _className = 'RangeList';
  override readonly _uncounted: ReadonlySet<string> = new Set(['getRanges']);
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  activate(): this {
    const [first] = this.#ranges;
    if (first)
      first._book.select(
        first._worksheet,
        this.#ranges.map((range) => range._area),
      );
    return this;
  }

  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }

  check(): this {
    return this.#each((range) => range.check());
  }

  clear(options?: ClearOptions): this {
    return this.#each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.#each((range) => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): this {
    return this.#each((range) => range.removeCheckboxes());
  }

  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: EnumValue | null,
  ): this {
    return this.#each((range) =>
      range.setBorder(top, left, bottom, right, vertical, horizontal, color, style),
    );
  }

  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontFamily(fontFamily: string | null): this {
    return this.#each((range) => range.setFontFamily(fontFamily));
  }

  setFontLine(fontLine: 'none' | 'underline' | 'line-through' | null): this {
    return this.#each((range) => range.setFontLine(fontLine));
  }

  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }

  setFontStyle(fontStyle: 'normal' | 'italic' | null): this {
    return this.#each((range) => range.setFontStyle(fontStyle));
  }

  setFontWeight(fontWeight: 'normal' | 'bold' | null): this {
    return this.#each((range) => range.setFontWeight(fontWeight));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setFormulaR1C1(formula: string): this {
    return this.#each((range) => range.setFormulaR1C1(formula));
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  setNumberFormat(numberFormat: string): this {
    return this.#each((range) => range.setNumberFormat(numberFormat));
  }

  setShowHyperlink(showHyperlink: boolean): this {
    return this.#each((range) => range.setShowHyperlink(showHyperlink));
  }

  setTextDirection(direction: EnumValue | null): this {
    return this.#each((range) => range.setTextDirection(direction));
  }

  setTextRotation(degrees: number): this {
    return this.#each((range) => range.setTextRotation(degrees));
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setVerticalText(isVertical: boolean): this {
    return this.#each((range) => range.setVerticalText(isVertical));
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.#each((range) => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }

  trimWhitespace(): this {
    return this.#each((range) => range.trimWhitespace());
  }

  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }

  #each(change: (range: Range) => unknown): this {
    for (const range of this.#ranges) change(range);
    return this;
  }
}
