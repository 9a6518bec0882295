// Links to Google documents.
import type { ComponentChildren } from 'preact';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { documentAddress } from '../documentAddress.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly url: string;
  readonly kind?: 'filled' | 'outlined' | 'text';
  readonly children: ComponentChildren;
}

/** Opens in another tab. Nothing is shown for an address that is not Google's. */
export function DocumentLink({ url, kind = 'text', children }: Props) {
  const address = documentAddress(url);
  if (address === null) return null;
  return (
    <a class={`link ${kind}`} href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="open" />
      <span class="unseen"> {commonTexts.newWindow}</span>
    </a>
  );
}
