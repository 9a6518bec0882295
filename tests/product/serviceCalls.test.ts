// The cost of a report in service calls does not follow the number of rows.
import { expect, it } from 'vitest';
import { successOf } from './builtHost.ts';
import { exampleHost, replaceTab, sheetOf } from './sheetEdits.ts';

const most = 80;

it('makes as many service calls for a hundred times the rows', () => {
  const small = exampleHost();
  small.calls.reset();
  successOf(small.run('generateReport'));

  const large = exampleHost();
  for (const tab of ['Ações', 'Desafios']) {
    const [header = [], ...rows] = sheetOf(large, tab).getDataRange().getValues() as string[][];
    replaceTab(large, tab, [header, ...Array.from({ length: 100 }, () => rows).flat()]);
  }
  const [header = [], ...rows] = sheetOf(large, 'Atendimentos').getDataRange().getValues() as (
    | string
    | number
  )[][];
  const units = Array.from({ length: 100 }, (_, unit) =>
    rows.map(([year = '', service = '']) => [year, service, `Unidade ${unit}`, unit, unit + 1]),
  );
  replaceTab(large, 'Atendimentos', [header as string[], ...units.flat()]);
  large.calls.reset();
  successOf(large.run('generateReport'));

  console.log(
    `generateReport: ${small.calls.count} service calls for the example, ${large.calls.count} for 100 times its rows`,
  );
  expect(large.calls.count).toBe(small.calls.count);
  expect(small.calls.count).toBeLessThanOrEqual(most);
});
