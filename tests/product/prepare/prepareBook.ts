// What tests of Preparar planilha share: running it, and everything of a workbook that people can make by hand.
import type { ExampleBook } from '../../../src/examples/exampleBook.ts';
import type { Host } from '../builtHost.ts';
import { sheetOf, spreadsheetOf } from '../sheetEdits.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Prepared {
  readonly changed: boolean;
  readonly created: readonly string[];
  readonly empty: readonly string[];
  readonly done: readonly string[];
  readonly notices: readonly string[];
}

interface Answer {
  readonly ok: boolean;
  readonly value?: Prepared;
  readonly errors?: readonly { readonly message: string }[];
}

/** Runs Preparar planilha. Throws: what it refuses. */
export function prepare(host: Host, request?: { readonly example?: boolean }): Prepared {
  const { ok, value, errors } = host.run('prepareWorkbook', request) as Answer;
  if (!ok || !value) throw new Error(errors?.map(({ message }) => message).join(' '));
  return value;
}

/** Index of a header in the first row, from 0. */
export function columnOf(host: Host, tab: string, header: string): number {
  const [row = []] = sheetOf(host, tab).getDataRange().getValues();
  return row.indexOf(header);
}

/** Pastes an example below the headers, column by column, as from another program. */
export function paste(host: Host, { settings, records }: ExampleBook): void {
  const parameters = sheetOf(host, 'Configuração');
  parameters
    .getDataRange()
    .getValues()
    .forEach(([name], index) => {
      const value = settings[String(name)] ?? null;
      if (value !== null) parameters.getRange(index + 1, 2).setValue(value);
    });
  for (const [tab, rows] of Object.entries(records)) {
    const sheet = sheetOf(host, tab);
    for (const header of new Set(rows.flatMap((row) => Object.keys(row)))) {
      sheet
        .getRange(2, columnOf(host, tab, header) + 1, rows.length, 1)
        .setValues(rows.map((row) => [row[header] ?? '']));
    }
  }
}

/** Aspects of cells that people make by hand. Each as comparable text, row by row. */
export const aspects: Readonly<Record<string, (range: Range) => string[][]>> = {
  value: (range) => texts(range.getValues()),
  formula: (range) => texts(range.getFormulas()),
  note: (range) => texts(range.getNotes()),
  background: (range) => texts(range.getBackgrounds()),
  fontColor: (range) => texts(range.getFontColorObjects().map((row) => row.map(colorText))),
  fontWeight: (range) => texts(range.getFontWeights()),
  numberFormat: (range) => texts(range.getNumberFormats()),
  validation: (range) =>
    range.getDataValidations().map((row) => row.map((rule) => (rule ? ruleText(rule) : ''))),
};

function texts(rows: readonly (readonly unknown[])[]): string[][] {
  return rows.map((row) => row.map((value) => JSON.stringify(value) ?? ''));
}

function colorText(color: GoogleAppsScript.Spreadsheet.Color): string {
  return color.asRgbColor().asHexString();
}

function ruleText(rule: GoogleAppsScript.Spreadsheet.DataValidation): string {
  const values = rule
    .getCriteriaValues()
    .map((value: unknown) =>
      typeof value === 'object' && value !== null && 'getA1Notation' in value
        ? (value as Range).getA1Notation()
        : value,
    );
  return `${rule.getCriteriaType()} ${JSON.stringify(values)} ${rule.getAllowInvalid()}`;
}

/** Names, order and sizes of the sheets, and their rules and protections, as text. */
export function layoutOf(host: Host): Record<string, unknown>[] {
  return spreadsheetOf(host)
    .getSheets()
    .map((sheet) => ({
      name: sheet.getName(),
      hidden: sheet.isSheetHidden(),
      color: sheet.getTabColor(),
      widths: Array.from({ length: Math.min(30, sheet.getMaxColumns()) }, (_, index) =>
        sheet.getColumnWidth(index + 1),
      ),
      merges: sheet
        .getDataRange()
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
      rules: sheet.getConditionalFormatRules().map((rule) => {
        const condition = rule.getBooleanCondition();
        return JSON.stringify([
          rule.getRanges().map((range) => range.getA1Notation()),
          String(condition?.getCriteriaType()),
          condition?.getCriteriaValues(),
        ]);
      }),
      protections: protectionsOf(host, sheet),
    }));
}

function protectionsOf(host: Host, sheet: GoogleAppsScript.Spreadsheet.Sheet): string[] {
  const { ProtectionType } = host.globals.SpreadsheetApp;
  return [ProtectionType.RANGE, ProtectionType.SHEET].flatMap((type) =>
    sheet
      .getProtections(type)
      .map((protection) => `${protection.getDescription()} ${protection.isWarningOnly()}`),
  );
}
