// Merged keys and titles, through the bundle: the same figures as without them, and few calls more.
import { expect, it } from 'vitest';
import { successOf } from '../builtHost.ts';
import { exampleHost, sheetOf } from '../sheetEdits.ts';

interface Checked {
  readonly errorCount: number;
  readonly warningCount: number;
}

const indicators = (host: ReturnType<typeof exampleHost>) => {
  successOf(host.run('refreshIndicators'));
  const rows = sheetOf(host, 'Indicadores').getDataRange().getValues();
  // Code, indicator and value; the addresses of the cells move with the rows.
  return rows.map((row) => [row[0], row[1], row[4]]);
};

it('a year merged over its rows counts for all of them, for two calls more and one a merged cell', () => {
  const plain = exampleHost('demonstracao');
  const merged = exampleHost('demonstracao');
  sheetOf(merged, 'Atendimentos').getRange('A2:A4').mergeVertically();
  const calls = [plain, merged].map((host) => {
    successOf(host.run('checkData'));
    host.calls.reset();
    const checked = successOf(host.run('checkData')) as Checked;
    return { count: host.calls.count, ...checked };
  });
  // The demonstration has two gaps of its own: a unit that was closed in July, and one that opened in March.
  expect(calls[0]).toMatchObject({ errorCount: 0, warningCount: 2 });
  expect(calls[1]).toMatchObject({ errorCount: 0, warningCount: 3 });
  expect(calls[1]?.count).toBeLessThanOrEqual((calls[0]?.count ?? 0) + 3);
  expect(indicators(merged)).toEqual(indicators(plain));
});

it('titles above the headers change no figure', () => {
  const plain = exampleHost('demonstracao');
  const titled = exampleHost('demonstracao');
  for (const tab of ['CadÚnico', 'Atendimentos', 'Investimento', 'Serviços', 'Configuração']) {
    sheetOf(titled, tab).insertRowsBefore(1, 2);
    sheetOf(titled, tab).getRange('A1').setValue(`${tab} de Município Exemplo`);
  }
  expect(successOf(titled.run('checkData'))).toMatchObject({ errorCount: 0, warningCount: 2 });
  expect(indicators(titled)).toEqual(indicators(plain));
});
