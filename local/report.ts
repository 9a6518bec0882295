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
import { fileProblem } from './fileProblem.ts';
import { createHost, type Host } from './host.ts';

const defaultWorkbook = 'examples/sas-2021.xlsx';
const defaultFolder = 'out';
const usage = 'Uso: npm run report -- [PLANILHA.xlsx] [--out PASTA]';

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
  console.log(`Planilha: ${workbook}`);
  const drive = mkdtempSync(join(tmpdir(), 'relatorio-suas-'));
  try {
    const host = openHost(workbook, drive);
    const answer = host.run('generateReport') as Answer;
    if (!answer.ok) throw new Refusal(answer.errors.map(({ message }) => message).join(' '));
    const { documentId, errorCount, warningCount, issues, notice } = answer.value;
    const outputs = {
      'relatorio.docx': host.drive.content(documentId),
      'planilha.xlsx': host.toXlsx(),
      'pendencias.txt': pendencyText(issues, errorCount + warningCount),
    };
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(outputs)) {
      const path = join(folder, name);
      writeAtomically(path, content);
      console.log(`Gravado: ${path}`);
    }
    if (notice !== '') console.log(`Atenção: ${notice}`);
    console.log(`Erros: ${errorCount}. Avisos: ${warningCount}.`);
    if (errorCount === 0) return 0;
    console.log('O relatório saiu como VERSÃO PRELIMINAR. Erros a corrigir:');
    for (const { sentence } of issues.filter(({ severity }) => severity === 'error').slice(0, 20)) {
      console.log(`  ${sentence}`);
    }
    if (errorCount > 20) console.log(`  … e mais ${errorCount - 20}; veja pendencias.txt.`);
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
    if (positionals.length > 1) throw new Refusal(`Só uma planilha de cada vez. ${usage}`);
    const workbook = positionals[0] ?? defaultWorkbook;
    const folder = values.out;
    if (resolve(folder, 'planilha.xlsx') === resolve(workbook)) {
      throw new Refusal(
        `A planilha ${workbook} seria trocada pela saída; escolha outra pasta com --out.`,
      );
    }
    return { workbook, folder };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`Não entendi o comando. ${usage}`);
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
  throw new Refusal(`Não é possível gravar em ${folder}; escolha outra pasta com --out.`);
}

function openHost(workbook: string, folder: string): Host {
  if (!existsSync(workbook)) throw new Refusal(`O arquivo ${workbook} não existe.`);
  if (!statSync(workbook).isFile()) throw new Refusal(`${workbook} é uma pasta, não uma planilha.`);
  try {
    return createHost({ workbook, folder, onToast: (step) => console.log(step) });
  } catch (error) {
    if (error instanceof XlsxError) {
      throw new Refusal(`O arquivo ${workbook} ${fileProblem(error)}.`);
    }
    throw error;
  }
}

function pendencyText(issues: readonly Pendency[], total: number): string {
  if (total === 0) return 'Nenhuma pendência.\n';
  const names = { error: 'ERRO', warning: 'AVISO' };
  const lines = issues.map(({ severity, sentence }) => `${names[severity]}  ${sentence}`);
  if (total > issues.length) lines.push(`… e mais ${total - issues.length} pendências.`);
  return `${lines.join('\n')}\n`;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof Refusal;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(known ? error.message : `Não foi possível gerar o relatório: ${reason}`);
}
