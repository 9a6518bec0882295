// The part of Range about protection, metadata and selection.
import { applyBanding, type Banding } from '../banding/banding.ts';
import type { Documented } from '../documented.ts';
import type { Filter } from '../filter/filter.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  metadataAt,
  placeOfRange,
} from '../metadata/developerMetadata.ts';
import { DeveloperMetadataFinder } from '../metadata/metadataFinder.ts';
import { isEditable, newRecord, Protection } from '../protection/protection.ts';
import { TextFinder } from '../textFinder/textFinder.ts';
import type { Range } from './range.ts';
import { RangeFormulas } from './rangeFormulas.ts';

type Names =
  | 'protect'
  | 'canEdit'
  | 'activate'
  | 'activateAsCurrentCell'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'createTextFinder'
  | 'createFilter'
  | 'getFilter'
  | 'applyRowBanding'
  | 'applyColumnBanding'
  | 'getBandings';

/** Protection and metadata of a range. */
export abstract class RangeMeta
  extends RangeFormulas
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  protect(): Protection {
    this._assertEditable();
    const record = newRecord(this._book, this._worksheet, this._area);
    this._book.state.protections.push(record);
    this._book.noteStateChange();
    return new Protection(this._book, record);
  }

  canEdit(): boolean {
    return isEditable(this._book, this._worksheet, this._area);
  }

  activate(): Range {
    this._book.select(this._worksheet, [this._area]);
    return this._self;
  }

  activateAsCurrentCell(): Range {
    return this.activate();
  }

  /** Throws: when the range is not one entire row or column. */
  addDeveloperMetadata(...args: unknown[]): Range {
    addMetadata(this._book, placeOfRange(this._self), args);
    return this._self;
  }

  /** Only what hangs on exactly this row or column. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    try {
      return metadataAt(this._book, placeOfRange(this._self));
    } catch {
      return [];
    }
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this._book, {
      sheetId: this._worksheet.sheetId,
      area: this._area,
    });
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder('Range.createTextFinder', () => [this._self], findText);
  }

  /** Throws: when the sheet has a filter. */
  createFilter(): Filter {
    return this._sheet._createFilter(this._self);
  }

  /** The sheet's filter, wherever it lies. Source: seen on live spreadsheets. */
  getFilter(): Filter | null {
    return this._sheet.getFilter();
  }

  applyRowBanding(...args: unknown[]): Banding {
    return applyBanding(this._self, true, args);
  }

  applyColumnBanding(...args: unknown[]): Banding {
    return applyBanding(this._self, false, args);
  }

  getBandings(): Banding[] {
    return this._sheet.getBandings().filter((banding) => this._overlaps(banding.getRange()._area));
  }
}
