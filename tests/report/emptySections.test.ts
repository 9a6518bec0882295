// What is said to be empty is what composing leaves out, for any workbook.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SectionContext } from '../../src/define/section.ts';
import { yearlyReport } from '../../src/documents/yearlyReport.ts';
import type { CellValue, Grid } from '../../src/domain/cell.ts';
import type { Block } from '../../src/domain/reportModel.ts';
import { conceal } from '../../src/engine/conceal.ts';
import { createWriter } from '../../src/engine/createWriter.ts';
import { drawChart } from '../../src/engine/drawChart.ts';
import { noteText, reasonText } from '../../src/locale/noteTexts.ts';
import { moreRanges } from '../../src/locale/ptBR.ts';
import { analyseWorkbook } from '../../src/report/analyseWorkbook.ts';
import { emptySectionIssues, resultsByIndicator } from '../../src/report/emptySections.ts';
import { subjects } from '../../src/subjects/index.ts';
import { analysed, issuesWith } from '../fixtures/analysis.ts';
import { seedParts, workbook } from '../fixtures/grids.ts';

const seed = workbook(seedParts);

/** The seed with some rows of the data gone and some cells emptied or changed. */
const someWorkbook = fc
  .infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
  .chain((dice) =>
    fc.record({
      rowsKept: fc.constantFrom(0, 0.1, 0.6, 1),
      cellsKept: fc.constantFrom(0.5, 0.9, 1),
      dice: fc.constant(dice),
    }),
  )
  .map(({ rowsKept, cellsKept, dice }) => {
    const roll = () => dice.next().value as number;
    const cell = (value: CellValue) => (roll() < cellsKept ? value : roll() < 0.5 ? null : 3);
    return seed.map(({ tab, rows: [head = [], ...rows] }): Grid => {
      const isData = !['Configuração', 'Listas', 'Serviços'].includes(tab);
      if (!isData) return { tab, rows: [head, ...rows] };
      return {
        tab,
        rows: [head, ...rows.filter(() => roll() < rowsKept).map((row) => row.map(cell))],
      };
    });
  });

/** Something to read that is no mere heading. */
function saysSomething(block: Block): boolean {
  if (block.kind === 'heading') return false;
  if (block.kind === 'table') return block.rows.length > 0;
  return 'items' in block ? block.items.length > 0 : true;
}

it('a section has content exactly where it composes something to read, with small counts concealed or not', () => {
  const seen = new Map<string, Set<boolean>>();
  fc.assert(
    fc.property(someWorkbook, fc.constantFrom(0, 1000, 1_000_000), (grids, threshold) => {
      const analysis = analyseWorkbook(grids);
      if ('refused' in analysis) return;
      const { data, year, compareYear } = analysis;
      const results = conceal(analysis.results, subjects.indicators, threshold);
      const context: SectionContext = {
        data,
        year,
        compareYear,
        write: createWriter({ note: noteText, reason: reasonText, moreRanges }),
        of: results.of,
        all: resultsByIndicator(subjects, results),
        confirmed: [],
        chart: (definition) => drawChart(definition, { year, of: results.of }),
      };
      const fed = yearlyReport(subjects).filter(({ tab }) => tab !== null);
      const empty = fed.filter((section) => !section.compose(context).some(saysSomething));
      for (const section of fed) {
        const has = section.hasContent(context);
        expect(has, section.id).toBe(!empty.includes(section));
        seen.set(section.id, (seen.get(section.id) ?? new Set()).add(has));
      }
      // Conferir looks at the results before anything is concealed, and must say the same.
      const told = emptySectionIssues(subjects, data, year, analysis.results);
      expect(told.map(({ params }) => params.section)).toEqual(empty.map(({ title }) => title));
    }),
    { numRuns: 150 },
  );
  // Both answers were tried for every section that can be empty.
  for (const id of [
    'eixos',
    'cadUnicoNumbers',
    'serviceNumbers',
    'fundingNumbers',
    'challengeList',
  ]) {
    expect([...(seen.get(id) ?? [])].sort(), id).toEqual([false, true]);
  }
});

it('says nothing of a full workbook, and each section without data once, at its tab', () => {
  expect(issuesWith(analysed(seed).issues, 'emptySection')).toEqual([]);
  const without = seed.map((grid) =>
    ['Desafios', 'Investimento'].includes(grid.tab)
      ? { ...grid, rows: grid.rows.slice(0, 1) }
      : grid,
  );
  expect(issuesWith(analysed(without).issues, 'emptySection').map(({ at }) => at.tab)).toEqual([
    'Investimento',
    'Desafios',
  ]);
});
