// A sheet by its name, as people may have retyped it.
import { foldText } from '../domain/text.ts';
import type { OpenSheets } from './openSheets.ts';

/** The sheet with exactly that name, else the first whose name differs only in case, accents and spaces. */
export function sheetNamed(
  { byName }: OpenSheets,
  name: string,
): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  return byName.get(name) ?? [...byName].find(([other]) => foldText(other) === foldText(name))?.[1];
}
