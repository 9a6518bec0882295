// What can be done with the document, each in a window of its own.
import { useRef, useState } from 'preact/hooks';
import { actionTexts } from '../../src/locale/panelReportTexts.ts';
import { FreezeDialog } from '../dialogs/freezeDialog.tsx';
import { PdfDialog } from '../dialogs/pdfDialog.tsx';
import { PublicationDialog } from '../dialogs/publicationDialog.tsx';
import { ShareDialog } from '../dialogs/shareDialog.tsx';
import type { ValueOf } from '../server.ts';
import { ActionButton } from './actionButton.tsx';

interface Props {
  readonly document: NonNullable<ValueOf<'loadReport'>['document']>;
  readonly publication: ValueOf<'loadReport'>['publication'];
  readonly onChanged: () => void;
}

type Action = 'pdf' | 'share' | 'freeze' | 'publication';
const actions: readonly Action[] = ['pdf', 'share', 'freeze', 'publication'];

/** For a document that is there. */
export function DocumentActions({ document, publication, onChanged }: Props) {
  const [open, setOpen] = useState<Action | null>(null);
  const isOpen = useRef(false);
  const changed = useRef(false);
  const show = (action: Action) => {
    isOpen.current = true;
    setOpen(action);
  };
  const close = () => {
    isOpen.current = false;
    setOpen(null);
    if (changed.current) onChanged();
    changed.current = false;
  };
  /** The screen is loaded again when the window is closed, or now if it was closed before the answer came. */
  const note = () => {
    if (isOpen.current) changed.current = true;
    else onChanged();
  };
  return (
    <section>
      <h2>{actionTexts.title}</h2>
      <div class="buttons stacked">
        {actions.map((action) => (
          <ActionButton key={action} onPress={() => show(action)}>
            {actionTexts[action]}
          </ActionButton>
        ))}
      </div>
      {open === 'pdf' && <PdfDialog onClose={close} />}
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'freeze' && (
        <FreezeDialog
          resolution={document.resolution}
          errorCount={document.errorCount}
          onClose={close}
          onFrozen={note}
        />
      )}
      {open === 'publication' && (
        <PublicationDialog publication={publication} onClose={close} onChanged={note} />
      )}
    </section>
  );
}
