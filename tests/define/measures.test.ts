// How figures are made from others, and when they refuse.
import { describe, expect, it } from 'vitest';
import {
  difference,
  growth,
  informed,
  mean,
  refusedFor,
  share,
  total,
  withNotes,
} from '../../src/define/measures.ts';
import { rangesOf } from '../../src/domain/cell.ts';
import type { MonthNumber } from '../../src/domain/month.ts';

const cell = (rowNumber: number) => ({ tab: 'T', columnIndex: 0, rowNumber });
const given = (value: number | null, rowNumber = 2) => informed(value, [cell(rowNumber)]);

describe('a total', () => {
  it('adds what is informed, names only those cells, and tells blank from zero', () => {
    const figure = total([given(5, 2), given(null, 3), given(0, 4)]);
    expect(figure).toMatchObject({ value: 5, numerator: 5, denominator: null, reason: null });
    expect(rangesOf(figure.cells)).toBe('T!A2, T!A4');
  });

  it('of nothing informed is not reported; of zeros it is zero', () => {
    expect(total([given(null)])).toMatchObject({ value: null, reason: 'notReported' });
    expect(total([])).toMatchObject({ value: null, reason: 'notReported' });
    expect(total([given(0), given(0)]).value).toBe(0);
  });
});

describe('a mean', () => {
  const points = (values: readonly (number | null)[]) =>
    values.map((value, index) => ({
      month: (index + 1) as MonthNumber,
      value,
      cells: [cell(index + 2)],
    }));

  it('divides by the months reported, zeros included, blanks not', () => {
    const figure = mean(points([10, null, 0, 20]));
    expect(figure).toMatchObject({ value: 10, numerator: 10 + 0 + 20, denominator: 3 });
    expect(rangesOf(figure.cells)).toBe('T!A2, T!A4:A5');
  });

  it('of no month is not reported', () => {
    expect(mean(points([null, null]))).toMatchObject({ value: null, reason: 'notReported' });
  });
});

describe('a quotient', () => {
  it('keeps its terms, so that it can be rounded exactly', () => {
    expect(share(given(14385), given(31687))).toMatchObject({
      value: 14385 / 31687,
      numerator: 14385,
      denominator: 31687,
    });
    expect(growth(given(31687), given(36547))).toMatchObject({
      numerator: 36547 - 31687,
      denominator: 31687,
    });
    expect(difference(given(20), given(15))).toMatchObject({ value: 15 - 20, denominator: null });
  });

  it('refuses a base of zero, and says so', () => {
    expect(share(given(0), given(0))).toMatchObject({ value: null, reason: 'zeroBase' });
    expect(growth(given(0), given(5))).toMatchObject({ value: null, reason: 'zeroBase' });
  });

  it('refuses a missing part, whichever it is', () => {
    for (const make of [share, growth, difference]) {
      expect(make(given(null), given(5))).toMatchObject({ value: null, reason: 'partMissing' });
      expect(make(given(5), given(null))).toMatchObject({ value: null, reason: 'partMissing' });
    }
  });
});

describe('notes', () => {
  it('travel with the figures and are kept once', () => {
    const note = { code: 'monthsMissing' as const, params: { months: 3 } };
    const noted = withNotes(given(1), [note]);
    expect(withNotes(noted, [note]).notes).toEqual([note]);
    expect(growth(noted, noted).notes).toEqual([note]);
    expect(refusedFor(noted, 'differentBands')).toMatchObject({
      value: null,
      numerator: null,
      reason: 'differentBands',
      notes: [note],
    });
  });
});
