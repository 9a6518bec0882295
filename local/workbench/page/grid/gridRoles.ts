// What the grid component is to assistive technology: a grid of rows, named after its tab.
import type { SheetView } from '../../protocol.ts';
import { pageTexts as texts } from '../pageTexts.ts';

/** Corrects the roles that the component gives: it calls itself a tree, and its row numbers rows of their own. */
export function gridRoles(element: HTMLElement, sheet: SheetView): void {
  const set = (selector: string, attributes: Readonly<Record<string, string>>): void => {
    for (const found of element.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes)) put(found, name, value);
  };
  put(element, 'role', 'group');
  for (const name of ['aria-colcount', 'aria-rowcount', 'aria-multiselectable'])
    element.removeAttribute(name);
  put(element, 'aria-label', texts.grid(sheet.name));
  put(element, 'aria-describedby', 'grid-help');
  set('.main-viewport', {
    role: 'grid',
    'aria-label': sheet.name,
    'aria-multiselectable': 'true',
    'aria-rowcount': String(sheet.rows + 1),
    'aria-colcount': String(sheet.columns),
  });
  // Frozen columns are a part of their own, with a row of letters of its own.
  set('revogr-viewport-scroll:is(.rgCol, .colPinStart) .header-rgRow.actual-rgRow', {
    role: 'row',
    'aria-rowindex': '1',
  });
  // Every cell says its row and column itself.
  set('revogr-row-headers, revogr-scroll-virtual', { 'aria-hidden': 'true' });
  // Browsers give scrolling parts a stop of their own, where no key does anything.
  set('revogr-scroll-virtual', { tabindex: '-1' });
}

/** What is right already stays untouched: whoever watches the attributes is not told. */
function put(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Corrects them whenever the component gives them anew. Returns the way to stop. */
export function watchRoles(element: HTMLElement, correct: () => void): () => void {
  const observer = new MutationObserver(correct);
  const attributeFilter = ['role', 'aria-rowcount', 'aria-colcount', 'aria-label'];
  observer.observe(element, { subtree: true, childList: true, attributeFilter });
  return () => observer.disconnect();
}
