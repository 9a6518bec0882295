// The directory of a zip archive: what it says of each entry, held against what stands before the entry itself.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.
import { XlsxError } from '../xlsxError.ts';

/** An entry whose place and sizes were checked; its data is `bytes.subarray(start, end)`. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unit: bytes, unpacked. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

const END = 0x06_05_4b_50;
const END_64 = 0x06_06_4b_50;
const LOCATOR_64 = 0x07_06_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;

const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** Values that say: the true one stands in a zip64 record. */
const IN_64 = 0xff_ff_ff_ff;
const IN_64_SHORT = 0xff_ff;

/** An unpacked size above this is taken for a zip bomb. Unit: bytes. */
const MOST_BYTES_PART = 500_000_000;

/** What both headers of an entry say. */
interface Header {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly rawName: Uint8Array;
}

class Reader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  short(at: number): number {
    this.#assertInside(at, 2);
    return this.#view.getUint16(at, true);
  }

  long(at: number): number {
    this.#assertInside(at, 4);
    return this.#view.getUint32(at, true);
  }

  /** A number of 64 bits; those that no file can have are refused. */
  huge(at: number): number {
    const value = this.long(at) + this.long(at + 4) * 2 ** 32;
    return Number.isSafeInteger(value) ? value : broken('a number is too large');
  }

  slice(at: number, length: number): Uint8Array {
    if (length > 0) this.#assertInside(at, length);
    return this.bytes.subarray(at, at + length);
  }

  #assertInside(at: number, length: number): void {
    if (at < 0 || at + length > this.length) broken('it ends too early');
  }
}

/** Throws: XlsxError `brokenZip`. */
export function broken(detail: string): never {
  throw new XlsxError('brokenZip', detail);
}

/** Whether a directory's end stands in the bytes, wherever the archive begins. */
export function hasDirectory(bytes: Uint8Array): boolean {
  return findEnd(new Reader(bytes)) >= 0;
}

/**
 * All entries, in the order of the directory. Nothing is unpacked.
 * Throws: XlsxError `brokenZip` where directory and entries disagree, `encrypted` for an entry with a password,
 * `tooLarge` for one that says it is, before anything else is believed.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const reader = new Reader(bytes);
  const { count, start, end } = readEnd(reader);
  const entries: ZipEntry[] = [];
  let at = start;
  while (at < end) {
    const next = at + CENTRAL_BYTES + reader.short(at + 28) + reader.short(at + 30);
    entries.push(readEntry(reader, at, start));
    at = next + reader.short(at + 32);
  }
  if (at !== end || entries.length !== count) broken('its directory has another length');
  assertApart(entries);
  return entries;
}

/** The last place that can be the end of a directory, as a comment may follow it. -1: none. */
function findEnd(reader: Reader): number {
  const first = Math.max(0, reader.length - END_BYTES - 0xff_ff);
  for (let at = reader.length - END_BYTES; at >= first; at -= 1)
    if (reader.long(at) === END && at + END_BYTES + reader.short(at + 20) <= reader.length)
      return at;
  return -1;
}

function readEnd(reader: Reader): { count: number; start: number; end: number } {
  const at = findEnd(reader);
  if (at < 0) broken('its directory is missing');
  const short = {
    disks: [reader.short(at + 4), reader.short(at + 6)],
    counts: [reader.short(at + 8), reader.short(at + 10)],
    size: reader.long(at + 12),
    start: reader.long(at + 16),
  };
  const locator = at - 20;
  const is64 = locator >= 0 && reader.long(locator) === LOCATOR_64;
  const found = is64 ? readEnd64(reader, reader.huge(locator + 8), locator, short) : short;
  const [count = 0, total] = found.counts;
  if (found.disks.some((disk) => disk !== 0) || count !== total)
    broken('it is spread over several files');
  const end = found.start + found.size;
  if (end > at) broken('its directory has another length');
  return { count, start: found.start, end };
}

type End = { disks: number[]; counts: number[]; size: number; start: number };

