// Writes an example as an .xlsx file, through the same SpreadsheetApp that the product uses.
import { createHost } from '../local/host.ts';
import type { AnyColumn, RecordTab, TabDefinition } from '../src/define/tab.ts';
import type { ExampleBook, ExampleRow, ExampleValue } from '../src/examples/exampleBook.ts';
import { subjects } from '../src/subjects/index.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const formats: Readonly<Record<string, string>> = {
  year: '0',
  count: '#,##0',
  decimal: '#,##0.##',
  money: '"R$" #,##0.00',
  date: 'dd/mm/yyyy',
};
const widths: Readonly<Record<string, number>> = { text: 320, list: 200, money: 140, decimal: 130 };
const usualWidth = 90;

/** The bytes of the workbook: every input tab in order, headers from its definition, formats by column. */
export function exampleBytes(book: ExampleBook, folder: string): Uint8Array {
  const host = createHost({ folder });
  const spreadsheet =
    host.globals.SpreadsheetApp.getActiveSpreadsheet() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const [first] = spreadsheet.getSheets();
  subjects.tabs.forEach((tab, index) => {
    const sheet =
      index === 0 && first ? first.setName(tab.name) : spreadsheet.insertSheet(tab.name, index);
    fill(sheet, tab, book);
    style(sheet, headersOf(tab).length);
  });
  spreadsheet.setActiveSheet(spreadsheet.getSheets()[0] as Sheet);
  return host.toXlsx();
}

function headersOf(tab: TabDefinition): string[] {
  if (tab.kind === 'parameters') return [tab.headers.name, tab.headers.value, tab.headers.help];
  if (tab.kind === 'lists') return Object.values(tab.lists).map(({ header }) => header);
  return Object.values((tab as RecordTab).columns).map(({ header }) => header);
}

function fill(sheet: Sheet, tab: TabDefinition, book: ExampleBook): void {
  if (tab.kind === 'records') {
    fillRecords(sheet, tab, book.records[tab.name] ?? []);
    return;
  }
  const rows: ExampleValue[][] =
    tab.kind === 'parameters' ? parameterRows(tab, book) : listRows(tab, book);
  write(sheet, [headersOf(tab), ...rows], () => '@');
  headersOf(tab).forEach((_, index) => {
    sheet.setColumnWidth(index + 1, index === 2 ? 460 : 240);
  });
}

function parameterRows(
  tab: Extract<TabDefinition, { kind: 'parameters' }>,
  { settings }: ExampleBook,
) {
  const parameters = Object.values(tab.parameters) as AnyColumn[];
  return parameters.map(({ header, help }) => [header, settings[header] ?? null, help]);
}

function listRows(tab: Extract<TabDefinition, { kind: 'lists' }>, { lists }: ExampleBook) {
  const columns = headersOf(tab).map((header) => lists[header] ?? []);
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}

function fillRecords(sheet: Sheet, tab: RecordTab, rows: readonly ExampleRow[]): void {
  const columns = Object.values(tab.columns);
  const cells = rows.map((row) => columns.map(({ header }) => row[header] ?? null));
  write(sheet, [headersOf(tab), ...cells], (column) => formats[columns[column]?.kind ?? ''] ?? '@');
  const height = Math.max(1, rows.length);
  columns.forEach(({ kind }, index) => {
    if (kind === 'text') sheet.getRange(2, index + 1, height, 1).setWrap(true);
    sheet.setColumnWidth(index + 1, widths[kind] ?? usualWidth);
  });
}

/** Numbers keep their format; text is written as text. */
function write(
  sheet: Sheet,
  rows: readonly (readonly ExampleValue[])[],
  format: (column: number) => string,
): void {
  const width = rows[0]?.length ?? 0;
  const range = sheet.getRange(1, 1, rows.length, width);
  range.setNumberFormats(
    rows.map((row, index) =>
      row.map((value, column) => {
        const own = format(column);
        if (index === 0 || typeof value === 'string') return '@';
        return typeof value === 'number' && own === '@' ? '0' : own;
      }),
    ),
  );
  range.setValues(rows.map((row) => row.map((value) => value ?? '')));
}

function style(sheet: Sheet, width: number): void {
  sheet.setFrozenRows(1);
  sheet
    .getRange(1, 1, 1, width)
    .setFontWeight('bold')
    .setBackground('#F5F7FA')
    .setFontColor('#0B5FA5')
    .setWrap(true);
}
