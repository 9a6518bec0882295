// A new tab, indicator, chart and section take one definition each and one line in a list: nothing else is touched.
import { describe, expect, it } from 'vitest';
import { defineChart } from '../../src/define/chart.ts';
import { defineIndicator } from '../../src/define/indicator.ts';
import { informed, share } from '../../src/define/measures.ts';
import { count, year } from '../../src/define/numberColumns.ts';
import { defineSection, type SectionContext } from '../../src/define/section.ts';
import { defineSubject, subjectsOf } from '../../src/define/subject.ts';
import { defineTab, valuesFrom } from '../../src/define/tab.ts';
import { list, month, text } from '../../src/define/textColumns.ts';
import { yearlyReport } from '../../src/documents/yearlyReport.ts';
import type { Grid } from '../../src/domain/cell.ts';
import type { ChartModel } from '../../src/domain/chartModel.ts';
import { composeReport } from '../../src/engine/composeReport.ts';
import { compute } from '../../src/engine/compute.ts';
import { conceal } from '../../src/engine/conceal.ts';
import { createWriter } from '../../src/engine/createWriter.ts';
import { drawChart } from '../../src/engine/drawChart.ts';
import { readWorkbook } from '../../src/engine/readWorkbook.ts';
import { noteText, reasonText } from '../../src/locale/noteTexts.ts';
import { moreRanges } from '../../src/locale/ptBR.ts';
import { cadUnicoCount, familiesTotal } from '../../src/subjects/cadUnico/cadUnicoCount.ts';
import { subjects } from '../../src/subjects/index.ts';
import { lists } from '../../src/subjects/setup/lists.ts';
import { chartBlocks, heading, line } from '../../src/subjects/shared/blocks.ts';
import { numbersChapter } from '../../src/subjects/shared/numbersChapter.ts';
import { placesOf, tablesOf, textsOf } from '../fixtures/analysis.ts';
import { seedParts, workbook } from '../fixtures/grids.ts';

// The four definitions, as they would stand in a file of their own each.

const bolsaFamilia = defineTab({
  id: 'bolsaFamilia',
  name: 'Bolsa Família',
  purpose: 'Guarda as famílias beneficiárias, mês a mês.',
  key: ['year', 'month'],
  columns: {
    year: year('Ano', { required: true, help: 'Ano da folha.' }),
    month: month('Mês', { required: true, help: 'Mês da folha.' }),
    families: count('Famílias beneficiárias', { help: 'Famílias pagas no mês.' }),
    sphere: list('Esfera', valuesFrom(lists, 'spheres'), {
      help: 'De que esfera vem o benefício.',
    }),
    source: text('Fonte', { help: 'De onde veio o número.' }),
  },
});

const bolsaFamiliaCoverage = defineIndicator({
  id: 'coberturaBolsaFamilia',
  title: 'Cobertura do Bolsa Família sobre o Cadastro Único',
  unit: 'ratio',
  nature: null,
  ofPeople: true,
  formula: 'Famílias beneficiárias no mês ÷ total de famílias do CadÚnico no mesmo mês × 100.',
  source: 'Folha de pagamento',
  values: ({ data, year, of }) =>
    data
      .records(bolsaFamilia)
      .filter(({ values }) => values.year === year)
      .flatMap(({ rowNumber, values }) => {
        const total = of(cadUnicoCount).find(
          ({ memberId, reference }) =>
            memberId === familiesTotal.id && reference.from === values.month,
        );
        if (!total) return [];
        const families = informed(values.families, [data.at(bolsaFamilia, rowNumber, 'families')]);
        return [
          {
            memberId: `mes${values.month}`,
            memberLabel: 'Cobertura do Bolsa Família',
            reference: { year, from: values.month, to: null },
            figure: share(families, total),
          },
        ];
      }),
});

const bolsaFamiliaChart = defineChart({
  id: 'bolsaFamilia',
  title: 'Cobertura do Bolsa Família',
  kind: 'column',
  unit: 'ratio',
  draw: ({ of, year }) => {
    const results = of(bolsaFamiliaCoverage);
    return {
      subtitle: `Famílias, ${year}`,
      categories: results.map(({ reference }) => String(reference.from)),
      series: [{ name: 'Cobertura', data: results }],
      source: results[0]?.source ?? '',
    };
  },
});

const bolsaFamiliaNumbers = defineSection({
  id: 'bolsaFamiliaNumbers',
  title: 'Bolsa Família',
  tab: bolsaFamilia,
  chapter: numbersChapter,
  hasContent: ({ of }) => of(bolsaFamiliaCoverage).length > 0,
  compose: (context) => {
    const results = context.of(bolsaFamiliaCoverage);
    const items = results.map((result) =>
      line(
        `${result.memberLabel} (${context.write.reference(result.reference)})`,
        context.write.quantity('ratio', result),
      ),
    );
    return [
      heading(2, 'Bolsa Família:'),
      { kind: 'lines', items },
      ...chartBlocks(context, bolsaFamiliaChart),
    ];
  },
});

