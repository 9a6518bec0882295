// The part of Sheet about groups of rows and columns.
import { type Axis, levelAt, setControlAfter } from '../../../xlsx/sheet/outline.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { type Group, groupsOf, isControlAfter } from './group.ts';
import type { Sheet } from './sheet.ts';
import { SheetSizes } from './sheetSizes.ts';

type Names =
  | `get${'Row' | 'Column'}Group`
  | `get${'Row' | 'Column'}GroupDepth`
  | `${'get' | 'set'}${'Row' | 'Column'}GroupControlPosition`
  | `${'collapse' | 'expand'}All${'Row' | 'Column'}Groups`
  | `expand${'Row' | 'Column'}GroupsUpToDepth`;

const { GroupControlTogglePosition: POSITIONS } = spreadsheetEnums;

/** Groups of a sheet. */
export abstract class SheetGroups
  extends SheetSizes
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  getRowGroup(rowIndex: number, groupDepth: number): Group {
    return this.#group('row', rowIndex, groupDepth);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    return this.#group('column', columnIndex, groupDepth);
  }

  getRowGroupDepth(rowIndex: number): number {
    return levelAt(this._worksheet, 'row', rowIndex);
  }

  getColumnGroupDepth(columnIndex: number): number {
    return levelAt(this._worksheet, 'column', columnIndex);
  }

  getRowGroupControlPosition(): EnumValue {
    return this.#position('row');
  }

  getColumnGroupControlPosition(): EnumValue {
    return this.#position('column');
  }

  setRowGroupControlPosition(position: EnumValue): Sheet {
    return this.#setPosition('row', position);
  }

  setColumnGroupControlPosition(position: EnumValue): Sheet {
    return this.#setPosition('column', position);
  }

  collapseAllRowGroups(): Sheet {
    return this.#each('row', (group) => group.collapse());
  }

  collapseAllColumnGroups(): Sheet {
    return this.#each('column', (group) => group.collapse());
  }

  expandAllRowGroups(): Sheet {
    return this.#each('row', (group) => group.expand());
  }

  expandAllColumnGroups(): Sheet {
    return this.#each('column', (group) => group.expand());
  }

  /** Deeper groups are collapsed. */
  expandRowGroupsUpToDepth(groupDepth: number): Sheet {
    return this.#expandUpTo('row', groupDepth);
  }

  expandColumnGroupsUpToDepth(groupDepth: number): Sheet {
    return this.#expandUpTo('column', groupDepth);
  }

  /** Throws: when there is no such group. */
  #group(axis: Axis, index: number, depth: number): Group {
    const found = groupsOf(this._self, axis).find(
      (group) => group._first <= index && index <= group._last && group.getDepth() === depth,
    );
    if (!found) throw new Error(`There is no ${axis} group at index ${index} and depth ${depth}.`);
    return found;
  }

  #position(axis: Axis): EnumValue {
    return isControlAfter(this._self, axis) ? POSITIONS.AFTER : POSITIONS.BEFORE;
  }

  #setPosition(axis: Axis, position: EnumValue): Sheet {
    const name = enumName(position);
    if (name !== 'AFTER' && name !== 'BEFORE')
      throw signatureError('SpreadsheetApp.Sheet.setRowGroupControlPosition', [position]);
    setControlAfter(this._worksheet, axis, name === 'AFTER');
    return this._self;
  }

  #expandUpTo(axis: Axis, depth: number): Sheet {
    return this.#each(axis, (group) =>
      group.getDepth() <= depth ? group.expand() : group.collapse(),
    );
  }

  #each(axis: Axis, change: (group: Group) => unknown): Sheet {
    for (const group of groupsOf(this._self, axis)) change(group);
    return this._self;
  }
}
