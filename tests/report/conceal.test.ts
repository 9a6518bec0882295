// Small counts of people stay out of everything that is published, and stay in the sheet's own results.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed, composed, tablesOf, textsOf } from '../fixtures/analysis.ts';
import {
  attendanceRow,
  cadUnicoRow,
  fundingRow,
  serviceRow,
  type WorkbookParts,
} from '../fixtures/grids.ts';

/** Everything of the document that a person or a program can read. */
function everything(parts: WorkbookParts): string {
  const { report, charts } = composed(parts);
  const values = charts.flatMap(({ series }) => series.flatMap((one) => one.values));
  return [...textsOf(report.blocks), ...values.map((value) => String(value ?? ''))].join('\n');
}

/** Whether a number stands alone in a text, and not as part of a longer one. */
function shows(text: string, number: number): boolean {
  return new RegExp(`(?<![\\d.,/])${number}(?![\\d,/]|\\.\\d)`).test(text);
}

const threshold = 90;
const settings = { 'Ocultar valores menores que': threshold };
// Numbers that stand nowhere else in the document: all below the threshold, none a month, a year or a row.
const parts: WorkbookParts = {
  settings,
  records: {
    CadÚnico: [
      cadUnicoRow('jan', [71, 5000, 6000], 73),
      cadUnicoRow('fev', [4000, 5100, 6000], 9000),
      cadUnicoRow('nov', [4200, 5200, 79], 9100),
    ],
    Serviços: [serviceRow('Cras'), serviceRow('Creas'), serviceRow('Abrigo'), serviceRow('Casa')],
    Atendimentos: [
      attendanceRow('Cras', [1000, 83, 1200]),
      attendanceRow('Creas', [], { 'Média informada': 67 }),
      attendanceRow('Abrigo', [61, 62, 63]),
      attendanceRow('Casa', [0, 0]),
    ],
    Investimento: [fundingRow('Fundo', 0.53), fundingRow('Outro', 100)],
  },
};
const hidden = [71, 73, 79, 83, 67, 61, 62, 63];

describe('with a threshold', () => {
  it('no count below it stands anywhere in the document', () => {
    const text = everything(parts);
    expect(hidden.filter((number) => shows(text, number))).toEqual([]);
    // Means and sums of small counts: (61 + 62 + 63) ÷ 3 = 62 and 186 before the division.
    expect(shows(text, 61 + 62 + 63)).toBe(false);
    expect(text).toContain('Famílias em Extrema Pobreza: x (Jan) - 4.200 (Nov)');
    expect(text).toContain('Creas: x/mês');
    expect(text).toContain('Abrigo: x/mês');
  });

  it('changes and shares of a concealed count are concealed with it', () => {
    const text = everything(parts);
    // 4200 − 71 and 4200 ÷ 71 − 1; 71 ÷ (71 + 5000 + 6000).
    expect(text).not.toContain('4.129');
    expect(text).not.toContain('5.815,49%');
    expect(text).not.toContain('0,64%');
  });

  it('the sum behind a mean does not give away its one concealed month', () => {
    // Cras: (1000 + 83 + 1200) ÷ 3 = 761; the sum less 1000 and 1200, both shown, would be 83.
    const text = everything(parts);
    expect(text).toContain('Cras: 761/mês');
    expect(text).not.toContain('2.283');
    const [memory] = tablesOf(composed(parts).report.blocks, 'Média mensal de atendimentos');
    expect(memory?.rows[0]?.slice(3)).toEqual(['x', 'x', '761']);
    expect(memory?.notes.join('\n')).toContain('"x": número pequeno, omitido');
  });

  it('zero names nobody and is shown; money is no person', () => {
    const text = everything(parts);
    expect(text).toContain('Casa: 0/mês');
    expect(text).toContain('R$\u00a00,53');
  });

  it('what is large is shown as before', () => {
    const text = everything(parts);
    for (const shown of ['4.200', '9.100', '5.200', '1.000', '1.200'])
      expect(text).toContain(shown);
  });

  it('the reader is told what x stands for', () => {
    expect(everything(parts)).toContain('"x": número pequeno, omitido');
  });

  it('the results of the sheet keep their values', () => {
    const values = analysed(parts).results.all.map(({ value }) => value);
    expect(values).toContain(71);
    expect(values).toContain(67);
  });
});

describe('the threshold itself', () => {
  const at = (limit: number | null) =>
    everything({ ...parts, settings: { 'Ocultar valores menores que': limit } });

  it('is the smallest number shown', () => {
    expect(shows(at(71), 71)).toBe(true);
    expect(shows(at(72), 71)).toBe(false);
    expect(shows(at(72), 73)).toBe(true);
  });

  it.each([0, 1, null])('of %s conceals nothing', (limit) => {
    const text = at(limit);
    expect(hidden.filter((number) => !shows(text, number))).toEqual([]);
    expect(text).not.toContain('omitid');
  });
});

describe('whatever the counts', () => {
  it('no monthly count and no mean below the threshold is shown', () => {
    const count = fc.option(fc.integer({ min: 0, max: 400 }), { freq: 5 });
    const months = fc.array(count, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, months, fc.integer({ min: 2, max: 300 }), (left, right, limit) => {
        const { report, charts } = composed({
          settings: { 'Ocultar valores menores que': limit },
          records: {
            Serviços: [serviceRow('Cras'), serviceRow('Creas')],
            Atendimentos: [attendanceRow('Cras', left), attendanceRow('Creas', right)],
          },
        });
        const [table] = report.blocks.filter((block) => block.kind === 'table');
        // Service, twelve months, mean, months reported.
        const cells = (table?.rows ?? []).flatMap((row) => row.slice(1, 14));
        const numbers = cells.filter((cell) => /^\d/.test(cell)).map(Number);
        for (const number of numbers) expect(number === 0 || number >= limit).toBe(true);
        for (const { series } of charts) {
          for (const value of series.flatMap((one) => one.values)) {
            expect(value === null || value === 0 || value >= limit).toBe(true);
          }
        }
      }),
    );
  });
});
