// Protection of a sheet as the file knows it: without people and exceptions.
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { attributeOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';

/** Whether the file protects the sheet. */
export function fileProtects(sheet: Worksheet): boolean {
  const raw = sheet.childSource('sheetProtection');
  if (raw === null) return false;
  return ['1', 'true'].includes(attributeOf(parseElement(raw), 'sheet') ?? '0');
}

/** Turns the file's protection on (without a password) or off; a protection that is there stays as it is. */
export function setFileProtection(sheet: Worksheet, on: boolean): void {
  if (on === fileProtects(sheet)) return;
  sheet.putChild('sheetProtection', on ? `<${sheet.prefix}sheetProtection sheet="1"/>` : null);
}
