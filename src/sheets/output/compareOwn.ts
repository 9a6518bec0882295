// What people wrote themselves in an output tab, and what becomes of it when the program writes its rows anew.
import type { OutputTab } from './outputTab.ts';

export interface OwnContent {
  /** Rows that the program writes or clears: first index, and the index after the last. */
  readonly spans: readonly (readonly [number, number])[];
  /** How many rows there will be, up to the last that the program touches. */
  readonly height: number;
  /** Whether a row beside which people have something in a column of their own is now another, or gone. */
  readonly moved: boolean;
  /** Whether a line of people's own gives way to a longer list. */
  readonly covered: boolean;
}

/**
 * Compares the rows below the headers with those that are to be written.
 * Shape of `places`: the columns that the program writes, from 1, with the indexes of their headers.
 */
export function compareOwn(
  { rows, identity, isOurs, headers }: OutputTab,
  old: readonly (readonly unknown[])[],
  places: readonly { readonly index: number; readonly column: number }[],
): OwnContent {
  const written = new Set(places.map(({ column }) => column - 1));
  const inOrder = old.map((row) => {
    const cells: unknown[] = headers.map(() => '');
    for (const { index, column } of places) cells[index] = row[column - 1] ?? '';
    return cells;
  });
  const isFilled = inOrder.map((cells) => cells.some((value) => value !== ''));
  const isLine = inOrder.map((cells, index) => isFilled[index] === true && !isOurs(cells));
  const height = Math.max(rows.length, isFilled.lastIndexOf(true) + 1);
  const touched = Array.from(
    { length: height },
    (_, index) => index < rows.length || isLine[index] !== true,
  );
  const moved = old.some((row, index) => {
    const hasOwn = row.some((value, column) => value !== '' && !written.has(column));
    const before = identity.map((at) => String(inOrder[index]?.[at] ?? ''));
    const after = identity.map((at) => String(rows[index]?.[at]?.value ?? ''));
    const wasFilled = isLine[index] !== true && before.some((text) => text !== '');
    return hasOwn && wasFilled && before.some((text, at) => text !== after[at]);
  });
  return {
    spans: spansOf(touched, rows.length),
    height,
    moved,
    covered: isLine.slice(0, rows.length).includes(true),
  };
}

/** Stretches of rows that are touched; there is one at least, so that headers are written where there are no rows. */
function spansOf(touched: readonly boolean[], least: number): [number, number][] {
  const spans: [number, number][] = [[0, least]];
  touched.forEach((isTouched, index) => {
    const last = spans[spans.length - 1];
    if (!isTouched || !last || index < last[1]) return;
    if (index === last[1]) last[1] = index + 1;
    else spans.push([index, index + 1]);
  });
  return spans;
}
