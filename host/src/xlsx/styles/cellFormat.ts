// The look of a cell, flat and resolved, and the change of one.

/** `#rrggbb`, or `theme:4` for a colour that follows the theme. */
export type CellColor = string;

/** One side of a cell's border; `style` as in the file: thin, medium, dashed, … */
export interface Edge {
  readonly style: string;
  readonly color: CellColor;
}

/** The resolved look of a cell. Null colours: automatic. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontFamily: string;
  /** Unit: points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontColor: CellColor | null;
  readonly fill: CellColor | null;
  /** As in the file (`left`, `center`, `general`, …). Null: nothing said, by the kind of value. */
  readonly horizontal: string | null;
  /** `top`, `center`. Null: bottom. */
  readonly vertical: string | null;
  /** Null: nothing said, which shows as overflow. */
  readonly wrap: 'wrap' | 'clip' | 'overflow' | null;
  /** Null: by the language of the text. */
  readonly direction: 'leftToRight' | 'rightToLeft' | null;
  /** Unit: degrees counter-clockwise, -90 to 90; 255 means letters stacked. */
  readonly rotation: number;
  readonly edgeTop: Edge | null;
  readonly edgeBottom: Edge | null;
  readonly edgeLeft: Edge | null;
  readonly edgeRight: Edge | null;
  readonly locked: boolean;
}

/** Those properties of a look that are to change. */
export type FormatChange = Partial<CellFormat>;
