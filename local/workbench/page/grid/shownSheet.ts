// A tab as this window shows it: the tab itself, and what the person here leaves out of sight.
import type { SheetView } from '../../protocol.ts';

export interface ShownSheet extends SheetView {
  /** Columns by whose values rows are left out, in this window only. */
  readonly filteredColumns: readonly number[];
}
