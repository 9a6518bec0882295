// What can be done with the document, each in a window of its own.
import { useState } from 'preact/hooks';
import { actionTexts } from '../reportTexts.ts';
import type { ValueOf } from '../server.ts';
import { ActionButton } from './actionButton.tsx';
import { FreezeDialog } from './freezeDialog.tsx';
import { PdfDialog } from './pdfDialog.tsx';
import { PublicationDialog } from './publicationDialog.tsx';
import { ShareDialog } from './shareDialog.tsx';

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
  const [changed, setChanged] = useState(false);
  const close = () => {
    setOpen(null);
    if (changed) onChanged();
    setChanged(false);
  };
  const note = () => setChanged(true);
  return (
    <section>
      <h2>{actionTexts.title}</h2>
      <div class="buttons stacked">
        {actions.map((action) => (
          <ActionButton key={action} onPress={() => setOpen(action)}>
            {actionTexts[action]}
          </ActionButton>
        ))}
      </div>
      {open === 'pdf' && <PdfDialog onClose={close} />}
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'freeze' && (
        <FreezeDialog resolution={document.resolution} onClose={close} onFrozen={note} />
      )}
      {open === 'publication' && (
        <PublicationDialog publication={publication} onClose={close} onChanged={note} />
      )}
    </section>
  );
}
