// Who publishes for everybody: switching the box and the night on and off, and passing the role on.
import * as z from 'zod/mini';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { plainAddress } from '../../domain/text.ts';
import { addPeople } from '../../drive/documentAccess.ts';
import { type DocumentStore, openDocumentStore } from '../../drive/documentStore.ts';
import { readStoredBox, type StoredBox, writeStoredBox } from '../../drive/storedBox.ts';
import { latestDocument, writeStoredDocument } from '../../drive/storedDocument.ts';
import { quietly } from '../../google/quietly.ts';
import { boxStates, publishNotices, publishProblems, someone } from '../../locale/publishTexts.ts';
import { tellBox } from '../../sheets/publication/publishBox.ts';
import { installTriggers } from '../../sheets/publication/publishTriggers.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { knownUser } from '../../sheets/session/user.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { emailAddress } from '../border/emailAddress.ts';
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

/** What came of switching. */
export interface SwitchedPublication extends PublicationState {
  /** What is still missing, in words. Empty: nothing. */
  readonly notice: string;
}

/** What is switched on, and by whom. */
export function publicationState(store: DocumentStore = openDocumentStore()): PublicationState {
  return stateOf(readStoredBox(store, activeSpreadsheet().getId()));
}

function stateOf(stored: StoredBox | null): PublicationState {
  const { publisher = '', box = false, night = false, next = '' } = stored ?? {};
  return { publisher: box || night ? publisher : '', box, night, next };
}

/** Switches the publication by box and by night on or off, in the name of who asks. */
export function switchPublication(
  request: z.infer<typeof switchRequest>,
): Outcome<SwitchedPublication> {
  return withDocumentLock(() => {
    const { box, night = false, takeOver = false } = request;
    const spreadsheet = activeSpreadsheet();
    const spreadsheetId = spreadsheet.getId();
    const store = openDocumentStore();
    const user = knownUser();
    const stored = readStoredBox(store, spreadsheetId);
    const { publisher, next } = stateOf(stored);
    const isMine = publisher === '' || publisher === user || next === user;
    if (!isMine && !takeOver) {
      throw new Refused('boxOfOther', publishProblems.boxOfOther(publisher), { publisher });
    }
    const latest = latestDocument(store, spreadsheetId);
    const mustReach = (box || night) && latest && latest.stored.publisher !== user;
    if (mustReach) {
      reachDocument(latest.stored);
      writeStoredDocument(store, latest.year, { ...latest.stored, publisher: user, owner: '' });
    }
    // Who was named to follow stays named until they take it.
    const heir = stored?.publisher === user && next !== user ? next : '';
    const after = { spreadsheetId, publisher: user, box, night, next: heir };
    writeStoredBox(store, after);
    try {
      installTriggers(spreadsheet, after);
    } catch (error) {
      const off = { ...after, box: false, night: false };
      const mine = stored?.publisher === user ? stored : off;
      quietly('former triggers', () => installTriggers(spreadsheet, mine));
      quietly('former publication', () => writeStoredBox(store, stored ?? off));
      throw error;
    }
    const hasBox = tellBox(spreadsheet, () => (box ? boxStates.on(user) : boxStates.off), true);
    const notice = box && !hasBox ? publishNotices.noBox : '';
    return { ok: true, value: { ...stateOf(after), notice } };
  });
}

/** Names who shall publish from now on and lets them edit the document; the old publication works until they take it. */
export function handOverPublication({
  to,
}: z.infer<typeof handOverRequest>): Outcome<PublicationState> {
  return withDocumentLock(() => {
    const { store, year, stored } = publishedDocument();
    const user = knownUser();
    const state = publicationState(store);
    const publisher = state.publisher === '' ? stored.publisher : state.publisher;
    if (publisher !== user) {
      throw new Refused('notThePublisher', publishProblems.notThePublisher(publisher || someone), {
        publisher,
      });
    }
    reachDocument(stored);
    const [result] = addPeople(stored.documentId, [{ email: to, role: 'writer' }], true);
    if (!result?.ok) throw new Refused('notAdded', `${to}: ${result?.message}`);
    const next = { ...state, publisher, next: plainAddress(to) };
    writeStoredBox(store, { ...next, spreadsheetId: stored.spreadsheetId });
    writeStoredDocument(store, year, { ...stored, owner: '' });
    return { ok: true, value: next };
  });
}
