// The cells of the tab that is shown, with its charts over them.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Block } from '../../protocol.ts';
import { pageTexts as texts } from '../pageTexts.ts';
import { chartLayer } from './chartLayer.ts';
import { gridRoles, watchRoles } from './gridRoles.ts';
import { type GridEvents, SheetGrid } from './sheetGrid.ts';
import type { ShownSheet } from './shownSheet.ts';

/** Cells of a tab that the page wants to go to. */
export interface Aim {
  readonly sheetId: number;
  readonly block: Block;
  /** Whether the keyboard goes there too. */
  readonly focus: boolean;
}

interface GridViewProps {
  readonly sheet: ShownSheet;
  readonly revision: number;
  /** What is to be selected next; each is selected once. */
  readonly aim: Aim | null;
  readonly events: GridEvents;
  /** Set to the grid while it is there. */
  readonly grid: RefObject<SheetGrid | null>;
}

/** The component lives outside of Preact: it is made once and then told what to show. */
export function GridView({ sheet, revision, aim, events, grid }: GridViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(events);
  newest.current = events;
  useLayoutEffect(() => {
    const made = new SheetGrid(sheet, {
      onSelect: (block) => newest.current.onSelect(block),
      onEdit: (edit) => newest.current.onEdit(edit),
      onPull: (from, to) => newest.current.onPull(from, to),
      onMenu: (x, y) => newest.current.onMenu(x, y),
      onLink: (address) => newest.current.onLink(address),
    });
    grid.current = made;
    place.current?.append(made.element);
    const unwatch = watchRoles(made.element, () => gridRoles(made.element, made.tab.sheet));
    return () => {
      unwatch();
      grid.current = null;
      made.element.remove();
    };
  }, []);
  useLayoutEffect(() => {
    const made = grid.current;
    if (!made) return;
    made.show(sheet);
    made.element.classList.toggle('without-lines', !sheet.hasGridlines);
    void made.ready.then(() => {
      gridRoles(made.element, sheet);
      chartLayer(made.element, sheet, revision);
    });
  }, [sheet, revision]);
  useLayoutEffect(() => {
    if (aim?.sheetId === sheet.id) void grid.current?.select(aim.block, aim.focus);
  }, [aim, sheet.id]);
  return (
    <div class="cells" ref={place}>
      <p id="grid-help" class="unseen">
        {texts.gridHelp}
      </p>
      {sheet.charts.length > 0 && (
        <ul class="unseen" aria-label={texts.charts}>
          {sheet.charts.map(({ title }) => (
            <li key={title}>{texts.chart(title)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
