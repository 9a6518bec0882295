// Charts in files: those of other programs are understood and kept, those of this host are well-formed.
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { chartTypes } from '../../src/services/charts/chartEnums.ts';
import { openBook } from '../spreadsheet/openBook.ts';
import { bookParts, sheetXml, unzipParts, zipParts } from './zipParts.ts';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const D = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const series = (column: string, color: string): string =>
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Base!$${column}$1</c:f></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:dLbls><c:showVal val="1"/></c:dLbls><c:cat><c:strRef><c:f>Base!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Base!$${column}$2:$${column}$3</c:f></c:numRef></c:val></c:ser>`;

/** As another program writes it, with things that this host does not know. */
const FOREIGN = `<?xml version="1.0"?>\n<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:style val="10"/><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Famílias </a:t></a:r><a:r><a:t>2021</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>${series('B', 'FF0000')}${series('C', '00FF00')}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:title><c:tx><c:rich><a:p><a:r><a:t>Faixa</a:t></a:r></a:p></c:rich></c:tx></c:title></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:max val="50"/><c:min val="0"/></c:scaling><c:numFmt formatCode="0.0" sourceLinked="0"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/></c:chart><c:fancy odd='1'/></c:chartSpace>`;

const DRAWING = `<xdr:wsDr xmlns:xdr="${D}" xmlns:a="${A}"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>19050</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>19050</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

function foreignBook(chart = FOREIGN): Uint8Array {
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = sheetXml(
    `<sheetFormatPr defaultColWidth="10" defaultRowHeight="15"/><sheetData><row r="1">${text('A1', 'x')}${text('B1', 'jan')}${text('C1', 'dez')}</row><row r="2">${text('A2', 'a')}<c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="3">${text('A3', 'b')}<c r="B3"><v>3</v></c><c r="C3"><v>4</v></c></row></sheetData><drawing r:id="rId1"/>`,
  );
  const rels = (kind: string, target: string): string =>
    `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${R}/${kind}" Target="${target}"/></Relationships>`;
  return zipParts(
    bookParts(sheet, {
      'xl/worksheets/_rels/sheet1.xml.rels': rels('drawing', '../drawings/drawing1.xml'),
      'xl/drawings/drawing1.xml': DRAWING,
      'xl/drawings/_rels/drawing1.xml.rels': rels('chart', '../charts/chart1.xml'),
      'xl/charts/chart1.xml': chart,
    }),
  );
}

describe('a chart of another program', () => {
  it('is read: type, ranges, title, colours, labels, axes, legend, place and size', () => {
    const [chart] = openBook(foreignBook()).app.getActiveSheet().getCharts();
    const options = chart?.getOptions();
    expect(chart?.modify().getChartType().toString()).toBe('BAR');
    expect(chart?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:C3']);
    expect(chart?.getNumHeaders()).toBe(1);
    const read = ['title', 'legend.position', 'isStacked', 'series.1.color', 'series.0.dataLabel'];
    expect(read.map((name) => options?.get(name))).toEqual([
      'Famílias 2021',
      'bottom',
      true,
      '#00ff00',
      'value',
    ]);
    const axes = ['vAxis.title', 'hAxis.format', 'hAxis.viewWindow.max'];
    expect(axes.map((name) => options?.get(name))).toEqual(['Faixa', '0.0', 50]);
    // Three columns of 10 characters of 7 pixels; ten rows of 15 points, which are 20 pixels each.
    expect([options?.get('width'), options?.get('height')]).toEqual([210, 200]);
    expect(chart?.getContainerInfo().getOffsetX()).toBe(2);
  });

  it('is kept byte for byte when others are added, cells change, or it is only moved', () => {
    const book = openBook(foreignBook());
    const sheet = book.app.getActiveSheet();
    const before = unzipParts(foreignBook());
    sheet.getRange('B2').setValue(77);
    const [chart] = sheet.getCharts();
    if (!chart) throw new Error('the file has a chart');
    const built = sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B3')).build();
    sheet.insertChart(built);
    const after = unzipParts(book.service.toXlsx());
    expect(after['xl/charts/chart1.xml']).toBe(FOREIGN);
    const anchor = /<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>/.exec(DRAWING)?.[0] ?? '?';
    expect(after['xl/drawings/drawing1.xml']).toContain(anchor);
    expect(before['xl/charts/chart1.xml']).toBe(FOREIGN);
    sheet.updateChart(chart.modify().setPosition(20, 1, 0, 0).build());
    expect(unzipParts(book.service.toXlsx())['xl/charts/chart1.xml']).toBe(FOREIGN);
    const [moved, second] = book.reopen().app.getActiveSheet().getCharts();
    expect([moved?.getChartId(), moved?.getContainerInfo().getAnchorRow()]).toEqual([
      chart.getChartId(),
      20,
    ]);
    expect(second?.getRanges()[0]?.getA1Notation()).toBe('A1:B3');
  });

  it('is drawn anew when a script changes more than its place', () => {
    const book = openBook(foreignBook());
    const sheet = book.app.getActiveSheet();
    const [chart] = sheet.getCharts();
    if (!chart) throw new Error('the file has a chart');
    sheet.updateChart(chart.modify().setOption('title', 'Outro').build());
    const xml = unzipParts(book.service.toXlsx())['xl/charts/chart1.xml'] ?? '';
    expect(xml).toContain('<a:t>Outro</a:t>');
    expect(xml).toContain('srgbClr val="00FF00"');
    expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
  });

  it('that is damaged does not keep the file from being saved', () => {
    const book = openBook(foreignBook('no chart at all'));
    book.app.getActiveSheet().getRange('A9').setValue('ok');
    expect(unzipParts(book.service.toXlsx())['xl/charts/chart1.xml']).toBe('no chart at all');
  });
});

/** Order of children that Excel insists on. Source: ECMA-376 part 1, 21.2. */
const ORDERS: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 roundedCorners chart spPr txPr extLst',
  'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls cat xVal val yVal smooth',
  'c:dPt': 'idx invertIfNegative marker bubble3D spPr',
  'c:dLbls':
    'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  'c:barChart': 'barDir grouping varyColors ser gapWidth overlap axId',
  'c:lineChart': 'grouping varyColors ser marker axId',
  'c:areaChart': 'grouping varyColors ser axId',
  'c:scatterChart': 'scatterStyle varyColors ser axId',
  'c:pieChart': 'varyColors ser firstSliceAng',
  'c:doughnutChart': 'varyColors ser firstSliceAng holeSize',
  'c:scaling': 'logBase orientation max min',
  'c:catAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween',
};

