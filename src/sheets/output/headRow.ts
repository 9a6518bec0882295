// Telling an output tab from one of the same name that people made.
import { foldText } from '../../domain/text.ts';

/**
 * Index of the row of headers, which people may have moved down; 0 in an empty tab. Half of the headers make the tab
 * ours, or fewer where the first is among them and there are no others, as older versions wrote them.
 * Null: the tab is people's own.
 */
export function headRow(
  rows: readonly (readonly unknown[])[],
  headers: readonly string[],
): number | null {
  const wanted = headers.map(foldText);
  const found = rows.findIndex((row) => {
    const names = row.map((value) => foldText(String(value))).filter(Boolean);
    const known = wanted.filter((name) => names.includes(name)).length;
    const isPart = known > 1 && known === names.length && names.includes(wanted[0] ?? '');
    return isPart || known >= wanted.length / 2;
  });
  if (found >= 0) return found;
  return rows.some((row) => row.some((value) => value !== '')) ? null : 0;
}
