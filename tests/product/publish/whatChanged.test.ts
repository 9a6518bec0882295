// The numbers that changed since the last publication: only those that did, whatever moved in the sheet.
import { expect, it } from 'vitest';
import type { GeneratedReport } from '../../../src/commands/publish/generateReport.ts';
import { successOf } from '../builtHost.ts';
import { exampleHost, sheetOf } from '../sheetEdits.ts';

it('a line put before others changes its own numbers, the total and the shares', () => {
  const host = exampleHost();
  const publish = () => successOf(host.run('generateReport')) as unknown as GeneratedReport;
  publish();
  const sheet = sheetOf(host, 'Investimento');
  sheet.insertRowBefore(2);
  sheet.getRange('A2').setValue(2021);
  sheet.getRange('C2').setValue('Emenda parlamentar');
  sheet.getRange('H2').setValue(1000);
  const { changes } = publish();
  const amounts = (changes ?? []).filter(({ label }) => !label.includes('participação'));
  // 27.339.009,00 + 1.000,00
  expect(amounts).toEqual([
    { label: 'Emenda parlamentar (2021)', before: '–', after: 'R$\u00a01.000,00' },
    {
      label: 'Recurso Total (2021)',
      before: 'R$\u00a027.339.009,00',
      after: 'R$\u00a027.340.009,00',
    },
  ]);
});
