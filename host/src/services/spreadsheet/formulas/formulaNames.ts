// What names and tables in formulas stand for.
import type { Area } from '../../../xlsx/cells/address.ts';
import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import { readTables, type Table } from '../../../xlsx/sheet/namedTables.ts';
import type { Workbook } from '../../../xlsx/workbook/workbook.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { NotCalculated } from './formulaTree.ts';

/** Cells of a sheet. */
export interface CellsOf {
  readonly sheet: Worksheet;
  readonly area: Area;
}

/** Looks names up as the file gives them. */
export class FormulaNames {
  readonly #book: Workbook;
  #tables: { readonly sheet: Worksheet; readonly table: Table }[] | null = null;

  constructor(book: Workbook) {
    this.#book = book;
  }

  /**
   * The formula of a name, seen from a sheet. Null: no such name. Throws: NotCalculated for one that means other cells
   * in every place.
   */
  formulaOf(name: string, from: Worksheet): string | null {
    const wanted = name.toLowerCase();
    const found = this.#book.names.filter((item) => item.name.toLowerCase() === wanted);
    const own = found.find((item) => item.sheet === from);
    const formula = (own ?? found.find((item) => item.sheet === null))?.formula;
    if (formula === undefined) return null;
    if (copyFormula(formula, 1, 1) !== formula) throw new NotCalculated(name);
    return formula;
  }

  /** The cells of a structured reference in a row. Null: no such table, column or row. */
  cellsOf(
    name: string,
    part: string,
    from: Worksheet,
    row: number,
    column: number,
  ): CellsOf | null {
    this.#tables ??= this.#book.sheets.flatMap((sheet) =>
      readTables(sheet).map((table) => ({ sheet, table })),
    );
    const wanted = name.toLowerCase();
    const found = this.#tables.find(({ sheet, table }) =>
      name === ''
        ? sheet === from && holds(table.area, row, column)
        : table.name.toLowerCase() === wanted,
    );
    const area = found && partOfTable(found.table, part, found.sheet === from ? row : null);
    return found && area ? { sheet: found.sheet, area } : null;
  }
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Cuts `[#Totals],[First]:[Last]` into its words; an apostrophe takes away the meaning of the next sign. */
function wordsOf(part: string): { items: string[]; columns: string[] } {
  const plain = (text: string): string => text.trim().replace(/'(.)/g, '$1');
  const items: string[] = [];
  const columns: string[] = [];
  const put = (word: string): void => {
    if (word.startsWith('#')) items.push(word.toLowerCase());
    else if (word.startsWith('@')) {
      items.push('#this row');
      if (word.length > 1) columns.push(plain(word.slice(1).replace(/^\[|\]$/g, '')));
    } else columns.push(plain(word));
  };
  const inner = [...part.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((match) => match[1] ?? '');
  if (part.startsWith('@')) put('@');
  if (inner.length === 0 && part !== '') put(part === '@' ? '' : part.replace(/^@/, ''));
  for (const word of inner) put(word);
  return { items, columns: columns.filter((word) => word !== '') };
}

/** Throws: NotCalculated for combinations that are not known here. */
function partOfTable(table: Table, part: string, row: number | null): Area | null {
  const { items, columns } = wordsOf(part);
  if (items.length > 1 || columns.length > 2) throw new NotCalculated(part);
  const places = columns.map((wanted) =>
    table.columns.findIndex((name) => name.toLowerCase() === wanted.toLowerCase()),
  );
  if (places.includes(-1)) return null;
  const [first = 0, last = columns.length === 0 ? table.columns.length - 1 : first] = places;
  const { left } = table.area;
  const sides = { left: left + Math.min(first, last), right: left + Math.max(first, last) };
  const body = {
    top: table.area.top + table.headerRows,
    bottom: table.area.bottom - table.totalsRows,
  };
  switch (items[0]) {
    case undefined:
    case '#data':
      return { ...body, ...sides };
    case '#all':
      return { ...table.area, ...sides };
    case '#headers':
      return table.headerRows === 1
        ? { ...sides, top: table.area.top, bottom: table.area.top }
        : null;
    case '#totals':
      return table.totalsRows === 1
        ? { ...sides, top: table.area.bottom, bottom: table.area.bottom }
        : null;
    case '#this row':
      if (row === null || row < body.top || row > body.bottom) return null;
      return { ...sides, top: row, bottom: row };
    default:
      throw new NotCalculated(part);
  }
}
