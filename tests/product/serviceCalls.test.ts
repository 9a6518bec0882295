// The cost of each action in service calls does not follow the number of rows.
import { expect, it } from 'vitest';
import { createHost, type Host, successOf, temporaryFolder } from './builtHost.ts';
import { exampleHost, putText, replaceTab, sheetOf } from './sheetEdits.ts';

/** The most that each action may cost, in a sheet that has its output tabs. */
const most = { checkData: 15, refreshIndicators: 60, generateReport: 80 } as const;
const actions = ['checkData', 'refreshIndicators', 'generateReport'] as const;

/** A hundred times the rows of the example. */
function largeHost(): Host {
  const host = exampleHost();
  for (const tab of ['Ações', 'Desafios']) {
    const [header = [], ...rows] = sheetOf(host, tab).getDataRange().getValues() as string[][];
    replaceTab(host, tab, [header, ...Array.from({ length: 100 }, () => rows).flat()]);
  }
  const [header = [], ...rows] = sheetOf(host, 'Atendimentos').getDataRange().getValues() as (
    | string
    | number
  )[][];
  const units = Array.from({ length: 100 }, (_, unit) =>
    rows.map(([year = '', service = '']) => [year, service, `Unidade ${unit}`, unit, unit + 1]),
  );
  replaceTab(host, 'Atendimentos', [header as string[], ...units.flat()]);
  return host;
}

function costOf(host: Host, action: (typeof actions)[number]): number {
  host.calls.reset();
  successOf(host.run(action));
  return host.calls.count;
}

it('makes as many service calls for a hundred times the rows', () => {
  const [small, large] = [exampleHost(), largeHost()];
  const first = [costOf(small, 'generateReport'), costOf(large, 'generateReport')];
  console.log(`generateReport, first time: ${first.join(' and ')} service calls`);
  expect(first[1]).toBe(first[0]);
  expect(first[0]).toBeLessThanOrEqual(most.generateReport);
  for (const action of actions) {
    const costs = [costOf(small, action), costOf(large, action)];
    console.log(
      `${action}: ${costs[0]} service calls for the example, ${costs[1]} for 100 times its rows`,
    );
    expect(costs[1], action).toBe(costs[0]);
    expect(costs[0], action).toBeLessThanOrEqual(most[action]);
  }
});

it('costs as little when there is something to mend', () => {
  const host = exampleHost();
  putText(host, 'CadÚnico', 'C3', 'doze');
  costOf(host, 'generateReport');
  for (const action of actions) {
    const cost = costOf(host, action);
    console.log(`${action} with findings: ${cost} service calls`);
    expect(cost, action).toBeLessThanOrEqual(most[action]);
  }
});

it('costs as little the first time, in a sheet that was prepared', () => {
  for (const action of actions) {
    const host = createHost({ folder: temporaryFolder() });
    successOf(host.run('prepareWorkbook', { example: true }));
    const cost = costOf(host, action);
    console.log(`${action}, first time in a prepared sheet: ${cost} service calls`);
    expect(cost, action).toBeLessThanOrEqual(most[action]);
  }
});
