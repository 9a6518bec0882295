// Embedded charts: built by scripts, kept in the file, read back, drawn.
import { describe, expect, it } from 'vitest';
import {
  chartTypes,
  hiddenDimensionStrategies,
  mergeStrategies,
  pointStyles,
  positions,
} from '../../src/services/charts/chartEnums.ts';
import type { Sheet } from '../../src/services/spreadsheet/sheet/sheet.ts';
import { unzipParts } from '../xlsx/zipParts.ts';
import { type OpenBook, openBook } from './openBook.ts';

/** Three months of two services in A1:C4. */
function filled(): { book: OpenBook; sheet: Sheet } {
  const book = openBook();
  const sheet = book.app.getActiveSheet();
  sheet.getRange('A1:C4').setValues([
    ['Mês', 'Cras', 'Creas'],
    ['jan', 10, 4],
    ['fev', 12, ''],
    ['mar', 15, 6],
  ]);
  return { book, sheet };
}

const chartPart = (book: OpenBook, number = 1): string =>
  unzipParts(book.service.toXlsx())[`xl/charts/chart${number}.xml`] ?? '';

const formulas = (xml: string): string[] =>
  [...xml.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, formula = '']) => formula);

describe('an embedded chart', () => {
  it('comes back from the file with its type, ranges, options and place', () => {
    const { book, sheet } = filled();
    const built = sheet
      .newChart()
      .asColumnChart()
      .addRange(sheet.getRange('A1:C4'))
      .setNumHeaders(1)
      .setTitle('Atendimentos & visitas')
      .setColors(['#ff0000', 'navy'])
      .setStacked()
      .setLegendPosition(positions.TOP)
      .setPosition(6, 2, 7, 9)
      .setOption('width', 500)
      .setOption('height', 300)
      .build();
    expect(built.getChartId()).toBeNull();
    sheet.insertChart(built);
    const [again, ...more] = book.reopen().app.getActiveSheet().getCharts();
    expect(more).toEqual([]);
    expect(again?.getChartId()).toBe(sheet.getCharts()[0]?.getChartId());
    expect(again?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:C4']);
    expect(again?.getNumHeaders()).toBe(1);
    expect(again?.modify().getChartType().toString()).toBe('COLUMN');
    const options = again?.getOptions();
    expect(options?.get('title')).toBe('Atendimentos & visitas');
    expect(options?.get('colors')).toEqual(['#ff0000', 'navy']);
    expect(options?.get('isStacked')).toBe(true);
    expect([options?.get('width'), options?.get('height')]).toEqual([500, 300]);
    const place = again?.getContainerInfo();
    expect([place?.getAnchorRow(), place?.getAnchorColumn()]).toEqual([6, 2]);
    expect([place?.getOffsetX(), place?.getOffsetY()]).toEqual([7, 9]);
  });

  it('is fed by references, with the values that the cells hold when the file is saved', () => {
    const { book, sheet } = filled();
    const range = sheet.getRange('A1:C4');
    sheet.insertChart(sheet.newChart().setChartType(chartTypes.LINE).addRange(range).build());
    sheet.getRange('B3').setValue(99);
    const xml = chartPart(book);
    expect(formulas(xml)).toEqual([
      "'Página1'!$B$1",
      "'Página1'!$A$2:$A$4",
      "'Página1'!$B$2:$B$4",
      "'Página1'!$C$1",
      "'Página1'!$A$2:$A$4",
      "'Página1'!$C$2:$C$4",
    ]);
    expect(xml).toContain('<c:pt idx="1"><c:v>99</c:v></c:pt>');
    // The empty cell has no point: the line is broken there.
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="2"><c:v>6</c:v></c:pt>',
    );
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('has a subtitle in a style of its own, below the title', () => {
    const { book, sheet } = filled();
    const built = sheet
      .newChart()
      .asColumnChart()
      .addRange(sheet.getRange('A1:B4'))
      .setTitle('Atendimentos')
      .setOption('titleTextStyle', { color: '#1F2933', fontSize: 13, bold: true })
      .setOption('subtitle', 'jan a mar')
      .setOption('subtitleTextStyle', { color: '#52606D', fontSize: 11 });
    sheet.insertChart(built.build());
    const runs = [
      ...chartPart(book).matchAll(/<a:rPr([^>]*)>.*?srgbClr val="(\w+)".*?<a:t>([^<]*)/g),
    ];
    expect(runs.map(([, look, color, words]) => [words, look, color?.toUpperCase()])).toEqual([
      ['Atendimentos', ' lang="pt-BR" sz="1300" b="1"', '1F2933'],
      ['jan a mar', ' lang="pt-BR" sz="1100" b="0"', '52606D'],
    ]);
  });

  it('follows renamed sheets, inserted rows and deleted columns', () => {
    const { book, sheet } = filled();
    const painel = book.app.getActiveSpreadsheet().insertSheet('Painel');
    const built = painel.newChart().asBarChart().addRange(sheet.getRange('A1:C4')).build();
    painel.insertChart(built);
    sheet.setName('Dados');
    sheet.insertRowsBefore(1, 2);
    sheet.deleteColumn(2);
    const [chart] =
      book.reopen().app.getActiveSpreadsheet().getSheetByName('Painel')?.getCharts() ?? [];
    const [range] = chart?.getRanges() ?? [];
    expect([range?.getSheet().getName(), range?.getA1Notation()]).toEqual(['Dados', 'A3:B6']);
    expect(formulas(chartPart(book))).toEqual([
      "'Dados'!$B$3",
      "'Dados'!$A$4:$A$6",
      "'Dados'!$B$4:$B$6",
    ]);
    painel.insertRowsBefore(1, 3);
    expect(painel.getCharts()[0]?.getContainerInfo().getAnchorRow()).toBe(4);
  });

  it('is changed in place by updateChart and keeps its number', () => {
    const { book, sheet } = filled();
    const range = sheet.getRange('A1:B4');
    for (const title of ['Primeiro', 'Segundo'])
      sheet.insertChart(sheet.newChart().asLineChart().addRange(range).setTitle(title).build());
    const [first, second] = sheet.getCharts();
    if (!first || !second) throw new Error('two charts were inserted');
    sheet.updateChart(first.modify().asBarChart().setTitle('Novo').setPosition(9, 3, 0, 0).build());
    const charts = book.reopen().app.getActiveSheet().getCharts();
    expect(charts.map((chart) => chart.getOptions().get('title'))).toEqual(['Novo', 'Segundo']);
    expect(charts.map((chart) => chart.getChartId())).toEqual([
      first.getChartId(),
      second.getChartId(),
    ]);
    expect(charts[0]?.modify().getChartType().toString()).toBe('BAR');
    expect(charts[0]?.getContainerInfo().getAnchorRow()).toBe(9);
  });

  it('leaves nothing behind when it is removed, and its number is not given again', () => {
    const { book, sheet } = filled();
    const build = () => sheet.newChart().asPieChart().addRange(sheet.getRange('A1:B4')).build();
    sheet.insertChart(build());
    const [chart] = sheet.getCharts();
    if (!chart) throw new Error('a chart was inserted');
    sheet.removeChart(chart);
    expect(sheet.getCharts()).toEqual([]);
    const parts = unzipParts(book.service.toXlsx());
    expect(Object.keys(parts).filter((name) => name.includes('charts/'))).toEqual([]);
    expect(parts['[Content_Types].xml']).not.toContain('chart');
    expect(() => sheet.removeChart(chart)).toThrow('not found');
    sheet.insertChart(build());
    expect(sheet.getCharts()[0]?.getChartId()).not.toBe(chart.getChartId());
  });

  it('goes with a deleted sheet, and with a copied one, fed from the copy', () => {
    const { book, sheet } = filled();
    sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B4')).build());
    const copy = sheet.copyTo(book.app.getActiveSpreadsheet());
    const [copied] = copy.getCharts();
    expect(copied?.getRanges()[0]?.getSheet().getName()).toBe('Cópia de Página1');
    expect(copied?.getChartId()).not.toBe(sheet.getCharts()[0]?.getChartId());
    book.app.getActiveSpreadsheet().deleteSheet(sheet);
    const names = Object.keys(unzipParts(book.service.toXlsx()));
    expect(names.filter((name) => /drawing|chart/.test(name)).sort()).toEqual([
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
    ]);
  });

  it('joins ranges by columns or rows, transposes, and drops empty ends', () => {
    const { book, sheet } = filled();
    const base = sheet
      .newChart()
      .setChartType(chartTypes.COLUMN)
      .addRange(sheet.getRange('A1:A'))
      .addRange(sheet.getRange('C1:C'))
      .addRange(sheet.getRange('C1:C'));
    sheet.insertChart(base.build());
    // A range that is there already is not added again; the 996 empty rows below are not drawn.
    expect(formulas(chartPart(book))).toEqual([
      "'Página1'!$C$1",
      "'Página1'!$A$2:$A$4",
      "'Página1'!$C$2:$C$4",
    ]);
    const rows = sheet
      .newChart()
      .setChartType(chartTypes.COLUMN)
      .addRange(sheet.getRange('A1:C1'))
      .addRange(sheet.getRange('A3:C4'))
      .setMergeStrategy(mergeStrategies.MERGE_ROWS)
      .setTransposeRowsAndColumns(true)
      .setNumHeaders(1);
    sheet.insertChart(rows.build());
    expect(formulas(chartPart(book, 2))).toEqual([
      "'Página1'!$A$3",
      "'Página1'!$B$1:$C$1",
      "'Página1'!$B$3:$C$3",
      "'Página1'!$A$4",
      "'Página1'!$B$1:$C$1",
      "'Página1'!$B$4:$C$4",
    ]);
    sheet.insertChart(rows.setTransposeRowsAndColumns(false).build());
    expect(formulas(chartPart(book, 3))[2]).toBe("'Página1'!$B$3:$B$4");
  });

  it('leaves out hidden columns unless its strategy shows them', () => {
    const { book, sheet } = filled();
    sheet.hideColumns(2);
    const base = sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C4'));
    sheet.insertChart(base.build());
    sheet.insertChart(base.setHiddenDimensionStrategy(hiddenDimensionStrategies.SHOW_BOTH).build());
    expect(formulas(chartPart(book))[0]).toBe("'Página1'!$C$1");
    expect(formulas(chartPart(book, 2))[0]).toBe("'Página1'!$B$1");
    expect(chartPart(book, 2)).toContain('<c:plotVisOnly val="0"/>');
  });

  it('of values in stretches shows the values in the file, one of text cannot be put there', () => {
    const { book, sheet } = filled();
    const histogram = sheet.newChart().asHistogramChart().setTitle('Idades').setStacked();
    expect(histogram.getChartType().toString()).toBe('HISTOGRAM');
    expect(histogram.build().getOptions().get('title')).toBe('Idades');
    const table = sheet.newChart().asTableChart().enablePaging(20, 1).setInitialSortingAscending(2);
    expect(
      ['page', 'pageSize', 'startPage', 'sortColumn'].map((name) =>
        table.build().getOptions().get(name),
      ),
    ).toEqual(['enable', 20, 1, 2]);
    expect(() => sheet.insertChart(table.build())).toThrow('NotEmulated: Sheet.insertChart(TABLE)');
    sheet.insertChart(histogram.addRange(sheet.getRange('A1:B4')).build());
    const [kept, ...others] = book.reopen().app.getActiveSheet().getCharts();
    expect([String(kept?.modify().getChartType()), others]).toEqual(['HISTOGRAM', []]);
    expect(formulas(chartPart(book))).toContain("'Página1'!$B$2:$B$4");
  });

  it('has the quirks of the platform', () => {
    const { book, sheet } = filled();
    const plain = sheet.newChart();
    expect(String(plain)).toMatch(
      /^com\.google\.apps\.maestro\.server\.beans\.trix\.impl\.ChartPropertyApiEmbeddedChartBuilder@/,
    );
    expect(() => plain.setHiddenDimensionStrategy(hiddenDimensionStrategies.SHOW_BOTH)).toThrow(
      'Unexpected error',
    );
    expect(() =>
      plain.asPieChart().setHiddenDimensionStrategy(hiddenDimensionStrategies.SHOW_BOTH),
    ).toThrow('Unexpected error');
    expect(() => Reflect.get(plain, 'setTitle')).toThrow(
      'NotEmulated: EmbeddedChartBuilder.setTitle',
    );
    expect(() => Reflect.get(plain.asLineChart(), 'setXAxisRange')).toThrow('NotEmulated');
    expect(() => plain.setChartType(chartTypes.GEO)).toThrow('NotEmulated');
    expect(() => plain.setChartType(Reflect.get(pointStyles, 'NONE'))).toThrow(
      "don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType",
    );
    expect(() => sheet.insertChart(plain.setPosition(0, 1, 0, 0).build())).toThrow('too small');
    // A pie's first colour is taken by the header row: the first slice has the second colour.
    const pie = sheet.newChart().asPieChart().addRange(sheet.getRange('A1:B4')).setNumHeaders(1);
    sheet.insertChart(pie.setColors(['#111111', '#222222', '#333333', '#444444']).build());
    const xml = chartPart(book);
    const slices = [...xml.matchAll(/<c:dPt>.*?srgbClr val="(\w+)"/g)].map(([, color]) => color);
    expect(slices).toEqual(['222222', '333333', '444444']);
  });

  it('may not be put on a sheet that somebody else protected', () => {
    const { book, sheet } = filled();
    const user = { address: 'ana@exemplo.gov.br' };
    const shared = openBook(book.service.toXlsx(), {
      currentUser: () => user.address,
      editors: ['bia@exemplo.gov.br'],
    });
    const page = shared.app.getActiveSheet();
    const protection = page.protect();
    protection.removeEditors(['bia@exemplo.gov.br']);
    user.address = 'bia@exemplo.gov.br';
    const chart = page.newChart().asLineChart().addRange(page.getRange('A1:B4')).build();
    expect(() => page.insertChart(chart)).toThrow('protected cell or object');
    expect(sheet.getCharts()).toEqual([]);
  });

  it('becomes a picture of its own size', () => {
    const { sheet } = filled();
    const size = (bytes: number[]): number[] => {
      const view = Buffer.from(bytes.map((byte) => byte & 255));
      return [view.readUInt32BE(16), view.readUInt32BE(20)];
    };
    for (const type of ['COLUMN', 'BAR', 'LINE', 'AREA', 'PIE'] as const) {
      const built = sheet
        .newChart()
        .setChartType(chartTypes[type])
        .addRange(sheet.getRange('A1:C4'));
      const blob = built
        .setOption('width', 420)
        .setOption('series.0.dataLabel', 'value')
        .build()
        .getBlob();
      expect(blob.getContentType()).toBe('image/png');
      expect(size(blob.getBytes())).toEqual([420, 371]);
    }
  });

  it('costs one call to insert, to list, and to draw, and none to build', () => {
    const { book, sheet } = filled();
    book.log.reset();
    sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B4')).build());
    sheet.getCharts()[0]?.getBlob();
    expect(book.log.all.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'Sheet.newChart',
      'Sheet.insertChart',
      'Sheet.getCharts',
      'EmbeddedChart.getBlob',
    ]);
  });
});
