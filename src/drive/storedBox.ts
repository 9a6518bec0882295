// Who publishes for everybody, by the box and at night, kept in the properties of the spreadsheet's document.
import * as z from 'zod/mini';
import { plainAddress } from '../domain/text.ts';
import { type DocumentStore, parseJson } from './documentStore.ts';

const storedBox = z.object({
  spreadsheetId: z.string(),
  /** E-mail of who switched it on or off last. */
  publisher: z.string(),
  box: z.boolean(),
  night: z.boolean(),
  /** E-mail of who shall take over. Empty: nobody. */
  next: z.string(),
});

export type StoredBox = z.infer<typeof storedBox>;

const key = 'publication';

/** What is switched on or off. Null: nothing ever was, it is not readable, or it is that of the sheet this one was copied from. */
export function readStoredBox(store: DocumentStore, spreadsheetId: string): StoredBox | null {
  const parsed = storedBox.safeParse(parseJson(store.values[key]));
  if (!parsed.success || parsed.data.spreadsheetId !== spreadsheetId) return null;
  const { publisher, next } = parsed.data;
  return { ...parsed.data, publisher: plainAddress(publisher), next: plainAddress(next) };
}

/** Stores what is switched on. */
export function writeStoredBox(store: DocumentStore, stored: StoredBox): void {
  store.put({ [key]: JSON.stringify(stored) });
}
