// How a value changed: an arrow to look at and words to hear.

import { indicatorTexts } from '../../src/locale/panelTexts.ts';
import type { Card } from '../answers.ts';

const arrows = { up: '▲', down: '▼', same: '=', none: '–' } as const;

/** `▲ 15,34% desde jan`; neither direction is called good or bad. */
export function Change({ change }: { readonly change: Card['changes'][number] }) {
  const { direction, amount, since } = change;
  return (
    <p class={`change ${direction}`}>
      <span aria-hidden="true">{arrows[direction]}</span>{' '}
      <span class="unseen">{indicatorTexts.directions[direction]}</span>{' '}
      {direction !== 'none' && amount} {since}
    </p>
  );
}
