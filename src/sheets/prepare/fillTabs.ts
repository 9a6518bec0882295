// What Preparar writes below the headers: usual lists, parameters with their explanations, example data on request.
import type { AnyColumn, ListTab, ParameterTab, TabDefinition } from '../../define/tab.ts';
import { foldText } from '../../domain/text.ts';
import { prepared } from '../../locale/prepareTexts.ts';
import { formats } from './tabColumns.ts';
import {
  attempt,
  folded,
  isEmpty,
  type PlacedColumn,
  type Report,
  type WorkTab,
} from './workTab.ts';

export type CellInput = string | number;

/** Data for empty tabs, by the names that people see. */
export interface ExampleData {
  readonly settings: Readonly<Record<string, CellInput | null>>;
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, CellInput | null>>[]>>;
}

/** What a tab holds after it was filled. */
export interface Filling {
  readonly definition: TabDefinition;
  /** Rows in use; of Configuração, of those with a value. */
  readonly rowCount: number;
  /** Names of required parameters without a value. */
  readonly missing: readonly string[];
}

export interface FillOptions {
  /** Values of new parameters, by name. */
  readonly initialValues: Readonly<Record<string, CellInput>>;
  readonly example: ExampleData | null;
}

/** Fills what is missing. `example` tells whether example data was put in (true) or refused (false). */
export function fillTab(
  tab: WorkTab,
  options: FillOptions,
  report: Report,
): Filling & { readonly example: boolean | null } {
  const { definition } = tab;
  if (definition.kind === 'lists') return fillLists(tab, definition, report);
  if (definition.kind === 'parameters') return fillParameters(tab, definition, options, report);
  const body = tab.grid.slice(tab.headRow);
  const used = body.filter((row) => tab.placed.some(({ index }) => !isEmpty(row[index]))).length;
  const rows = options.example?.records[definition.name] ?? [];
  const result = { definition, rowCount: used, missing: [] };
  if (rows.length === 0) return { ...result, example: null };
  if (tab.grid.length > tab.headRow) return { ...result, example: false };
  const written = attempt(report, tab.sheet, tab.name, () => writeRows(tab, rows));
  return written
    ? { ...result, rowCount: rows.length, example: true }
    : { ...result, example: false };
}

/** Writes records below the header, each run of neighbouring columns at once. */
function writeRows(tab: WorkTab, rows: NonNullable<ExampleData['records'][string]>): void {
  const { sheet, placed, headRow } = tab;
  const spare = tab.rows - headRow - rows.length;
  if (spare < 0) sheet.insertRowsAfter(tab.rows, -spare);
  for (const group of neighbours(placed)) {
    const start = group[0]?.index ?? 0;
    sheet
      .getRange(headRow + 1, start + 1, rows.length, group.length)
      .setValues(rows.map((row) => group.map(({ header }) => row[header] ?? '')));
  }
}

function neighbours(placed: readonly PlacedColumn[]): PlacedColumn[][] {
  const groups: PlacedColumn[][] = [];
  for (const column of placed) {
    const last = groups[groups.length - 1];
    if (last && (last[last.length - 1]?.index ?? 0) + 1 === column.index) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** A list without any value gets the usual ones, which are those that hold while it is empty. */
function fillLists(tab: WorkTab, definition: ListTab, report: Report) {
  const body = tab.grid.slice(tab.headRow);
  const empty = tab.placed.filter(({ index }) => body.every((row) => isEmpty(row[index])));
  const lists = definition.lists as Record<string, { readonly defaults: readonly string[] }>;
  attempt(report, tab.sheet, tab.name, () => {
    for (const { id, index } of empty) {
      const values = lists[id]?.defaults ?? [];
      if (values.length === 0) continue;
      tab.sheet
        .getRange(tab.headRow + 1, index + 1, values.length, 1)
        .setValues(values.map((value) => [value]));
    }
    if (empty.length > 0)
      report.done.push(
        prepared.lists(
          tab.name,
          empty.map(({ header }) => header),
        ),
      );
  });
  return { definition, rowCount: 1, missing: [], example: null };
}

/** Parameters that are not there are added below; a value is never touched. */
function fillParameters(
  tab: WorkTab,
  definition: ParameterTab,
  { initialValues, example }: FillOptions,
  report: Report,
) {
  const { sheet, name, fresh, grid, headRow, placed } = tab;
  const column = (id: string) => placed.find((one) => one.id === id)?.index ?? -1;
  const given = new Map<string, { row: number; value: unknown }>();
  grid.forEach((row, index) => {
    const key = index < headRow ? '' : folded(row[column('name')]).replace(/:$/, '');
    if (key !== '' && !given.has(key)) given.set(key, { row: index, value: row[column('value')] });
  });
  const parameters = Object.values(definition.parameters) as AnyColumn[];
  const valueIn = ({ header }: AnyColumn) => given.get(foldText(header))?.value;
  const absent = parameters.filter(({ header }) => !given.has(foldText(header)));
  const filled = parameters.some((one) => !(one.header in initialValues) && !isEmpty(valueIn(one)));
  const fill = filled ? null : example;
  const values = absent.map(({ header }) => initialValues[header] ?? fill?.settings[header] ?? '');
  const done = attempt(report, sheet, name, () => {
    const top = Math.max(headRow, grid.length) + 1;
    const headers = absent.map(({ header }) => header);
    if (absent.length > 0) addParameters(tab, absent, values, top);
    if (absent.length > 0 && !fresh) report.done.push(prepared.parameters(name, headers));
    for (const [index, header] of headers.entries()) {
      given.set(foldText(header), { row: top - 1 + index, value: values[index] });
    }
    for (const { header } of fill ? parameters : []) {
      const place = given.get(foldText(header));
      const value = fill?.settings[header] ?? '';
      if (!place || value === '' || !isEmpty(place.value)) continue;
      sheet.getRange(place.row + 1, column('value') + 1).setValue(value);
      place.value = value;
    }
  });
  const missing = parameters.filter((one) => one.required && isEmpty(valueIn(one)));
  const rowCount = [...given.values()].filter(({ value }) => !isEmpty(value)).length;
  return {
    definition,
    rowCount,
    missing: missing.map(({ header }) => header),
    example: example ? fill !== null && done : null,
  };
}

/** Neighbouring columns are written in one call, so that a failure leaves no parameter half there. */
function addParameters(
  { sheet, rows, placed }: WorkTab,
  absent: readonly AnyColumn[],
  values: readonly CellInput[],
  top: number,
): void {
  const spare = rows - (top + absent.length - 1);
  if (spare < 0) sheet.insertRowsAfter(rows, -spare);
  const cellOf = (id: string, row: number) => {
    const parameter = absent[row];
    if (id === 'name') return { text: parameter?.header ?? '', format: '@' };
    if (id === 'help') return { text: parameter?.help ?? '', format: '@' };
    return { text: values[row] ?? '', format: formats[parameter?.kind ?? 'text'] };
  };
  for (const group of neighbours(placed)) {
    const cells = absent.map((_, row) => group.map(({ id }) => cellOf(id, row)));
    sheet
      .getRange(top, (group[0]?.index ?? 0) + 1, absent.length, group.length)
      .setHorizontalAlignment('left')
      .setNumberFormats(cells.map((row) => row.map(({ format }) => format)))
      .setValues(cells.map((row) => row.map(({ text }) => text)));
  }
}
