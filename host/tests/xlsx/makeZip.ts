// Writes zip archives byte by byte, also such as no honest program writes, for tests.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/package/crc32.ts';

/** An entry; what is not said is as it should be. */
export interface EntryShape {
  readonly name: string;
  readonly text: string;
  readonly method?: number;
  /** Sizes and check sum follow the data. */
  readonly streamed?: boolean;
  /** Sizes stand in a zip64 field. */
  readonly wide?: boolean;
  readonly crc?: number;
  readonly size?: number;
  readonly centralCrc?: number;
  readonly localName?: string;
  readonly localMethod?: number;
}

const short = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const huge = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const all64 = 0xff_ff_ff_ff;

/** Source: PKWARE APPNOTE 6.3.10, section 4.3. */
export function makeZip(
  entries: readonly EntryShape[],
  { wide = false, comment = '' }: { wide?: boolean; comment?: string } = {},
): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const entry of entries) {
    const { local, central } = writeEntry(entry, place);
    body.push(local);
    directory.push(central);
    place += local.length;
  }
  const central = Buffer.concat(directory);
  const count = entries.length;
  const end64 = Buffer.concat([
    Buffer.from('PK\u0006\u0006'),
    huge(44),
    short(45),
    short(45),
    long(0),
    long(0),
    huge(count),
    huge(count),
    huge(central.length),
    huge(place),
    Buffer.from('PK\u0006\u0007'),
    long(0),
    huge(place + central.length),
    long(1),
  ]);
  const end = Buffer.concat([
    Buffer.from('PK\u0005\u0006'),
    short(0),
    short(0),
    short(wide ? 0xff_ff : count),
    short(wide ? 0xff_ff : count),
    long(wide ? all64 : central.length),
    long(wide ? all64 : place),
    short(comment.length),
    Buffer.from(comment),
  ]);
  return Buffer.concat([...body, central, ...(wide ? [end64] : []), end]);
}

function writeEntry(entry: EntryShape, place: number): { local: Buffer; central: Buffer } {
  const { name, text, method = 8, streamed = false, wide = false } = entry;
  const content = Buffer.from(text);
  const packed = method === 0 ? content : deflateRawSync(content);
  const crc = entry.crc ?? crc32(content);
  const size = entry.size ?? content.length;
  const flags = short(streamed ? 8 : 0);
  const sizes = (crcShown: number, later: boolean): Buffer =>
    Buffer.concat([
      long(later ? 0 : crcShown),
      long(wide ? all64 : later ? 0 : packed.length),
      long(wide ? all64 : later ? 0 : size),
    ]);
  const extra = (later: boolean): Buffer =>
    wide
      ? Buffer.concat([
          short(1),
          short(16),
          huge(later ? 0 : size),
          huge(later ? 0 : packed.length),
        ])
      : Buffer.alloc(0);
  const localName = Buffer.from(entry.localName ?? name);
  const centralName = Buffer.from(name);
  const descriptor = streamed
    ? [
        Buffer.from('PK\u0007\u0008'),
        long(crc),
        ...(wide ? [huge(packed.length), huge(size)] : [long(packed.length), long(size)]),
      ]
    : [];
  const local = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    short(45),
    flags,
    short(entry.localMethod ?? method),
    long(0),
    sizes(crc, streamed),
    short(localName.length),
    short(extra(streamed).length),
    localName,
    extra(streamed),
    packed,
    ...descriptor,
  ]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    short(45),
    short(45),
    flags,
    short(method),
    long(0),
    sizes(entry.centralCrc ?? crc, false),
    short(centralName.length),
    short(extra(false).length),
    short(0),
    short(0),
    short(0),
    long(0),
    long(place),
    centralName,
    extra(false),
  ]);
  return { local, central };
}
