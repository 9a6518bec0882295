// What stands in a cell: text, a box to tick, or a link.
import type { HyperFunc, VNode } from '@revolist/revogrid';
import type { CellExtra } from '../../protocol.ts';

/** What a cell does when it is clicked. */
export interface CellActions {
  readonly onTick: () => void;
  readonly onLink: (address: string) => void;
}

/** Text is always text: nothing in it becomes part of the page. */
export function cellContent(
  h: HyperFunc<VNode>,
  text: string,
  { box, link }: CellExtra,
  name: string,
  { onTick, onLink }: CellActions,
): VNode {
  if (box !== undefined) {
    const state = { role: 'checkbox', 'aria-checked': String(box), 'aria-label': name };
    return h('span', { class: 'box', ...state, onClick: onTick }, box ? '☑' : '☐');
  }
  if (link === undefined || text === '') return h('span', {}, text);
  const onClick = (event: Event): void => {
    event.preventDefault();
    onLink(link);
  };
  return h('a', { href: '#', tabindex: -1, onClick }, text);
}
