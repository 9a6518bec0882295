// Groups of rows and columns, which can be collapsed and expanded.
import { Emulated } from '../../../emulation/emulated.ts';
import {
  type Axis,
  controlAfter,
  groupedIndexes,
  levelAt,
  setLevel,
} from '../../../xlsx/sheet/outline.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { CollapsedRecord } from '../spreadsheet/savedState.ts';
import type { Sheet } from './sheet.ts';

/** More groups cannot lie in each other. Source: reference of Range.shiftRowGroupDepth. */
export const DEEPEST = 8;

/** A group of neighbouring rows or columns. */
export class Group
  extends Emulated
  implements
    Documented<GoogleAppsScript.Spreadsheet.Group, keyof GoogleAppsScript.Spreadsheet.Group>
{
  readonly _className = 'Group';
  readonly _axis: Axis;
  readonly _first: number;
  readonly _last: number;
  readonly #sheet: Sheet;
  readonly #depth: number;

  constructor(sheet: Sheet, axis: Axis, first: number, last: number, depth: number) {
    super();
    this.#sheet = sheet;
    this._axis = axis;
    this._first = first;
    this._last = last;
    this.#depth = depth;
  }

  getDepth(): number {
    return this.#depth;
  }

  getRange(): Range {
    const { rows, columns } = this.#sheet._grid;
    const count = this._last - this._first + 1;
    return this._axis === 'row'
      ? this.#sheet._range(this._first, 1, count, columns)
      : this.#sheet._range(1, this._first, rows, count);
  }

  /** The row or column before or after the group, where its control is shown. */
  getControlIndex(): number {
    return isControlAfter(this.#sheet, this._axis) ? this._last + 1 : this._first - 1;
  }

  isCollapsed(): boolean {
    return this.#record() !== undefined;
  }

  collapse(): Group {
    if (this.isCollapsed()) return this;
    const { _book, _worksheet } = this.#sheet;
    const { _axis: axis, _first: first, _last: last } = this;
    const area =
      axis === 'row'
        ? { top: first, bottom: last, left: 1, right: 1 }
        : { top: 1, bottom: 1, left: first, right: last };
    const { sheetId } = _worksheet;
    _book.state.collapsed.push({ sheetId, axis, area, depth: this.#depth });
    _book.noteStateChange();
    this.#setHidden(first, last, true);
    return this;
  }

  /** Groups inside that are collapsed stay so. */
  expand(): Group {
    const record = this.#record();
    if (!record) return this;
    const { state } = this.#sheet._book;
    state.collapsed = state.collapsed.filter((other) => other !== record);
    this.#sheet._book.noteStateChange();
    this.#setHidden(this._first, this._last, false);
    for (const inner of groupsOf(this.#sheet, this._axis))
      if (inner.isCollapsed() && inner._first >= this._first && inner._last <= this._last)
        this.#setHidden(inner._first, inner._last, true);
    return this;
  }

  remove(): void {
    shiftDepth(this.#sheet, this._axis, this._first, this._last, -1);
  }

  #record(): CollapsedRecord | undefined {
    const { sheetId } = this.#sheet._worksheet;
    return this.#sheet._book.state.collapsed.find((record) => {
      if (record.sheetId !== sheetId || record.axis !== this._axis) return false;
      const { top, left, bottom, right } = record.area;
      const [first, last] = this._axis === 'row' ? [top, bottom] : [left, right];
      return first === this._first && last === this._last && record.depth === this.#depth;
    });
  }

  #setHidden(first: number, last: number, hidden: boolean): void {
    const count = last - first + 1;
    if (this._axis === 'row') {
      if (hidden) this.#sheet.hideRows(first, count);
      else this.#sheet.showRows(first, count);
    } else if (hidden) this.#sheet.hideColumns(first, count);
    else this.#sheet.showColumns(first, count);
  }
}

/** All groups of a sheet along one axis, the outer ones first. */
export function groupsOf(sheet: Sheet, axis: Axis): Group[] {
  const indexes = groupedIndexes(sheet._worksheet, axis);
  const groups: Group[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const deep = indexes.filter((index) => levelAt(sheet._worksheet, axis, index) >= depth);
    let first = deep[0];
    deep.forEach((index, at) => {
      if (first === undefined || deep[at + 1] === index + 1) return;
      groups.push(new Group(sheet, axis, first, index, depth));
      first = deep[at + 1];
    });
  }
  return groups;
}

/** Google shows controls before a group unless told otherwise, other programs after it. */
export function isControlAfter(sheet: Sheet, axis: Axis): boolean {
  const isEmpty = groupedIndexes(sheet._worksheet, axis).length === 0;
  return controlAfter(sheet._worksheet, axis) ?? !isEmpty;
}

/** Puts rows or columns into more groups or fewer; collapsed groups that are no more are shown again. */
export function shiftDepth(
  sheet: Sheet,
  axis: Axis,
  first: number,
  last: number,
  delta: number,
): void {
  for (let index = first; index <= last; index += 1) {
    const level = levelAt(sheet._worksheet, axis, index);
    const next = Math.max(0, Math.min(DEEPEST, level + delta));
    if (next !== level) setLevel(sheet._worksheet, axis, index, index, next);
  }
  forgetGone(sheet, axis);
}

function forgetGone(sheet: Sheet, axis: Axis): void {
  const { state } = sheet._book;
  const { sheetId } = sheet._worksheet;
  const collapsed = groupsOf(sheet, axis).filter((group) => group.isCollapsed());
  const kept = state.collapsed.filter((record) => {
    if (record.sheetId !== sheetId || record.axis !== axis) return true;
    const { top, left, bottom, right } = record.area;
    const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
    if (collapsed.some((group) => group._first === first && group.getDepth() === record.depth))
      return true;
    if (axis === 'row') sheet.showRows(first, last - first + 1);
    else sheet.showColumns(first, last - first + 1);
    return false;
  });
  if (kept.length === state.collapsed.length) return;
  state.collapsed = kept;
  sheet._book.noteStateChange();
}
