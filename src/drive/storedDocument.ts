// Where the document of each report year is, kept in the properties of the spreadsheet's document.
import * as z from 'zod/mini';

/** What is known of a published document. `spreadsheetId` tells a copy of the sheet from the original. */
const storedDocument = z.object({
  documentId: z.string().check(z.minLength(1)),
  spreadsheetId: z.string().check(z.minLength(1)),
});

export type StoredDocument = z.infer<typeof storedDocument>;

const keyOf = (year: number) => `document.${year}`;

/** Reads what was stored. Null: nothing was, it is not readable, or it belongs to the sheet this one was copied from. */
export function readStoredDocument(year: number, spreadsheetId: string): StoredDocument | null {
  const text = PropertiesService.getDocumentProperties().getProperty(keyOf(year));
  if (text === null) return null;
  const parsed = storedDocument.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.spreadsheetId !== spreadsheetId) return null;
  return parsed.data;
}

/** Stores where the document of a year is. */
export function writeStoredDocument(year: number, stored: StoredDocument): void {
  PropertiesService.getDocumentProperties().setProperty(keyOf(year), JSON.stringify(stored));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
