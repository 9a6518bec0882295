// Cells with their number formats, in two calls.
import { shorten } from '../../domain/text.ts';

/**
 * A cell to write. Text is written as text whatever it begins with; null leaves the cell empty.
 * Assumption: typed-text-stays-text, leading-equals-stays-text
 */
export interface OutputCell {
  readonly value: string | number | null;
  /** Number format; `@` (text) where none is given. */
  readonly format?: string;
  /** Where the text leads; only where cells are written as linked text. */
  readonly link?: string;
}

/** Longest text of a cell that the sheet still takes comfortably. */
const longestText = 5000;

/** Writes the cells over what the range holds. `linked`: all are text, and some of it leads somewhere. */
export function writeCells(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly (readonly OutputCell[])[],
  linked = false,
): void {
  range.setNumberFormats(cells.map((row) => row.map(({ format }) => format ?? '@')));
  if (linked) range.setRichTextValues(cells.map((row) => row.map(linkedText)));
  else range.setValues(cells.map((row) => row.map(contentOf)));
}

function contentOf({ value }: OutputCell): string | number {
  return typeof value === 'string' ? shorten(value, longestText) : (value ?? '');
}

/** Assumption: internal-link */
function linkedText(cell: OutputCell): GoogleAppsScript.Spreadsheet.RichTextValue {
  const text = SpreadsheetApp.newRichTextValue().setText(String(contentOf(cell)));
  return (cell.link && cell.value ? text.setLinkUrl(cell.link) : text).build();
}
