// Finding the columns of a tab by their headers.
import { findHeader, rowsWithHeader } from '../define/findHeader.ts';
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
  /** Index of the header's last row, from 0: what stands below is the table. */
  readonly lastRow: number;
  readonly columnIndex: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

/** Whether a cell counts as empty: nothing, or only spaces. */
export function isBlank(value: CellValue | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && foldText(value) === '')
  );
}

/** Matches the header, wherever in the first rows it stands, against the wanted ones, ignoring case, accents and spaces. */
export function readHeader(grid: Grid, wanted: readonly WantedHeader[]): HeaderReading {
  const top = grid.rows.slice(0, rowsWithHeader).map((row) => row.map(cellText));
  const { first, last, names } = findHeader(
    top,
    wanted.map(({ header }) => header),
  );
  const rowNumber = first + 1;
  const columnIndex = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { id, header, required } of wanted) {
    const name = foldText(header);
    const [column, second] = names.flatMap((texts, index) => (texts.includes(name) ? index : []));
    const issue = { found: '', params: { column: header, tab: grid.tab, row: rowNumber } };
    if (column === undefined) {
      const at = { tab: grid.tab, columnIndex: null, rowNumber };
      issues.push({
        ...issue,
        code: 'missingColumn',
        severity: required ? 'error' : 'warning',
        at,
      });
    } else if (second !== undefined) {
      const at = { tab: grid.tab, columnIndex: second, rowNumber };
      issues.push({ ...issue, code: 'duplicateColumn', severity: 'error', at, found: header });
    } else {
      columnIndex.set(id, column);
    }
  }
  return { lastRow: last, columnIndex, issues };
}
