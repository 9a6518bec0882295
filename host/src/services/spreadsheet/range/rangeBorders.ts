// The part of Range about borders and merged cells.
import { type Area, contains, overlap } from '../../../xlsx/cells/address.ts';
import type { Edge, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';
import { Borders, EDGE_STYLES } from './borders.ts';
import type { Range } from './range.ts';
import { RangeTextStyle } from './rangeTextStyle.ts';

type Names =
  | 'setBorder'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'isPartOfMerge'
  | 'getMergedRanges';

/** Borders and merges of a range. */
export abstract class RangeBorders
  extends RangeTextStyle
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** True draws a side, false takes it away, null leaves it; without colour and style a thin black line. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: EnumValue | null,
  ): Range {
    this._assertEditable();
    const edge: Edge = {
      style: EDGE_STYLES[enumName(style) ?? 'SOLID'] ?? 'thin',
      color: (color && cssColor(color)) || '#000000',
    };
    const area = this._area;
    const draw = (flag: boolean | null): Edge | null | undefined =>
      flag === null || flag === undefined ? undefined : flag ? edge : null;
    this._each((row, column) => {
      this.#setEdges(row, column, {
        edgeTop: draw(row === area.top ? top : horizontal),
        edgeBottom: draw(row === area.bottom ? bottom : horizontal),
        edgeLeft: draw(column === area.left ? left : vertical),
        edgeRight: draw(column === area.right ? right : vertical),
      });
    });
    return this._self;
  }

  #setEdges(
    row: number,
    column: number,
    edges: Record<'edgeTop' | 'edgeBottom' | 'edgeLeft' | 'edgeRight', Edge | null | undefined>,
  ): void {
    const change: FormatChange = {
      ...(edges.edgeTop === undefined ? {} : { edgeTop: edges.edgeTop }),
      ...(edges.edgeBottom === undefined ? {} : { edgeBottom: edges.edgeBottom }),
      ...(edges.edgeLeft === undefined ? {} : { edgeLeft: edges.edgeLeft }),
      ...(edges.edgeRight === undefined ? {} : { edgeRight: edges.edgeRight }),
    };
    if (Object.keys(change).length > 0) this._change(row, column, change);
  }

  /** Not documented, but there on live spreadsheets: the first cell's sides. Null: it has none. */
  getBorder(): Borders | null {
    const { edgeTop, edgeBottom, edgeLeft, edgeRight } = this._first;
    if (!edgeTop && !edgeBottom && !edgeLeft && !edgeRight) return null;
    return new Borders({ top: edgeTop, bottom: edgeBottom, left: edgeLeft, right: edgeRight });
  }

  /** Keeps the value of the first cell only. */
  merge(): Range {
    return this.#merge([this._area]);
  }

  mergeAcross(): Range {
    const { top, bottom } = this._area;
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
    return this.#merge(rows.map((row) => ({ ...this._area, top: row, bottom: row })));
  }

  mergeVertically(): Range {
    const { left, right } = this._area;
    const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
    return this.#merge(columns.map((column) => ({ ...this._area, left: column, right: column })));
  }

  #merge(blocks: readonly Area[]): Range {
    this._assertEditable();
    const sheet = this._worksheet;
    const crossing = sheet.merges.find(
      (merge) => overlap(merge, this._area) && !contains(this._area, merge),
    );
    if (crossing)
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
    const others = sheet.merges.filter((merge) => !overlap(merge, this._area));
    const wide = blocks.filter((area) => area.top !== area.bottom || area.left !== area.right);
    for (const area of wide)
      this._each((row, column) => {
        const inside = contains(area, { top: row, left: column, bottom: row, right: column });
        if (inside && (row !== area.top || column !== area.left))
          this._cells.write(row, column, null);
      });
    sheet.setMerges([...others, ...wide]);
    return this._self;
  }

  /** Throws: when a merged block lies only partly inside the range. */
  breakApart(): Range {
    this._assertEditable();
    const sheet = this._worksheet;
    const touched = sheet.merges.filter((merge) => overlap(merge, this._area));
    if (touched.some((merge) => !contains(this._area, merge)))
      throw new Error('You must select all cells in a merged range to merge or unmerge them.');
    if (touched.length > 0)
      sheet.setMerges(sheet.merges.filter((merge) => !touched.includes(merge)));
    return this._self;
  }

  isPartOfMerge(): boolean {
    return this._worksheet.merges.some((merge) => overlap(merge, this._area));
  }

  getMergedRanges(): Range[] {
    return this._worksheet.merges
      .filter((merge) => overlap(merge, this._area))
      .map((merge) => this._sheet._areaRange(merge));
  }

  /** Throws: the platform's error for arguments that fit no form of the method. */
  _refuse(method: string, args: readonly unknown[]): never {
    throw signatureError(`SpreadsheetApp.Range.${method}`, args);
  }
}
