// Figures are the same whether the results of formulas are stored, absent or placeholders; what has none is named.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createHost, rowsOf, successOf, temporaryFolder } from '../builtHost.ts';

/** Cells of CadÚnico in the example of 2021, by address, with the number that stands there. */
const cells = { C2: 14_385, D2: 4_356, E2: 12_946, C3: 17_428, D3: 4_742, E3: 14_377 } as const;
type Address = keyof typeof cells;
const addresses = Object.keys(cells) as Address[];

type Storing = 'stored' | 'absent' | 'zeros' | 'empty' | 'asking';

/** The example with formulas in these cells. */
function exampleWith(formulas: Readonly<Partial<Record<Address, string>>>, how: Storing) {
  const parts = unzipSync(readFileSync('examples/sas-2021.xlsx'));
  const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const changed = texts.map(([name, text]): [string, string] => {
    if (name === 'xl/workbook.xml' && how === 'asking')
      return [name, text.replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>')];
    if (name !== 'xl/worksheets/sheet4.xml') return [name, text];
    let sheet = text;
    for (const [address, formula] of Object.entries(formulas)) {
      const value = cells[address as Address];
      const result = {
        stored: `<v>${value}</v>`,
        absent: '',
        empty: '<v></v>',
        zeros: '<v>0</v>',
        asking: '<v>0</v>',
      };
      const plain = new RegExp(`(<c r="${address}"[^>]*>)<v>${value}</v>`);
      expect(sheet).toMatch(plain);
      sheet = sheet.replace(plain, (_, open: string) => `${open}<f>${formula}</f>${result[how]}`);
    }
    return [name, sheet];
  });
  const path = join(temporaryFolder(), 'planilha.xlsx');
  writeFileSync(
    path,
    zipSync(Object.fromEntries(changed.map(([name, text]) => [name, strToU8(text)]))),
  );
  return path;
}

/** Values of all indicators, and errors as `code Tab!cell`. */
function figuresOf(workbook: string) {
  const host = createHost({ workbook, folder: temporaryFolder() });
  const { issues } = successOf(host.run('refreshIndicators'));
  const errors = issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, tab, cell }) => `${code} ${tab}!${cell}`);
  const values = rowsOf(host, 'Indicadores').map(({ Código, Valor }) => [Código, Valor]);
  return { values, errors };
}

const original = () => figuresOf('examples/sas-2021.xlsx');

/** Ways to come to a number. */
const ways: readonly ((value: number) => string)[] = [
  (value) => `${value - 7}+7`,
  (value) => `SUM(${value - 100},50,50)`,
  (value) => `ROUND(${value}.4,0)`,
  (value) => `IF(A2=2021,${value},0)`,
  (value) => `IFERROR(1/0,${value})`,
  (value) => `VALUE("${value}")`,
  (value) => `SUMPRODUCT({${value},1},{1,0})`,
  (value) => `INDEX({1,${value}},1,2)`,
];

describe('figures from formulas', () => {
  it('are those of the numbers, however their results are stored', () => {
    const expected = original();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ways), { minLength: 6, maxLength: 6 }),
        fc.constantFrom<Storing>('stored', 'absent', 'zeros', 'empty', 'asking'),
        (chosen, how) => {
          const formulas = Object.fromEntries(
            addresses.map((address, at) => [address, chosen[at]?.(cells[address]) ?? '']),
          );
          expect(figuresOf(exampleWith(formulas, how))).toEqual(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each<Storing>(['absent', 'zeros', 'empty', 'asking'])(
    'are not there where they cannot be calculated (%s), and each cell is named',
    (how) => {
      const formulas = {
        C3: 'QUERY(A1:B3)',
        // A sum over what is not known is not known, whoever would catch it.
        D3: 'IFERROR(SUM(C3,4742),4742)',
        E3: '14300+77',
      };
      const { values, errors } = figuresOf(exampleWith(formulas, how));
      expect(errors).toEqual(['noResult CadÚnico!C3', 'noResult CadÚnico!D3']);
      const lost = ({ values: found }: ReturnType<typeof original>) =>
        found.filter(([, value]) =>
          [0, cells.C3, cells.D3].includes(Number(value === '' ? Number.NaN : value)),
        );
      expect(lost(original()).length).toBeGreaterThan(0);
      expect(lost({ values, errors })).toEqual([]);
    },
  );

  it('count as they are stored where nothing says that they are old', () => {
    const formulas = { C3: 'QUERY(A1:B3)', D3: 'C3*0', E3: '1' };
    expect(figuresOf(exampleWith(formulas, 'stored'))).toEqual(original());
  });
});
