// The shape of an example workbook: rows of each input tab, by column header.

/** A cell as it is typed. Null or absent: left empty. */
export type ExampleValue = string | number | null;

/** One row: values by the header of their column. */
export type ExampleRow = Readonly<Record<string, ExampleValue>>;

export interface ExampleBook {
  readonly fileName: string;
  /** Parameters of the tab Configuração, by name. */
  readonly settings: ExampleRow;
  /** Values of the tab Listas, by header. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Rows of the other tabs, by tab name. */
  readonly records: Readonly<Record<string, readonly ExampleRow[]>>;
}
