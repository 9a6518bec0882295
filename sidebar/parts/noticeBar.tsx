// Short messages at the foot of the panel, over its content, so that nothing moves.
import { createContext } from 'preact';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { Icon } from './icon.tsx';

export interface Notice {
  readonly kind: 'done' | 'error';
  readonly text: string;
}

/** Shows a message until it is closed or another comes. */
export const SayNotice = createContext<(notice: Notice | null) => void>(() => undefined);

/** The place of the messages; always there, so that screen readers hear what comes. */
export function NoticeBar(props: {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}) {
  const { notice, onDismiss } = props;
  return (
    <div class="notice-place" role="status">
      {notice && (
        <div class="notice">
          <Icon name={notice.kind === 'done' ? 'check' : 'error'} />
          <p>{notice.text}</p>
          <button type="button" class="plain" aria-label={commonTexts.dismiss} onClick={onDismiss}>
            <Icon name="error" />
          </button>
        </div>
      )}
    </div>
  );
}