const bolsaFamiliaSubject = defineSubject({
  id: 'bolsaFamilia',
  title: 'Bolsa Família',
  tabs: [bolsaFamilia],
  indicators: [bolsaFamiliaCoverage],
  charts: [bolsaFamiliaChart],
  sections: [bolsaFamiliaNumbers],
});

// The list of subjects with one line more.
const longer = subjectsOf([...subjects.all, bolsaFamiliaSubject]);

/** The engine over the lists, as the product runs it over its own. */
function run(grids: readonly Grid[], threshold = 0) {
  const { data, issues } = readWorkbook(longer.tabs, grids);
  const all = compute(longer.indicators, data, 2021, null);
  const results = conceal(all, longer.indicators, threshold);
  const drawn: ChartModel[] = [];
  const context: SectionContext = {
    data,
    year: 2021,
    compareYear: null,
    write: createWriter({ note: noteText, reason: reasonText, moreRanges }),
    of: results.of,
    all: longer.indicators.map((indicator) => ({ indicator, results: results.of(indicator) })),
    confirmed: [],
    chart: (definition) => {
      const chart = drawChart(definition, { year: 2021, of: results.of });
      if (chart) drawn.push(chart.model);
      return chart;
    },
  };
  const blocks = composeReport(yearlyReport(longer), context);
  // A section of no one tab may be empty without a word.
  const emptySections = yearlyReport(longer).filter(
    ({ tab, hasContent }) => tab !== null && !hasContent(context),
  );
  return { data, issues, all, blocks, emptySections, drawn };
}

const grid = (...rows: Grid['rows']): Grid => ({
  tab: 'Bolsa Família',
  rows: [['Ano', 'Mês', 'Famílias beneficiárias', 'Esfera', 'Fonte'], ...rows],
});
const seed = workbook(seedParts);
const filled = run([
  ...seed,
  grid([2021, 'jan', 9506, 'federal', 'MDS'], [2021, 'nov', 17000, null, null]),
]);
// 9506 ÷ (14385 + 4356 + 12946) = 29,9996…%
const coverage = '30,00%';

describe('one definition each', () => {
  it('the new tab is read and checked like the others', () => {
    expect(filled.issues).toEqual([]);
    expect(filled.data.records(bolsaFamilia)[0]?.values.sphere).toBe('Federal');
    const bad = run([
      ...seed,
      grid([2021, 'jan', 'muitas', 'Lua', null], [2021, 1, 5, null, null]),
    ]);
    expect(placesOf(bad.issues)).toEqual([
      "notCount 'Bolsa Família'!C2",
      "duplicateKey 'Bolsa Família'!B3",
      "notInList 'Bolsa Família'!D2",
    ]);
    expect(placesOf(run(seed).issues)).toEqual(["missingTab 'Bolsa Família'"]);
  });

  it('the new number stands in the results, the report, the chart and the Memória de cálculo', () => {
    const result = filled.all.all.find(({ code }) => code === 'coberturaBolsaFamilia.mes1');
    expect(result).toMatchObject({ numerator: 9506, denominator: 14385 + 4356 + 12946 });
    expect(textsOf(filled.blocks)).toContain(`Cobertura do Bolsa Família (Jan/2021): ${coverage}`);
    const chart = filled.drawn.find(({ id }) => id === 'bolsaFamilia');
    expect(chart?.altText).toContain(coverage);
    const [memory] = tablesOf(filled.blocks, 'Cobertura do Bolsa Família');
    expect(memory?.rows[0]).toEqual(
      expect.arrayContaining([coverage, "'Bolsa Família'!C2, CadÚnico!C2:E2"]),
    );
  });

  it('what was there before stays as it was', () => {
    const before = run(seed);
    const codes = before.all.all.map(({ code, value }) => [code, value]);
    expect(filled.all.all.map(({ code, value }) => [code, value]).slice(0, codes.length)).toEqual(
      codes,
    );
    expect(before.emptySections.map(({ id }) => id)).toEqual(['bolsaFamiliaNumbers']);
  });

  it('small counts of the new tab are concealed too', () => {
    const { blocks } = run([...seed, grid([2021, 'jan', 37, null, null])], 40);
    expect(textsOf(blocks)).toContain('Cobertura do Bolsa Família (Jan/2021): x');
  });

  it('a second definition with the same id is refused', () => {
    expect(() => subjectsOf([...longer.all, bolsaFamiliaSubject])).toThrow('bolsaFamilia');
  });
});
