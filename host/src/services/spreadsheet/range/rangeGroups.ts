// The part of Range about groups of rows and columns.
import { type Axis, groupedIndexes, setControlAfter } from '../../../xlsx/sheet/outline.ts';
import type { Documented } from '../documented.ts';
import { readNumber } from '../readArguments.ts';
import { type Group, groupsOf, isControlAfter, shiftDepth } from '../sheet/group.ts';
import type { Range } from './range.ts';
import { RangeMeta } from './rangeMeta.ts';

type Names = `shift${'Row' | 'Column'}GroupDepth` | `${'collapse' | 'expand'}Groups`;

/** Groups of the rows and columns of a range. */
export abstract class RangeGroups
  extends RangeMeta
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** Depths stay between 0 and 8. Throws: for the first row, where the control stands before groups. */
  shiftRowGroupDepth(delta: number): Range {
    return this.#shiftDepth('row', this._area.top, this._area.bottom, delta);
  }

  shiftColumnGroupDepth(delta: number): Range {
    return this.#shiftDepth('column', this._area.left, this._area.right, delta);
  }

  /**
   * All groups that lie wholly in the range, but those in another of these; where there is none, the deepest expanded
   * one that it touches. Source for the exception: gas-fakes, test/testsheetsexotics.js, run on the live platform.
   */
  collapseGroups(): Range {
    for (const axis of this.#axes()) {
      const groups = groupsOf(this._sheet, axis);
      const inside = groups.filter((group) => this.#touches(axis, group, 'wholly'));
      const touched = groups.filter(
        (group) => !group.isCollapsed() && this.#touches(axis, group, 'partly'),
      );
      const outermost = inside.filter((group) => !inside.some((outer) => encloses(outer, group)));
      for (const group of inside.length > 0 ? outermost : touched.slice(-1)) group.collapse();
    }
    return this._self;
  }

  /** Collapsed groups that the range, or their control, touches; of several at one place the outermost. */
  expandGroups(): Range {
    for (const axis of this.#axes()) {
      const collapsed = groupsOf(this._sheet, axis).filter((group) => group.isCollapsed());
      const touched = collapsed.filter((group) => this.#touches(axis, group, 'withControl'));
      for (const group of touched)
        if (!touched.some((outer) => outer !== group && encloses(outer, group))) group.expand();
    }
    return this._self;
  }

  #shiftDepth(axis: Axis, first: number, last: number, delta: number): Range {
    const change = readNumber('Range.shiftGroupDepth', delta, [delta]);
    const after = isControlAfter(this._sheet, axis);
    if (!after && first === 1 && change > 0)
      throw new Error(
        `The first ${axis} cannot be grouped where the control stands before the group.`,
      );
    const isFirst = groupedIndexes(this._worksheet, axis).length === 0;
    shiftDepth(this._sheet, axis, first, last, change);
    // Other programs show controls after a group unless the file says otherwise.
    if (isFirst && change > 0) setControlAfter(this._worksheet, axis, after);
    return this._self;
  }

  /** Whole columns are about columns only, whole rows about rows. */
  #axes(): Axis[] {
    const { startRow, endRow, startColumn, endColumn } = this._bounds;
    if (!startRow && !endRow) return ['column'];
    return !startColumn && !endColumn ? ['row'] : ['row', 'column'];
  }

  #touches(axis: Axis, group: Group, how: 'wholly' | 'partly' | 'withControl'): boolean {
    const { top, left, bottom, right } = this._area;
    const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
    if (how === 'wholly') return first <= group._first && group._last <= last;
    const control = group.getControlIndex();
    if (how === 'withControl' && first <= control && control <= last) return true;
    return first <= group._last && group._first <= last;
  }
}

function encloses(outer: Group, inner: Group): boolean {
  return (
    outer._first <= inner._first &&
    inner._last <= outer._last &&
    outer.getDepth() < inner.getDepth()
  );
}
