// Numbers, money, percentages and references as Brazilians write them.
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatReference,
  formatScaled,
  formatSigned,
} from '../../src/engine/format.ts';

const plain = (value: number) => ({ value, numerator: value, denominator: null });
const quotient = (numerator: number, denominator: number) => ({
  value: numerator / denominator,
  numerator,
  denominator,
});

describe('a number', () => {
  it('has dots between thousands and a comma before decimals', () => {
    expect(formatNumber(14385)).toBe('14.385');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1000000)).toBe('1.000.000');
    expect(formatNumber(-1234.5, 1)).toBe('-1.234,5');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(-0.4)).toBe('0');
    expect(formatScaled(5, 2)).toBe('0,05');
    expect(formatScaled(-1433, 2)).toBe('-14,33');
  });

  it('is rounded half away from zero at its last digit', () => {
    expect(formatNumber(5784.5)).toBe('5.785');
    expect(formatNumber(-5784.5)).toBe('-5.785');
    expect(formatPercent(0.825288)).toBe('82,53%');
    expect(formatPercent(0.00125)).toBe('0,13%');
  });
});

describe('money', () => {
  it('has two decimals and a no-break space after the sign', () => {
    expect(formatMoney(2256254340)).toBe('R$\u00a022.562.543,40');
    expect(formatMoney(0)).toBe('R$\u00a00,00');
    expect(formatMoney(-5)).toBe('-R$\u00a00,05');
  });
});

describe('a figure in its unit', () => {
  it('is rounded from its exact quotient', () => {
    // 201 ÷ 20000 is 1,005%: a tie that binary fractions miss.
    expect(formatQuantity('ratio', quotient(201, 20000))).toBe('1,01%');
    // 12 months that add to 6 × 12 + 6: a mean of 6,5.
    expect(formatQuantity('countPerMonth', quotient(78, 12))).toBe('7');
    expect(formatQuantity('count', plain(14385))).toBe('14.385');
    expect(formatQuantity('moneyCents', plain(477646560))).toBe('R$\u00a04.776.465,60');
  });

  it('shows a plus before what grew, and none before nothing', () => {
    // 36547 − 31687 = 4860; 4860 ÷ 31687 = 15,337…%.
    expect(formatSigned('ratio', quotient(36547 - 31687, 31687))).toBe('+15,34%');
    expect(formatSigned('count', plain(36547 - 31687))).toBe('+4.860');
    expect(formatSigned('ratio', quotient(-1, 3))).toBe('-33,33%');
    expect(formatSigned('ratio', quotient(-1, 1000000))).toBe('0,00%');
    expect(formatSigned('count', plain(0))).toBe('0');
    expect(formatSigned('moneyCents', plain(-1))).toBe('-R$\u00a00,01');
    expect(formatSigned('moneyCents', plain(1))).toBe('+R$\u00a00,01');
  });
});

describe('times', () => {
  it('are written day first, and references by month', () => {
    expect(formatDate('2021-12-31')).toBe('31/12/2021');
    expect(formatReference({ year: 2021, from: null, to: null })).toBe('2021');
    expect(formatReference({ year: 2021, from: 1, to: null })).toBe('Jan/2021');
    expect(formatReference({ year: 2021, from: 1, to: 1 })).toBe('Jan/2021');
    expect(formatReference({ year: 2021, from: 1, to: 11 })).toBe('Jan–Nov/2021');
  });
});
