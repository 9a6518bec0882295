// An input tab while it is prepared, and what is told of it.

import type { TabDefinition } from '../../define/tab.ts';
import { foldText } from '../../domain/text.ts';
import { hostCall } from '../../google/hostCall.ts';
import { HostError } from '../../google/hostError.ts';
import { notices } from '../../locale/prepareTexts.ts';
import { operations } from '../../locale/ptBR.ts';
import type { SheetColumn } from './tabColumns.ts';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface WorkTab {
  readonly definition: TabDefinition;
  readonly sheet: Sheet;
  /** The sheet's own spelling of the name. */
  readonly name: string;
  /** Whether the sheet had no content at all, and so gets the whole look. */
  readonly fresh: boolean;
  /** Whether this run made the sheet, so that nothing needs to be looked for in it. */
  readonly created: boolean;
  /** Rows of the sheet, empty ones included. */
  readonly rows: number;
  /** Number from 1 of the row of headers, the last one where they take two; data begins below. */
  readonly headRow: number;
  /** All values from the first row on. Empty: the sheet has no content. */
  readonly grid: readonly (readonly unknown[])[];
  /** The columns that stand in the sheet, with their index from 0. */
  readonly placed: readonly PlacedColumn[];
}

export interface PlacedColumn extends SheetColumn {
  readonly index: number;
  /** Whether this run wrote the header. */
  readonly added: boolean;
}

/** What was done and what the person should know. */
export interface Report {
  readonly done: string[];
  readonly notices: string[];
  /** Names of the tabs that were made. */
  readonly created: string[];
  /** Tabs whose look was completed. */
  readonly dressed: Set<string>;
}

/** Does a step on a sheet; where a protection forbids it, the report says so and the rest goes on. */
export function attempt(report: Report, sheet: Sheet, name: string, step: () => void): boolean {
  try {
    hostCall(operations.writeTab(name), step);
    return true;
  } catch (error) {
    if (!(error instanceof HostError) || mayEditAll(sheet)) throw error;
    const notice = notices.isProtected(name);
    if (!report.notices.includes(notice)) report.notices.push(notice);
    return false;
  }
}

function mayEditAll(sheet: Sheet): boolean {
  return hostCall(operations.readSheet, () =>
    sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).canEdit(),
  );
}

/** Text of a value, for comparing names. */
export function folded(value: unknown): string {
  return foldText(String(value ?? ''));
}

/** Whether a cell's value counts as empty. */
export function isEmpty(value: unknown): boolean {
  return folded(value) === '';
}
