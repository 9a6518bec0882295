// The part of Sheet about groups of rows and columns.
import { type Axis, levelAt, setControlAfter } from '../../../xlsx/sheet/outline.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { spreadsheetEnums } from '../enums.ts';
import { type Group, groupsOf, isControlAfter } from './group.ts';
import type { Sheet } from './sheet.ts';

const { GroupControlTogglePosition: POSITIONS } = spreadsheetEnums;

export function getRowGroup(sheet: Sheet, rowIndex: number, groupDepth: number): Group {
  return groupAt(sheet, 'row', rowIndex, groupDepth);
}

export function getColumnGroup(sheet: Sheet, columnIndex: number, groupDepth: number): Group {
  return groupAt(sheet, 'column', columnIndex, groupDepth);
}

export function getRowGroupDepth(sheet: Sheet, rowIndex: number): number {
  return levelAt(sheet._worksheet, 'row', rowIndex);
}

export function getColumnGroupDepth(sheet: Sheet, columnIndex: number): number {
  return levelAt(sheet._worksheet, 'column', columnIndex);
}

export function getRowGroupControlPosition(sheet: Sheet): EnumValue {
  return controlPosition(sheet, 'row');
}

export function getColumnGroupControlPosition(sheet: Sheet): EnumValue {
  return controlPosition(sheet, 'column');
}

export function setRowGroupControlPosition(sheet: Sheet, position: EnumValue): Sheet {
  return setControlPosition(sheet, 'row', position);
}

export function setColumnGroupControlPosition(sheet: Sheet, position: EnumValue): Sheet {
  return setControlPosition(sheet, 'column', position);
}

export function collapseAllRowGroups(sheet: Sheet): Sheet {
  return changeGroups(sheet, 'row', (group) => group.collapse());
}

export function collapseAllColumnGroups(sheet: Sheet): Sheet {
  return changeGroups(sheet, 'column', (group) => group.collapse());
}

export function expandAllRowGroups(sheet: Sheet): Sheet {
  return changeGroups(sheet, 'row', (group) => group.expand());
}

export function expandAllColumnGroups(sheet: Sheet): Sheet {
  return changeGroups(sheet, 'column', (group) => group.expand());
}

/** Deeper groups are collapsed. */
export function expandRowGroupsUpToDepth(sheet: Sheet, groupDepth: number): Sheet {
  return expandUpTo(sheet, 'row', groupDepth);
}

export function expandColumnGroupsUpToDepth(sheet: Sheet, groupDepth: number): Sheet {
  return expandUpTo(sheet, 'column', groupDepth);
}

/** Throws: when there is no such group. */
function groupAt(sheet: Sheet, axis: Axis, index: number, depth: number): Group {
  const found = groupsOf(sheet, axis).find(
    (group) => group._first <= index && index <= group._last && group.getDepth() === depth,
  );
  if (!found) throw new Error(`There is no ${axis} group at index ${index} and depth ${depth}.`);
  return found;
}

function controlPosition(sheet: Sheet, axis: Axis): EnumValue {
  return isControlAfter(sheet, axis) ? POSITIONS.AFTER : POSITIONS.BEFORE;
}

function setControlPosition(sheet: Sheet, axis: Axis, position: EnumValue): Sheet {
  const name = enumName(position);
  if (name !== 'AFTER' && name !== 'BEFORE')
    throw signatureError('SpreadsheetApp.Sheet.setRowGroupControlPosition', [position]);
  setControlAfter(sheet._worksheet, axis, name === 'AFTER');
  return sheet;
}

function expandUpTo(sheet: Sheet, axis: Axis, depth: number): Sheet {
  return changeGroups(sheet, axis, (group) =>
    group.getDepth() <= depth ? group.expand() : group.collapse(),
  );
}

function changeGroups(sheet: Sheet, axis: Axis, change: (group: Group) => unknown): Sheet {
  for (const group of groupsOf(sheet, axis)) change(group);
  return sheet;
}
