// DataTable and the view that chooses its columns.
import { types } from 'node:util';
import { Emulated } from '../../emulation/emulated.ts';
import { enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';

/** A value of a chart's table. */
export type Cell = string | number | Date | null;

/** Shape: `role` is null for data; `values` has one cell per row. */
export interface Column {
  readonly type: 'STRING' | 'NUMBER' | 'DATE';
  readonly label: string;
  readonly role: string | null;
  readonly values: readonly Cell[];
}

/** A finished table. */
export class DataTable extends Emulated implements GoogleAppsScript.Charts.DataTable {
  readonly _className = 'DataTable';
  override readonly _counted = false;
  readonly _columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    super();
    this._columns = columns;
  }
}

/** Rows may be shorter than the table has columns; what is missing is empty. */
export class DataTableBuilder extends Emulated implements GoogleAppsScript.Charts.DataTableBuilder {
  readonly _className = 'DataTableBuilder';
  override readonly _counted = false;
  readonly #columns: { readonly type: Column['type']; readonly label: string }[] = [];
  readonly #rows: unknown[][] = [];

  addColumn(type: unknown, label: string): this {
    const name = enumName(type);
    if (name !== 'STRING' && name !== 'NUMBER' && name !== 'DATE')
      throw signatureError('Charts.DataTableBuilder.addColumn', [type, label]);
    this.#columns.push({ type: name, label: String(label) });
    return this;
  }

  /** Throws: when the row has more values than there are columns. */
  addRow(values: readonly unknown[]): this {
    if (!Array.isArray(values)) throw signatureError('Charts.DataTableBuilder.addRow', [values]);
    if (values.length > this.#columns.length)
      throw new Error(
        `Row given with size different than ${this.#columns.length} (the number of columns in the table).`,
      );
    this.#rows.push([...values]);
    return this;
  }

  /** Adds rows up to the one that is set. */
  setValue(row: number, column: number, value: unknown): this {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    cells[column] = value;
    return this;
  }

  build(): DataTable {
    return new DataTable(
      this.#columns.map(({ type, label }, index) => ({
        type,
        label,
        role: null,
        values: this.#rows.map((row) => toCell(type, row[index])),
      })),
    );
  }
}

/** Throws: when the value is not of the column's type. */
function toCell(type: Column['type'], value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'STRING') return String(value);
  if (type === 'NUMBER' && typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (type === 'DATE' && types.isDate(value)) return new Date((value as Date).getTime());
  throw new Error(
    `Type mismatch. Value ${String(value)} does not match type ${type.toLowerCase()}.`,
  );
}

/** A chosen column: its position, or its position with a type and a role. */
export interface ViewColumn {
  readonly sourceColumn: number;
  readonly role: string | null;
  readonly label: string | null;
  /** `stringify` turns the source's values into texts. */
  readonly calc: string | null;
}

/** A finished view. */
export class DataViewDefinition
  extends Emulated
  implements GoogleAppsScript.Charts.DataViewDefinition
{
  readonly _className = 'DataViewDefinition';
  override readonly _counted = false;
  readonly _columns: readonly ViewColumn[] | null;

  constructor(columns: readonly ViewColumn[] | null) {
    super();
    this._columns = columns;
  }

  /** Throws: when a column that the view asks for is not in the table. */
  _apply(columns: readonly Column[]): readonly Column[] {
    if (!this._columns) return columns;
    return this._columns.map(({ sourceColumn, role, label, calc }) => {
      const source = columns[sourceColumn];
      if (!source)
        throw new Error(
          `Invalid column index ${sourceColumn}. Should be an integer in the range [0-${columns.length - 1}].`,
        );
      const values =
        calc === 'stringify'
          ? source.values.map((cell) => (cell === null ? null : String(cell)))
          : source.values;
      return { ...source, role, label: label ?? source.label, values };
    });
  }
}

/** Columns by position, or objects `{sourceColumn, type, role, label, calc}`. */
export class DataViewDefinitionBuilder
  extends Emulated
  implements GoogleAppsScript.Charts.DataViewDefinitionBuilder
{
  readonly _className = 'DataViewDefinitionBuilder';
  override readonly _counted = false;
  #columns: ViewColumn[] | null = null;

  setColumns(columns: readonly unknown[]): this {
    if (!Array.isArray(columns))
      throw signatureError('Charts.DataViewDefinitionBuilder.setColumns', [columns]);
    this.#columns = columns.map((column: unknown) => {
      if (typeof column === 'number')
        return { sourceColumn: column, role: null, label: null, calc: null };
      const { sourceColumn, role, label, calc } = Object(column) as Record<string, unknown>;
      if (typeof sourceColumn !== 'number')
        throw signatureError('Charts.DataViewDefinitionBuilder.setColumns', [columns]);
      const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
      return { sourceColumn, role: text(role), label: text(label), calc: text(calc) };
    });
    return this;
  }

  build(): DataViewDefinition {
    return new DataViewDefinition(this.#columns);
  }
}
