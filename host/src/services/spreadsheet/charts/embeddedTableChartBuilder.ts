// The builder of embedded tables.
import type { Documented } from '../documented.ts';
import { EmbeddedChartBuilder } from './embeddedChartBuilder.ts';

type DocumentedBuilder = GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder;
type Shared = keyof GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Rows and columns as text. */
export class EmbeddedTableChartBuilder
  extends EmbeddedChartBuilder
  implements Documented<DocumentedBuilder, Exclude<keyof DocumentedBuilder, Shared>>
{
  override readonly _className = 'EmbeddedTableChartBuilder';

  /** Whether there are pages, or how long they are and which comes first. */
  enablePaging(enabledOrSize: boolean | number, startPage = 0): this {
    const [page, size] =
      typeof enabledOrSize === 'number' ? [true, enabledOrSize] : [enabledOrSize, 0];
    this._set('page', page ? 'enable' : 'disable');
    return size > 0 ? this._set('pageSize', size)._set('startPage', startPage) : this;
  }

  enableRtlTable(rtlEnabled: boolean): this {
    return this._set('rtlTable', rtlEnabled);
  }

  enableSorting(enableSorting: boolean): this {
    return this._set('sort', enableSorting ? 'enable' : 'disable');
  }

  setFirstRowNumber(number: number): this {
    return this._set('firstRowNumber', number);
  }

  setInitialSortingAscending(column: number): this {
    return this._set('sortColumn', column)._set('sortAscending', true);
  }

  setInitialSortingDescending(column: number): this {
    return this._set('sortColumn', column)._set('sortAscending', false);
  }

  showRowNumberColumn(showRowNumber: boolean): this {
    return this._set('showRowNumber', showRowNumber);
  }

  useAlternatingRowStyle(alternate: boolean): this {
    return this._set('alternatingRowStyle', alternate);
  }
}
