// Color, its builder and the two kinds of colours.
import { Emulated } from '../../../emulation/emulated.ts';
import type { CellColor } from '../../../xlsx/styles/cellFormat.ts';
import { EnumValue } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { cssColor } from './cssColor.ts';

const { ColorType, ThemeColorType } = spreadsheetEnums;

class RgbColor
  extends Emulated
  implements Documented<GoogleAppsScript.Base.RgbColor, keyof GoogleAppsScript.Base.RgbColor>
{
  readonly _className = 'RgbColor';
  override readonly _counted = false;
  readonly #hex: string;

  constructor(hex: string) {
    super();
    this.#hex = hex;
  }

  asHexString(): string {
    return this.#hex;
  }

  getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16);
  }

  getColorType(): EnumValue {
    return ColorType.RGB;
  }
}

class ThemeColor
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.ThemeColor,
      keyof GoogleAppsScript.Spreadsheet.ThemeColor
    >
{
  readonly _className = 'ThemeColor';
  override readonly _counted = false;
  readonly #type: EnumValue;

  constructor(type: EnumValue) {
    super();
    this.#type = type;
  }

  getThemeColorType(): EnumValue {
    return this.#type;
  }

  getColorType(): EnumValue {
    return ColorType.THEME;
  }
}

// The colours of the theme that new spreadsheets have. Source: Google's "Standard" theme.
const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

// Position of a theme colour in the file's theme. Source: ECMA-376 part 1, 18.8.3 (`theme`).
const THEME_INDEX: Readonly<Record<string, number>> = {
  BACKGROUND: 0,
  TEXT: 1,
  ACCENT1: 4,
  ACCENT2: 5,
  ACCENT3: 6,
  ACCENT4: 7,
  ACCENT5: 8,
  ACCENT6: 9,
  HYPERLINK: 10,
};

/** The Color object of a colour in a file. */
export function colorOf(color: CellColor): Color {
  if (!color.startsWith('theme:')) return new Color(color);
  const index = Number(color.slice(6));
  const name = Object.keys(THEME_INDEX).find((key) => THEME_INDEX[key] === index);
  const type = Object.values(ThemeColorType).find(
    (value) => value instanceof EnumValue && value.name() === name,
  );
  return new Color(null, type ?? ThemeColorType.TEXT);
}

/** A colour. */
export class Color
  extends Emulated
  implements
    Documented<GoogleAppsScript.Spreadsheet.Color, keyof GoogleAppsScript.Spreadsheet.Color>
{
  readonly _className: string = 'Color';
  override readonly _counted = false;
  _rgb: string | null;
  _theme: EnumValue | null;

  constructor(hex: string | null, theme: EnumValue | null = null) {
    super();
    this._rgb = hex;
    this._theme = theme;
  }

  /** `#rrggbb`, theme colours resolved. */
  get _hex(): string {
    return this._rgb ?? THEME[this._theme?.name() ?? ''] ?? '#000000';
  }

  /** The colour as the file writes it. */
  get _cellColor(): CellColor {
    const index = this._theme && THEME_INDEX[this._theme.name()];
    return index === null || index === undefined ? this._hex : `theme:${index}`;
  }

  /** Name of the theme colour. Null: an RGB colour. */
  get _themeName(): string | null {
    return this._theme?.name() ?? null;
  }

  /** Throws: for a theme colour. */
  asRgbColor(): RgbColor {
    if (!this._rgb) throw new Error('Object is not of type RgbColor.');
    return new RgbColor(this._hex);
  }

  /** Throws: for an RGB colour. */
  asThemeColor(): ThemeColor {
    if (!this._theme) throw new Error('Object is not of type ThemeColor.');
    return new ThemeColor(this._theme);
  }

  getColorType(): EnumValue {
    return this._theme ? ColorType.THEME : this._rgb ? ColorType.RGB : ColorType.UNSUPPORTED;
  }
}

/** Builder of a colour. */
export class ColorBuilder
  extends Color
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.ColorBuilder,
      keyof GoogleAppsScript.Spreadsheet.ColorBuilder
    >
{
  override readonly _className = 'ColorBuilder';

  constructor() {
    super(null);
  }

  build(): Color {
    return new Color(this._rgb, this._theme);
  }

  setRgbColor(cssString: string): this {
    const hex = cssColor(String(cssString));
    if (hex === null) throw new Error(`Invalid color string: ${cssString}`);
    this._rgb = hex;
    this._theme = null;
    return this;
  }

  setThemeColor(themeColorType: EnumValue): this {
    this._theme = themeColorType;
    this._rgb = null;
    return this;
  }
}
