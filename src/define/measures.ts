// The few ways a figure is made; each keeps its cells and refuses with a reason.
import { type CellSpan, stretchesOf } from '../domain/cell.ts';
import type { Figure, MonthPoint, Note, Operation, Reason } from '../domain/figure.ts';

function refused(operation: Operation, reason: Reason, from: readonly Figure[]): Figure {
  return {
    value: null,
    reason,
    operation,
    numerator: null,
    denominator: null,
    terms: [],
    cells: cellsOf(from),
    notes: notesOf(from),
  };
}

function made(
  operation: Operation,
  numerator: number,
  denominator: number | null,
  from: readonly Figure[],
): Figure {
  return {
    value: denominator === null ? numerator : numerator / denominator,
    reason: null,
    operation,
    numerator,
    denominator,
    terms: from.flatMap(({ value }) => value ?? []),
    cells: cellsOf(from),
    notes: notesOf(from),
  };
}

function cellsOf(figures: readonly Figure[]): readonly CellSpan[] {
  return stretchesOf(figures.flatMap((figure) => figure.cells));
}

function notesOf(figures: readonly Figure[]): Note[] {
  const notes = new Map<string, Note>();
  for (const note of figures.flatMap((figure) => figure.notes)) {
    notes.set(JSON.stringify(note), note);
  }
  return [...notes.values()];
}

/** A number as the sheet gives it. Null value: the cell is empty. */
export function informed(value: number | null, cells: readonly CellSpan[]): Figure {
  const figure = { operation: 'informed' as const, denominator: null, cells, notes: [] };
  return value === null
    ? { ...figure, value, reason: 'notReported', numerator: null, terms: [] }
    : { ...figure, value, reason: null, numerator: value, terms: [value] };
}

/** The sum of the figures that are informed. Null value: none is. */
export function total(parts: readonly Figure[]): Figure {
  const given = parts.filter((part) => part.value !== null);
  if (given.length === 0) return refused('total', 'notReported', parts);
  const sum = given.reduce((running, part) => running + (part.value ?? 0), 0);
  return made('total', sum, null, given);
}

/** The mean of the months reported. Numerator: their sum; denominator: how many they are. Null value: none is. */
export function mean(points: readonly MonthPoint[]): Figure {
  const reported = points.filter((point) => point.value !== null);
  const from = reported.map((point) => informed(point.value, point.cells));
  if (reported.length === 0) return refused('mean', 'notReported', []);
  const sum = reported.reduce((running, point) => running + (point.value ?? 0), 0);
  return made('mean', sum, reported.length, from);
}

/** The part over the whole. Unit: ratio. Null value: one is missing or the whole is 0. */
export function share(part: Figure, whole: Figure): Figure {
  const from = [part, whole];
  if (part.value === null || whole.value === null) return refused('share', 'partMissing', from);
  if (whole.value === 0) return refused('share', 'zeroBase', from);
  return made('share', part.value, whole.value, from);
}

/** The later figure less the earlier one. Null value: one is missing. */
export function difference(earlier: Figure, later: Figure): Figure {
  const from = [earlier, later];
  if (earlier.value === null || later.value === null) {
    return refused('difference', 'partMissing', from);
  }
  return made('difference', later.value - earlier.value, null, from);
}

/** The difference over the earlier figure. Unit: ratio. Null value: one is missing or the earlier is 0. */
export function growth(earlier: Figure, later: Figure): Figure {
  const from = [earlier, later];
  if (earlier.value === null || later.value === null) return refused('growth', 'partMissing', from);
  if (earlier.value === 0) return refused('growth', 'zeroBase', from);
  return made('growth', later.value - earlier.value, earlier.value, from);
}

/** The figure with notes added, or refused for a reason found outside. */
export function withNotes(figure: Figure, notes: readonly Note[]): Figure {
  return notes.length === 0
    ? figure
    : { ...figure, notes: notesOf([figure, { ...figure, notes }]) };
}

/** The figure refused for a reason that only its indicator can know. */
export function refusedFor(figure: Figure, reason: Reason): Figure {
  return { ...figure, value: null, numerator: null, denominator: null, terms: [], reason };
}
