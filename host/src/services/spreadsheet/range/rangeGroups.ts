// The part of Range about groups of rows and columns.
import { type Axis, groupedIndexes, setControlAfter } from '../../../xlsx/sheet/outline.ts';
import { readNumber } from '../readArguments.ts';
import { type Group, groupsOf, isControlAfter, shiftDepth } from '../sheet/group.ts';
import type { Range } from './range.ts';

/** Depths stay between 0 and 8. Throws: for the first row, where the control stands before groups. */
export function shiftRowGroupDepth(range: Range, delta: number): Range {
  return changeDepth(range, 'row', range._area.top, range._area.bottom, delta);
}

export function shiftColumnGroupDepth(range: Range, delta: number): Range {
  return changeDepth(range, 'column', range._area.left, range._area.right, delta);
}

/**
 * All groups that lie wholly in the range, but those in another of these; where there is none, the deepest expanded
 * one that it touches. Source for the exception: gas-fakes, test/testsheetsexotics.js, run on the live platform.
 */
export function collapseGroups(range: Range): Range {
  for (const axis of axesOf(range)) {
    const groups = groupsOf(range._sheet, axis);
    const inside = groups.filter((group) => touches(range, axis, group, 'wholly'));
    const touched = groups.filter(
      (group) => !group.isCollapsed() && touches(range, axis, group, 'partly'),
    );
    const outermost = inside.filter((group) => !inside.some((outer) => encloses(outer, group)));
    for (const group of inside.length > 0 ? outermost : touched.slice(-1)) group.collapse();
  }
  return range;
}

/** Collapsed groups that the range, or their control, touches; of several at one place the outermost. */
export function expandGroups(range: Range): Range {
  for (const axis of axesOf(range)) {
    const collapsed = groupsOf(range._sheet, axis).filter((group) => group.isCollapsed());
    const touched = collapsed.filter((group) => touches(range, axis, group, 'withControl'));
    for (const group of touched)
      if (!touched.some((outer) => outer !== group && encloses(outer, group))) group.expand();
  }
  return range;
}

function changeDepth(range: Range, axis: Axis, first: number, last: number, delta: number): Range {
  const change = readNumber('Range.shiftGroupDepth', delta, [delta]);
  const after = isControlAfter(range._sheet, axis);
  if (!after && first === 1 && change > 0)
    throw new Error(
      `The first ${axis} cannot be grouped where the control stands before the group.`,
    );
  const isFirst = groupedIndexes(range._worksheet, axis).length === 0;
  shiftDepth(range._sheet, axis, first, last, change);
  // Other programs show controls after a group unless the file says otherwise.
  if (isFirst && change > 0) setControlAfter(range._worksheet, axis, after);
  return range;
}

/** Whole columns are about columns only, whole rows about rows. */
function axesOf(range: Range): Axis[] {
  const { startRow, endRow, startColumn, endColumn } = range._bounds;
  if (!startRow && !endRow) return ['column'];
  return !startColumn && !endColumn ? ['row'] : ['row', 'column'];
}

function touches(
  range: Range,
  axis: Axis,
  group: Group,
  how: 'wholly' | 'partly' | 'withControl',
): boolean {
  const { top, left, bottom, right } = range._area;
  const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
  if (how === 'wholly') return first <= group._first && group._last <= last;
  const control = group.getControlIndex();
  if (how === 'withControl' && first <= control && control <= last) return true;
  return first <= group._last && group._first <= last;
}

function encloses(outer: Group, inner: Group): boolean {
  return (
    outer._first <= inner._first &&
    inner._last <= outer._last &&
    outer.getDepth() < inner.getDepth()
  );
}
