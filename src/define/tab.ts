// What an input tab is: rows of records, named parameters, or lists of allowed values.
import type { Finding } from '../domain/issue.ts';
import type { Column, ListSource } from './column.ts';

// biome-ignore lint/suspicious/noExplicitAny: a column of any value
export type AnyColumn = Column<any, boolean>;
export type Columns = Readonly<Record<string, AnyColumn>>;

type ValueOf<C> = C extends Column<infer V, infer R> ? (R extends true ? V : V | null) : never;

/** The values of a record or of all parameters, by column id. Null: not informed. */
export type ValuesOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** A finding about one column of a row. */
export interface RowFinding<C extends Columns> extends Finding {
  readonly column: keyof C & string;
}

/** How far a tab is filled in. */
export interface TabProgress {
  readonly done: number;
  /** Null: the tab is never complete, it only grows. */
  readonly total: number | null;
  /** As people say it: `8 de 12 meses`. */
  readonly text: string;
}

interface TabBase {
  readonly id: string;
  /** The tab's name as people see it. */
  readonly name: string;
  /** What the tab is for, one sentence. */
  readonly purpose: string;
  /** A workbook without it lacks nothing; it is made when somebody asks for it. */
  readonly optional?: boolean;
}

/** A tab with one record a row, found by header. */
export interface RecordTab<C extends Columns = Columns> extends TabBase {
  readonly kind: 'records';
  readonly columns: C;
  /** Columns that together may not repeat. Empty: rows may repeat. */
  readonly key: readonly (keyof C & string)[];
  /** What the cells of one row must agree on. */
  readonly check?: (values: ValuesOf<C>) => readonly RowFinding<C>[];
  /** Columns whose zeros say that nothing was published, and so count as not informed. Empty: none. */
  readonly unpublished?: (values: ValuesOf<C>) => readonly (keyof C & string)[];
  /**
   * How far the rows of a year go; where it is absent, rows are counted. `isSettled`: the cell has a number, or says
   * that there is none.
   */
  readonly progress?: (
    rows: readonly ValuesOf<C>[],
    isSettled: (row: ValuesOf<C>, column: keyof C & string) => boolean,
  ) => TabProgress;
}

/** A tab with one named value a row: `Parâmetro | Valor | Explicação`. */
export interface ParameterTab<C extends Columns = Columns> extends TabBase {
  readonly kind: 'parameters';
  readonly headers: { readonly name: string; readonly value: string; readonly help: string };
  /** The parameters by id; a column's header is the parameter's name. */
  readonly parameters: C;
}

/** A tab whose columns are independent lists of allowed values. */
export interface ListTab<L extends string = string> extends TabBase {
  readonly kind: 'lists';
  readonly lists: Readonly<
    Record<L, { readonly header: string; readonly defaults: readonly string[] }>
  >;
}

// biome-ignore lint/suspicious/noExplicitAny: records of any columns
export type TabDefinition = RecordTab<any> | ParameterTab<any> | ListTab<any>;

/** Defines a tab of records. */
export function defineTab<C extends Columns>(tab: Omit<RecordTab<C>, 'kind'>): RecordTab<C> {
  return { kind: 'records', ...tab };
}

/** Defines a tab of named parameters. */
export function defineParameterTab<C extends Columns>(
  tab: Omit<ParameterTab<C>, 'kind'>,
): ParameterTab<C> {
  return { kind: 'parameters', ...tab };
}

/** Defines a tab of lists. */
export function defineListTab<L extends string>(tab: Omit<ListTab<L>, 'kind'>): ListTab<L> {
  return { kind: 'lists', ...tab };
}

/** The values that another tab offers for a list column: one of its lists, or a column of its rows. */
export function valuesFrom<L extends string>(tab: ListTab<L>, list: L): ListSource;
export function valuesFrom<C extends Columns>(
  tab: RecordTab<C>,
  column: keyof C & string,
): ListSource;
export function valuesFrom(tab: TabDefinition, columnId: string): ListSource {
  return { tab, columnId };
}
