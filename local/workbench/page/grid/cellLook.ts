// How a cell looks, as the attributes of its element.
import type { CellProps } from '@revolist/revogrid';
import type { Block } from '../../protocol.ts';
import { rowHeight } from './sheetRows.ts';
import type { ShownSheet } from './shownSheet.ts';

const pixelsPerPoint = 4 / 3;

/** Whole rows that are selected. */
export type ChosenRows = Pick<Block, 'row' | 'rows'>;

/** Attributes of one cell. The row of the column letters is the first one to assistive technology. */
export function cellLook(
  sheet: ShownSheet,
  row: number,
  column: number,
  active: Block,
  chosen: ChosenRows | null,
): CellProps {
  const number = sheet.lookOf[row - 1]?.[column - 1];
  const look = number === undefined ? {} : (sheet.looks[number] ?? {});
  const { note, list, box } = sheet.extras[`${row},${column}`] ?? {};
  const line = sheet.values[row - 1] ?? [];
  const merge = sheet.merges.find((area) => area.row === row && area.column === column);
  const isChosen = chosen !== null && row >= chosen.row && row < chosen.row + chosen.rows;
  const classes = {
    chosen: isChosen,
    merged: merge !== undefined,
    wraps: look.wrap === true,
    noted: note !== undefined,
    listed: list !== undefined,
    boxed: box !== undefined,
    // Texts run over empty neighbours, as in any spreadsheet.
    spills: !look.wrap && !look.align && isText(line[column - 1]) && !line[column],
  };
  return {
    id: `cell-${row}-${column}`,
    'aria-rowindex': String(row + 1),
    'aria-colindex': String(column),
    tabindex: row === active.row && column === active.column ? 0 : -1,
    ...(isChosen && { 'aria-selected': 'true' }),
    ...(merge && { rowspan: merge.rows, colspan: merge.columns }),
    ...(note !== undefined && { title: note }),
    class: classes,
    style: {
      ...(look.background && { backgroundColor: look.background }),
      ...(look.color && { color: look.color }),
      ...(look.bold && { fontWeight: '600' }),
      ...(look.italic && { fontStyle: 'italic' }),
      ...((look.underline || look.strike) && {
        textDecoration: [look.underline && 'underline', look.strike && 'line-through']
          .filter(Boolean)
          .join(' '),
      }),
      ...(look.align && { textAlign: look.align }),
      ...(look.size && { fontSize: `${look.size * pixelsPerPoint}px`, lineHeight: '1.25' }),
      ...(merge && mergedSize(sheet, merge)),
    },
  };
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

/** Size of a merged block; the component itself knows none. */
function mergedSize(sheet: ShownSheet, { row, column, rows, columns }: Block) {
  const numbers = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => first + at);
  const width = numbers(column, columns).reduce((sum, at) => sum + (sheet.widths[at - 1] ?? 0), 0);
  const height = numbers(row, rows).reduce((sum, at) => sum + rowHeight(sheet, at), 0);
  return { '--width': `${width}px`, '--height': `${height}px` };
}
