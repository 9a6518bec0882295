// The zip archive of a workbook: named parts, unchanged unless somebody puts a new text in place.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XlsxError } from './xlsxError.ts';

/** Unpacked sizes above these are taken for a zip bomb. Unit: bytes. */
const MOST_BYTES = 1_000_000_000;
const MOST_BYTES_PART = 500_000_000;
const MOST_PARTS = 20_000;

/** The parts of an .xlsx file; those nobody writes keep their bytes. */
export class XlsxPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #byLowerCase = new Map<string, string>();
  readonly #pending: (() => void)[] = [];

  constructor(parts: Map<string, Uint8Array>) {
    this.#parts = parts;
    for (const name of parts.keys()) this.#byLowerCase.set(name.toLowerCase(), name);
  }

  /** Names in the order of the archive, without a leading slash. */
  get names(): string[] {
    return [...this.#parts.keys()];
  }

  /** Part names are equal whatever their case (ECMA-376 part 2, 6.2.2). */
  has(name: string): boolean {
    return this.#byLowerCase.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array | null {
    return this.#parts.get(this.#byLowerCase.get(name.toLowerCase()) ?? name) ?? null;
  }

  /** A part as text, UTF-8 or UTF-16 by its byte order mark. Null: no such part. */
  text(name: string): string | null {
    const bytes = this.bytes(name);
    if (bytes === null) return null;
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
      const swapped = Uint8Array.from(bytes);
      for (let at = 0; at + 1 < swapped.length; at += 2)
        swapped.set([bytes[at + 1] ?? 0, bytes[at] ?? 0], at);
      return new TextDecoder('utf-16le').decode(swapped);
    }
    return strFromU8(bytes).replace(/^\ufeff/, '');
  }

  /** Puts a text (written as UTF-8) or bytes in place of a part, or adds the part. */
  put(name: string, content: string | Uint8Array): void {
    const actual = this.#byLowerCase.get(name.toLowerCase()) ?? name;
    this.#byLowerCase.set(actual.toLowerCase(), actual);
    const bytes =
      typeof content === 'string'
        ? strToU8(content.replace(/^(<\?xml[^>]*encoding=["'])utf-16[^"']*/i, '$1UTF-8'))
        : content;
    this.#parts.set(actual, bytes);
  }

  remove(name: string): void {
    const actual = this.#byLowerCase.get(name.toLowerCase());
    if (actual === undefined) return;
    this.#byLowerCase.delete(actual.toLowerCase());
    this.#parts.delete(actual);
  }

  /** Has `write` called before the archive is made. */
  beforeSave(write: () => void): void {
    this.#pending.push(write);
  }

  /** The archive; equal content gives equal bytes. */
  toBytes(): Uint8Array {
    for (const write of this.#pending) write();
    const files: Record<string, Uint8Array> = {};
    for (const [name, bytes] of this.#parts) files[name] = bytes;
    return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((value, at) => bytes[at] === value);

/** Throws: XlsxError with the reason when the bytes are no readable .xlsx archive. */
export function openArchive(bytes: Uint8Array): XlsxPackage {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // A compound file is either a password-protected workbook or a workbook of the years before 2007.
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    throw new XlsxError(Buffer.from(bytes).includes(Buffer.from(name)) ? 'encrypted' : 'notXlsx');
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new XlsxError('notZip');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) && ((bytes[6] ?? 0) & 1) === 1)
    throw new XlsxError('encrypted');
  return new XlsxPackage(unzip(bytes));
}

function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        total += file.originalSize;
        count += 1;
        if (total > MOST_BYTES || file.originalSize > MOST_BYTES_PART || count > MOST_PARTS)
          throw new XlsxError('tooLarge');
        return !file.name.endsWith('/');
      },
    });
    const parts = new Map<string, Uint8Array>();
    for (const [name, content] of Object.entries(files))
      parts.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), content);
    return parts;
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('brokenZip', error instanceof Error ? error.message : '');
  }
}
