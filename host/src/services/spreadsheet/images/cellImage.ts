// CellImage and its builder: a picture as the value of a cell, by its address.
import { Emulated } from '../../../emulation/emulated.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';

interface ImageFacts {
  readonly url: string | null;
  readonly title: string;
  readonly description: string;
}

/** What pictures and their builders both tell. */
abstract class ImageReader extends Emulated {
  override readonly _counted = false;
  readonly valueType: EnumValue = spreadsheetEnums.ValueType.IMAGE;
  _facts: ImageFacts;

  constructor(facts: ImageFacts) {
    super();
    this._facts = facts;
  }

  getAltTextTitle(): string {
    return this._facts.title;
  }

  getAltTextDescription(): string {
    return this._facts.description;
  }

  /** Throws: Google has no copy of the picture yet. Source: gas-fakes, test/testsheetsvui.js, run on the live platform. */
  getContentUrl(): string {
    throw new Error(
      `Unexpected error while getting the method or property getContentUrl on object SpreadsheetApp.${this._className}.`,
    );
  }

  getUrl(): string | null {
    return this._facts.url;
  }

  toBuilder(): CellImageBuilder {
    return new CellImageBuilder(this._facts);
  }
}

type DocumentedImage = GoogleAppsScript.Spreadsheet.CellImage;

/** A picture for a cell. */
export class CellImage
  extends ImageReader
  implements Documented<DocumentedImage, Exclude<keyof DocumentedImage, 'valueType'>>
{
  readonly _className = 'CellImage';
}

type DocumentedBuilder = GoogleAppsScript.Spreadsheet.CellImageBuilder;

/** Builder of a picture for a cell. */
export class CellImageBuilder
  extends ImageReader
  implements Documented<DocumentedBuilder, Exclude<keyof DocumentedBuilder, 'valueType'>>
{
  readonly _className = 'CellImageBuilder';

  constructor(facts: ImageFacts = { url: null, title: '', description: '' }) {
    super(facts);
  }

  build(): CellImage {
    return new CellImage(this._facts);
  }

  setAltTextTitle(title: string): this {
    this._facts = { ...this._facts, title: String(title) };
    return this;
  }

  setAltTextDescription(description: string): this {
    this._facts = { ...this._facts, description: String(description) };
    return this;
  }

  setSourceUrl(url: string): this {
    this._facts = { ...this._facts, url: String(url) };
    return this;
  }
}
