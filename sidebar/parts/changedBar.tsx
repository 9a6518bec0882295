// "Os dados mudaram", with the way to see them.
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from './actionButton.tsx';

/** Stands above the screen; always there, so that screen readers hear it come. */
export function ChangedBar(props: { readonly shown: boolean; readonly onShow: () => void }) {
  return (
    <div role="status">
      {props.shown && (
        <div class="card changed">
          <p>{commonTexts.changed}</p>
          <ActionButton onPress={props.onShow}>{commonTexts.showChanges}</ActionButton>
        </div>
      )}
    </div>
  );
}
