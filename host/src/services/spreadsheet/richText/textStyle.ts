// TextStyle and its builder.
import { Emulated } from '../../../emulation/emulated.ts';
import type { CellColor, CellFormat } from '../../../xlsx/styles/cellFormat.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';

/** Font properties; what is not given is left to the cell. */
export interface StyleFacts {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly fontColor?: CellColor;
}

/** Text style of a cell, a run or a rule. */
export class TextStyle
  extends Emulated
  implements
    Documented<GoogleAppsScript.Spreadsheet.TextStyle, keyof GoogleAppsScript.Spreadsheet.TextStyle>
{
  readonly _className = 'TextStyle';
  override readonly _counted = false;
  readonly _facts: StyleFacts;

  constructor(facts: StyleFacts) {
    super();
    this._facts = facts;
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this._facts);
  }

  getFontFamily(): string | null {
    return this._facts.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this._facts.fontSize ?? null;
  }

  /** A theme colour gives its name. Source: seen on live spreadsheets. */
  getForegroundColor(): string | null {
    const color = this.getForegroundColorObject();
    return color && (color._themeName ?? color._hex);
  }

  getForegroundColorObject(): Color | null {
    const { fontColor } = this._facts;
    return fontColor === undefined ? null : colorOf(fontColor);
  }

  isBold(): boolean | null {
    return this._facts.bold ?? null;
  }

  isItalic(): boolean | null {
    return this._facts.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this._facts.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this._facts.underline ?? null;
  }
}

/** Builder of a text style. */
export class TextStyleBuilder
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.TextStyleBuilder,
      keyof GoogleAppsScript.Spreadsheet.TextStyleBuilder
    >
{
  readonly _className = 'TextStyleBuilder';
  override readonly _counted = false;
  #facts: StyleFacts;

  constructor(facts: StyleFacts = {}) {
    super();
    this.#facts = facts;
  }

  build(): TextStyle {
    return new TextStyle(this.#facts);
  }

  setBold(bold: boolean): this {
    return this.#set({ bold });
  }

  setFontFamily(fontFamily: string): this {
    return this.#set({ fontFamily });
  }

  setFontSize(fontSize: number): this {
    return this.#set({ fontSize });
  }

  setForegroundColor(cssString: string): this {
    const color = cssColor(String(cssString));
    return color === null ? this : this.#set({ fontColor: color });
  }

  setForegroundColorObject(color: Color): this {
    return color instanceof Color ? this.#set({ fontColor: color._cellColor }) : this;
  }

  setItalic(italic: boolean): this {
    return this.#set({ italic });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.#set({ strikethrough });
  }

  setUnderline(underline: boolean): this {
    return this.#set({ underline });
  }

  #set(facts: StyleFacts): this {
    this.#facts = { ...this.#facts, ...facts };
    return this;
  }
}

/** Source: live spreadsheets name the font of an untouched cell so in text styles, and "Arial" in getFontFamily. */
const DEFAULT_FAMILY = 'arial,sans,sans-serif';

/** Font properties of a cell's look; `defaultFamily` is the font of a cell without one. */
export function styleOfFormat(format: CellFormat, defaultFamily: string): Required<StyleFacts> {
  return {
    bold: format.bold,
    italic: format.italic,
    underline: format.underline,
    strikethrough: format.strikethrough,
    fontSize: format.fontSize,
    fontFamily:
      format.fontFamily === 'Arial' && defaultFamily === 'Arial'
        ? DEFAULT_FAMILY
        : format.fontFamily,
    fontColor: format.fontColor ?? '#000000',
  };
}