/** The record for large archives. What the short one says itself, it has to repeat. */
function readEnd64(reader: Reader, at: number, locator: number, short: End): End {
  if (reader.long(at) !== END_64 || at + 56 > locator) broken('its directory is missing');
  const long: End = {
    disks: [reader.long(at + 16), reader.long(at + 20)],
    counts: [reader.huge(at + 24), reader.huge(at + 32)],
    size: reader.huge(at + 40),
    start: reader.huge(at + 48),
  };
  const agree = (value: number, other: number | undefined, open: number): boolean =>
    value === other || value === open;
  if (
    !short.disks.every((disk, index) => agree(disk, long.disks[index], IN_64_SHORT)) ||
    !short.counts.every((count, index) => agree(count, long.counts[index], IN_64_SHORT)) ||
    !agree(short.size, long.size, IN_64) ||
    !agree(short.start, long.start, IN_64)
  )
    broken('its directory contradicts itself');
  return long;
}

function readEntry(reader: Reader, at: number, directory: number): ZipEntry {
  if (reader.long(at) !== CENTRAL) broken('its directory is unreadable');
  const central = readHeader(reader, at + 8, at + CENTRAL_BYTES, reader.short(at + 28));
  const extra = at + CENTRAL_BYTES + central.rawName.length;
  const wide = readWide(reader, extra, reader.short(at + 30), [
    central.size,
    central.packed,
    reader.long(at + 42),
  ]);
  const [size = 0, packed = 0, place = 0] = wide;
  if (size > MOST_BYTES_PART) throw new XlsxError('tooLarge');
  if (reader.long(place) !== LOCAL) broken('an entry is not where the directory says');
  const local = readHeader(reader, place + 6, place + LOCAL_BYTES, reader.short(place + 26));
  const name = entryName(central.rawName);
  const localExtra = place + LOCAL_BYTES + local.rawName.length;
  const start = localExtra + reader.short(place + 28);
  const sizes = readWide(reader, localExtra, start - localExtra, [local.size, local.packed]);
  if (!agrees({ ...central, size, packed }, local, sizes))
    broken(`the directory contradicts the entry ${name}`);
  if ((central.flags & 1) === 1) throw new XlsxError('encrypted');
  if (central.method !== 0 && central.method !== 8) broken(`${name} is packed in an unknown way`);
  if (central.method === 0 && size !== packed) broken(`${name} has another length`);
  if (start + packed > directory) broken(`${name} ends too late`);
  return { name, method: central.method, crc: central.crc, size, start, end: start + packed };
}

/** The fields that central and local header have in the same order; names follow at places of their own. */
function readHeader(reader: Reader, at: number, nameAt: number, nameLength: number): Header {
  return {
    flags: reader.short(at),
    method: reader.short(at + 2),
    crc: reader.long(at + 8),
    packed: reader.long(at + 12),
    size: reader.long(at + 16),
    rawName: reader.slice(nameAt, nameLength),
  };
}

/** Replaces values that are too large for their field by those of the zip64 field, which lists only these, in order. */
function readWide(reader: Reader, at: number, length: number, values: number[]): number[] {
  if (!values.includes(IN_64)) return values;
  let field = at;
  while (field + 4 <= at + length && reader.short(field) !== 1)
    field += 4 + reader.short(field + 2);
  if (field + 4 > at + length) broken('a size is missing');
  const end = field + 4 + reader.short(field + 2);
  let next = field + 4;
  return values.map((value) => {
    if (value !== IN_64) return value;
    next += 8;
    return next > end || end > at + length ? broken('a size is missing') : reader.huge(next - 8);
  });
}

/** An entry that was written as a stream knows its sizes and check sum only afterwards: there they may be 0. */
function agrees(central: Header, local: Header, [size = 0, packed = 0]: number[]): boolean {
  const streamed = (local.flags & 8) === 8;
  const same = (mine: number, other: number): boolean =>
    mine === other || (streamed && other === 0);
  return (
    Buffer.compare(central.rawName, local.rawName) === 0 &&
    central.method === local.method &&
    (central.flags & 1) === (local.flags & 1) &&
    same(central.crc, local.crc) &&
    same(central.size, size) &&
    same(central.packed, packed)
  );
}

/** Two entries that share bytes are no archive that a program writes. */
function assertApart(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  sorted.forEach(({ end, name }, at) => {
    const next = sorted[at + 1];
    if (next && next.start - LOCAL_BYTES < end) broken(`${name} overlaps ${next.name}`);
  });
}

/** Names of workbooks are plain ASCII; others are UTF-8 or, from old programs, one byte a letter. */
function entryName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return Buffer.from(raw).toString('latin1');
  }
}
