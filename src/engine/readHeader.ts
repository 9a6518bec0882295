// Finding the columns of a tab by their headers.
import { cellText } from '../define/textColumns.ts';
import type { CellValue, Grid } from '../domain/cell.ts';
import type { Issue } from '../domain/issue.ts';
import { foldText } from '../domain/text.ts';

/** A header that is looked for. */
export interface WantedHeader {
  readonly id: string;
  readonly header: string;
  /** Whether its absence is an error rather than a warning. */
  readonly required: boolean;
}

/** Where each wanted column stands; a column that is missing or written twice is left out, with an issue. */
export interface HeaderReading {
  readonly columnIndex: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

/** Whether a cell counts as empty: nothing, or only spaces. */
export function isBlank(value: CellValue | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && foldText(value) === '')
  );
}

/** Matches the first row against the wanted headers, ignoring case, accents and spaces. */
export function readHeader(grid: Grid, wanted: readonly WantedHeader[]): HeaderReading {
  const places = new Map<string, number[]>();
  (grid.rows[0] ?? []).forEach((cell, index) => {
    if (isBlank(cell)) return;
    const name = foldText(cellText(cell));
    places.set(name, [...(places.get(name) ?? []), index]);
  });
  const columnIndex = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { id, header, required } of wanted) {
    const [first, second] = places.get(foldText(header)) ?? [];
    const issue = { found: '', params: { column: header, tab: grid.tab } };
    if (first === undefined) {
      const at = { tab: grid.tab, columnIndex: null, rowNumber: 1 };
      issues.push({
        ...issue,
        code: 'missingColumn',
        severity: required ? 'error' : 'warning',
        at,
      });
    } else if (second !== undefined) {
      const at = { tab: grid.tab, columnIndex: second, rowNumber: 1 };
      issues.push({ ...issue, code: 'duplicateColumn', severity: 'error', at, found: header });
    } else {
      columnIndex.set(id, first);
    }
  }
  return { columnIndex, issues };
}
