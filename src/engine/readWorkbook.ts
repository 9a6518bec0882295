// Reading all input tabs and the links between them.
import type { RecordRow, SheetData } from '../define/sheetData.ts';
import type {
  Columns,
  ListTab,
  ParameterTab,
  RecordTab,
  TabDefinition,
  ValuesOf,
} from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import type { CellRef, Grid } from '../domain/cell.ts';
import { DefinitionError } from '../domain/errors.ts';
import type { Issue } from '../domain/issue.ts';
import { nearestNames } from '../domain/nearestNames.ts';
import { foldText } from '../domain/text.ts';
import { type ListsReading, readLists } from './readLists.ts';
import { type ParametersReading, readParameters } from './readParameters.ts';
import { readRecords } from './readRecords.ts';
import { cellAt, note, type RecordsReading } from './recordsReading.ts';

export interface WorkbookReading {
  readonly data: SheetData;
  readonly issues: readonly Issue[];
  /** The issues of one tab. */
  issuesOf(tabId: string): readonly Issue[];
  /** Where the value of a parameter stands. Null: the parameter is not in its tab. */
  parameterCell(tabId: string, parameterId: string): CellRef | null;
  /** What a cell holds, as text; empty for a whole row or tab. */
  found(at: CellRef): string;
}

/**
 * Reads the grids against the tab definitions. Tabs are found by name, ignoring case, accents and spaces where none
 * has exactly that name.
 * Throws: DefinitionError when a list column names a tab or column that is not defined.
 */
export function readWorkbook(
  tabs: readonly TabDefinition[],
  grids: readonly Grid[],
): WorkbookReading {
  const missing = new Map<string, Issue>();
  const present = new Set<string>();
  const records = new Map<string, RecordsReading>();
  const parameters = new Map<string, ParametersReading>();
  const lists = new Map<string, ListsReading>();
  for (const tab of tabs) {
    const grid = gridOf(tab, grids);
    if (!grid && !tab.optional) missing.set(tab.id, missingTab(tab));
    if (grid) present.add(tab.id);
    const content = grid ?? { tab: tab.name, rows: [] };
    if (tab.kind === 'lists') lists.set(tab.id, readLists(tab, grid));
    else if (tab.kind === 'parameters') parameters.set(tab.id, readParameters(tab, content));
    else if (grid) records.set(tab.id, readRecords(tab, grid));
  }
  checkMembership(tabs, records, lists);
  const issuesOf = (id: string): readonly Issue[] => {
    const absent = missing.get(id);
    if (absent) return [absent];
    const rows = records.get(id);
    const found = (lists.get(id) ?? parameters.get(id))?.issues ?? (rows ? withYears(rows) : []);
    const tab = tabs.find((candidate) => candidate.id === id);
    return [...(tab ? lookalikes(tab, grids) : []), ...found];
  };
  return {
    data: sheetData(present, records, parameters, lists),
    issues: tabs.flatMap(({ id }) => issuesOf(id)),
    issuesOf,
    parameterCell: (tabId, parameterId) => parameters.get(tabId)?.cells.get(parameterId) ?? null,
    found: ({ tab, rowNumber, columnIndex }) => {
      if (rowNumber === null || columnIndex === null) return '';
      const grid = grids.find((one) => one.tab === tab);
      return cellText(grid?.rows[rowNumber - 1]?.[columnIndex] ?? null);
    },
  };
}

/** The tab with exactly that name, else the first whose name folds to it. Null: there is none. */
export function gridOf({ name }: TabDefinition, grids: readonly Grid[]): Grid | null {
  const exact = grids.find(({ tab }) => tab === name);
  return exact ?? grids.find(({ tab }) => foldText(tab) === foldText(name)) ?? null;
}

/** Tabs that are not read because another has the same name but for case, accents and spaces. */
function lookalikes(tab: TabDefinition, grids: readonly Grid[]): Issue[] {
  const read = gridOf(tab, grids);
  return grids
    .filter((grid) => grid !== read && foldText(grid.tab) === foldText(tab.name))
    .map((grid) => ({
      code: 'duplicateTab',
      severity: 'warning',
      at: { tab: grid.tab, columnIndex: null, rowNumber: null },
      found: grid.tab,
      params: { tab: grid.tab, used: read?.tab ?? tab.name },
    }));
}

