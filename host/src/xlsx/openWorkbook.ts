// Opens a file as a workbook.

import { openArchive } from './package/xlsxPackage.ts';
import { limitReach } from './workbook/limitReach.ts';
import { mergeLooks } from './workbook/mergeLooks.ts';
import { Workbook } from './workbook/workbook.ts';
import { XlsxError } from './xlsxError.ts';

/**
 * Opens an .xlsx file; `shortDate` is how the reader's locale writes a date.
 * Throws: XlsxError with the reason when it is none.
 */
export function openWorkbook(bytes: Uint8Array, shortDate = 'm/d/yyyy'): Workbook {
  const archive = openArchive(bytes);
  if (!archive.has('[Content_Types].xml') && !archive.has('xl/workbook.xml'))
    throw new XlsxError('notXlsx');
  const workbook = new Workbook(archive, shortDate);
  // All parts are looked at now: damage has to show before work begins, not in the middle of it.
  for (const name of archive.names) if (/^xl\/.*\.(?:xml|rels)$/i.test(name)) archive.text(name);
  for (const sheet of workbook.sheets) sheet.load();
  limitReach(workbook);
  mergeLooks(workbook);
  return workbook;
}
