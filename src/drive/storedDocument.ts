// Where the document of each report year is, kept in the properties of the spreadsheet's document.
import * as z from 'zod/mini';
import { plainAddress } from '../domain/text.ts';
import { type DocumentStore, parseJson } from './documentStore.ts';

const text = z.optional(z.string());

/** What is known of a published document. An earlier version of the product stored only the first two fields. */
const storedDocument = z.object({
  documentId: z.string().check(z.minLength(1)),
  /** Tells a copy of the sheet from the original. */
  spreadsheetId: z.string().check(z.minLength(1)),
  /** E-mail of who wrote the document last, and so may write it again. */
  publisher: text,
  /** E-mail of who wrote it last, if the document is theirs and was given to nobody. Empty: it is not, or nobody knows. */
  owner: text,
  /** As Drive told after our own writing. */
  modifiedTime: text,
  version: text,
  /** Our mark in the document's appProperties. */
  written: text,
  name: text,
  url: text,
  resolution: text,
  publishedAt: text,
  /** How many documents this year had before this one. */
  generation: z.optional(z.number()),
  /** How often the report of the year was published. */
  count: z.optional(z.unknown()),
  /** Open errors when it was written last; any makes it preliminary. -1: an older version did not note it. */
  errorCount: z.optional(z.number()),
});

export type StoredDocument = {
  readonly documentId: string;
  readonly spreadsheetId: string;
} & Readonly<typeof unknown>;

const unknown = {
  publisher: '',
  owner: '',
  modifiedTime: '',
  version: '',
  written: '',
  name: '',
  url: '',
  resolution: '',
  publishedAt: '',
  generation: 0,
  count: 0,
  errorCount: -1,
};
const prefix = 'document.';

/** Reads what was stored for a year. Null: nothing was, or it is not readable. */
export function readStoredDocument(store: DocumentStore, year: number): StoredDocument | null {
  const parsed = storedDocument.safeParse(parseJson(store.values[prefix + year]));
  if (!parsed.success) return null;
  const stored = { ...unknown, ...(parsed.data as Partial<StoredDocument> & typeof parsed.data) };
  const { publisher, url, count } = stored;
  return {
    ...stored,
    publisher: plainAddress(publisher),
    url: url.startsWith('https://') ? url : '',
    count: Number.isInteger(count) && count >= 0 ? count : 0,
  };
}

/** Stores where the document of a year is. */
export function writeStoredDocument(
  store: DocumentStore,
  year: number,
  stored: StoredDocument,
): void {
  store.put({ [prefix + year]: JSON.stringify(stored) });
}

/** The document of this sheet that was published last, with its year. Null: none was. */
export function latestDocument(
  store: DocumentStore,
  spreadsheetId: string,
): { readonly year: number; readonly stored: StoredDocument } | null {
  const known = Object.keys(store.values).flatMap((key) => {
    const year = key.startsWith(prefix) ? Number(key.slice(prefix.length)) : 0;
    const stored = year > 0 ? readStoredDocument(store, year) : null;
    return stored?.spreadsheetId === spreadsheetId ? [{ year, stored }] : [];
  });
  const moment = (item: (typeof known)[number]) => `${item.stored.publishedAt} ${item.year}`;
  return known.sort((a, b) => (moment(a) < moment(b) ? 1 : -1))[0] ?? null;
}
