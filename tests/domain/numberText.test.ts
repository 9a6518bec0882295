// Numbers typed as text, the Brazilian way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimalText, toNumber, withoutCurrency } from '../../src/domain/numberText.ts';
import { formatMoney, formatNumber, formatScaled } from '../../src/engine/format.ts';

const read = (text: string) => {
  const decimal = readDecimalText(withoutCurrency(text));
  return decimal && toNumber(decimal);
};

describe('a number is read from', () => {
  it.each([
    ['14.385', 14385],
    ['14385', 14385],
    ['1.234.567', 1234567],
    ['1.234,56', 1234.56],
    ['1234,56', 1234.56],
    ['0,5', 0.5],
    ['14 385', 14385],
    ['14\u00a0385', 14385],
    ['14\u202f385,5', 14385.5],
    ['14\u2009385', 14385],
    ['1 234 567', 1234567],
    ['\n555\t', 555],
    ['5\u0000', 5],
    [' 7 ', 7],
    ['007', 7],
    ['0', 0],
    ['1218.0', 1218],
    ['30.0', 30],
    ['0.385', 0.385],
    ['0.5', 0.5],
    ['1234.5', 1234.5],
    ['12345.678', 12345.678],
    ['R$ 1.234,56', 1234.56],
    ['R$1.234,56', 1234.56],
    ['R$\u00a01.234,56', 1234.56],
    ['r$ 22.562.543,40', 22562543.4],
    ['R $ 5', 5],
    ['-3', -3],
    ['- 3', -3],
    ['\u22123', -3],
    ['(3)', -3],
    ['-R$ 1,50', -1.5],
    ['R$ -1,50', -1.5],
  ])('%j', (text, number) => {
    expect(read(text)).toBe(number);
  });

  it('"-0" as a plain zero', () => {
    expect(Object.is(read('-0'), 0)).toBe(true);
  });
});

describe('no number is read from', () => {
  it.each([
    '',
    ' ',
    '-',
    '()',
    ',',
    '.',
    'doze',
    '12 famílias',
    '1,2,3',
    '1.2.3',
    '12.34.567',
    '1.2345,6',
    '1,234.56',
    '12 34',
    '1e3',
    '0x10',
    '--5',
    '(-5)',
    '5-',
    '+-5',
    'R$',
    '10%',
    '1..000',
    '１２',
    'NaN',
    'Infinity',
    '1/2',
    '½',
    '555\n555',
    '555\r\n555',
    '555\t555',
    '555\v555',
    '555\f555',
    '555\u0000555',
    '555\u0085555',
    '555\u2028555',
    '555\u2029555',
    '555\u200b555',
    '555\ufeff555',
    '555\u2003555',
    '555\u3000555',
    '555  555',
    '555 \n555',
    '1 234\u00a0567',
    '1.234 567',
    '110¹',
    '110₂',
  ])('%j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a comma before three digits', () => {
  const mayBeThousands = (text: string) => readDecimalText(text)?.mayBeThousands;

  it.each(['1,000', '1,234', '12,345', '999,999', '-1,234'])('%j may be a thousand', (text) => {
    expect(mayBeThousands(text)).toBe(true);
  });

  it.each(['0,385', '1234,000', '1.234,567', '1 234,567', '1,23', '1,2345', '1000', '1.000'])(
    '%j is what it is in Brazil',
    (text) => {
      expect(mayBeThousands(text)).toBe(false);
    },
  );
});

describe('what stands between digits and is no separator', () => {
  const digits = fc.stringMatching(/^\d{1,4}$/);
  const gap = fc.string({
    unit: fc.constantFrom(...'\n\r\t\v\f\0\u0085\u2028\u2029\u200b \u00a0'),
    minLength: 2,
  });

  it('never joins them', () => {
    fc.assert(
      fc.property(digits, gap, digits, (left, between, right) => {
        expect(read(left + between + right)).toBeNull();
      }),
    );
  });
});

describe('what is written is read back:', () => {
  it('every whole number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(read(formatNumber(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('every amount of centavos', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (cents) => {
        expect(read(formatMoney(cents))).toBe(cents === 0 ? 0 : Number(`${cents}e-2`));
      }),
    );
  });

  it('every number of up to 4 decimals', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(4), (scaled, decimals) => {
        const number = Number(`${scaled}e-${decimals}`);
        expect(read(formatScaled(scaled, decimals))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('any text', () => {
  it('never throws, and what is read is a number', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,- ()R$%\u00a0') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const number = read(text);
        expect(number === null || !Number.isNaN(number)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
