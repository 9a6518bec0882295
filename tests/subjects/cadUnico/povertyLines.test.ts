// The poverty lines by month of reference, as the federal registers apply them.
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../src/define/parameter.ts';
import { povertyLines } from '../../../src/subjects/cadUnico/povertyLines.ts';

describe('the lines in force', () => {
  it.each([
    [2014, 4, 70, 140],
    [2014, 5, 77, 154],
    [2016, 6, 77, 154],
    [2016, 7, 85, 170],
    [2018, 5, 85, 170],
    [2018, 6, 89, 178],
    [2021, 1, 89, 178],
    [2021, 10, 89, 178],
    [2021, 11, 100, 200],
    [2021, 12, 105, 210],
    [2023, 2, 105, 210],
    [2023, 3, null, 218],
    [2030, 12, null, 218],
  ])('in %d, month %d, are R$ %s and R$ %s', (year, month, extreme, poverty) => {
    expect(valueAt(povertyLines, year, month)).toEqual({
      extremePovertyCents: extreme === null ? null : extreme * 100,
      povertyCents: poverty * 100,
    });
  });

  it('are unknown before the series begins', () => {
    expect(valueAt(povertyLines, 2000, 1)).toBeNull();
  });
});

describe('the series', () => {
  it('is in order, each value with its source', () => {
    const starts = povertyLines.values.map(({ from }) => from);
    expect(starts).toEqual([...starts].sort());
    for (const { from, source } of povertyLines.values) {
      expect(from).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
      expect(source).not.toBe('');
    }
  });
});
