// The cost of each action in service calls does not follow the number of rows.
import { expect, it } from 'vitest';
import { mostCalls } from '../budgets.ts';
import { createHost, type Host, successOf, temporaryFolder } from './builtHost.ts';
import { exampleHost, putText, replaceTab, sheetOf } from './sheetEdits.ts';

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
  expect(first[0]).toBeLessThanOrEqual(mostCalls('generateReport'));
  for (const action of actions) {
    const costs = [costOf(small, action), costOf(large, action)];
    console.log(
      `${action}: ${costs[0]} service calls for the example, ${costs[1]} for 100 times its rows`,
    );
    expect(costs[1], action).toBe(costs[0]);
    expect(costs[0], action).toBeLessThanOrEqual(mostCalls(action));
  }
});

it('costs as little when there is something to mend', () => {
  const host = exampleHost();
  putText(host, 'CadÚnico', 'C3', 'doze');
  costOf(host, 'generateReport');
  for (const action of actions) {
    const cost = costOf(host, action);
    console.log(`${action} with findings: ${cost} service calls`);
    expect(cost, action).toBeLessThanOrEqual(mostCalls(action));
  }
});

it('costs as little the first time, in a sheet that was prepared', () => {
  for (const action of actions) {
    const host = createHost({ folder: temporaryFolder() });
    successOf(host.run('prepareWorkbook', { example: true }));
    const cost = costOf(host, action);
    console.log(`${action}, first time in a prepared sheet: ${cost} service calls`);
    expect(cost, action).toBeLessThanOrEqual(mostCalls(action));
  }
});

it('Conferir dados stays within its bound with dates, emptied tabs and 1,500 findings', () => {
  const host = exampleHost();
  costOf(host, 'refreshIndicators');
  const spare = sheetOf(host, 'Ações').getLastColumn() + 1;
  for (const month of [0, 4, 9]) {
    sheetOf(host, 'Ações')
      .getRange(2 + month, spare)
      .setValue(new Date(2021, month, 15));
  }
  const [header = []] = sheetOf(host, 'Atendimentos').getDataRange().getValues() as string[][];
  const wrong = Array.from({ length: 1500 }, (_, unit) => [2021, 'CRAS', `U${unit}`, 'doze', 1]);
  replaceTab(host, 'Atendimentos', [header, ...wrong]);
  for (const tab of ['Desafios', 'Investimento']) sheetOf(host, tab).clear();
  // Two of the lock, the list of sheets, eight tabs, and the time zone; Pendências is
  // read and written in three more. The tints of the one tab that changed take two.
  expect(costOf(host, 'checkData')).toBe(15 + 2);
  expect(costOf(host, 'checkData')).toBe(15);
  const issues = sheetOf(host, 'Pendências');
  // The header, 900 findings and the row that counts the others: a new tab of 1,000 rows takes them.
  expect(issues.getLastRow()).toBe(902);
  expect(issues.getRange('D902').getValue()).toMatch(/^… e mais \d+ pendências/);
});
