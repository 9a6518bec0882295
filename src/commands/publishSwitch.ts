// Who publishes for everybody: switching the box and the night on and off, and passing the role on.
import * as z from 'zod/mini';
import { Refused } from '../domain/errors.ts';
import type { Outcome } from '../domain/outcome.ts';
import { addPeople } from '../drive/documentAccess.ts';
import { type DocumentStore, openDocumentStore } from '../drive/documentStore.ts';
import { readStoredBox, writeStoredBox } from '../drive/storedBox.ts';
import { latestDocument, writeStoredDocument } from '../drive/storedDocument.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { activeSpreadsheet } from '../sheets/activeSpreadsheet.ts';
import { currentUser } from '../sheets/currentUser.ts';
import { installTriggers } from '../sheets/publishTriggers.ts';
import { withDocumentLock } from '../sheets/withDocumentLock.ts';
import { emailAddress } from './emailAddress.ts';
import { publishedDocument, reachDocument } from './publishedDocument.ts';

/** `takeOver`: also when somebody else has it switched on who has not passed it on. */
export const switchRequest = z.strictObject({
  box: z.boolean(),
  night: z.optional(z.boolean()),
  takeOver: z.optional(z.boolean()),
});

export const handOverRequest = z.strictObject({ to: emailAddress });

export interface PublicationState {
  /** Empty: nothing is switched on. */
  readonly publisher: string;
  readonly box: boolean;
  readonly night: boolean;
  /** Who shall take over. Empty: nobody. */
  readonly next: string;
}

/** What is switched on, and by whom. */
export function publicationState(store: DocumentStore = openDocumentStore()): PublicationState {
  const stored = readStoredBox(store, activeSpreadsheet().getId());
  const { publisher = '', box = false, night = false, next = '' } = stored ?? {};
  return { publisher, box, night, next };
}

/** Switches the publication by box and by night on or off, in the name of who asks. */
export function switchPublication(
  request: z.infer<typeof switchRequest>,
): Outcome<PublicationState> {
  return withDocumentLock(() => {
    const { box, night = false, takeOver = false } = request;
    const spreadsheet = activeSpreadsheet();
    const spreadsheetId = spreadsheet.getId();
    const store = openDocumentStore();
    const user = currentUser();
    const { publisher, next } = publicationState(store);
    const isMine = publisher === '' || publisher === user || next === user;
    if (!isMine && !takeOver) {
      throw new Refused('boxOfOther', publishProblems.boxOfOther(publisher), { publisher });
    }
    const latest = latestDocument(store, spreadsheetId);
    const mustReach = (box || night) && latest && latest.stored.publisher !== user;
    if (mustReach) {
      reachDocument(latest.stored);
      writeStoredDocument(store, latest.year, { ...latest.stored, publisher: user });
    }
    installTriggers(spreadsheet, { box, night });
    const state = { publisher: user, box, night, next: '' };
    writeStoredBox(store, { ...state, spreadsheetId });
    return { ok: true, value: box || night ? state : { ...state, publisher: '' } };
  });
}

/** Names who shall publish from now on and lets them edit the document; the old publication works until they take it. */
export function handOverPublication({
  to,
}: z.infer<typeof handOverRequest>): Outcome<PublicationState> {
  return withDocumentLock(() => {
    const { store, stored } = publishedDocument();
    const user = currentUser();
    const state = publicationState(store);
    const publisher = state.publisher === '' ? stored.publisher : state.publisher;
    if (publisher !== user) {
      throw new Refused('notThePublisher', publishProblems.notThePublisher(publisher), {
        publisher,
      });
    }
    const [result] = addPeople(stored.documentId, [{ email: to, role: 'writer' }], true);
    if (!result?.ok) throw new Refused('notAdded', `${to}: ${result?.message}`);
    const next = { ...state, publisher, next: to.trim() };
    if (state.box || state.night) {
      writeStoredBox(store, { ...next, spreadsheetId: stored.spreadsheetId });
    }
    return { ok: true, value: next };
  });
}
