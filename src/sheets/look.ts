// Colours and places that all tabs share.
import { columnLetters } from '../domain/cell.ts';

/** The row of headers, as in the report. */
export const headStyle = { background: '#F5F7FA', color: '#0B5FA5' } as const;

/** Background of a required cell that is empty, and of the rows of Pendências. */
export const alertColors = {
  missing: '#FDE2E1',
  error: { background: '#FDE2E1', color: '#B42318' },
  warning: { background: '#FEF0C7', color: '#93370D' },
  none: { background: '#D1FADF', color: '#05603A' },
} as const;

/** Rows at the end of a tab that are made ready; the rest follows when the tab has grown. */
export const readyRows = 1000;

/** Address of part of a column: `C2:C1000`. */
export function columnPart(index: number, top: number, bottom: number): string {
  const letters = columnLetters(index);
  return `${letters}${top}:${letters}${bottom}`;
}

/** Indexes of neighbours with the same value, as runs. */
export function runsOf<T>(values: readonly T[]): { start: number; length: number; value: T }[] {
  const runs: { start: number; length: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last && last.value === value) last.length += 1;
    else runs.push({ start: index, length: 1, value });
  });
  return runs;
}
