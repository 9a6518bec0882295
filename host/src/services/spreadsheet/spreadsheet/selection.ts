// Selection: what is marked in the active sheet.
import { Emulated } from '../../../emulation/emulated.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { RangeList } from '../range/rangeList.ts';
import type { Sheet } from '../sheet/sheet.ts';

type DocumentedSelection = GoogleAppsScript.Spreadsheet.Selection;

/** The current selection of a sheet. */
export class Selection
  extends Emulated
  implements Documented<DocumentedSelection, keyof DocumentedSelection>
{
  readonly _className = 'Selection';
  override readonly _counted = false;
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  getActiveRange(): Range | null {
    return this.#sheet.getActiveRange();
  }

  getActiveRangeList(): RangeList | null {
    return this.#sheet.getActiveRangeList();
  }

  getActiveSheet(): Sheet {
    return this.#sheet;
  }

  getCurrentCell(): Range | null {
    return this.#sheet.getCurrentCell();
  }

  getNextDataRange(direction: EnumValue): Range | null {
    const range = this.#sheet.getActiveRange();
    const end = range.getNextDataCell(direction);
    const rows = [range.getRow(), end.getRow(), range.getLastRow()];
    const columns = [range.getColumn(), end.getColumn(), range.getLastColumn()];
    const top = Math.min(...rows);
    const left = Math.min(...columns);
    return this.#sheet._range(
      top,
      left,
      Math.max(...rows) - top + 1,
      Math.max(...columns) - left + 1,
    );
  }
}
