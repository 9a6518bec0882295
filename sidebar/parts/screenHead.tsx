// The head of a screen: its heading and the button that loads it again.
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from './actionButton.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly title: string;
  readonly loading: boolean;
  readonly onRefresh: () => void;
}

/** The heading can take the focus when a screen is changed to. */
export function ScreenHead({ title, loading, onRefresh }: Props) {
  return (
    <div class="screen-head">
      <h1 tabIndex={-1}>{title}</h1>
      <ActionButton
        kind="plain"
        onPress={onRefresh}
        disabled={loading}
        label={loading ? commonTexts.refreshing : commonTexts.refresh}
      >
        <Icon name="refresh" />
      </ActionButton>
    </div>
  );
}
