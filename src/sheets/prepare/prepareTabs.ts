// Preparar planilha: adds to the spreadsheet what is missing, and nothing else.
import type { TabDefinition } from '../../define/tab.ts';
import { foldText } from '../../domain/text.ts';
import { hostCall } from '../../google/hostCall.ts';
import { notices, prepared, protectionNotes } from '../../locale/prepareTexts.ts';
import { foreignTab, operations } from '../../locale/ptBR.ts';
import { allValues } from '../allValues.ts';
import { headRow } from '../output/headRow.ts';
import type { OutputShape } from '../output/outputTab.ts';
import { writeTab } from '../output/writeTab.ts';
import { addRules } from './addRules.ts';
import { dressTab } from './dressTab.ts';
import { type FillOptions, fillTab } from './fillTabs.ts';
import { generateBox } from './generateBox.ts';
import { indexOfTab, type OpenTab, openTabs, type SheetOrder } from './openTabs.ts';
import { placeColumns } from './placeColumns.ts';
import { protectHeader, protectSheet, readProtections } from './protectTabs.ts';
import { openStart, type StartStep, writeStart } from './startTab.ts';
import { attempt, type Report, type Sheet, type Spreadsheet } from './workTab.ts';

export interface PrepareInput extends FillOptions {
  /** Names of the optional tabs to be made where they are missing. */
  readonly wanted: readonly string[];
  readonly tabs: readonly TabDefinition[];
  /** The tabs that the product writes; those with headers are made when missing, the others at their first writing. */
  readonly outputTabs: readonly (OutputShape | { readonly name: string })[];
}

/** What was added, and what the person should know; both in sentences. */
export interface PreparedWorkbook {
  readonly changed: boolean;
  /** Names of the tabs that were made, and of those that hold no data. */
  readonly created: readonly string[];
  readonly empty: readonly string[];
  readonly done: readonly string[];
  readonly notices: readonly string[];
}

type OpenOutput = Pick<OpenTab, 'sheet' | 'name'>;

/** Zones of Brazil, after `America/`. */
const brazil =
  'Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha Porto_Velho Recife Rio_Branco Santarem Sao_Paulo'.split(
    ' ',
  );

/** Prepares the spreadsheet. Running it again changes nothing. */
export function prepareTabs(spreadsheet: Spreadsheet, input: PrepareInput): PreparedWorkbook {
  return hostCall(operations.prepare, () => {
    const report: Report = { done: [], notices: [], created: [], dressed: new Set() };
    const active = spreadsheet.getActiveSheet();
    const sheets = spreadsheet.getSheets();
    const order: SheetOrder = { sheets, names: sheets.map((sheet) => sheet.getName()) };
    const start = openStart(spreadsheet, order, report);
    const others = [...input.outputTabs.map(({ name }) => name), generateBox.tab];
    const open = openTabs(spreadsheet, order, tabsToOpen(input, order), others, report);
    const outputs = addOutputs(spreadsheet, order, input, report);
    if (start?.fresh) report.created.unshift(generateBox.tab);
    if (report.created.length > 0) report.done.push(prepared.tabs(report.created));
    const protections = readProtections(spreadsheet);
    const tabs = open.flatMap((tab) => placeColumns(tab, report) ?? []);
    const steps: StartStep[] = [];
    const example = { put: [] as string[], kept: [] as string[] };
    for (const tab of tabs) {
      const { sheet, name, fresh } = tab;
      const dress = (step: () => boolean) => {
        attempt(report, sheet, name, () => {
          if (step() && !fresh) report.dressed.add(name);
        });
      };
      dress(() => dressTab(tab));
      dress(() => addRules(tab, tabs));
      dress(() => protectHeader(sheet, protections, protectionNotes.headers));
      const filling = fillTab(tab, input, report);
      if (filling.example !== null) example[filling.example ? 'put' : 'kept'].push(name);
      steps.push({ ...filling, name, sheet });
    }
    for (const { sheet, name } of outputs) {
      attempt(report, sheet, name, () => {
        if (protectSheet(sheet, protections, protectionNotes.output)) report.dressed.add(name);
      });
    }
    if (start) writeStart(start, steps, protections, report);
    if (example.put.length > 0) report.done.push(prepared.example(example.put));
    if (example.kept.length > 0) report.notices.push(notices.exampleKept(example.kept));
    if (report.dressed.size > 0) report.done.push(prepared.looks([...report.dressed]));
    report.notices.push(...stateNotices(open), ...settingNotices(spreadsheet));
    spreadsheet.setActiveSheet(start?.fresh ? start.sheet : active);
    const empty = steps.filter(({ rowCount }) => rowCount === 0).map(({ name }) => name);
    const { done, created } = report;
    return { changed: done.length > 0, created, empty, done, notices: report.notices };
  });
}

/** All tabs but the optional ones that are neither there nor asked for. */
function tabsToOpen({ tabs, wanted }: PrepareInput, order: SheetOrder): TabDefinition[] {
  const asked = new Set(wanted.map(foldText));
  return tabs.filter(
    ({ optional, name }) => !optional || asked.has(foldText(name)) || indexOfTab(order, name) >= 0,
  );
}

/**
 * Makes the output tabs that are missing, at the end, with their headers only; a run that failed may have left one
 * empty. Answers those that were there with their name; one that people made for themselves is told of and left alone.
 */
function addOutputs(
  spreadsheet: Spreadsheet,
  order: SheetOrder,
  { outputTabs }: PrepareInput,
  report: Report,
): OpenOutput[] {
  const byName = new Map(order.sheets.map((sheet, index) => [order.names[index] ?? '', sheet]));
  const found: OpenOutput[] = [];
  for (const tab of outputTabs) {
    if (!('headers' in tab)) continue;
    const index = indexOfTab(order, tab.name);
    const sheet = order.sheets[index];
    const name = order.names[index] ?? tab.name;
    const values = sheet ? allValues(sheet) : [];
    if (headRow(values, tab.headers) === null) report.notices.push(foreignTab(name));
    else if (sheet) found.push({ sheet, name });
    if (values.length === 0) writeTab({ spreadsheet, byName }, { ...tab, rows: [] });
    const made = byName.get(tab.name);
    if (sheet || !made) continue;
    order.sheets.push(made);
    order.names.push(tab.name);
    report.created.push(tab.name);
  }
  return found;
}

/** Tabs that are hidden or filtered. */
function stateNotices(open: readonly OpenTab[]): string[] {
  const named = (test: (sheet: Sheet) => boolean) =>
    open.filter(({ sheet }) => test(sheet)).map(({ name }) => name);
  const hidden = named((sheet) => sheet.isSheetHidden());
  const filtered = named((sheet) => sheet.getFilter() !== null);
  return [
    ...(hidden.length > 0 ? [notices.hidden(hidden)] : []),
    ...(filtered.length > 0 ? [notices.filtered(filtered)] : []),
  ];
}

/** Locale and time zone that would make people's typing mean something else. */
function settingNotices(spreadsheet: Spreadsheet): string[] {
  const locale = spreadsheet.getSpreadsheetLocale();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const inBrazil = brazil.includes(zone.replace(/^America\//, ''));
  return [
    ...(/^pt_BR$/i.test(locale) ? [] : [notices.locale(locale)]),
    ...(inBrazil ? [] : [notices.timeZone(zone)]),
  ];
}
