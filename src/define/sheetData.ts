// What the tabs hold once read: typed rows, parameters and lists, each with its address.
import type { CellRef } from '../domain/cell.ts';
import type { Columns, ListTab, ParameterTab, RecordTab, ValuesOf } from './tab.ts';

/** A cell without a value: it says that none could be, or it holds what could not be read. */
export type CellState = 'notApplicable' | 'unreadable';

export interface RecordRow<C extends Columns> {
  readonly rowNumber: number;
  readonly values: ValuesOf<C>;
  /** Why a column without a value has none, where the cell is not simply empty. */
  readonly states?: ReadonlyMap<keyof C & string, CellState>;
}

/** The data of the sheet. Rows that could not be used are left out; cells that could not be read are null. */
export interface SheetData {
  /** Whether the sheet has the tab at all. */
  has(tab: { readonly id: string }): boolean;
  records<C extends Columns>(tab: RecordTab<C>): readonly RecordRow<C>[];
  parameters<C extends Columns>(tab: ParameterTab<C>): ValuesOf<C>;
  /** The values written, in their order; the defaults where none is written. */
  list<L extends string>(tab: ListTab<L>, list: L): readonly string[];
  /** Where a record's cell stands. */
  at<C extends Columns>(tab: RecordTab<C>, rowNumber: number, column: keyof C & string): CellRef;
}
