// What this host notes about a chart that the file has no place for, in the extension list of the chart's part.
import type { Element } from 'domhandler';
import type { Workbook } from '../workbook/workbook.ts';
import { attributeOf, descendantsOf, elementsOf, textOf } from '../xml/xmlElement.ts';
import { dropUnsafe, escapeText } from '../xml/xmlText.ts';
import { type CellRef, readReference, referenceFormula } from './chartReferences.ts';

const NAMESPACE = 'urn:apps-script-host:chart';
const URI = '{5C0B9A6E-7D1F-4E53-9F0B-3A6D21C4E8B7}';

/**
 * References stand in elements named `f`, as everywhere in a chart, so that they follow renamed sheets and moved rows.
 * Other programs drop the list when they save; then the chart is read from its DrawingML alone.
 */
export function writeAside(text: string, sources: readonly CellRef[]): string {
  const references = sources.map((ref) => `<g:f>${escapeText(referenceFormula(ref))}</g:f>`);
  return `<c:extLst><c:ext uri="${URI}" xmlns:g="${NAMESPACE}"><g:chart>${references.join('')}<g:note>${escapeText(dropUnsafe(text))}</g:note></g:chart></c:ext></c:extLst>`;
}

/** Whether a chart's part has such a note; parts of others need not even be readable. */
export function hasAside(source: string): boolean {
  return source.includes(URI);
}

/** Null: the chart is not from this host, or went through another program. Null source: its cells are gone. */
export function readAside(
  book: Workbook,
  root: Element,
): { readonly text: string; readonly sources: readonly (CellRef | null)[] } | null {
  const [extension] = descendantsOf(root, 'ext').filter(
    (extension) => attributeOf(extension, 'uri') === URI,
  );
  const [note] = extension ? descendantsOf(extension, 'note') : [];
  if (!extension || !note) return null;
  const [holder] = elementsOf(extension, 'chart');
  const sources = holder ? elementsOf(holder, 'f') : [];
  return { text: textOf(note), sources: sources.map((ref) => readReference(book, textOf(ref))) };
}
