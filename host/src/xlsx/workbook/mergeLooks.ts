// Makes a workbook with more looks than Excel takes one that it opens: equal looks become one.
import type { Workbook } from './workbook.ts';

/** Leaves workbooks as they are that Excel takes. To be called before anything is changed. */
export function mergeLooks({ styles, sheets }: Workbook): void {
  if (!styles.isOverfull) return;
  const used = new Set(sheets.flatMap((sheet) => [...sheet.usedStyles()]));
  const moved = styles.keepLooks(used);
  for (const sheet of sheets) sheet.moveStyles(moved);
}
