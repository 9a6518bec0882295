// The words that the document adds by itself: the engine has no text of its own.

/** What the renderer writes besides the model's own text. */
export interface DocxWords {
  /** Before the number of a table: `Tabela`. */
  readonly table: string;
  /** Before the number of a chart: `Gráfico`. */
  readonly chart: string;
  /** Before the source of a chart: `Fonte`. */
  readonly source: string;
  /** `Página` and `de`, as in `Página 3 de 12`. */
  readonly page: string;
  readonly of: string;
  /** Head of the first column when a chart is given as a table: `Categoria`. */
  readonly category: string;
  /** In the place of a value that was not informed: `–`. */
  readonly noData: string;
  /** Note under a chart that is given as a table: `Gráfico apresentado como tabela.` */
  readonly chartAsTable: string;
}
