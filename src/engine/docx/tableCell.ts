// One cell of a table, with every border and colour written on it: Google Docs drops what only a style says.
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  TableCell,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { STYLE } from './styles.ts';
import type { TableLayout } from './tableLayout.ts';
import { textRun } from './text.ts';
import type { Theme } from './theme.ts';

export type RowKind = 'head' | 'body' | 'total';

/** What a cell shows and where it stands. */
export interface CellOptions {
  readonly text: string;
  readonly kind: RowKind;
  readonly align: 'left' | 'right';
  /** Unit: twips. */
  readonly width: number;
  readonly layout: TableLayout;
  readonly keepNext: boolean;
  readonly theme: Theme;
}

/** No line on a cell's edge, as Word writes it. */
const NO_CELL_BORDER: IBorderOptions = { style: BorderStyle.NIL };

/** No line on a table's edge, as Word writes it. */
export const NO_BORDER: IBorderOptions = {
  style: BorderStyle.NONE,
  size: 0,
  space: 0,
  color: 'auto',
};

/** A thin line. Unit of the size: eighths of a point. */
export function rule(color: string, size: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size, color };
}

/** A cell ready to be placed in its row. */
export function tableCell(options: CellOptions): TableCell {
  const { text, kind, align, width, layout, keepNext, theme } = options;
  const format = kind === 'total' ? { bold: true, size: layout.size } : { size: layout.size };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: kind === 'head' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    margins: {
      marginUnitType: WidthType.DXA,
      top: layout.padY,
      bottom: layout.padY,
      left: layout.padX,
      right: layout.padX,
    },
    borders: { ...horizontalRules(kind, theme), left: NO_CELL_BORDER, right: NO_CELL_BORDER },
    ...(kind === 'head'
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: theme.panel } }
      : {}),
    children: [
      new Paragraph({
        style: kind === 'head' ? STYLE.tableHead : STYLE.tableText,
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        ...(keepNext ? { keepNext: true } : {}),
        children: text === '' ? [] : [textRun(text, format)],
      }),
    ],
  });
}

function horizontalRules(kind: RowKind, theme: Theme) {
  if (kind === 'head') return { top: NO_CELL_BORDER, bottom: rule(theme.accent, 8) };
  if (kind === 'total') return { top: rule(theme.text, 8), bottom: rule(theme.rule, 4) };
  return { top: rule(theme.rule, 4), bottom: rule(theme.rule, 4) };
}
