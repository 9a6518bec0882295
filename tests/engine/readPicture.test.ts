// Which pictures are taken as arms: those that programs show.

import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/engine/readPicture.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="9"><rect width="12" height="9" fill="#0B5FA5"/></svg>';
const png = new Uint8Array(new Resvg(svg).render().asPng());
/** 12 × 9 pixels of one blue, as a browser writes it. */
const jpeg = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAJAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAA//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJAFE//Z',
    'base64',
  ),
);

function read(bytes: Uint8Array) {
  return readPicture(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`, 'Brasão');
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The picture with another header: width, height, bits, colour type, compression, filter, interlace. */
function headed(change: (header: Buffer) => void): Uint8Array {
  const header = Buffer.from(png.subarray(16, 29));
  change(header);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)]);
}

/** The picture with chunks before those that stand from `at` on; the header ends at 33. */
const inserted = (at: number, ...chunks: Uint8Array[]) =>
  Buffer.concat([png.subarray(0, at), ...chunks, png.subarray(at)]);
const changed = (bytes: Uint8Array, at: number, value: number) => {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
};
/** Where the frame header of the JPEG begins: marker, length, bits, height, width, components. */
const frame = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]));
const apple = chunk('CgBI', Uint8Array.of(0x50, 0, 0x20, 2));

describe('a picture is taken', () => {
  it.each<[string, Uint8Array, string]>([
    ['as PNG', png, 'png'],
    ['as interlaced PNG', headed((header) => header.writeUInt8(1, 12)), 'png'],
    ['with notes that programs pass over', inserted(33, chunk('tEXt', Buffer.from('a\0b'))), 'png'],
    ['with bytes after its end', Buffer.concat([png, Buffer.alloc(3)]), 'png'],
    ['as JPEG', jpeg, 'jpg'],
    ['as progressive JPEG', changed(jpeg, frame + 1, 0xc2), 'jpg'],
    [
      'with fill bytes',
      Buffer.concat([jpeg.subarray(0, frame), Buffer.of(0xff, 0xff), jpeg.subarray(frame)]),
      'jpg',
    ],
  ])('%s', (_, bytes, format) => {
    expect(read(bytes)).toMatchObject({ format, widthPixels: 12, heightPixels: 9 });
  });
});

describe('a picture is refused', () => {
  it.each<[string, Uint8Array]>([
    ['of Apple, with CgBI before its header', inserted(8, apple)],
    ['with CgBI after its header', inserted(33, apple)],
    ['whose header is not what its checksum says', changed(png, 17, 9)],
    ['without width', headed((header) => header.writeUInt32BE(0, 0))],
    ['of two billion lines', headed((header) => header.writeUInt32BE(2 ** 31 - 1, 4))],
    [
      'of 10,000 times 10,000 pixels',
      headed((header) => {
        header.writeUInt32BE(10_000, 0);
        header.writeUInt32BE(10_000, 4);
      }),
    ],
    ['of 3 bits a sample', headed((header) => header.writeUInt8(3, 8))],
    ['of an unknown colour type', headed((header) => header.writeUInt8(5, 9))],
    ['of a palette that is not there', headed((header) => header.writeUInt8(3, 9))],
    ['of an unknown compression', headed((header) => header.writeUInt8(1, 10))],
    ['of an unknown interlacing', headed((header) => header.writeUInt8(2, 12))],
    ['without its picture', Buffer.concat([png.subarray(0, 33), chunk('IEND', Buffer.alloc(0))])],
    ['of lossless JPEG', changed(jpeg, frame + 1, 0xc3)],
    ['of arithmetic JPEG', changed(jpeg, frame + 1, 0xc9)],
    ['of 12 bits a sample', changed(jpeg, frame + 4, 12)],
    ['of JPEG without lines', changed(jpeg, frame + 6, 0)],
    ['of two components', changed(jpeg, frame + 9, 2)],
    [
      'of JPEG without its scan',
      Buffer.concat([jpeg.subarray(0, frame + 19), Buffer.of(0xff, 0xd9)]),
    ],
    ['of another kind', Buffer.from('GIF89a')],
    ['of no bytes', new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toBeNull();
  });

  it('cut off anywhere', () => {
    for (const whole of [png, jpeg])
      for (let length = 0; length < whole.length; length += 1)
        expect(read(whole.subarray(0, length)), String(length)).toBeNull();
  });

  it('of any one bit that changed before the end of a PNG', () => {
    for (let at = 0; at < png.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1)
        expect(read(changed(png, at, (png[at] ?? 0) ^ (1 << bit))), `${at}.${bit}`).toBeNull();
  });
});

it('any bytes are taken or refused without a fault', () => {
  const begun = [
    new Uint8Array(),
    png.subarray(0, 8),
    png.subarray(0, 33),
    jpeg.subarray(0, frame),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...begun), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      const picture = read(Buffer.concat([start, rest]));
      if (picture) expect(picture.widthPixels * picture.heightPixels).toBeGreaterThan(0);
    }),
  );
});
