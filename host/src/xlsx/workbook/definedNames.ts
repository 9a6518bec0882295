// Defined names of a workbook: named ranges, print areas and the like.

import { attributeOf, elementsOf, parseElement, textOf } from '../xml/xmlElement.ts';
import { escapeAttribute, escapeText } from '../xml/xmlText.ts';
import type { Worksheet } from './worksheet.ts';

/** One defined name; `attributes` are those of the file, the sheet's position left out. */
export interface DefinedName {
  readonly name: string;
  /** A formula, mostly an address such as `'Base'!$A$1:$C$9`. */
  readonly formula: string;
  /** The sheet it is limited to. Null: the whole workbook. */
  readonly sheet: Worksheet | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads a `definedNames` element. */
export function readDefinedNames(
  raw: string | null,
  sheets: readonly (Worksheet | null)[],
): DefinedName[] {
  if (raw === null) return [];
  return elementsOf(parseElement(raw), 'definedName').map((element) => {
    const local = attributeOf(element, 'localSheetId');
    return {
      name: attributeOf(element, 'name') ?? '',
      formula: textOf(element),
      sheet: local === null ? null : (sheets[Number(local)] ?? null),
      attributes: Object.fromEntries(
        Object.entries(element.attribs).filter(([key]) => key !== 'localSheetId' && key !== 'name'),
      ),
    };
  });
}

/** The `definedNames` element; `order` lists the sheets' relationship ids. Null: no names. */
export function writeDefinedNames(
  names: readonly DefinedName[],
  order: readonly string[],
  prefix: string,
): string | null {
  if (names.length === 0) return null;
  const items = names.map((name) => {
    const local =
      name.sheet === null ? '' : ` localSheetId="${order.indexOf(name.sheet.relationshipId)}"`;
    // Attributes come from the source as they stood there, entities included.
    const rest = Object.entries(name.attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<${prefix}definedName name="${escapeAttribute(name.name)}"${local}${rest.join('')}>${escapeText(name.formula)}</${prefix}definedName>`;
  });
  return `<${prefix}definedNames>${items.join('')}</${prefix}definedNames>`;
}
