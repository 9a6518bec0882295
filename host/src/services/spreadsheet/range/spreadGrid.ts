// Hands the values of a grid to the cells of an area.
import type { Area } from '../../../xlsx/cells/address.ts';
import { signatureError } from '../../base/signatureError.ts';

/**
 * Throws: when `given` is no grid, or its size is not the area's.
 * Source: the wording of the platform's three errors, in many public reports.
 */
export function spreadGrid(
  method: string,
  given: unknown,
  { top, left, bottom, right }: Area,
  write: (row: number, column: number, value: unknown) => void,
): void {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (!Array.isArray(given) || (given.length > 0 && !Array.isArray(given[0])))
    throw signatureError(`SpreadsheetApp.Range.${method}`, [given]);
  const grid: unknown[] = given;
  if (grid.length !== rows)
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
    );
  for (const line of grid) {
    const count = Array.isArray(line) ? line.length : 0;
    if (count !== columns)
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${count} but the range has ${columns}.`,
      );
  }
  (grid as unknown[][]).forEach((line, at) => {
    for (let index = 0; index < columns; index += 1) write(top + at, left + index, line[index]);
  });
}
