// The tab that is shown, with the tools over it and the tabs below.
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { columnName } from '../a1.ts';
import type { Block, BookView, SheetView } from '../protocol.ts';
import type { Command } from './commands.ts';
import { FilterBox } from './filter/filterBox.tsx';
import {
  countRows,
  filteredSheet,
  hides,
  noFilter,
  valuesOf,
  withHidden,
} from './filter/rowFilter.ts';
import type { Filters } from './filter/useFilters.ts';
import { ContextMenu } from './frame/contextMenu.tsx';
import { FormulaBar } from './frame/formulaBar.tsx';
import { TabStrip } from './frame/tabStrip.tsx';
import { Toolbar } from './frame/toolbar.tsx';
import { type Aim, GridView } from './grid/gridView.tsx';
import type { SheetGrid } from './grid/sheetGrid.ts';
import { pageTexts as texts, toolTexts } from './pageTexts.ts';
import type { Book } from './useBook.ts';
import { useCells } from './useCells.ts';
import { useCommandKeys } from './useCommandKeys.ts';

interface SheetPaneProps {
  readonly book: Book;
  readonly view: BookView;
  readonly filters: Filters;
  /** What is selected. */
  readonly block: Block;
  readonly aim: Aim | null;
  readonly grid: RefObject<SheetGrid | null>;
  readonly show: (message: string, title?: string, isProblem?: boolean) => void;
  readonly onSelect: (block: Block) => void;
  readonly onGoTo: (sheetId: number, where: Block | null, focus: boolean) => void;
  readonly onLink: (address: string) => void;
}

export function SheetPane(props: SheetPaneProps) {
  const { book, view, filters, block, aim, grid, show, onSelect, onGoTo, onLink } = props;
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const [filterColumn, setFilterColumn] = useState<number | null>(null);
  const [wanted, setWanted] = useState<Block | null>(null);
  const { id } = view.sheet;
  const filter = filters.of(id);
  const sheet = useMemo(() => filteredSheet(view.sheet, filter), [view, filter]);
  const cells = useCells({
    book,
    grid,
    filters,
    show,
    goTo: ({ sheetId, ...where }) => onGoTo(sheetId, where, true),
    openFilter: () => {
      if (view.sheet.values.length > view.sheet.frozenRows) setFilterColumn(block.column);
      else show(toolTexts.nothingToFilter);
    },
  });
  /** Whether the filter had to go for a row to be seen. */
  const unhide = (row: number): boolean => {
    if (!hides(view.sheet, filter, row)) return false;
    filters.change(id, () => noFilter);
    show(toolTexts.unfiltered);
    return true;
  };
  // Rows that were out of sight are there once the grid shows them.
  useEffect(() => {
    if (!wanted) return;
    void grid.current?.select(wanted, true);
    setWanted(null);
  }, [sheet, wanted]);
  const leaveMenu = useCallback(() => setMenuAt(null), []);
  const command = (name: Command) => {
    if (menuAt) {
      leaveMenu();
      grid.current?.focus();
    }
    void cells.command(name);
  };
  useCommandKeys(command);
  const rows = grid.current?.tab.rowsIn(block).length || 1;
  return (
    <>
      <Toolbar
        steps={view.steps}
        rows={rows}
        filter={filter.hidden.size > 0 ? countRows(view.sheet, filter) : null}
        onCommand={command}
      />
      <FormulaBar
        sheet={sheet}
        block={block}
        onGo={(target) => {
          if (unhide(target.row)) setWanted(target);
          else void grid.current?.select(target, true);
        }}
        onBadPlace={(text) => show(texts.badPlace(text), '', true)}
        onEdit={(text) => {
          const { row, column } = block;
          const one = { row, column, rows: 1, columns: 1 };
          void cells.edit({ block: one, values: [[text]], rows: [row] });
        }}
        onLink={onLink}
        onLeave={() => grid.current?.focus()}
      />
      <GridView
        sheet={sheet}
        revision={book.revision}
        aim={aim}
        grid={grid}
        events={{
          onSelect,
          onEdit: (edit) => void cells.edit(edit),
          onPull: (from, to) => void cells.pull(from, to),
          onLink,
          onMenu: (x, y) => setMenuAt({ x, y }),
        }}
      />
      <TabStrip tabs={view.tabs} current={id} onChoose={(tab) => onGoTo(tab, null, false)} />
      {menuAt && (
        <ContextMenu
          {...menuAt}
          rows={rows}
          onCommand={command}
          onClose={() => {
            leaveMenu();
            grid.current?.focus();
          }}
          onLeave={leaveMenu}
        />
      )}
      {filterColumn !== null && (
        <FilterBox
          name={nameOf(view.sheet, filterColumn)}
          values={valuesOf(view.sheet, filter, filterColumn)}
          hidden={filter.hidden.get(filterColumn) ?? new Set()}
          onApply={(hidden) => {
            filters.change(id, (before) => withHidden(before, filterColumn, hidden));
            setFilterColumn(null);
          }}
          onClose={() => setFilterColumn(null)}
        />
      )}
    </>
  );
}

/** What a column is called: by its header, else by its letters. */
function nameOf({ frozenRows, values }: SheetView, column: number): string {
  return values[frozenRows - 1]?.[column - 1] || columnName(column);
}
