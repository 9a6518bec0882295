// Rounding half away from zero, exactly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundRatioScaled, roundScaled } from '../../src/domain/rounding.ts';

describe('a number as people write it is rounded half away from zero', () => {
  it.each([
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1.4999, 0, 1],
    [0.825288, 4, 8253],
    [22562543.4, 2, 2256254340],
    [1e-9, 2, 0],
    [0, 2, 0],
    // The largest number below a half: adding 0.5 to it gives 1 in binary.
    [0.49999999999999994, 0, 0],
    // 2 ** 52 + 1: adding 0.5 to it gives the next even number in binary.
    [4503599627370497, 0, 4503599627370497],
    [Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER],
  ])('%d to %d digits is %d', (value, decimals, rounded) => {
    expect(roundScaled(value, decimals)).toBe(rounded);
  });

  it('has no negative zero', () => {
    expect(Object.is(roundScaled(-0.001, 2), 0)).toBe(true);
  });

  it('leaves every whole number as it is', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(roundScaled(number, 0)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('agrees with the digits of the number, for centavos and tenths of centavos', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (thousandths) => {
        const size = BigInt(Math.abs(thousandths));
        const expected = Number((size + 5n) / 10n) * Math.sign(thousandths);
        expect(roundScaled(Number(`${thousandths}e-3`), 2)).toBe(expected === 0 ? 0 : expected);
      }),
    );
  });
});

describe('a quotient is rounded without forming the fraction', () => {
  it.each([
    // The seed: 22.562.543,40 of 27.339.009,00 is 82,5288…%; 4.776.465,60 is 17,4711…%.
    [2256254340, 2733900900, 4, 8253],
    [477646560, 2733900900, 4, 1747],
    [1, 8, 2, 13],
    [-1, 8, 2, -13],
    [1, -8, 2, -13],
    [-1, -8, 2, 13],
    // 1.005 is below a half in binary; as a quotient it is a tie.
    [201, 200, 2, 101],
    [1, 3, 4, 3333],
    [2, 3, 4, 6667],
    [0, 7, 2, 0],
  ])('%d / %d to %d digits is %d', (top, bottom, decimals, rounded) => {
    expect(roundRatioScaled(top, bottom, decimals)).toBe(rounded);
  });

  it('equals the quotient of big integers', () => {
    const reference = (top: bigint, bottom: bigint, decimals: number) => {
      const scaled = top * 10n ** BigInt(decimals);
      const [size, by] = [scaled < 0n ? -scaled : scaled, bottom < 0n ? -bottom : bottom];
      const rest = size % by;
      const magnitude = size / by + (rest * 2n >= by ? 1n : 0n);
      return Number(scaled < 0n === bottom < 0n ? magnitude : -magnitude);
    };
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(
        safe,
        safe.filter((bottom) => bottom !== 0),
        fc.nat(4),
        (top, bottom, digits) => {
          const expected = reference(BigInt(top), BigInt(bottom), digits);
          expect(roundRatioScaled(top, bottom, digits)).toBe(expected === 0 ? 0 : expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
