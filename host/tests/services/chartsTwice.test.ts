// A chart that was drawn before is not drawn again, and one that differs in anything is.
import { expect, it } from 'vitest';
import type { ChartModel } from '../../src/services/charts/chartModel.ts';
import type { Column } from '../../src/services/charts/dataTable.ts';
import { drawChart } from '../../src/services/charts/drawChart.ts';
import { OptionBag } from '../../src/services/charts/optionBag.ts';

function chart(
  change: Partial<ChartModel> = {},
  options: Record<string, unknown> = {},
): ChartModel {
  const columns: Column[] = [
    { type: 'STRING', label: 'Mês', role: null, values: ['jan', 'fev'] },
    { type: 'NUMBER', label: 'Famílias', role: null, values: [10, 20] },
  ];
  const bag = new OptionBag();
  for (const [path, value] of Object.entries({ width: 300, height: 200, ...options }))
    bag.set(path, value);
  const place = { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' };
  return { kind: 'column', columns, options: bag, ...place, ...change };
}

it('gives the same bytes for the same chart, which nobody else can change', () => {
  const first = drawChart(chart());
  const before = Uint8Array.from(first);
  first.fill(0);
  expect(drawChart(chart())).toEqual(before);
});

it('draws anew when data, kind, options or place differ', () => {
  const day: Column = { type: 'DATE', label: 'Dia', role: null, values: [new Date(0)] };
  const count: Column = { type: 'NUMBER', label: 'Famílias', role: null, values: [10] };
  const models = [
    chart(),
    chart({ kind: 'bar' }),
    chart({}, { width: 301 }),
    chart({}, { colors: ['#ff0000'] }),
    chart({ columns: [day, count] }),
    // Midnight in Greenwich is the evening before in Brazil.
    chart({ columns: [day, count], timeZone: 'UTC' }),
    chart({ columns: [day, count], timeZone: 'UTC', locale: 'en-US' }),
  ];
  const pictures = models.map((model) => Buffer.from(drawChart(model)).toString('base64'));
  expect(new Set(pictures).size).toBe(models.length);
});

it('forgets what was drawn long ago, and draws it the same', () => {
  const first = drawChart(chart());
  for (let width = 310; width < 380; width += 1) drawChart(chart({}, { width }));
  expect(drawChart(chart())).toEqual(first);
});
