// Reading a tab of named parameters.
import type { Reading } from '../define/column.ts';
import type { Columns, ParameterTab, ValuesOf } from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import type { CellRef, Grid } from '../domain/cell.ts';
import type { Issue } from '../domain/issue.ts';
import { mendsAt } from '../domain/mend.ts';
import { foldText } from '../domain/text.ts';
import { isBlank, readHeader } from './readHeader.ts';
import { readCell, runsAt } from './struckText.ts';

export interface ParametersReading<C extends Columns = Columns> {
  readonly values: ValuesOf<C>;
  readonly issues: readonly Issue[];
  /** Where the value of each parameter that was found stands. */
  readonly cells: ReadonlyMap<string, CellRef>;
}

/** Reads every parameter; one that is missing, empty or unreadable is null. Names are matched like headers. */
export function readParameters<C extends Columns>(
  tab: ParameterTab<C>,
  grid: Grid,
): ParametersReading<C> {
  const {
    columnIndex,
    lastRow,
    issues: headerIssues,
  } = readHeader(grid, [
    { id: 'name', header: tab.headers.name, required: true },
    { id: 'value', header: tab.headers.value, required: true },
  ]);
  const issues: Issue[] = [...headerIssues];
  const nameColumn = columnIndex.get('name');
  const valueColumn = columnIndex.get('value');
  const rowsOf = new Map<string, number[]>();
  grid.rows.forEach((cells, index) => {
    const cell = nameColumn === undefined ? null : (cells[nameColumn] ?? null);
    if (index <= lastRow || isBlank(cell)) return;
    const name = foldText(cellText(cell)).replace(/:$/, '');
    const rows = rowsOf.get(name);
    if (rows) rows.push(index);
    else rowsOf.set(name, [index]);
  });
  const values: Record<string, unknown> = {};
  const places = new Map<string, CellRef>();
  for (const [id, parameter] of Object.entries(tab.parameters)) {
    const [first, second] = rowsOf.get(foldText(parameter.header)) ?? [];
    const cell =
      first === undefined || valueColumn === undefined ? null : grid.rows[first]?.[valueColumn];
    const at = {
      tab: grid.tab,
      columnIndex: valueColumn ?? null,
      rowNumber: first === undefined ? null : first + 1,
    };
    const about = {
      found: cellText(cell ?? null),
      params: { parameter: parameter.header, column: parameter.header, tab: grid.tab },
    };
    if (first !== undefined) places.set(id, at);
    if (second !== undefined) {
      const repeated = { ...at, columnIndex: nameColumn ?? null, rowNumber: second + 1 };
      issues.push({
        ...about,
        code: 'duplicateParameter',
        severity: 'error',
        at: repeated,
        found: parameter.header,
      });
    }
    const runs = runsAt(grid, at.rowNumber ?? 0, valueColumn ?? -1);
    const read: Reading<unknown> = readCell(parameter, cell, runs);
    values[id] = read.value;
    const nothingLeft =
      read.value === null && !read.findings.some(({ severity }) => severity === 'error');
    if (parameter.required && nothingLeft) {
      issues.push({ ...about, code: 'missingParameter', severity: 'error', at });
    }
    for (const { suggestions, ...finding } of read.findings) {
      const params = { ...finding.params, ...about.params };
      issues.push({ ...about, ...finding, at, params, mends: mendsAt(at, suggestions) });
    }
  }
  return { values: values as ValuesOf<C>, issues, cells: places };
}
