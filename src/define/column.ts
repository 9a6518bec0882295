// Columns of a tab: what a cell of each may hold and how it is read.
import type { CellValue } from '../domain/cell.ts';
import type { Finding, IssueCode, IssueParams } from '../domain/issue.ts';
import type { Suggestion } from '../domain/mend.ts';
import { tidySpaces } from '../domain/text.ts';

/** Kinds of column, for formats, validations and help. */
export type ColumnKind =
  | 'text'
  | 'year'
  | 'month'
  | 'count'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'date'
  | 'list'
  | 'choice';

/** What a cell gave. Null value: nothing usable; the findings say why, none when the cell is simply empty. */
export interface Reading<V> {
  readonly value: V | null;
  readonly findings: readonly Finding[];
  /** The year a month cell names beside its month. */
  readonly year?: number | null;
  /** The cell says that it has no number because none could be. */
  readonly notApplicable?: boolean;
}

/** Where the allowed values of a list column stand: a column of another tab. Made by `valuesFrom`. */
export interface ListSource {
  readonly tab: { readonly id: string };
  readonly columnId: string;
}

export interface Column<V, R extends boolean = boolean> {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly required: R;
  /** Whether a tab without this column is wrong, although its cells may be empty. */
  readonly headerRequired: boolean;
  /** What people should write here, one sentence. */
  readonly help: string;
  /** Reads a cell that is not empty. */
  readonly read: (value: CellValue) => Reading<V>;
  readonly list?: ListSource;
  readonly choices?: readonly string[];
}

/** Options shared by all columns. */
export interface ColumnOptions<R extends boolean> {
  readonly required?: R;
  /** As `required` where not said. */
  readonly headerRequired?: boolean;
  readonly help: string;
}

const spreadsheetErrors =
  /^#(N\/A|N\/D|REF!|VALUE!|VALOR!|DIV\/0!|NAME\?|NOME\?|NUM!|NÚM!|NULL!|NULO!|ERROR!|ERRO!|SPILL!|DESPEJAR!|CALC!|CÁLC!|BLOCKED!|BLOQUEADO!|CONNECT!|CONECTAR!|UNKNOWN!|DESCONHECIDO!|FIELD!|CAMPO!)$/i;

/**
 * What a cell shows whose formula has no result yet: Google's words while it calculates, the errors by which Excel says
 * so, and the one that the local host gives for a formula that it cannot calculate.
 * Source: public reports of getValue answering "Loading..."; ECMA-376 part 1, 18.17.3 (#GETTING_DATA).
 */
const withoutResult =
  /^(Loading|Carregando|Cargando)(\.{3}|…)$|^#(GETTING_DATA|OBTENDO_DADOS|BUSY!|OCUPADO!)$/i;

/** The reading of a cell that holds nothing usable. */
export function failed<V>(
  code: IssueCode,
  params?: IssueParams,
  suggestions: readonly Suggestion[] = [],
): Reading<V> {
  const more = suggestions.length > 0 ? { suggestions } : {};
  return {
    value: null,
    findings: [{ code, severity: 'error', ...(params ? { params } : {}), ...more }],
  };
}

/** Builds a column; errors such as `#N/A` and formulas without a result are refused before `read` sees them. */
export function column<V, R extends boolean>(
  kind: ColumnKind,
  header: string,
  options: ColumnOptions<R>,
  read: (value: CellValue) => Reading<V>,
): Column<V, R> {
  const required = (options.required ?? false) as R;
  return {
    header,
    kind,
    required,
    headerRequired: options.headerRequired ?? required,
    help: options.help,
    read: (value) => {
      const shown = typeof value === 'string' ? tidySpaces(value) : '';
      if (withoutResult.test(shown)) return failed('noResult');
      return spreadsheetErrors.test(shown) ? failed('spreadsheetError') : read(value);
    },
  };
}
