// The built local host and what tests read out of its documents.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getElementsByTagName, textContent } from 'domutils';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { onTestFinished } from 'vitest';
import { steadyTime } from '../../host/src/services/base/steadyTime.ts';
import type { HostOptions } from '../../local/host.ts';

const built = (await import(
  new URL('../../dist/local/host.mjs', import.meta.url).href
)) as typeof import('../../local/host.ts');

/**
 * Noon in Brasília on a day like any other. All hosts of a test file share it, so that what one does after another is
 * later.
 */
const testTime = steadyTime('2026-11-24T15:00:00Z');

/** `createHost` of dist/local/host.mjs, which runs dist/Code.js, at a time that does not depend on today. */
export function createHost(options: HostOptions) {
  return built.createHost({ now: testTime, ...options });
}
export type Host = ReturnType<typeof createHost>;

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'relatorio-suas-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `generateReport` answers. */
export interface Answer {
  readonly ok: boolean;
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
  readonly value?: {
    readonly documentId: string;
    readonly url: string;
    readonly created: boolean;
    readonly errorCount: number;
    readonly warningCount: number;
    readonly issues: readonly {
      readonly code: string;
      readonly severity: string;
      readonly tab: string;
      readonly cell: string;
      readonly found: string;
      readonly sentence: string;
    }[];
  };
}

/** The value of a successful answer. Throws: the errors of one that is not. */
export function successOf(answer: unknown): NonNullable<Answer['value']> {
  const { ok, value, errors } = answer as Answer;
  if (!ok || !value) throw new Error(errors?.map(({ message }) => message).join(' '));
  return value;
}

/** The parts of a .docx or .xlsx as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  );
}

/** The paragraphs of a .docx, tables included, in order; no-break spaces become plain ones. */
export function paragraphsOf(docx: Uint8Array): string[] {
  const body = parseDocument(partsOf(docx)['word/document.xml'] ?? '', { xmlMode: true });
  return getElementsByTagName('w:p', body).map((paragraph) =>
    getElementsByTagName('w:t', paragraph)
      .map(textContent)
      .join('')
      .replace(/\u00a0/g, ' '),
  );
}

/** The rows of a tab as objects by header. */
export function rowsOf(host: Host, tab: string): Record<string, unknown>[] {
  const spreadsheet =
    host.globals.SpreadsheetApp.getActiveSpreadsheet() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const [head = [], ...rows] = (spreadsheet.getSheetByName(tab)?.getDataRange().getValues() ??
    []) as unknown[][];
  return rows.map((row) =>
    Object.fromEntries(head.map((name, index) => [String(name), row[index]])),
  );
}
