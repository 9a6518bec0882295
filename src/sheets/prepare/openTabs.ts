// Finding the input tabs by name and creating those that are missing.
import { findHeader, rowsWithHeader } from '../../define/findHeader.ts';
import type { TabDefinition } from '../../define/tab.ts';
import { foldText } from '../../domain/text.ts';
import { notices } from '../../locale/prepareTexts.ts';
import { columnsOf } from './tabColumns.ts';
import type { Report, Sheet, Spreadsheet } from './workTab.ts';

/** A sheet that a definition belongs to. */
export interface OpenTab {
  readonly definition: TabDefinition;
  readonly sheet: Sheet;
  readonly name: string;
  /** Whether this run made it. */
  readonly created: boolean;
}

/** All sheets in their order, which changes only by what is inserted. */
export interface SheetOrder {
  readonly sheets: Sheet[];
  readonly names: string[];
}

/** Share of a tab's headers that makes another sheet look like it. */
const alike = 0.6;

/** The sheet with exactly that name, else the first whose name folds to it. */
export function indexOfTab({ names }: SheetOrder, name: string): number {
  const exact = names.indexOf(name);
  return exact >= 0 ? exact : names.findIndex((other) => foldText(other) === foldText(name));
}

/** Inserts a sheet at a place. */
export function insertTab(
  spreadsheet: Spreadsheet,
  order: SheetOrder,
  name: string,
  index: number,
): Sheet {
  const sheet = spreadsheet.insertSheet(name, index);
  order.sheets.splice(index, 0, sheet);
  order.names.splice(index, 0, name);
  return sheet;
}

/** Opens every tab; one that seems to be there under another name is not created but named in the report. */
export function openTabs(
  spreadsheet: Spreadsheet,
  order: SheetOrder,
  tabs: readonly TabDefinition[],
  others: readonly string[],
  report: Report,
): OpenTab[] {
  const missing = tabs.filter(({ name }) => indexOfTab(order, name) < 0);
  const renamed = missing.length === 0 ? new Map() : findRenamed(order, tabs, others);
  const created = report.created;
  const open: OpenTab[] = [];
  let place = 1;
  for (const definition of tabs) {
    const index = indexOfTab(order, definition.name);
    const sheet = order.sheets[index];
    const other = renamed.get(definition.id);
    if (sheet) {
      open.push({ definition, sheet, name: order.names[index] ?? definition.name, created: false });
      place = index + 1;
    } else if (other !== undefined) {
      report.notices.push(notices.renamed(definition.name, other));
    } else {
      const { name } = definition;
      const made = insertTab(spreadsheet, order, name, place);
      open.push({ definition, name, sheet: made, created: true });
      created.push(name);
      place += 1;
    }
  }
  return open;
}

/** Tab ids with the name of the sheet that has their headers. */
function findRenamed(
  { sheets, names }: SheetOrder,
  tabs: readonly TabDefinition[],
  others: readonly string[],
): Map<string, string> {
  const known = new Set([...others, ...tabs.map(({ name }) => name)].map(foldText));
  const found = new Map<string, string>();
  sheets.forEach((sheet, index) => {
    const name = names[index] ?? '';
    const width = known.has(foldText(name)) ? 0 : sheet.getLastColumn();
    if (width === 0) return;
    const rows = sheet.getSheetValues(1, 1, Math.min(rowsWithHeader, sheet.getMaxRows()), width);
    const texts = rows.map((row) => row.map((value: unknown) => String(value ?? '')));
    const scores = tabs.map((tab) => {
      const headers = columnsOf(tab).map(({ header }) => foldText(header));
      const row = new Set(findHeader(texts, headers).names.flat());
      return headers.filter((header) => row.has(header)).length / headers.length;
    });
    const best = Math.max(...scores);
    const tab = tabs[scores.indexOf(best)];
    if (tab && best >= alike && !found.has(tab.id)) found.set(tab.id, name);
  });
  return found;
}
