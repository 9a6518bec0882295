// An optional tab that is not there is no finding and no part of the report; once there, it is like any other.
import { expect, it } from 'vitest';
import { count, year } from '../../src/define/numberColumns.ts';
import { defineSection } from '../../src/define/section.ts';
import { defineSubject, subjectsOf } from '../../src/define/subject.ts';
import { defineTab } from '../../src/define/tab.ts';
import type { Grid } from '../../src/domain/cell.ts';
import { analyseWorkbook } from '../../src/report/analyseWorkbook.ts';
import { situationOf } from '../../src/report/situation.ts';
import { subjects } from '../../src/subjects/index.ts';
import { placesOf } from '../fixtures/analysis.ts';
import { seedParts, workbook } from '../fixtures/grids.ts';

const gardens = defineTab({
  id: 'gardens',
  name: 'Hortas',
  purpose: 'Guarda as hortas comunitárias.',
  optional: true,
  key: ['year'],
  columns: {
    year: year('Ano', { required: true, help: 'Ano.' }),
    gardens: count('Hortas', { required: true, help: 'Quantas são.' }),
  },
});
const longer = subjectsOf([
  ...subjects.all,
  defineSubject({
    id: 'gardens',
    title: 'Hortas',
    tabs: [gardens],
    sections: [
      defineSection({
        id: 'gardens',
        title: 'Hortas',
        tab: gardens,
        hasContent: ({ data }) => data.records(gardens).length > 0,
        compose: () => [],
      }),
    ],
  }),
]);
const seed = workbook(seedParts);
const withTab = (...rows: Grid['rows']): Grid[] => [
  ...seed,
  { tab: 'Hortas', rows: [['Ano', 'Hortas'], ...rows] },
];

it('is not missed, and is offered', () => {
  const { issues, data } = analyseWorkbook(seed, longer);
  expect(issues).toEqual([]);
  expect(data.has(gardens)).toBe(false);
  expect(data.records(gardens)).toEqual([]);
  const situation = situationOf(seed, longer);
  expect(situation.tabs.map(({ name }) => name)).not.toContain('Hortas');
  expect(situation.offeredTabs).toEqual([
    { name: 'Hortas', purpose: 'Guarda as hortas comunitárias.' },
  ]);
});

it('is read and checked like any other once it is there', () => {
  const { issues, data } = analyseWorkbook(withTab([2021, 'doze'], [2020, 3]), longer);
  expect(data.has(gardens)).toBe(true);
  expect(placesOf(issues)).toEqual(['notCount Hortas!B2']);
  expect(data.records(gardens).map(({ values }) => values.gardens)).toEqual([3]);
  const situation = situationOf(withTab([2021, 12]), longer);
  expect(situation.offeredTabs).toEqual([]);
  expect(situation.tabs.at(-1)).toMatchObject({ name: 'Hortas', exists: true, text: '1 linha' });
});

it('says that its part is left out only where the tab is there', () => {
  expect(placesOf(analyseWorkbook(withTab(), longer).issues)).toEqual(['emptySection Hortas']);
});
