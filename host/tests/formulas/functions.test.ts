// What functions give in a file, in which nobody said in what locale it was written. Values: Excel's documentation, or
// reckoned by hand from the three numbers; libreOffice.test.ts compares them with another program.
import { describe, expect, it } from 'vitest';
import { bookOfCells, formulasOf, shown } from './bookOfCells.ts';
import { cases } from './functionCases.ts';

describe('a formula of a file', () => {
  const bytes = bookOfCells(formulasOf(cases.map(([formula]) => formula)));
  const values = shown(bytes, ...cases.map((_, at) => `A${at + 1}`));
  it.each(cases.map(([formula, value], at) => ({ formula, value, found: values[at] })))(
    '=$formula gives $value',
    ({ value, found }) => {
      if (typeof value === 'number') expect(found).toBeCloseTo(value, 9);
      else expect(found).toBe(value);
    },
  );
});
