// How a cell looks, as the attributes of its element.
import type { CellProps } from '@revolist/revogrid';
import type { SheetView } from '../protocol.ts';

/** Attributes of one cell; its number is how the grid names the active cell to assistive technology. */
export function cellLook(sheet: SheetView, row: number, column: number): CellProps {
  const number = sheet.lookOf[row - 1]?.[column - 1];
  const look = number === undefined ? {} : (sheet.looks[number] ?? {});
  const { note, list, box } = sheet.extras[`${row},${column}`] ?? {};
  const line = sheet.values[row - 1] ?? [];
  const classes = {
    wraps: look.wrap === true,
    noted: note !== undefined,
    listed: list !== undefined,
    boxed: box !== undefined,
    // Texts run over empty neighbours, as in any spreadsheet.
    spills: !look.wrap && !look.align && isText(line[column - 1]) && !line[column],
  };
  return {
    id: `cell-${row}-${column}`,
    ...(note !== undefined && { title: note }),
    class: classes,
    style: {
      ...(look.background && { backgroundColor: look.background }),
      ...(look.color && { color: look.color }),
      ...(look.bold && { fontWeight: '600' }),
      ...(look.italic && { fontStyle: 'italic' }),
      ...(look.align && { textAlign: look.align }),
    },
  };
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}
