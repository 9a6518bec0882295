// A document as it will print: LibreOffice lays it out, poppler makes a picture and the text of each page.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from '../../host/src/services/drive/conversion.ts';

const run = promisify(execFile);
const longest = { timeout: 120_000 };
/** Pictures are shown at this size on usual screens. Unit: dots per inch. */
const resolution = 110;

/** What was made of one state of a document. */
export interface Printed {
  /** Null: LibreOffice is not there, or could not do it. */
  readonly pdf: Uint8Array | null;
  /** Empty: poppler is not there. */
  readonly pictures: readonly Uint8Array[];
  /** Text of each page. */
  readonly texts: readonly string[];
}

const nothing: Printed = { pdf: null, pictures: [], texts: [] };
/** States that are kept, the last used one last. */
const mostKept = 4;

/** Prints each state of a document once. */
export class PrintedPages {
  readonly #known = new Map<string, Promise<Printed>>();

  of(bytes: Uint8Array, isPdf: boolean): Promise<Printed> {
    const key = createHash('sha256').update(bytes).digest('hex');
    const printed = this.#known.get(key) ?? print(bytes, isPdf).catch(() => nothing);
    this.#known.delete(key);
    this.#known.set(key, printed);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > mostKept) this.#known.delete(oldest);
    return printed;
  }
}

async function print(bytes: Uint8Array, isPdf: boolean): Promise<Printed> {
  const office = findOffice();
  if (!office && !isPdf) return nothing;
  const folder = mkdtempSync(join(tmpdir(), 'bancada-'));
  try {
    const pdfPath = join(folder, 'documento.pdf');
    if (isPdf) writeFileSync(pdfPath, bytes);
    else if (office) await toPdf(office, bytes, folder);
    const pdf = Uint8Array.from(readFileSync(pdfPath));
    try {
      return { pdf, ...(await toPictures(pdfPath, folder)) };
    } catch {
      return { ...nothing, pdf };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function toPdf(office: string, docx: Uint8Array, folder: string): Promise<void> {
  const source = join(folder, 'documento.docx');
  writeFileSync(source, docx);
  const profile = pathToFileURL(join(folder, 'perfil')).href;
  const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, source];
  await run(office, [`-env:UserInstallation=${profile}`, ...args], longest);
}

async function toPictures(
  pdfPath: string,
  folder: string,
): Promise<Pick<Printed, 'pictures' | 'texts'>> {
  const [, text] = await Promise.all([
    run('pdftoppm', ['-r', String(resolution), '-png', pdfPath, join(folder, 'pagina')], longest),
    run('pdftotext', [pdfPath, '-'], { ...longest, maxBuffer: 64_000_000 }),
  ]);
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const pictures = names.sort().map((name) => Uint8Array.from(readFileSync(join(folder, name))));
  // Every page ends with a form feed.
  return { pictures, texts: text.stdout.split('\f').slice(0, pictures.length) };
}
