// The part of Range about borders and merged cells.
import { type Area, contains, overlap } from '../../../xlsx/cells/address.ts';
import type { Edge, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { cssColor } from '../color/cssColor.ts';
import { Borders, EDGE_STYLES } from './borders.ts';
import { changeFormat, firstFormat } from './cellFormats.ts';
import type { Range } from './range.ts';

/** True draws a side, false takes it away, null leaves it; without colour and style a thin black line. */
export function setBorder(
  range: Range,
  top: boolean | null,
  left: boolean | null,
  bottom: boolean | null,
  right: boolean | null,
  vertical: boolean | null,
  horizontal: boolean | null,
  color?: string | null,
  style?: EnumValue | null,
): Range {
  range._assertEditable();
  const edge: Edge = {
    style: EDGE_STYLES[enumName(style) ?? 'SOLID'] ?? 'thin',
    color: (color && cssColor(color)) || '#000000',
  };
  const area = range._area;
  const draw = (flag: boolean | null): Edge | null | undefined =>
    flag === null || flag === undefined ? undefined : flag ? edge : null;
  range._each((row, column) => {
    setEdges(range, row, column, {
      edgeTop: draw(row === area.top ? top : horizontal),
      edgeBottom: draw(row === area.bottom ? bottom : horizontal),
      edgeLeft: draw(column === area.left ? left : vertical),
      edgeRight: draw(column === area.right ? right : vertical),
    });
  });
  return range;
}

function setEdges(
  range: Range,
  row: number,
  column: number,
  edges: Record<'edgeTop' | 'edgeBottom' | 'edgeLeft' | 'edgeRight', Edge | null | undefined>,
): void {
  const change: FormatChange = {
    ...(edges.edgeTop === undefined ? {} : { edgeTop: edges.edgeTop }),
    ...(edges.edgeBottom === undefined ? {} : { edgeBottom: edges.edgeBottom }),
    ...(edges.edgeLeft === undefined ? {} : { edgeLeft: edges.edgeLeft }),
    ...(edges.edgeRight === undefined ? {} : { edgeRight: edges.edgeRight }),
  };
  if (Object.keys(change).length > 0) changeFormat(range, row, column, change);
}

/** Not documented, but there on live spreadsheets: the first cell's sides. Null: it has none. */
export function getBorder(range: Range): Borders | null {
  const { edgeTop, edgeBottom, edgeLeft, edgeRight } = firstFormat(range);
  if (!edgeTop && !edgeBottom && !edgeLeft && !edgeRight) return null;
  return new Borders({ top: edgeTop, bottom: edgeBottom, left: edgeLeft, right: edgeRight });
}

/** Keeps the value of the first cell only. */
export function merge(range: Range): Range {
  return mergeBlocks(range, [range._area]);
}

export function mergeAcross(range: Range): Range {
  const { top, bottom } = range._area;
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  return mergeBlocks(
    range,
    rows.map((row) => ({ ...range._area, top: row, bottom: row })),
  );
}

export function mergeVertically(range: Range): Range {
  const { left, right } = range._area;
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return mergeBlocks(
    range,
    columns.map((column) => ({ ...range._area, left: column, right: column })),
  );
}

function mergeBlocks(range: Range, blocks: readonly Area[]): Range {
  range._assertEditable();
  const sheet = range._worksheet;
  const crossing = sheet.merges.find(
    (merge) => overlap(merge, range._area) && !contains(range._area, merge),
  );
  if (crossing)
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  const others = sheet.merges.filter((merge) => !overlap(merge, range._area));
  const wide = blocks.filter((area) => area.top !== area.bottom || area.left !== area.right);
  for (const area of wide)
    range._each((row, column) => {
      const inside = contains(area, { top: row, left: column, bottom: row, right: column });
      if (inside && (row !== area.top || column !== area.left))
        range._cells.write(row, column, null);
    });
  sheet.setMerges([...others, ...wide]);
  return range;
}

/** Throws: when a merged block lies only partly inside the range. */
export function breakApart(range: Range): Range {
  range._assertEditable();
  const sheet = range._worksheet;
  const touched = sheet.merges.filter((merge) => overlap(merge, range._area));
  if (touched.some((merge) => !contains(range._area, merge)))
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  if (touched.length > 0) sheet.setMerges(sheet.merges.filter((merge) => !touched.includes(merge)));
  return range;
}

export function isPartOfMerge(range: Range): boolean {
  return range._worksheet.merges.some((merge) => overlap(merge, range._area));
}

export function getMergedRanges(range: Range): Range[] {
  return range._worksheet.merges
    .filter((merge) => overlap(merge, range._area))
    .map((merge) => range._sheet._areaRange(merge));
}
