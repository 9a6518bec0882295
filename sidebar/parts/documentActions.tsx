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
  readonly screen: ValueOf<'loadReport'>;
  readonly onChanged: () => void;
}

type Action = 'pdf' | 'share' | 'freeze' | 'publication';
const withDocument: readonly Action[] = ['pdf', 'share', 'freeze', 'publication'];

/** Without a document only the publication for everybody can be arranged. */
export function DocumentActions({ screen, onChanged }: Props) {
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
        {(screen.document ? withDocument : withDocument.slice(-1)).map((action) => (
          <ActionButton key={action} onPress={() => setOpen(action)}>
            {actionTexts[action]}
          </ActionButton>
        ))}
      </div>
      {open === 'pdf' && <PdfDialog onClose={close} />}
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'freeze' && (
        <FreezeDialog
          resolution={screen.document?.resolution ?? ''}
          onClose={close}
          onFrozen={note}
        />
      )}
      {open === 'publication' && (
        <PublicationDialog
          publication={screen.publication}
          hasDocument={screen.document !== null}
          onClose={close}
          onChanged={note}
        />
      )}
    </section>
  );
}
