// The zip archive of a workbook: named parts, unchanged unless somebody puts a new text in place.
import { XlsxError } from '../xlsxError.ts';
import { decodePart, encodePart } from './partText.ts';
import { withStrictNames } from './strictNames.ts';
import { unzipParts } from './unzipParts.ts';
import { hasDirectory } from './zipDirectory.ts';
import { zipParts } from './zipParts.ts';

/** The parts of an .xlsx file; those nobody writes keep their bytes. */
export class XlsxPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #byLowerCase = new Map<string, string>();
  readonly #pending: (() => void)[] = [];
  /** True: what is written gets the strict names of ISO 29500. */
  isStrict = false;

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

  /** A part as text. Null: no such part. Throws: XlsxError `damaged` when its encoding cannot be relied on. */
  text(name: string): string | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : decodePart(bytes, name);
  }

  /** Puts a text (written as UTF-8) or bytes in place of a part, or adds the part. */
  put(name: string, content: string | Uint8Array): void {
    const actual = this.#byLowerCase.get(name.toLowerCase()) ?? name;
    this.#byLowerCase.set(actual.toLowerCase(), actual);
    const bytes =
      typeof content === 'string'
        ? encodePart(this.isStrict ? withStrictNames(content) : content)
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

  /** A package with the same parts, as they would be saved. */
  copy(): XlsxPackage {
    for (const write of this.#pending) write();
    const copy = new XlsxPackage(new Map(this.#parts));
    copy.isStrict = this.isStrict;
    return copy;
  }

  /** The archive; equal content gives equal bytes. */
  toBytes(): Uint8Array {
    for (const write of this.#pending) write();
    return zipParts(this.#parts);
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
  if (!startsWith(bytes, 0x50, 0x4b))
    throw new XlsxError(hasDirectory(bytes) ? 'brokenZip' : 'notZip');
  return new XlsxPackage(unzipParts(bytes));
}
