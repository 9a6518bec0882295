// The pictures that lie on a sheet: where, how large, and their words for people who do not see them.

import type { Worksheet } from '../workbook/worksheet.ts';
import { attributeOf, descendantsOf, elementOf, parseElement } from '../xml/xmlElement.ts';
import { type Anchor, readAnchor } from './drawingAnchors.ts';
import { drawingOf } from './drawings.ts';

/** A picture on a sheet. Empty texts: none. */
export interface SheetPicture {
  readonly anchor: Anchor;
  readonly title: string;
  readonly description: string;
}

/** The pictures of a sheet, the one at the back first. */
export function readPictures(sheet: Worksheet): SheetPicture[] {
  return (drawingOf(sheet)?.part.children ?? []).flatMap((child) => {
    if (!child.name.endsWith('Anchor')) return [];
    const element = parseElement(child.raw);
    const picture = elementOf(element, 'pic');
    if (!picture) return [];
    const [properties] = descendantsOf(picture, 'cNvPr');
    const text = (name: string): string => (properties && attributeOf(properties, name)) ?? '';
    return [
      {
        anchor: readAnchor(sheet, element),
        title: text('title'),
        description: text('descr'),
      },
    ];
  });
}
