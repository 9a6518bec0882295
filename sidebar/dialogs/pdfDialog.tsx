// Baixar PDF.
import { useEffect, useState } from 'preact/hooks';
import { actionTexts, pdfTexts } from '../../src/locale/panelReportTexts.ts';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { DocumentLink } from '../parts/documentLink.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure } from '../server.ts';
import { Dialog } from './dialog.tsx';

interface Pdf {
  readonly name: string;
  /** Address of the bytes in this page. Null: Google gave none, `url` is the way. */
  readonly here: string | null;
  readonly url: string;
}

/** Fetches the PDF; the person saves it, as Google's frame may not save by itself. */
export function PdfDialog({ onClose }: { readonly onClose: () => void }) {
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  useEffect(() => {
    let here: string | null = null;
    let closed = false;
    ask('downloadPdf').then((reply) => {
      if (closed) return;
      if (!reply.ok) return setFailures(reply.errors);
      const { name, base64, url } = reply.value;
      here = base64 === null ? null : addressOf(base64);
      setPdf({ name, here, url });
    });
    return () => {
      closed = true;
      if (here !== null) URL.revokeObjectURL(here);
    };
  }, []);
  return (
    <Dialog title={actionTexts.pdf} onClose={onClose}>
      <div role="status">
        {pdf === null && failures.length === 0 && <p>{commonTexts.loading}</p>}
        {pdf?.here && <p>{pdfTexts.ready(pdf.name)}</p>}
      </div>
      {pdf?.here && (
        <a class="link filled" href={pdf.here} download={pdf.name}>
          {pdfTexts.save}
        </a>
      )}
      {pdf && (
        <DocumentLink url={pdf.url} kind={pdf.here ? 'outlined' : 'filled'}>
          {pdfTexts.browser}
        </DocumentLink>
      )}
      {failures.length > 0 && <FailureCard failures={failures} />}
    </Dialog>
  );
}

function addressOf(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
}
