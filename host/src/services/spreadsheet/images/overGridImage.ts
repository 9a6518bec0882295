// OverGridImage: a picture that lies over the cells, as the file has it.

import { Emulated } from '../../../emulation/emulated.ts';
import type { SheetPicture } from '../../../xlsx/drawings/pictures.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { Sheet } from '../sheet/sheet.ts';

type DocumentedImage = GoogleAppsScript.Spreadsheet.OverGridImage;
type Names =
  | `getAltText${'Title' | 'Description'}`
  | `getAnchorCell${'' | 'XOffset' | 'YOffset'}`
  | `get${'Height' | 'Width' | 'Script' | 'Sheet' | 'Url'}`;

/** Pictures can be looked at; this host changes none. Unit: pixels. */
export class OverGridImage extends Emulated implements Documented<DocumentedImage, Names> {
  readonly _className = 'OverGridImage';
  readonly #sheet: Sheet;
  readonly #picture: SheetPicture;

  constructor(sheet: Sheet, picture: SheetPicture) {
    super();
    this.#sheet = sheet;
    this.#picture = picture;
  }

  getAltTextTitle(): string {
    return this.#picture.title;
  }

  getAltTextDescription(): string {
    return this.#picture.description;
  }

  getAnchorCell(): Range {
    const { row, column } = this.#picture.anchor;
    return this.#sheet._range(row, column, 1, 1);
  }

  getAnchorCellXOffset(): number {
    return this.#picture.anchor.offsetX;
  }

  getAnchorCellYOffset(): number {
    return this.#picture.anchor.offsetY;
  }

  getHeight(): number {
    return this.#picture.anchor.height;
  }

  getWidth(): number {
    return this.#picture.anchor.width;
  }

  /** A file's picture calls none. */
  getScript(): string {
    return '';
  }

  getSheet(): Sheet {
    return this.#sheet;
  }

  /** Null: the picture came with the file. */
  getUrl(): string | null {
    return null;
  }
}
