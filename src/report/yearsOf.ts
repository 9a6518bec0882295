// The years that the rows of tabs speak of.
import type { SheetData } from '../define/sheetData.ts';
import type { RecordTab, TabDefinition } from '../define/tab.ts';

/** The year of every row, in tabs whose rows have one. */
export function yearsOf(tabs: readonly TabDefinition[], data: SheetData): number[] {
  const years = tabs.flatMap((tab) =>
    tab.kind === 'records' ? valuesOf(tab, data).map((row) => row.year) : [],
  );
  return years.filter((value): value is number => typeof value === 'number');
}

/** What the rows of any tab of records hold. */
export function valuesOf(tab: RecordTab, data: SheetData): Readonly<Record<string, unknown>>[] {
  return data.records(tab).map(({ values }) => values);
}
