// Charts become PNG of the size that was asked.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host.ts';
import { chartFont } from '../../src/services/charts/fonts/chartFont.ts';
import { formatNumber } from '../../src/services/charts/formatNumber.ts';
import { niceScale, ticksOf } from '../../src/services/charts/niceScale.ts';
import { limitLines, wrapText } from '../../src/services/charts/wrapText.ts';
import { temporaryHost } from './temporaryHost.ts';

function tableOf(host: Host) {
  const { Charts } = host.globals;
  return Charts.newDataTable()
    .addColumn(Charts.ColumnType.STRING, 'Faixa')
    .addColumn(Charts.ColumnType.NUMBER, '2021')
    .addColumn(Charts.ColumnType.STRING, 'rótulo')
    .addRow(['½ salário mínimo', 14385, '14.385'])
    .addRow(['Baixa renda', 4356, '4.356']);
}

/** Width and height stand in the header of a PNG. */
function sizeOf(blob: GoogleAppsScript.Base.Blob): [string, number, number] {
  const bytes = Buffer.from(blob.getBytes());
  return [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('Charts', () => {
  it.each([
    'newColumnChart',
    'newBarChart',
    'newLineChart',
    'newAreaChart',
    'newPieChart',
  ] as const)('%s draws exactly as many pixels as asked', (maker) => {
    const host = temporaryHost();
    const builder = host.globals.Charts[maker]() as GoogleAppsScript.Charts.ColumnChartBuilder;
    const view = host.globals.Charts.newDataViewDefinition().setColumns([
      0,
      1,
      { sourceColumn: 2, type: 'string', role: 'annotation' },
    ]);
    const chart = builder
      .setDataTable(tableOf(host))
      .setDataViewDefinition(view.build())
      .setDimensions(1209, 680)
      .setTitle('Título')
      .build();
    expect(sizeOf(chart.getAs('image/png'))).toEqual(['PNG', 1209, 680]);
  });

  it('counts build and getAs, and nothing else', () => {
    const host = temporaryHost();
    const { Charts } = host.globals;
    const table = Charts.newDataTable()
      .addColumn(Charts.ColumnType.STRING, 'a')
      .addColumn(Charts.ColumnType.NUMBER, 'b')
      .addRow(['x', 1]);
    const builder = Charts.newColumnChart().setDataTable(table).setTitle('a');
    builder.setOption('colors', ['#000000']).build().getAs('image/png').getBytes();
    expect(host.calls.all.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'ColumnChartBuilder.build',
      'Chart.getAs',
    ]);
  });

  it('keeps options, set one by one or as objects', () => {
    const host = temporaryHost();
    const { Charts } = host.globals;
    const style = Charts.newTextStyle().setColor('#123456').setFontSize(14).build();
    const options = Charts.newBarChart()
      .setDataTable(tableOf(host))
      .setOption('hAxis', { format: '#,##0' })
      .setOption('hAxis.minValue', 0)
      .setXAxisTextStyle(style)
      .setLegendPosition(Charts.Position.NONE)
      .build()
      .getOptions();
    expect([
      options.get('hAxis.format'),
      options.get('hAxis.minValue'),
      options.get('hAxis.textStyle.fontSize'),
      options.get('legend.position'),
      options.get('none'),
    ]).toEqual(['#,##0', 0, 14, 'none', null]);
  });

  it('draws what the data is, not what an earlier chart was', () => {
    const host = temporaryHost();
    const { Charts } = host.globals;
    const draw = (value: number) =>
      Charts.newColumnChart()
        .setDataTable(
          Charts.newDataTable()
            .addColumn(Charts.ColumnType.STRING, 'a')
            .addColumn(Charts.ColumnType.NUMBER, 'b')
            .addRow(['x', 10])
            .addRow(['y', value]),
        )
        .setDimensions(300, 200)
        .build()
        .getBlob()
        .getBytes();
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it('says what is wrong with the data', () => {
    const host = temporaryHost();
    const { Charts } = host.globals;
    expect(() => Charts.newColumnChart().build()).toThrow('No data source was set');
    const table = Charts.newDataTable()
      .addColumn(Charts.ColumnType.STRING, 'a')
      .addColumn(Charts.ColumnType.NUMBER, 'b');
    expect(() => table.addRow(['a', 1, 2])).toThrow('Row given with size different than 2');
    expect(() => table.addRow(['a', 'muitos']).build()).toThrow('Type mismatch');
    expect(() => Charts.newTableChart().setDataTable(tableOf(host)).build().getBlob()).toThrow(
      'cannot be turned into pictures',
    );
  });
});

describe('the parts of a drawing', () => {
  it('finds a font with accents and the half', () => {
    const { regular } = chartFont('Arial');
    for (const character of 'ãçéô½º') expect(regular.has(character)).toBe(true);
    expect(regular.width('mm', 20)).toBeCloseTo(2 * regular.width('m', 20));
  });

  it('chooses round axis steps', () => {
    const wishes = { min: null, max: null, lines: 5 };
    expect(ticksOf(niceScale(0, 36547, wishes))).toEqual([0, 10000, 20000, 30000, 40000]);
    expect(ticksOf(niceScale(0, 0.9, wishes)).at(-1)).toBe(1);
    expect(niceScale(0, 7, { ...wishes, max: 7 }).max).toBe(7);
  });

  it('formats numbers by pattern in Portuguese', () => {
    expect(formatNumber(14385, '#,##0', 'pt-BR')).toBe('14.385');
    expect(formatNumber(0.8253, '0.00%', 'pt-BR')).toBe('82,53%');
    expect(formatNumber(-1234.5, "'R$ '#,##0.00", 'pt-BR')).toBe('-R$ 1.234,50');
    expect(formatNumber(1.5, null, 'pt-BR')).toBe('1,5');
  });

  it('breaks labels at words and shortens what is left over', () => {
    const measure = (text: string) => text.length;
    expect(wrapText('um dois três quatro', 8, measure)).toEqual(['um dois', 'três', 'quatro']);
    expect(limitLines(['um dois', 'três', 'quatro'], 2, 8, measure)).toEqual([
      'um dois',
      'três qu…',
    ]);
  });
});
