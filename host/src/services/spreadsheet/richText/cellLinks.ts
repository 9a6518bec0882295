// Links between the forms that scripts and files use.
import type { Hyperlink } from '../../../xlsx/sheet/hyperlinks.ts';
import { parseA1, quoteSheetName } from '../address/a1.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';

/** Address of a link as a script sees it; a place in the workbook becomes `#gid=…&range=…`. */
export function linkUrl(link: Hyperlink, book: SpreadsheetBook): string {
  const location = link.location ?? '';
  if (link.url !== null) return location === '' ? link.url : `${link.url}#${location}`;
  const address = parseA1(location);
  const target = address?.sheetName ? book.workbook.sheetNamed(address.sheetName) : undefined;
  if (!target) return `#${location}`;
  const range = location.slice(location.lastIndexOf('!') + 1).replaceAll('$', '');
  return `#gid=${book.gridIdOf(target)}&range=${range}`;
}

/** What the file needs for a link; `#gid=…` becomes a place in the workbook, so that it works everywhere. */
export function linkTarget(
  url: string,
  book: SpreadsheetBook,
): { url: string | null; location: string | null } {
  const inside = /^#gid=(\d+)(?:&range=([A-Za-z0-9:$]+))?$/.exec(url);
  const sheet = inside && book.worksheetByGridId(Number(inside[1]));
  if (inside && sheet)
    return { url: null, location: `${quoteSheetName(sheet.name)}!${inside[2] ?? 'A1'}` };
  return url.startsWith('#') ? { url: null, location: url.slice(1) } : { url, location: null };
}
