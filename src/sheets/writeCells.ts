// Cells with their number formats, in two calls.

/**
 * A cell to write. Text is written as text whatever it begins with; null leaves the cell empty.
 * Assumption: typed-text-stays-text, leading-equals-stays-text
 */
export interface OutputCell {
  readonly value: string | number | null;
  /** Number format; `@` (text) where none is given. */
  readonly format?: string;
}

/** Writes the cells over what the range holds. */
export function writeCells(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly (readonly OutputCell[])[],
): void {
  range.setNumberFormats(cells.map((row) => row.map(({ format }) => format ?? '@')));
  range.setValues(cells.map((row) => row.map(({ value }) => value ?? '')));
}
