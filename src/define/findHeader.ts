// Finding the header of a table: people write titles above it, leave rows blank, and give it two rows.
import { foldText } from '../domain/text.ts';

/** Where a header stands, and what each of its columns may be called. */
export interface HeaderPlace {
  /** Index of its first row, from 0. */
  readonly first: number;
  /** Index of its last row; the table begins below. */
  readonly last: number;
  /** Names by column, folded for comparing; several where two rows can be read in several ways. */
  readonly names: readonly (readonly string[])[];
}

/** How many rows may stand above a header. */
const mostRowsAbove = 19;

/** As many rows of a tab are to be given as may hold its header, which has two rows at most. */
export const rowsWithHeader = mostRowsAbove + 2;

/**
 * The place that has most of the wanted headers; where several have, the fewest rows and the first. A row further down
 * counts only with two of them, or all: one word may stand anywhere. Without any place it is the first row.
 * Shape: `rows` holds the text of each cell, empty where there is none.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  wanted: readonly string[],
): HeaderPlace {
  const headers = new Set(wanted.map(foldText));
  let best = placeAt(rows, 0, 0);
  let bestScore = scoreOf(best, headers);
  const enough = Math.min(2, headers.size);
  for (const height of [1, 2]) {
    for (let first = 0; first <= mostRowsAbove && first + height <= rows.length; first += 1) {
      const place = placeAt(rows, first, first + height - 1);
      const score = scoreOf(place, headers);
      if (score <= bestScore || score < enough) continue;
      best = place;
      bestScore = score;
    }
  }
  return best;
}

function placeAt(rows: readonly (readonly string[])[], first: number, last: number): HeaderPlace {
  const upper = rows[first] ?? [];
  if (first === last) return { first, last, names: upper.map((text) => namesOf([text])) };
  const lower = rows[last] ?? [];
  // A title over several columns stands in the first of them.
  let over = '';
  const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (foldText(above) !== '') over = above;
    return namesOf([above, below, foldText(below) === '' ? '' : `${over} ${below}`]);
  });
  return { first, last, names };
}

function namesOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map(foldText))].filter((name) => name !== '');
}

function scoreOf({ names }: HeaderPlace, headers: ReadonlySet<string>): number {
  return new Set(names.flat().filter((name) => headers.has(name))).size;
}
