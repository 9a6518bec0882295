// Reads what drawing needs to know of a TrueType or OpenType font: names, glyphs and widths.
import { closeSync, openSync, readSync } from 'node:fs';

/** Family and style as the font names itself. */
export interface FontName {
  readonly path: string;
  readonly family: string;
  readonly style: string;
}

type Tables = Map<string, { readonly offset: number; readonly length: number }>;

/** Reads parts of the file only: a font folder can hold hundreds of megabytes. */
class FontReader {
  readonly #handle: number;
  readonly tables: Tables = new Map();

  constructor(path: string) {
    this.#handle = openSync(path, 'r');
    const head = this.read(0, 12);
    const kind = head.toString('latin1', 0, 4);
    if (kind !== 'OTTO' && kind !== 'true' && head.readUInt32BE(0) !== 0x00010000) return;
    const count = head.readUInt16BE(4);
    const directory = this.read(12, count * 16);
    for (let index = 0; index < count; index += 1) {
      const at = index * 16;
      this.tables.set(directory.toString('latin1', at, at + 4), {
        offset: directory.readUInt32BE(at + 8),
        length: directory.readUInt32BE(at + 12),
      });
    }
  }

  read(offset: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    readSync(this.#handle, bytes, 0, length, offset);
    return bytes;
  }

  /** An empty buffer when the font has no such table. */
  table(name: string): Buffer {
    const table = this.tables.get(name);
    return table ? this.read(table.offset, table.length) : Buffer.alloc(0);
  }

  close(): void {
    closeSync(this.#handle);
  }
}

/** Null: when the file is no single font (a collection, or damaged). */
export function readFontName(path: string): FontName | null {
  let reader: FontReader | null = null;
  try {
    reader = new FontReader(path);
    const names = readNames(reader.table('name'));
    const family = names.get(1);
    return family === undefined ? null : { path, family, style: names.get(2) ?? 'Regular' };
  } catch {
    return null;
  } finally {
    reader?.close();
  }
}

/** Name ids with their texts, from the entries for Windows and Unicode, which are UTF-16. */
function readNames(table: Buffer): Map<number, string> {
  const names = new Map<number, string>();
  if (table.length < 6) return names;
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    const platform = table.readUInt16BE(at);
    const id = table.readUInt16BE(at + 6);
    if (platform === 1 || names.has(id)) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    names.set(id, text.swap16().toString('utf16le'));
  }
  return names;
}

/** Widths of one font, for laying out text. */
export class FontMetrics {
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #advances: Buffer;
  readonly #advanceCount: number;
  readonly #unitsPerEm: number;

  constructor(path: string) {
    const reader = new FontReader(path);
    try {
      this.#glyphs = readGlyphs(reader.table('cmap'));
      this.#advances = reader.table('hmtx');
      this.#advanceCount = reader.table('hhea').readUInt16BE(34);
      this.#unitsPerEm = reader.table('head').readUInt16BE(18);
    } finally {
      reader.close();
    }
  }

  has(character: string): boolean {
    return this.#glyphs.has(character.codePointAt(0) ?? 0);
  }

  /** Unit: pixels for a font of `size` pixels. Characters that the font lacks count as wide as its letter o. */
  width(text: string, size: number): number {
    let units = 0;
    for (const character of text) {
      const glyph = this.#glyphs.get(character.codePointAt(0) ?? 0) ?? this.#glyphs.get(0x6f) ?? 0;
      units += this.#advances.readUInt16BE(Math.min(glyph, this.#advanceCount - 1) * 4);
    }
    return (units * size) / this.#unitsPerEm;
  }
}

/** Character codes of the basic plane with their glyphs (cmap format 4). */
function readGlyphs(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const at = findFormat4(cmap);
  if (at === null) return glyphs;
  const segments = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + segments];
  const [deltas, ranges] = [starts + segments, starts + 2 * segments];
  for (let index = 0; index < segments; index += 2) {
    const end = cmap.readUInt16BE(ends + index);
    const range = cmap.readUInt16BE(ranges + index);
    const start = cmap.readUInt16BE(starts + index);
    const delta = cmap.readUInt16BE(deltas + index);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw =
        range === 0 ? code : cmap.readUInt16BE(ranges + index + range + (code - start) * 2);
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
  return glyphs;
}

function findFormat4(cmap: Buffer): number | null {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const offset = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(offset) === 4) return offset;
  }
  return null;
}
