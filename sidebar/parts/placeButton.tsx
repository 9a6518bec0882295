// A button that jumps to cells.
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { useJump } from '../useJump.ts';
import { ActionButton } from './actionButton.tsx';

/** Shows the tab and the cells; the tab alone when no cell is named. */
export function PlaceButton({ tab, cell }: { readonly tab: string; readonly cell: string }) {
  const jump = useJump();
  const place = commonTexts.place(tab, cell);
  return (
    <ActionButton onPress={() => jump(tab, cell)} label={commonTexts.goTo(place)}>
      {place}
    </ActionButton>
  );
}
