// Adds, copies and renames sheets of a spreadsheet.
import { copyCharts } from '../../../xlsx/drawings/charts.ts';
import { copySheet } from '../../../xlsx/workbook/copySheet.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../../xlsx/workbook/limitReach.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import { newChartId } from '../charts/newChartId.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

/** Longest name a sheet may have. */
const MOST_NAME = 100;

/** Throws: when the name is taken. Null name: the next free one; null index: after the active sheet. */
export function addSheet(
  book: SpreadsheetBook,
  name: string | null,
  index: number | null,
  template: Sheet | null,
): Sheet {
  const { workbook } = book;
  if (name !== null) assertFree(book, name, null);
  const at =
    index === null
      ? workbook.sheets.indexOf(book.active) + 1
      : Math.max(0, Math.min(workbook.sheets.length, Math.trunc(index)));
  const chosen = name ?? freeName(book);
  const size = template
    ? book.gridOf(template._worksheet)
    : { rows: DEFAULT_ROWS, columns: DEFAULT_COLUMNS };
  book.assertRoom(size.rows * size.columns);
  const worksheet = template
    ? copySheet(workbook, template._worksheet, chosen, at)
    : workbook.addSheet(chosen, at);
  book.setGrid(worksheet, size.rows, size.columns);
  if (template)
    copyCharts(template._worksheet, worksheet, {
      noun: book.chartNoun,
      newId: () => newChartId(book),
    });
  book.active = worksheet;
  return book.sheetOf(worksheet);
}

/** A copy at the end, which does not become the active sheet. */
export function addCopy(book: SpreadsheetBook, sheet: Sheet): Sheet {
  const { active } = book;
  const copy = addSheet(book, copyName(book, sheet.getName()), book.workbook.sheets.length, sheet);
  book.active = active;
  return copy;
}

/** Throws: when the name is empty or taken. */
export function renameSheet(book: SpreadsheetBook, worksheet: Worksheet, name: unknown): void {
  if (typeof name !== 'string' && typeof name !== 'number')
    throw signatureError('SpreadsheetApp.Sheet.setName', [name]);
  const text = String(name);
  assertFree(book, text, worksheet);
  if (text === worksheet.name) return;
  book.workbook.renameSheet(worksheet, text);
  for (const sheet of book.workbook.sheets) book.sheetOf(sheet)._parts.forget();
}

function assertFree(book: SpreadsheetBook, name: string, except: Worksheet | null): void {
  if (name.trim() === '') throw new Error('Sheet name cannot be empty.');
  if (name.length > MOST_NAME)
    throw new Error(`Sheet name cannot be longer than ${MOST_NAME} characters.`);
  const holder = book.workbook.sheetNamed(name);
  if (holder && holder !== except)
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** Source: new sheets are numbered; pt_BR spreadsheets call them Página. */
function freeName(book: SpreadsheetBook): string {
  const stem = book.rules.name.startsWith('pt') ? 'Página' : 'Sheet';
  let number = book.workbook.sheets.length + 1;
  while (book.workbook.sheetNamed(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** What a copy of a sheet is called. */
export function copyName(book: SpreadsheetBook, name: string): string {
  const stem = book.rules.name.startsWith('pt') ? `Cópia de ${name}` : `Copy of ${name}`;
  let chosen = stem;
  for (let number = 1; book.workbook.sheetNamed(chosen); number += 1) chosen = `${stem} ${number}`;
  return chosen;
}
