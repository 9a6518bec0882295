// TextRotation: how a cell's text is turned.
import { Emulated } from '../../../emulation/emulated.ts';
import type { Documented } from '../documented.ts';

/** Value of the file for letters set one below the other. */
export const STACKED = 255;

/** Rotation of a cell's text. */
export class TextRotation
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.TextRotation,
      keyof GoogleAppsScript.Spreadsheet.TextRotation
    >
{
  readonly _className = 'TextRotation';
  override readonly _counted = false;
  readonly _rotation: number;

  constructor(rotation: number) {
    super();
    this._rotation = rotation;
  }

  getDegrees(): number {
    return this._rotation === STACKED ? 0 : this._rotation;
  }

  isVertical(): boolean {
    return this._rotation === STACKED;
  }
}
