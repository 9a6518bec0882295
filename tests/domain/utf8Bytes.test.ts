// Text to bytes without TextEncoder, compared with TextEncoder.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8Bytes } from '../../src/domain/utf8Bytes.ts';

const encoder = new TextEncoder();

it('writes each code point, lone surrogates too, as TextEncoder does', () => {
  for (let plane = 0; plane <= 0x10ffff; plane += 0x1000) {
    // One text for 4,096 points: halves of pairs stand beside one another only inside their own block.
    const points = Array.from(
      { length: 0x1000 },
      (_, index) => `${String.fromCodePoint(plane + index)} `,
    );
    const text = points.join('');
    expect(Buffer.compare(utf8Bytes(text), encoder.encode(text)), plane.toString(16)).toBe(0);
  }
});

it('writes any text as TextEncoder does', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\ud83d', '\udccc', 'a', 'ã', '€', '📌', '\u200d') }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expect([...utf8Bytes(text)]).toEqual([...encoder.encode(text)]);
    }),
    { numRuns: 1000 },
  );
});

it('writes halves of pairs at either end, and the wrong way round, as U+FFFD', () => {
  // U+FFFD is EF BF BD.
  expect([...utf8Bytes('\udccc\ud83d')]).toEqual([0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd]);
  // U+1F4CC is F0 9F 93 8C.
  expect([...utf8Bytes('\ud83d\udccc\ud83d')]).toEqual([0xf0, 0x9f, 0x93, 0x8c, 0xef, 0xbf, 0xbd]);
});
