// One step that can be taken back: what a person did at once.
import type { HeldCells } from '../../../host/src/services/spreadsheet/spreadsheet/heldCells.ts';
import type { Place } from '../protocol.ts';

/** Cells of a tab before and after. */
export interface CellChange {
  readonly kind: 'cells';
  readonly sheetId: number;
  readonly parts: readonly { readonly before: HeldCells; readonly after: HeldCells }[];
}

/** The whole workbook before and after, where more than cells changed. */
export interface BookChange {
  readonly kind: 'book';
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Rows that came or went. */
  readonly rows: RowChange | null;
}

/** What cannot be taken back, nor anything before it. */
export interface Barrier {
  readonly kind: 'barrier';
}

/** Rows that came to a tab before `row`, or went from there on where `count` is below 0; in this order. */
export interface RowChange {
  readonly sheetId: number;
  readonly spans: readonly { readonly row: number; readonly count: number }[];
}

export interface Step {
  /** What was done, in words. */
  readonly label: string;
  /** Where to look when it is taken back. Null: nowhere in particular. */
  readonly place: Place | null;
  readonly change: CellChange | BookChange | Barrier;
  /** Number of the workbook's state before and after. */
  readonly from: number;
  readonly to: number;
}

/** The cells of a change after rows came or went under it. Null: some of them went. */
export function shiftChange(change: CellChange, { sheetId, spans }: RowChange): CellChange | null {
  if (change.sheetId !== sheetId) return change;
  const parts = change.parts.map(({ before, after }) => ({
    before: shiftHeld(before, spans),
    after: shiftHeld(after, spans),
  }));
  const isWhole = parts.every(({ before, after }) => before !== null && after !== null);
  return isWhole ? { ...change, parts: parts as CellChange['parts'] } : null;
}

function shiftHeld(held: HeldCells, spans: RowChange['spans']): HeldCells | null {
  const moved = (row: number): number | null =>
    spans.reduce<number | null>((now, span) => {
      if (now === null || now < span.row) return now;
      return span.count < 0 && now < span.row - span.count ? null : now + span.count;
    }, row);
  const top = moved(held.area.top);
  const bottom = moved(held.area.bottom);
  // Rows that came between are not its own.
  if (top === null || bottom === null || bottom - top !== held.area.bottom - held.area.top)
    return null;
  const down = top - held.area.top;
  const shift = <T extends { readonly top: number; readonly bottom: number }>(area: T): T => ({
    ...area,
    top: area.top + down,
    bottom: area.bottom + down,
  });
  return {
    ...held,
    area: shift(held.area),
    cells: held.cells.map((cell) => ({ ...cell, row: cell.row + down })),
    links: held.links.map((link) => ({ ...link, area: shift(link.area) })),
  };
}
