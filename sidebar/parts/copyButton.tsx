// Copies a text and says whether it worked.
import { useContext } from 'preact/hooks';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { copyText } from '../copyText.ts';
import { ActionButton } from './actionButton.tsx';
import { SayNotice } from './noticeBar.tsx';

/** An outlined button with the caption given. */
export function CopyButton({ text, caption }: { readonly text: string; readonly caption: string }) {
  const say = useContext(SayNotice);
  const copy = async () => {
    const copied = await copyText(text);
    say(
      copied
        ? { kind: 'done', text: commonTexts.copied }
        : { kind: 'error', text: commonTexts.notCopied },
    );
  };
  return <ActionButton onPress={copy}>{caption}</ActionButton>;
}
