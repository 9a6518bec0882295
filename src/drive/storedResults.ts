// The results of the last publication, packed into properties of at most 9 KB.
import * as z from 'zod/mini';
import { hostCall } from '../google/hostCall.ts';
import { operations } from '../locale/ptBR.ts';
import { type DocumentStore, parseJson } from './documentStore.ts';

const storedResults = z.array(z.array(z.string()));

/** Printed numbers: code, name, text of each. */
export type PrintedResults = readonly (readonly [code: string, name: string, text: string])[];

// Assumption: property-9-kb
const chunkCharacters = 8000;
/** Of the 500 KB that a document has for all its years. */
const mostChunks = 20;
const gzip = 'application/x-gzip';
const keyOf = (year: number, chunk: number | 'sheet') => `results.${year}.${chunk}`;

/** The numbers of this sheet's last publication of a year. Null: none is stored, or it is not readable. */
export function readStoredResults(
  store: DocumentStore,
  year: number,
  spreadsheetId: string,
): PrintedResults | null {
  try {
    // An earlier version of the product did not store the sheet.
    if ((store.values[keyOf(year, 'sheet')] ?? spreadsheetId) !== spreadsheetId) return null;
    const chunks: string[] = [];
    for (let chunk = 0; store.values[keyOf(year, chunk)]; chunk += 1) {
      chunks.push(store.values[keyOf(year, chunk)] ?? '');
    }
    if (chunks.length === 0) return null;
    // Assumption: gzip-base64
    const packed = Utilities.newBlob(Utilities.base64Decode(chunks.join('')), gzip);
    const text = Utilities.ungzip(packed).getDataAsString('UTF-8');
    const parsed = storedResults.safeParse(parseJson(text));
    if (!parsed.success) return null;
    return parsed.data.map(([code = '', name = '', printed = '']) => [code, name, printed]);
  } catch {
    return null;
  }
}

/** Stores the numbers of a publication; nothing, where they are too many to be compared next time. */
export function writeStoredResults(
  store: DocumentStore,
  year: number,
  spreadsheetId: string,
  results: PrintedResults,
): void {
  const packed = hostCall(operations.settle, () => {
    const blob = Utilities.newBlob(JSON.stringify(results), 'text/plain', 'results.json');
    return Utilities.base64Encode(Utilities.gzip(blob).getBytes());
  });
  const needed = Math.ceil(packed.length / chunkCharacters);
  const count = needed > mostChunks ? 0 : needed;
  const values = { [keyOf(year, 'sheet')]: spreadsheetId };
  // An empty chunk ends the list, whatever is left of longer ones.
  for (let chunk = 0; chunk <= count; chunk += 1) {
    const start = chunk * chunkCharacters;
    values[keyOf(year, chunk)] = chunk < count ? packed.slice(start, start + chunkCharacters) : '';
  }
  store.put(values);
}
