// The command line of the workbench.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbook } from '../../host/src/xlsx/openWorkbook.ts';
import {
  type BookForm,
  formOfPath,
  formsOf,
  hasForm,
} from '../../host/src/xlsx/workbook/bookForm.ts';
import type { Workbook } from '../../host/src/xlsx/workbook/workbook.ts';
import { XlsxError } from '../../host/src/xlsx/xlsxError.ts';
import { fileProblem } from '../fileProblem.ts';
import { terminalTexts as texts } from './texts.ts';

/** What a person at the terminal did wrong, in a sentence. */
export class CommandError extends Error {}

/** What was asked for, checked. */
export interface WorkbenchOptions {
  /** The file that was given. */
  readonly source: string;
  /** The file that is opened and saved: a copy, unless asked otherwise. */
  readonly workbook: string;
  /** The folder that stands for Drive. */
  readonly folder: string;
  readonly save: boolean;
  readonly fresh: boolean;
  /** Null: the usual one, or the next that is free. */
  readonly port: number | null;
  readonly user: string;
  /** Unit: milliseconds per service call. */
  readonly slow: number;
}

const email = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** Whether a text can be the address of a person. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && email.test(text);
}

/** Whether only the way to use the command is asked for. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--help' || arg === '-h' || arg === '--ajuda');
}

/** Throws: CommandError. */
export function readOptions(args: readonly string[]): WorkbenchOptions {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new CommandError(`${texts.oneWorkbook} ${texts.usage}`);
  const source = positionals[0] ?? 'examples/demonstracao.xlsx';
  if (!existsSync(source)) throw new CommandError(texts.missing(source));
  if (!statSync(source).isFile()) throw new CommandError(texts.folder(source));
  const user = values.user ?? 'pessoa@exemplo.org';
  if (!isEmail(user)) throw new CommandError(texts.badUser);
  const form = workingForm(source);
  const name = basename(source).replace(/\.[^.]*$/, '');
  const save = values.save ?? false;
  const base = baseOf(values.out ?? join('out', 'bancada'), name, form, resolve(source));
  return {
    source,
    workbook: save ? source : `${base}.${form}`,
    folder: base,
    save,
    fresh: values.fresh ?? false,
    port: values.port === undefined ? null : whole(values.port, 1, 65_535, texts.badPort),
    user,
    slow: whole(values.slow ?? '0', 0, 5000, texts.badSlow),
  };
}

const origin = 'origem.txt';

/** Where the work on a file is kept: another file of the same name has a place of its own. */
function baseOf(out: string, name: string, form: BookForm, source: string): string {
  for (let number = 1; ; number += 1) {
    const base = join(out, number === 1 ? name : `${name}-${number}`);
    const note = join(base, origin);
    const known = existsSync(note) ? readFileSync(note, 'utf8') : null;
    if (known === source || (known === null && !existsSync(`${base}.${form}`))) return base;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        save: { type: 'boolean' },
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        user: { type: 'string' },
        out: { type: 'string' },
        slow: { type: 'string' },
      },
    });
  } catch {
    throw new CommandError(`${texts.notUnderstood} ${texts.usage}`);
  }
}

function whole(text: string, least: number, most: number, message: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new CommandError(message);
}

/** Macros stay with a copy, and a template gives a workbook. */
function workingForm(source: string): BookForm {
  return /^xl[st]m$/.test(formOfPath(source) ?? '') ? 'xlsm' : 'xlsx';
}

/** Asked before anything is written. */
function readWorkbook(source: string): Workbook {
  try {
    const workbook = openWorkbook(readFileSync(source), 'dd/mm/yyyy');
    const hasMacros = formsOf(workbook.archive).includes('xlsm');
    if (hasMacros && !/m$/.test(formOfPath(source) ?? ''))
      throw new CommandError(texts.hiddenMacros(source));
    return workbook;
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new CommandError(texts.unreadable(source, fileProblem(error)));
  }
}

/**
 * Makes the copy that is worked on; one that is there goes on unless a fresh start is asked for. Gives what to say
 * about it. Throws: CommandError when nothing can be written there.
 */
export function makeCopy({ source, workbook, folder, save, fresh }: WorkbenchOptions): string {
  const original = readWorkbook(source);
  const isBegun = !save && !fresh && existsSync(workbook);
  if (isBegun) readWorkbook(workbook);
  try {
    if (fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, origin), resolve(source));
    if (save || resolve(source) === resolve(workbook)) {
      accessSync(source, constants.W_OK);
      return texts.original(shown(source));
    }
    // The content alone: a file that may only be read is still copied to one that may be written.
    if (!isBegun) writeFileSync(workbook, copyOf(original, source, workbook));
    accessSync(workbook, constants.W_OK);
    return isBegun ? texts.continued(shown(workbook)) : texts.copy(shown(workbook));
  } catch {
    throw new CommandError(texts.cannotWrite(shown(dirname(workbook))));
  }
}

/** The bytes as they are, unless the copy is another kind of file. */
function copyOf(original: Workbook, source: string, target: string): Uint8Array {
  const form = formOfPath(target);
  return form === null || hasForm(original.archive, form)
    ? readFileSync(source)
    : original.toBytes(form);
}

/** A path as people read it: from where they are, when it lies below. */
export function shown(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return near !== '' && !near.startsWith('..') ? near : path;
}
