// Tables laid over cells, as formulas name them.
import { type Area, parseArea } from '../cells/address.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { attributeOf, descendantsOf, parseElement } from '../xml/xmlElement.ts';
import { decodeCellText } from '../xml/xmlText.ts';

/** One table. */
export interface Table {
  /** As formulas write it. */
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** The tables of a sheet. */
export function readTables(sheet: Worksheet): Table[] {
  return sheet.relationships.all.flatMap(({ kind, part }): Table[] => {
    const text = kind === 'table' && part !== null ? sheet.book.archive.text(part) : null;
    if (text === null) return [];
    const root = parseElement(text.slice(text.search(/<[^?!]/)));
    const area = parseArea(attributeOf(root, 'ref') ?? '');
    const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name');
    if (!area || name === null) return [];
    return [
      {
        name,
        area,
        headerRows: Number(attributeOf(root, 'headerRowCount') ?? 1),
        totalsRows: Number(attributeOf(root, 'totalsRowCount') ?? 0),
        columns: descendantsOf(root, 'tableColumn').map((column) =>
          decodeCellText(attributeOf(column, 'name') ?? ''),
        ),
      },
    ];
  });
}
