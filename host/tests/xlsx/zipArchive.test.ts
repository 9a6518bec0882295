// The archives that are written are read by other programs as they were meant.

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { unzipParts } from '../../src/xlsx/package/unzipParts.ts';
import { zipParts } from '../../src/xlsx/package/zipParts.ts';

const partNames = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('[Content_Types].xml', 'xl/workbook.xml', 'xl/média/imagem 1.png'),
    fc.stringMatching(/^[a-zã-ü0-9]{1,12}(\/[a-zA-Z0-9]{1,8})?\.xml$/),
  ),
  { maxLength: 8 },
);
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.integer({ min: 0, max: 40_000 }).map((length) => new Uint8Array(length).fill(7)),
);

const written = ([name, bytes]: readonly [string, Uint8Array]) => [
  name,
  Buffer.from(bytes).toString('latin1'),
];

it('gives back every part, in order, to two readers', () => {
  fc.assert(
    fc.property(
      partNames.chain((names) =>
        fc.tuple(...names.map((name) => contents.map((bytes) => [name, bytes] as const))),
      ),
      (entries) => {
        const parts = new Map(entries);
        const archive = zipParts(parts);
        expect(Object.entries(unzipSync(archive)).map(written)).toEqual([...parts].map(written));
        expect([...unzipParts(archive)].map(([name]) => name)).toEqual([...parts.keys()]);
        // Packed anew, and packed before.
        expect(zipParts(new Map(entries.map(([name, bytes]) => [name, bytes.slice()])))).toEqual(
          archive,
        );
        expect(zipParts(parts)).toEqual(archive);
      },
    ),
    { numRuns: 60 },
  );
});
