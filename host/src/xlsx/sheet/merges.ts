// Merged cells of a sheet.
import { type Area, areaAddress, parseArea } from '../cells/address.ts';
import { attributeOf, elementsOf, parseElement } from '../xml/xmlElement.ts';

/** Areas named by a `mergeCells` element. */
export function readMerges(raw: string | null): Area[] {
  if (raw === null) return [];
  return elementsOf(parseElement(raw), 'mergeCell')
    .map((element) => parseArea(attributeOf(element, 'ref') ?? ''))
    .filter((area) => area !== null);
}

/** The `mergeCells` element. Null: no merged cells. */
export function writeMerges(merges: readonly Area[], prefix: string): string | null {
  if (merges.length === 0) return null;
  const items = merges.map((area) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`);
  return `<${prefix}mergeCells count="${merges.length}">${items.join('')}</${prefix}mergeCells>`;
}
