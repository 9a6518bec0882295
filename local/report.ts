// The command line: writes the report of a workbook, with the same bundle that Google runs.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAtomically } from '../host/src/services/base/atomicFile.ts';
import { XlsxError } from '../host/src/xlsx/xlsxError.ts';
import { findingsFile, commandTexts as texts } from './commandTexts.ts';
import { fileProblem } from './fileProblem.ts';
import { createHost, type Host } from './host.ts';

const defaultWorkbook = 'examples/sas-2021.xlsx';
const defaultFolder = 'out';

/** Something that keeps the report from being written, as one sentence for the person at the keyboard. */
class Refusal extends Error {}

interface Pendency {
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** What `generateReport` of the bundle answers. */
type Answer =
  | {
      readonly ok: true;
      readonly value: {
        readonly documentId: string;
        readonly errorCount: number;
        readonly warningCount: number;
        readonly issues: readonly Pendency[];
        /** What was out of the ordinary, as the side panel says it. Empty: nothing. */
        readonly notice: string;
      };
    }
  | { readonly ok: false; readonly errors: readonly { readonly message: string }[] };

/** Exit status: 0 written without errors; 1 written as a preliminary version; 2 nothing written. */
function main(): number {
  const { workbook, folder } = readCommand();
  checkFolder(folder);
  console.log(texts.workbook(workbook));
  const drive = mkdtempSync(join(tmpdir(), 'relatorio-suas-'));
  try {
    const host = openHost(workbook, drive);
    const answer = host.run('generateReport') as Answer;
    if (!answer.ok) throw new Refusal(answer.errors.map(({ message }) => message).join(' '));
    const { documentId, errorCount, warningCount, issues, notice } = answer.value;
    const outputs = {
      'relatorio.docx': host.drive.content(documentId),
      ...workbooks(host),
      'pendencias.txt': pendencyText(issues, errorCount + warningCount),
    };
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(outputs)) {
      const path = join(folder, name);
      writeAtomically(path, content);
      console.log(texts.written(path));
    }
    if (notice !== '') console.log(texts.notice(notice));
    if (host.forms.includes('xlsm')) console.log(texts.macros(host.forms));
    console.log(texts.counts(errorCount, warningCount));
    if (errorCount === 0) return 0;
    console.log(texts.preliminary);
    for (const { sentence } of issues.filter(({ severity }) => severity === 'error').slice(0, 20)) {
      console.log(`  ${sentence}`);
    }
    if (errorCount > 20) console.log(`  ${texts.moreErrors(errorCount - 20)}`);
    return 1;
  } finally {
    rmSync(drive, { recursive: true, force: true });
  }
}

function readCommand(): { workbook: string; folder: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { out: { type: 'string', default: defaultFolder } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Refusal(texts.oneWorkbook);
    const workbook = positionals[0] ?? defaultWorkbook;
    const folder = values.out;
    const outputs = ['xlsx', 'xlsm'].map((form) => resolve(folder, `planilha.${form}`));
    if (outputs.includes(resolve(workbook))) {
      throw new Refusal(texts.wouldReplace(workbook));
    }
    return { workbook, folder };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(texts.notUnderstood);
  }
}

/** Asked before any work, so that nothing is announced that cannot be written. */
function checkFolder(folder: string): void {
  let place = resolve(folder);
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    accessSync(place, constants.W_OK);
    if (statSync(place).isDirectory()) return;
  } catch {
    // Said below, as for a file in the folder's place.
  }
  throw new Refusal(texts.cannotWrite(folder));
}

function openHost(workbook: string, folder: string): Host {
  if (!existsSync(workbook)) throw new Refusal(texts.missing(workbook));
  if (!statSync(workbook).isFile()) throw new Refusal(texts.folder(workbook));
  try {
    return createHost({ workbook, folder, onToast: (step) => console.log(step) });
  } catch (error) {
    if (error instanceof XlsxError) {
      throw new Refusal(texts.unreadable(workbook, fileProblem(error)));
    }
    throw error;
  }
}

/** The workbook in each form that it can have. */
function workbooks(host: Host): Record<string, Uint8Array> {
  return Object.fromEntries(host.forms.map((form) => [`planilha.${form}`, host.toXlsx(form)]));
}

function pendencyText(issues: readonly Pendency[], total: number): string {
  const { none, severities, more } = findingsFile;
  if (total === 0) return `${none}\n`;
  const lines = issues.map(({ severity, sentence }) => `${severities[severity]}  ${sentence}`);
  if (total > issues.length) lines.push(more(total - issues.length));
  return `${lines.join('\n')}\n`;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof Refusal;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(known ? error.message : texts.failed(reason));
}
