// Color, its builder and the two kinds of colours.
import { Emulated } from '../../emulation/emulated.ts';
import type { EnumValue } from '../base/emulatedEnum.ts';
import { cssColor } from './cssColor.ts';
import type { Documented } from './documented.ts';
import { spreadsheetEnums } from './enums.ts';

const { ColorType } = spreadsheetEnums;

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

/** A colour. */
export class Color
  extends Emulated
  implements
    Documented<GoogleAppsScript.Spreadsheet.Color, keyof GoogleAppsScript.Spreadsheet.Color>
{
  readonly _className: string = 'Color';
  override readonly _counted = false;
  protected hex: string | null;
  protected theme: EnumValue | null;

  constructor(hex: string | null, theme: EnumValue | null = null) {
    super();
    this.hex = hex;
    this.theme = theme;
  }

  /** `#rrggbb`, theme colours resolved. */
  get _hex(): string {
    return this.hex ?? THEME[this.theme?.name() ?? ''] ?? '#000000';
  }

  /** Throws: for a theme colour. */
  asRgbColor(): RgbColor {
    if (this.theme) throw new Error('Object is not of type RgbColor.');
    return new RgbColor(this._hex);
  }

  /** Throws: for an RGB colour. */
  asThemeColor(): ThemeColor {
    if (!this.theme) throw new Error('Object is not of type ThemeColor.');
    return new ThemeColor(this.theme);
  }

  getColorType(): EnumValue {
    return this.theme ? ColorType.THEME : this.hex ? ColorType.RGB : ColorType.UNSUPPORTED;
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
    return new Color(this.hex, this.theme);
  }

  setRgbColor(cssString: string): this {
    this.hex = cssColor(cssString);
    this.theme = null;
    return this;
  }

  setThemeColor(themeColorType: EnumValue): this {
    this.theme = themeColorType;
    this.hex = null;
    return this;
  }
}
