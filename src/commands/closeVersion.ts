// Fechar versão and Baixar PDF.
import * as z from 'zod/mini';
import type { Outcome } from '../domain/outcome.ts';
import { exportPdf, pdfAddress } from '../drive/exportPdf.ts';
import { freezeVersion } from '../drive/freezeVersion.ts';
import { closedName, history } from '../locale/publishTexts.ts';
import { activeSpreadsheet } from '../sheets/activeSpreadsheet.ts';
import { appendHistory } from '../sheets/appendHistory.ts';
import { currentUser } from '../sheets/currentUser.ts';
import { openSheets } from '../sheets/openSheets.ts';
import { withDocumentLock } from '../sheets/withDocumentLock.ts';
import { instantWriter } from '../sheets/writeInstant.ts';
import { publishedDocument, reachDocument } from './publishedDocument.ts';

/** `resolution`: number of the council's resolution; that of the tab Configuração at the publication when not given. */
export const closeRequest = z.strictObject({
  as: z.enum(['pdf', 'copy']),
  resolution: z.optional(z.string().check(z.maxLength(80))),
});

export interface ClosedVersion {
  readonly name: string;
  readonly url: string;
  readonly version: number;
}

/** Freezes what is published, and notes it in Histórico. A version that was closed already is not made twice. */
export function closeVersion(request: z.infer<typeof closeRequest>): Outcome<ClosedVersion> {
  return withDocumentLock(() => {
    const { stored, year } = publishedDocument();
    reachDocument(stored);
    const spreadsheet = activeSpreadsheet();
    const resolution = (request.resolution ?? stored.resolution).trim();
    const day = instantWriter(spreadsheet)(new Date().toISOString(), 'dd-MM-yyyy');
    const wanted = closedName(stored.name, stored.count, day, resolution);
    const { name, url } = freezeVersion(stored.documentId, stored.count, request.as, wanted);
    appendHistory(openSheets(spreadsheet), {
      who: currentUser(),
      year,
      url,
      version: stored.count,
      errorCount: null,
      warningCount: null,
      changes: history.closed(resolution),
    });
    return { ok: true, value: { name, url, version: stored.count } };
  });
}

export interface PdfOfReport {
  readonly name: string;
  /** Null: Drive gave none; `url` is the way. */
  readonly base64: string | null;
  /** Gives the PDF in the browser to whoever may open the document. */
  readonly url: string;
}

/** The document as a PDF, or the address that gives it. */
export function reportPdf(): Outcome<PdfOfReport> {
  const { stored } = publishedDocument();
  const pdf = exportPdf(stored.documentId);
  const base64 = pdf && Utilities.base64Encode(pdf.getBytes());
  const url = pdfAddress(stored.documentId);
  return { ok: true, value: { name: `${stored.name}.pdf`, base64, url } };
}
