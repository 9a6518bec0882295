// What a person types or pastes, by the spreadsheet's own rules of typing.

import type { HeldCells } from '../../../host/src/services/spreadsheet/spreadsheet/heldCells.ts';
import type { Host } from '../../host.ts';
import type { Place } from '../protocol.ts';
import { sheetById } from './sheetById.ts';

/** A block of a tab that is written at once: rows that follow one another. */
interface Piece {
  readonly row: number;
  readonly values: readonly (readonly string[])[];
}

/** The cells before and after an edit. */
export type Edited = readonly { readonly before: HeldCells; readonly after: HeldCells }[];

/**
 * Puts typed text into cells, each line into its row; what goes past the last column is left out. All of it or nothing.
 * Throws: the platform's error for protected cells and for values that a rule refuses.
 */
export function editCells(
  host: Host,
  { sheetId, row, column }: Place,
  values: readonly (readonly string[])[],
  rows: readonly number[] = values.map((_, at) => row + at),
): Edited {
  return host.byHand(({ SpreadsheetApp }) => {
    const sheet = sheetById(SpreadsheetApp, sheetId);
    const missing = Math.max(...rows) - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const width = Math.min(
      Math.max(...values.map(({ length }) => length)),
      sheet.getMaxColumns() - column + 1,
    );
    const written: { piece: Piece; before: HeldCells }[] = [];
    const areaOf = ({ row: top, values: lines }: Piece) => ({
      top,
      left: column,
      bottom: top + lines.length - 1,
      right: column + width - 1,
    });
    try {
      for (const piece of piecesOf(values, rows)) {
        written.push({ piece, before: host.sheets.hold(sheetId, areaOf(piece)) });
        write(sheet.getRange(piece.row, column, piece.values.length, width), piece.values, width);
      }
    } catch (error) {
      for (const { before } of written) host.sheets.put(sheetId, before);
      throw error;
    }
    return written.map(({ piece, before }) => ({
      before,
      after: host.sheets.hold(sheetId, areaOf(piece)),
    }));
  });
}

function write(
  range: GoogleAppsScript.Spreadsheet.Range,
  values: readonly (readonly string[])[],
  width: number,
): void {
  const block = values.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
  const [only] = block.length === 1 && width === 1 ? (block[0] ?? []) : [];
  if (only === undefined) range.setValues(block);
  else range.setValue(only);
}

function piecesOf(values: readonly (readonly string[])[], rows: readonly number[]): Piece[] {
  const pieces: { row: number; values: (readonly string[])[] }[] = [];
  values.forEach((line, at) => {
    const row = rows[at];
    if (row === undefined) return;
    const last = pieces.at(-1);
    if (last && last.row + last.values.length === row) last.values.push(line);
    else pieces.push({ row, values: [line] });
  });
  return pieces;
}