describe('a chart of this host', () => {
  const TYPES = ['COLUMN', 'BAR', 'LINE', 'AREA', 'PIE', 'SCATTER', 'COMBO'] as const;
  it.each(TYPES)('%s has its elements in the order of the schema', (type) => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    sheet.getRange('A1:C3').setValues([
      ['x', 'y', 'z'],
      [1, 2, 3],
      [2, 3, 4],
    ]);
    const full = sheet
      .newChart()
      .setChartType(chartTypes[type])
      .addRange(sheet.getRange('A1:C3'))
      .setOption('title', 'A <b> & "c"')
      .setOption('subtitle', 'd')
      .setOption('series', { 0: { dataLabel: 'value', items: { 1: { color: 'red' } } } })
      .setOption('series.1.type', 'line')
      .setOption('pointSize', 4)
      .setOption('pieHole', 0.4)
      .setOption('hAxis', { title: 'e', viewWindow: { min: 0, max: 9 }, logScale: true })
      .setOption('vAxis', { title: 'f', format: '0.0', minValue: 0 });
    sheet.insertChart(full.build());
    sheet.insertChart(full.setOption('isStacked', 'percent').setOption('pieHole', 0).build());
    sheet.insertChart(full.clearRanges().build());
    const parts = unzipParts(book.service.toXlsx());
    for (const number of [1, 2, 3]) {
      const xml = parts[`xl/charts/chart${number}.xml`] ?? '';
      expect(xml).toContain('A &lt;b&gt; &amp; "c"');
      expect(disordered(xml)).toEqual([]);
      // Labels outside the end of stacked bars make Excel call the file damaged.
      if (number === 2) expect(xml).not.toContain('outEnd');
    }
  });
});

interface Node {
  readonly name?: string;
  readonly children?: readonly Node[];
}

/** Elements whose children are unknown or out of order. */
function disordered(xml: string): string[] {
  const wrong: string[] = [];
  const visit = (node: Node): void => {
    const order = ORDERS[node.name ?? '']?.split(' ');
    let last = -1;
    for (const child of node.children ?? []) {
      visit(child);
      if (!order || child.name === undefined || child.name === 'c:layout') continue;
      const rank = order.indexOf(child.name.replace('c:', ''));
      if (rank < last || rank < 0) wrong.push(`${node.name} > ${child.name}`);
      last = rank;
    }
  };
  visit(parseDocument(xml, { xmlMode: true }) as unknown as Node);
  return wrong;
}
