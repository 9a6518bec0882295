// TextStyle of the Charts service.
import { Emulated } from '../../emulation/emulated.ts';

interface Style {
  readonly color: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
}

/** Null: what was not set, whatever the typed definitions say. */
export class TextStyle extends Emulated implements GoogleAppsScript.Charts.TextStyle {
  readonly _className = 'TextStyle';
  override readonly _counted = false;
  readonly #style: Style;

  constructor(style: Style) {
    super();
    this.#style = style;
  }

  getColor(): string {
    return this.#style.color as string;
  }

  getFontName(): string {
    return this.#style.fontName as string;
  }

  getFontSize(): number {
    return this.#style.fontSize as number;
  }

  _toOption(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.#style).filter(([, value]) => value !== null));
  }
}

/** Collects a style; its calls cost nothing. */
export class TextStyleBuilder extends Emulated implements GoogleAppsScript.Charts.TextStyleBuilder {
  readonly _className = 'TextStyleBuilder';
  override readonly _counted = false;
  #style: Style = { color: null, fontName: null, fontSize: null };

  setColor(cssValue: string): this {
    this.#style = { ...this.#style, color: String(cssValue) };
    return this;
  }

  setFontName(fontName: string): this {
    this.#style = { ...this.#style, fontName: String(fontName) };
    return this;
  }

  setFontSize(fontSize: number): this {
    this.#style = { ...this.#style, fontSize: Number(fontSize) };
    return this;
  }

  build(): TextStyle {
    return new TextStyle(this.#style);
  }
}
