// Tables laid over cells of a sheet: Excel repairs a file, and loses the table, whose headers are not what the table says.
import { type Area, areaAddress, parseArea } from '../cells/address.ts';
import { removeContentType } from '../package/relationships.ts';
import { mapReferences, type ReferenceHolder } from '../workbook/references.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  descendantsOf,
  elementOf,
  elementsOf,
  parseElement,
  removeElement,
  renderElement,
  setAttribute,
  setText,
  textOf,
} from '../xml/xmlElement.ts';
import { decodeCellText, encodeCellText } from '../xml/xmlText.ts';

interface Table {
  readonly id: string;
  readonly partName: string;
  /** What stands before the root element. */
  readonly head: string;
  readonly root: ReturnType<typeof parseElement>;
}

function tablesOf(sheet: Worksheet): Table[] {
  return sheet.relationships.all.flatMap(({ id, kind, part }) => {
    const text = kind === 'table' && part !== null ? sheet.book.archive.text(part) : null;
    if (text === null || part === null) return [];
    const start = text.search(/<[A-Za-z_]/);
    const [head, raw] = [text.slice(0, start), text.slice(start)];
    return [{ id, partName: part, head, root: parseElement(raw) }];
  });
}

/** Moves the tables of a sheet with their cells. `move` says where an area goes; null: it is deleted. */
export function moveTables(
  book: ReferenceHolder,
  sheet: Worksheet,
  move: (area: Area) => Area | null,
): void {
  for (const table of tablesOf(sheet)) {
    const filters = elementsOf(table.root, 'autoFilter');
    const area = parseArea(attributeOf(table.root, 'ref') ?? '');
    const moved = area && move(area);
    if (!area || !moved || areaAddress(area) === areaAddress(moved)) {
      if (area && !moved) takeOff(book, sheet, table);
      continue;
    }
    for (const element of [table.root, ...filters]) {
      const own = parseArea(attributeOf(element, 'ref') ?? '');
      const next = own && move(own);
      if (next) setAttribute(element, 'ref', areaAddress(next));
    }
    for (const sort of elementsOf(table.root, 'sortState')) removeElement(table.root, sort);
    put(sheet, table);
  }
}

/**
 * Gives the columns of each table the names that their header cells have by now. A table whose headers no longer fit,
 * as one is empty or stands twice, is taken off; its cells stay.
 */
export function keepTablesWhole(book: ReferenceHolder, sheet: Worksheet): void {
  for (const table of tablesOf(sheet)) {
    const area = parseArea(attributeOf(table.root, 'ref') ?? '');
    const list = elementOf(table.root, 'tableColumns');
    const columns = list ? elementsOf(list, 'tableColumn') : [];
    if (!area || attributeOf(table.root, 'headerRowCount') === '0') continue;
    const names = columns.map((column) => decodeCellText(attributeOf(column, 'name') ?? ''));
    const headers = names.map((_, index) => headerAt(sheet, area.top, area.left + index));
    const differ = names.some((name, index) => plain(name) !== plain(headers[index] ?? ''));
    const fits =
      area.right - area.left + 1 === columns.length &&
      headers.every((header) => header !== null && header !== '') &&
      new Set(headers.map((header) => plain(header ?? ''))).size === headers.length;
    if (!fits) takeOff(book, sheet, table);
    else if (differ) {
      columns.forEach((column, index) => {
        const [before = '', after = ''] = [names[index], headers[index] ?? ''];
        if (plain(before) === plain(after)) return;
        setAttribute(column, 'name', encodeCellText(after).replaceAll('\n', '_x000a_'));
        renameColumn(book, table, before, after);
      });
      put(sheet, table);
    }
  }
}

/** Null: the header is no text, which Excel does not take. */
function headerAt(sheet: Worksheet, row: number, column: number): string | null {
  const cell = sheet.cell(row, column);
  return cell?.kind === 'text' ? String(cell.value) : null;
}

/** Writers differ in how they put line breaks into attributes, and Excel in nothing but case. */
function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function tableName({ root }: Table): string {
  return attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '';
}

function put(sheet: Worksheet, { partName, head, root }: Table): void {
  sheet.book.archive.put(partName, head + renderElement(root));
}

function takeOff(book: ReferenceHolder, sheet: Worksheet, table: Table): void {
  const name = tableName(table);
  const list = parseElement(sheet.childSource('tableParts') ?? '<tableParts/>');
  for (const part of elementsOf(list, 'tablePart')) {
    if (attributeOf(part, 'id') === table.id) removeElement(list, part);
  }
  const left = elementsOf(list, 'tablePart').length;
  if (left > 0) setAttribute(list, 'count', String(left));
  sheet.putChild('tableParts', left > 0 ? renderElement(list) : null);
  sheet.relationships.remove(table.id);
  sheet.book.archive.remove(table.partName);
  removeContentType(sheet.book.archive, table.partName);
  // A formula that names a table that is gone is no formula to Excel.
  mapReferences(book, (formula) => formula.replace(namedTable(name), '#REF!'));
}

/** `TabPend[[#All],[Aba]]`, with the column that it names. */
function namedTable(name: string): RegExp {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${quoted}\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\]`, 'giu');
}

/** In the formulas of the workbook and in those that the table keeps for its columns. */
function renameColumn(book: ReferenceHolder, table: Table, before: string, after: string): void {
  const rename = (formula: string): string =>
    formula.replace(namedTable(tableName(table)), (whole) =>
      whole.replaceAll(`[${before}]`, `[${after}]`),
    );
  for (const name of ['calculatedColumnFormula', 'totalsRowFormula'])
    for (const element of descendantsOf(table.root, name))
      setText(element, rename(textOf(element)));
  mapReferences(book, rename);
}
