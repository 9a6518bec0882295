// Random formulas give the same whether their results are absent or placeholders, and the same as LibreOffice gives
// where that is installed; what differs has no result or is an error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOfCells, type Cells, formulasOf, NO_RESULT, shown } from './bookOfCells.ts';
import { cases } from './functionCases.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

const number = fc.integer({ min: -20, max: 1500 });
const given = fc.oneof(
  { weight: 5, arbitrary: number.map((value) => `><v>${value}</v>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'b', 'c d').map((text) => ` t="str"><v>${text}</v>`),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
/** Rows of given cells in B:D. */
const ROWS = 8;
const column = fc.constantFrom('B', 'C', 'D');
const row = fc.integer({ min: 1, max: ROWS });
const cell = fc.tuple(column, row).map(([letter, at]) => letter + at);
const area = fc
  .tuple(column, row, column, row)
  .map(([a, top, b, bottom]) => `${a}${top}:${b}${bottom}`);
const line = fc.tuple(column, row, row).map(([a, top, bottom]) => `${a}${top}:${a}${bottom}`);
const wanted = fc.constantFrom('">100"', '"a"', '"<>a"', '"<=0"', '"*d"');

/** A formula; those of earlier rows are named by their number. */
const { formula } = fc.letrec((tie) => {
  const inner = tie('formula') as fc.Arbitrary<string>;
  const made = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((texts) => texts.join(''));
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      cell,
      number.map(String),
      fc.constant('EARLIER'),
      made('SUM(', area, ',', inner, ')'),
      made('(', inner, fc.constantFrom('+', '-', '*', '/'), inner, ')'),
      made('IF(', inner, fc.constantFrom('>', '=', '<>'), inner, ',', inner, ',', inner, ')'),
      made('IFERROR(', inner, ',', inner, ')'),
      made(fc.constantFrom('COUNT', 'COUNTA', 'MAX', 'MIN', 'AVERAGE', 'MEDIAN'), '(', area, ')'),
      made('ROUND(', inner, ',', fc.constantFrom('0', '1', '-1'), ')'),
      made('COUNTIF(', line, ',', wanted, ')'),
      made('SUMIF(', line, ',', wanted, ',', column, '1)'),
      made('INDEX(B1:D8,', row.map(String), ',2)'),
      made('SUMPRODUCT((', 'B1:B8', fc.constantFrom('>', '='), inner, ')*1)'),
      made('OFFSET(', cell, ',1,0)'),
      made('INDIRECT("', cell, '")'),
      made('IFERROR(VLOOKUP(', inner, ',B1:D8,3,FALSE),-1)'),
      made('LEN(', inner, ')'),
      made('ABS(', inner, ')'),
      made('NADA(', inner, ')'),
    ),
  };
}) as { formula: fc.Arbitrary<string> };

const books = fc
  .tuple(
    fc.array(given, { minLength: 3 * ROWS, maxLength: 3 * ROWS }),
    fc.array(formula, { minLength: 30, maxLength: 30 }),
  )
  .map(([cells, formulas]): { values: Cells; formulas: string[] } => ({
    values: Object.fromEntries(
      cells.flatMap((source, at) => {
        const address = `${'BCD'.charAt(at % 3)}${Math.floor(at / 3) + 1}`;
        return source === null ? [] : [[address, source]];
      }),
    ),
    formulas: formulas.map((text, at) => text.replaceAll('EARLIER', at === 0 ? '7' : `A${at}`)),
  }));

const addressesOf = (formulas: readonly string[]) => formulas.map((_, at) => `A${at + 1}`);
const isError = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#');

/** Numbers to twelve digits: programs add up in different orders. */
const plain = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

describe('random formulas', () => {
  it('give the same without results and with placeholders', () => {
    fc.assert(
      fc.property(books, ({ values, formulas }) => {
        const bare = formulasOf(formulas);
        const zeros = Object.fromEntries(
          Object.entries(bare).map(([address, source]) => [address, `${source}<v>0</v>`]),
        );
        const addresses = addressesOf(formulas);
        const absent = shown(bookOfCells({ ...bare, ...values }), ...addresses);
        const asks = { calculation: '<calcPr fullCalcOnLoad="1"/>' };
        expect(shown(bookOfCells({ ...zeros, ...values }), ...addresses)).toEqual(absent);
        expect(shown(bookOfCells({ ...zeros, ...values }, asks), ...addresses)).toEqual(absent);
        expect(absent).not.toContain('');
      }),
      { numRuns: 25 },
    );
  });
});

describe.runIf(hasLibreOffice)('LibreOffice', () => {
  /** Formulas on which both have an opinion and differ. */
  function differences(values: Cells, formulas: readonly string[]): unknown[] {
    const bytes = bookOfCells({ ...formulasOf(formulas), ...values });
    const addresses = addressesOf(formulas);
    const ours = shown(bytes, ...addresses).map(plain);
    const file = recalculated(bytes);
    const theirs = shown(file, ...addresses).map(plain);
    return formulas.flatMap((text, at) => {
      const [own, other] = [ours[at], theirs[at]];
      const same = own === other || isError(own) || isError(other) || own === NO_RESULT;
      return same ? [] : [{ formula: text, ours: own, theirs: other }];
    });
  }

  it('gives the same for every function here that it knows', () => {
    expect(
      differences(
        {},
        cases.map(([text]) => text),
      ),
    ).toEqual([]);
  }, 180_000);

  it('gives the same for random formulas, or they are errors that are named', () => {
    fc.assert(
      fc.property(fc.array(books, { minLength: 1, maxLength: 1 }), ([book]) => {
        expect(book && differences(book.values, book.formulas)).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 180_000);
});
