// Calculates formulas one after the other, what they read first, however long the chain is.
import type { Cell } from '../../../xlsx/cells/sheetCells.ts';
import type { FormulaPlace, Pending } from './cellReader.ts';

/** So many cells are put in line at once for one formula. */
const MOST_IN_LINE = 1000;

/** What the order is about. */
export interface Steps {
  readonly isDone: (place: FormulaPlace) => boolean;
  /** Tries a formula; Pending names what must come first. */
  readonly attempt: (place: FormulaPlace) => Pending | undefined;
  /** Told of formulas that read themselves, directly or through others. */
  readonly circle: (places: readonly FormulaPlace[]) => void;
}

/** Calculates a formula and all that it reads. */
export function calculateInOrder(wanted: FormulaPlace, steps: Steps): void {
  const line = [wanted];
  const inLine = new Set<Cell>([wanted.cell]);
  /** Formulas that were tried and wait for what they read. */
  const waiting = new Set<Cell>();
  for (;;) {
    const place = line.at(-1);
    if (!place) return;
    if (steps.isDone(place)) {
      waiting.delete(place.cell);
      line.pop();
      continue;
    }
    waiting.add(place.cell);
    const pending = steps.attempt(place);
    if (!pending) continue;
    const { places } = pending;
    const itself = places.find(({ cell }) => waiting.has(cell));
    if (itself) {
      steps.circle(circleOf(line, itself.cell, waiting));
      continue;
    }
    const others = places.filter(({ cell }) => !inLine.has(cell)).slice(0, MOST_IN_LINE);
    const [first = place] = places;
    // All are in line already, further down: two of them come first, so that something goes on.
    const next = others.length > 0 ? others.reverse() : [first, places.at(-1) ?? first];
    for (const one of next) inLine.add(one.cell);
    line.push(...next);
  }
}

/** The formulas that wait for one another. */
function circleOf(
  line: readonly FormulaPlace[],
  from: Cell,
  waiting: ReadonlySet<Cell>,
): FormulaPlace[] {
  const circle: FormulaPlace[] = [];
  for (let at = line.length - 1; at >= 0; at -= 1) {
    const place = line[at];
    if (place && waiting.has(place.cell)) circle.push(place);
    if (place?.cell === from) break;
  }
  return circle;
}