/** The findings of a tab, each with the year of its row. */
function withYears({ issues, years }: RecordsReading): Issue[] {
  return issues.map((issue) => {
    const year = issue.at.rowNumber === null ? undefined : years.get(issue.at.rowNumber);
    return year === undefined ? issue : { ...issue, year };
  });
}

function missingTab({ name }: TabDefinition): Issue {
  const at = { tab: name, columnIndex: null, rowNumber: null };
  return { code: 'missingTab', severity: 'error', at, found: '', params: { tab: name } };
}

/** Values of list and choice columns are set to the list's own spelling; those outside it are noted. */
function checkMembership(
  tabs: readonly TabDefinition[],
  records: ReadonlyMap<string, RecordsReading>,
  lists: ReadonlyMap<string, ListsReading>,
): void {
  for (const tab of tabs) {
    if (tab.kind !== 'records') continue;
    const reading = records.get(tab.id);
    for (const [id, column] of Object.entries((tab as RecordTab).columns)) {
      const source = column.list;
      const home = source ? tabs.find((candidate) => candidate === source.tab) : undefined;
      if (source && !home) throw new DefinitionError(`${tab.id}.${id}: no tab ${source.tab.id}`);
      const allowed = home
        ? allowedValues(home, source?.columnId ?? '', records, lists)
        : column.choices;
      if (!allowed || !reading) continue;
      const spelling = new Map(allowed.map((value) => [foldText(value), value]));
      for (const row of reading.rows) matchSpelling(reading, row, id, spelling, home);
    }
  }
}

function allowedValues(
  home: TabDefinition,
  columnId: string,
  records: ReadonlyMap<string, RecordsReading>,
  lists: ReadonlyMap<string, ListsReading>,
): readonly string[] | null {
  if (home.kind === 'lists') {
    const values = lists.get(home.id)?.values.get(columnId);
    if (!values) throw new DefinitionError(`No list ${columnId} in ${home.id}`);
    return values;
  }
  if (home.kind !== 'records' || !(columnId in home.columns)) {
    throw new DefinitionError(`No column ${columnId} in ${home.id}`);
  }
  const reading = records.get(home.id);
  return reading ? reading.rows.map((row) => String(row.values[columnId])) : null;
}

/** Gives the cell the list's own spelling; a value outside the list stays as written, with an issue. */
function matchSpelling(
  reading: RecordsReading,
  row: RecordRow<Columns>,
  id: string,
  spelling: ReadonlyMap<string, string>,
  home: TabDefinition | undefined,
): void {
  const written = row.values[id] as string | null;
  if (written === null) return;
  const known = spelling.get(foldText(written)) ?? null;
  if (known !== null) {
    (row.values as Record<string, unknown>)[id] = known;
    return;
  }
  const column = reading.tab.columns[id];
  const fixed = column?.choices?.join(', ') ?? '';
  const nearest = nearestNames(written, [...spelling.values()]);
  if (column?.kind === 'choice') (row.values as Record<string, unknown>)[id] = null;
  note(
    reading,
    {
      code: 'notInList',
      severity: column?.required || column?.kind === 'choice' ? 'error' : 'warning',
      // A value that should name a row of another tab leaves its own row without a place in the report.
      params: { home: home?.name ?? '', rows: home?.kind === 'records' ? 1 : 0, choices: fixed },
      suggestions: nearest.map((value) => ({ kind: 'nearest', value })),
    },
    id,
    row.rowNumber,
  );
}

function sheetData(
  present: ReadonlySet<string>,
  records: ReadonlyMap<string, RecordsReading>,
  parameters: ReadonlyMap<string, ParametersReading>,
  lists: ReadonlyMap<string, ListsReading>,
): SheetData {
  return {
    has: ({ id }) => present.has(id),
    records: <C extends Columns>(tab: RecordTab<C>) =>
      (records.get(tab.id)?.rows ?? []) as unknown as readonly RecordRow<C>[],
    parameters: <C extends Columns>(tab: ParameterTab<C>) =>
      (parameters.get(tab.id)?.values ?? {}) as ValuesOf<C>,
    list: <L extends string>(tab: ListTab<L>, list: L) =>
      lists.get(tab.id)?.values.get(list) ?? tab.lists[list].defaults,
    at: <C extends Columns>(tab: RecordTab<C>, rowNumber: number, column: keyof C & string) => {
      const reading = records.get(tab.id);
      return reading
        ? cellAt(reading, column, rowNumber)
        : { tab: tab.name, columnIndex: null, rowNumber };
    },
  };
}
