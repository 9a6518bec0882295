// The tab Painel: made once, refreshed in place, and left as people want it.
import { describe, expect, it } from 'vitest';
import { createHost, type Host, partsOf, rowsOf, temporaryFolder } from '../builtHost.ts';
import { type AnyAnswer, ana, ask, bia, inputsOf, refusalOf } from '../publishing.ts';
import {
  appendRow,
  exampleHost,
  putNumber,
  putText,
  sheetOf,
  spreadsheetOf,
} from '../sheetEdits.ts';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const ids = [
  'cadUnicoBands',
  'cadUnicoBandsByMonth',
  'cadUnicoTotalByMonth',
  'serviceMeans',
  'fundingBySource',
];

/** A host over the invented municipality, which has every chart. */
function demoHost(): Host {
  return createHost({ workbook: 'examples/demonstracao.xlsx', folder: temporaryFolder() });
}

let refreshed: Uint8Array | null = null;

/** The same, refreshed once, saved and opened again. */
function refreshedHost(): Host {
  if (!refreshed) {
    const host = demoHost();
    refresh(host);
    refreshed = host.toXlsx();
  }
  return createHost({ workbook: refreshed, folder: temporaryFolder() });
}

/** The rows of Indicadores by code. */
function resultsOf(host: Host) {
  return new Map(rowsOf(host, 'Indicadores').map((row) => [row.Código, row]));
}

interface Refreshed {
  readonly missingCharts: readonly string[];
  readonly notice: string;
}

function refresh(host: Host, request?: { restoreCharts: boolean }): Refreshed {
  const { ok, value, errors } = ask(host, 'refreshIndicators', request);
  if (!ok) throw new Error(errors?.map(({ message }) => message).join(' '));
  return value as unknown as Refreshed;
}

const panelOf = (host: Host) => sheetOf(host, 'Painel');
const dataRows = (host: Host) => sheetOf(host, '_gráficos').getDataRange().getValues();
const titleOf = (chart: Chart) => String(chart.getOptions().get('title'));
const placeOf = (chart: Chart) => {
  const place = chart.getContainerInfo();
  return [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()];
};
const addressesOf = (chart: Chart) =>
  chart.getRanges().map((range) => `${range.getSheet().getName()}!${range.getA1Notation()}`);

/** The block of a chart in _gráficos. */
function blockOf(host: Host, id: string) {
  const rows = dataRows(host);
  const head = rows.findIndex(([first]) => first === id);
  const [, title, state] = rows[head] ?? [];
  const series = (rows[head + 1] ?? []).slice(2).filter((name) => name !== '');
  const lines = rows.slice(head + 2, head + 40).filter(([, category]) => (category ?? '') !== '');
  return { row: head + 1, title, state, series, lines };
}

/** The charts of the Painel that are fed from a block. */
function chartsOf(host: Host, id: string): Chart[] {
  const { row } = blockOf(host, id);
  return panelOf(host)
    .getCharts()
    .filter((chart) =>
      chart.getRanges().some((range) => {
        const isData = range.getSheet().getSheetId() === sheetOf(host, '_gráficos').getSheetId();
        return isData && range.getRow() > row && range.getRow() < row + 40;
      }),
    );
}

function chartOf(host: Host, id: string): Chart {
  const [chart, ...more] = chartsOf(host, id);
  if (!chart || more.length > 0) throw new Error(`${id}: ${more.length + (chart ? 1 : 0)} charts`);
  return chart;
}

/** Everything that a refresh could disturb. */
function factsOf(host: Host) {
  const charts = panelOf(host)
    .getCharts()
    .map((chart) => [chart.getChartId(), titleOf(chart), placeOf(chart), addressesOf(chart)]);
  return { charts, data: dataRows(host), panel: panelOf(host).getDataRange().getValues() };
}

/** No two charts lie on each other, and none on the cards. Rows below the cards have the usual height. */
function expectNoOverlap(host: Host): void {
  const boxes = panelOf(host)
    .getCharts()
    .map((chart) => {
      const [row = 0, column = 0, x = 0] = placeOf(chart);
      const left = (column - 2) * 245 + x;
      const size = (name: string) => Number(chart.getOptions().get(name));
      return {
        top: row * 21,
        bottom: row * 21 + size('height'),
        left,
        right: left + size('width'),
      };
    });
  for (const box of boxes) {
    expect(box.top).toBeGreaterThanOrEqual(10 * 21);
    const others = boxes.filter((other) => other !== box);
    for (const other of others) {
      const apart =
        box.right <= other.left ||
        other.right <= box.left ||
        box.bottom <= other.top ||
        other.bottom <= box.top;
      expect(apart).toBe(true);
    }
  }
}

describe('the first time', () => {
  it('makes Painel and a hidden _gráficos, with a warning on both, and leaves people where they are', () => {
    const host = demoHost();
    const active = spreadsheetOf(host).getActiveSheet().getName();
    const answer = refresh(host);
    expect(answer).toMatchObject({ missingCharts: [], notice: '' });
    expect(spreadsheetOf(host).getActiveSheet().getName()).toBe(active);
    expect(panelOf(host).isSheetHidden()).toBe(false);
    expect(sheetOf(host, '_gráficos').isSheetHidden()).toBe(true);
    const { SHEET } = host.globals.SpreadsheetApp.ProtectionType;
    for (const tab of ['Painel', '_gráficos']) {
      const protections = sheetOf(host, tab).getProtections(SHEET);
      expect(protections.map((protection) => protection.isWarningOnly())).toEqual([true]);
    }
  });

  it('puts four numbers on top, as cells that hold the whole value of Indicadores', () => {
    const host = refreshedHost();
    const values = resultsOf(host);
    const [labels = [], numbers = [], months, first, second] = panelOf(host)
      .getRange('B4:E8')
      .getValues();
    expect(labels).toEqual([
      'Total de Famílias',
      'Pessoas Cadastradas',
      'Famílias em Extrema Pobreza',
      'Recurso Total',
    ]);
    expect(numbers).toEqual(
      ['cadUnico.total.last', 'cadUnico.persons.last', 'cadUnico.extremePoverty.last']
        .map((code) => values.get(code)?.Valor)
        .concat(
          values.get(
            [...values.keys()].find((code) => /^investimento\..*total/i.test(String(code))),
          )?.Valor,
        ),
    );
    expect(panelOf(host).getRange('B5:E5').getDisplayValues()).toEqual([
      ['9.887', '25.698', '2.783', 'R$ 6.585.238'],
    ]);
    expect(months).toEqual(['Dez/2024', 'Dez/2024', 'Dez/2024', '2024']);
    const percent = (code: string) => values.get(code)?.Valor as number;
    // 9.887 in December against 9.573 in January and 9.479 in December before.
    expect(first?.[0]).toBe('▲ 3,28% desde jan');
    expect(percent('cadUnicoVariacaoPercentual.total')).toBeCloseTo(9887 / 9573 - 1, 9);
    expect(second?.[0]).toBe('▲ 4,30% desde dez/2023');
    expect(percent('cadUnicoVariacaoAnual.total')).toBeCloseTo(0.043, 3);
    expect(first?.[3]).toBe('▲ 7,00% desde 2023');
  });

  it('feeds one native chart from each block, with the numbers of Indicadores', () => {
    const host = refreshedHost();
    const values = resultsOf(host);
    for (const id of ids) {
      const { row, series, lines } = blockOf(host, id);
      const last = row + 1 + lines.length;
      expect(addressesOf(chartOf(host, id))).toEqual(
        ['B', 'C', 'D', 'E', 'F']
          .slice(0, series.length + 1)
          .map((column) => `_gráficos!${column}${row + 1}:${column}${last}`),
      );
    }
    const means = blockOf(host, 'serviceMeans').lines;
    expect(means.length).toBe(8);
    for (const [, service, value] of means) {
      expect(value).toBe(values.get(`mediaMensal.${service}`)?.Valor);
    }
    const totals = blockOf(host, 'cadUnicoTotalByMonth').lines;
    expect(totals.map(([, month]) => month).join()).toBe(
      'jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez',
    );
    expect(totals[0]?.[2]).toBe(values.get('cadUnico.total.first')?.Valor);
    expect(totals[11]?.[2]).toBe(values.get('cadUnico.total.last')?.Valor);
    const funds = [...values.values()].filter((row) => /^investimento\./.test(String(row.Código)));
    for (const [, origin, value] of blockOf(host, 'fundingBySource').lines) {
      expect(funds.find((row) => row.Indicador === origin)?.Valor).toBe(value);
    }
  });

  it('lays the charts out in two columns below the cards, with titles, colours and legends', () => {
    const host = refreshedHost();
    expectNoOverlap(host);
    expect(
      new Set(
        panelOf(host)
          .getCharts()
          .map((chart) => placeOf(chart)[1]),
      ),
    ).toEqual(new Set([2, 4]));
    const bands = chartOf(host, 'cadUnicoBands').getOptions();
    expect(bands.get('subtitle')).toBe('Famílias, janeiro e dezembro de 2024');
    expect(bands.get('legend.position')).toBe('top');
    expect([bands.get('series.0.color'), bands.get('series.1.color')]).toEqual([
      '#0B5FA5',
      '#C26A10',
    ]);
    expect(chartOf(host, 'serviceMeans').getOptions().get('legend.position')).toBe('none');
    const types = ids.map((id) => chartOf(host, id).modify().getChartType().toString());
    expect(types).toEqual(['COLUMN', 'LINE', 'COLUMN', 'BAR', 'BAR']);
  });

  it('is kept in the file as native charts with values, fed by the hidden tab', () => {
    const host = refreshedHost();
    const parts = Object.entries(partsOf(host.toXlsx()));
    const charts = parts.filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(5);
    for (const [, xml] of charts) {
      expect(xml).toContain("<c:f>'_gráficos'!$C$");
      expect(xml).toMatch(/<c:numCache>.*<c:pt idx="0"><c:v>\d/);
    }
    expect(parts.find(([path]) => path === 'xl/workbook.xml')?.[1]).toMatch(
      /name="_gráficos"[^>]*state="hidden"/,
    );
  });

  it('changes no byte when nothing changed', () => {
    const host = refreshedHost();
    refresh(host);
    const before = host.toXlsx();
    refresh(host);
    expect(Buffer.from(host.toXlsx()).equals(Buffer.from(before))).toBe(true);
  });
});

describe('what people change', () => {
  it('stays: a moved, resized, restyled and retitled chart, and one of their own', () => {
    const host = refreshedHost();
    const panel = panelOf(host);
    const moved = chartOf(host, 'cadUnicoTotalByMonth');
    panel.updateChart(
      moved
        .modify()
        .asLineChart()
        .setTitle('Nossas famílias')
        .setOption('subtitle', 'Só para a reunião')
        .setOption('series.0.color', '#112233')
        .setOption('width', 700)
        .setPosition(90, 3, 5, 7)
        .build(),
    );
    const own = panel
      .newChart()
      .asPieChart()
      .addRange(sheetOf(host, 'CadÚnico').getRange('B1:C5'))
      .setPosition(120, 2, 0, 0)
      .setOption('title', 'Da equipe');
    panel.insertChart(own.build());
    putText(host, 'Painel', 'B60', 'Anotação da equipe');
    const before = factsOf(host).charts;
    // The year 2023 has other months and no year of comparison, so that every block changes.
    host.runFromClient('setReportYear', { year: 2023 });
    refresh(host);
    const after = factsOf(host).charts;
    expect(after.map(([id, , place]) => [id, place])).toEqual(
      before.map(([id, , place]) => [id, place]),
    );
    const options = chartOf(host, 'cadUnicoTotalByMonth').getOptions();
    expect(
      ['title', 'subtitle', 'series.0.color', 'width'].map((name) => options.get(name)),
    ).toEqual(['Nossas famílias', 'Só para a reunião', '#112233', 700]);
    expect(chartOf(host, 'cadUnicoTotalByMonth').modify().getChartType().toString()).toBe('LINE');
    expect(chartOf(host, 'cadUnicoBands').getOptions().get('subtitle')).toMatch(/ de 2023$/);
    expect(after.find(([, title]) => title === 'Da equipe')?.[3]).toEqual(['CadÚnico!B1:C5']);
    expect(panel.getRange('B60').getValue()).toBe('Anotação da equipe');
  });

  it('a deleted chart comes back on request only, below the others', () => {
    const host = refreshedHost();
    const title = titleOf(chartOf(host, 'serviceMeans'));
    panelOf(host).removeChart(chartOf(host, 'serviceMeans'));
    expect(refresh(host).missingCharts).toEqual([title]);
    expect(refresh(host).missingCharts).toEqual([title]);
    expect(chartsOf(host, 'serviceMeans')).toEqual([]);
    const others = factsOf(host).charts;
    expect(refresh(host, { restoreCharts: true }).missingCharts).toEqual([]);
    expect(factsOf(host).charts.slice(0, 4)).toEqual(others);
    const lowest = Math.max(...others.map(([, , place]) => Number((place as number[])[0])));
    expect(placeOf(chartOf(host, 'serviceMeans'))[0]).toBeGreaterThan(lowest);
    expectNoOverlap(host);
    expect(refresh(host).missingCharts).toEqual([]);
  });

  it('a chart of their own from other cells is not taken for a deleted one, nor is it fed anew', () => {
    const host = refreshedHost();
    const panel = panelOf(host);
    const title = titleOf(chartOf(host, 'cadUnicoBands'));
    panel.removeChart(chartOf(host, 'cadUnicoBands'));
    // The rows are those of the block, the tab is another.
    const own = panel
      .newChart()
      .asLineChart()
      .addRange(sheetOf(host, 'CadÚnico').getRange('B5:C9'));
    panel.insertChart(own.setPosition(90, 2, 0, 0).build());
    host.runFromClient('setReportYear', { year: 2023 });
    expect(refresh(host).missingCharts).toEqual([title]);
    expect(panel.getCharts().map(addressesOf)).toContainEqual(['CadÚnico!B5:C9']);
  });

  it('the menu asks about deleted charts, and only then', () => {
    const host = demoHost();
    host.run('menuRefreshIndicators');
    expect(host.ui.questions.map(({ buttons }) => buttons)).toEqual(['OK']);
    panelOf(host).removeChart(chartOf(host, 'serviceMeans'));
    host.ui.answerNext('NO');
    host.run('menuRefreshIndicators');
    expect(host.ui.questions[1]?.text).toBe(
      'Trazer de volta o gráfico apagado da aba Painel?\n\n• Média mensal de atendimentos por serviço',
    );
    expect(chartsOf(host, 'serviceMeans')).toEqual([]);
    host.ui.answerNext('YES');
    host.run('menuRefreshIndicators');
    expect(chartsOf(host, 'serviceMeans')).toHaveLength(1);
    expect(host.ui.questions).toHaveLength(5);
  });

  it('a request of another form is refused', () => {
    expect(refusalOf(ask(demoHost(), 'refreshIndicators', { restoreCharts: 'sim' })).code).toBe(
      'badRequest',
    );
  });
});

describe('other numbers', () => {
  it('are written to the same cells, and a chart that needs no more of them is not touched', () => {
    const host = refreshedHost();
    const before = factsOf(host);
    const sheet = sheetOf(host, 'CadÚnico');
    const values = sheet.getDataRange().getValues();
    const row = values.findIndex(([year, month]) => year === 2024 && /^dez/i.test(String(month)));
    putNumber(host, 'CadÚnico', `C${row + 1}`, 5000);
    host.calls.reset();
    refresh(host);
    expect(host.calls.all.filter(({ method }) => /Chart$/.test(method))).toEqual([]);
    expect(factsOf(host).charts).toEqual(before.charts);
    expect(blockOf(host, 'cadUnicoBands').lines[0]?.[3]).toBe(5000);
    expect(panelOf(host).getRange('D5').getValue()).toBe(5000);
  });

  it('of more months and services lengthen the ranges, in place', () => {
    const host = exampleHost();
    refresh(host);
    expect(addressesOf(chartOf(host, 'cadUnicoTotalByMonth'))[0]).toMatch(/!B(\d+):B(\d+)$/);
    const placed = factsOf(host).charts.map(([id, , place]) => [id, place]);
    expect(placed).toHaveLength(4);
    appendRow(host, 'CadÚnico', [2021, 'dez', 17000, 4700, 14000]);
    appendRow(host, 'Serviços', ['=SOMA(1;1)', '', 'Equipamentos Estatais']);
    appendRow(host, 'Atendimentos', [2021, '=SOMA(1;1)', '', 9999]);
    refresh(host);
    const total = blockOf(host, 'cadUnicoTotalByMonth');
    expect(total.lines).toHaveLength(12);
    expect(addressesOf(chartOf(host, 'cadUnicoTotalByMonth'))).toEqual([
      `_gráficos!B${total.row + 1}:B${total.row + 13}`,
      `_gráficos!C${total.row + 1}:C${total.row + 13}`,
    ]);
    expect(total.lines[11]?.[2]).toBe(17000 + 4700 + 14000);
    expect(blockOf(host, 'serviceMeans').lines[0]?.slice(1, 3)).toEqual(['=SOMA(1;1)', 9999]);
    // The fifth chart needs three months: it is added, and the others stay.
    const now = factsOf(host).charts.map(([id, , place]) => [id, place]);
    expect(now.slice(0, 4)).toEqual(placed);
    expect(now).toHaveLength(5);
    expect(chartOf(host, 'cadUnicoBandsByMonth').getOptions().get('legend.position')).toBe('top');
    expectNoOverlap(host);
  });

  it('of one band more give its chart another series, in its colour, and leave the others', () => {
    const host = demoHost();
    const column = sheetOf(host, 'CadÚnico').getRange('F2:F25');
    const values = column.getValues();
    column.clearContent();
    refresh(host);
    const three = chartOf(host, 'cadUnicoBandsByMonth');
    expect(three.getRanges()).toHaveLength(4);
    panelOf(host).updateChart(three.modify().setOption('series.0.color', '#112233').build());
    column.setValues(values);
    refresh(host);
    const four = chartOf(host, 'cadUnicoBandsByMonth');
    expect(four.getRanges()).toHaveLength(5);
    expect([0, 1, 2, 3].map((index) => four.getOptions().get(`series.${index}.color`))).toEqual([
      '#112233',
      '#C26A10',
      '#2F855A',
      '#7B4FA3',
    ]);
  });

  it('that are gone empty the block; the chart stays, and has them again when they are back', () => {
    const host = refreshedHost();
    const before = factsOf(host);
    const sheet = sheetOf(host, 'Investimento');
    const rows = sheet.getDataRange().getValues();
    sheet.getRange(2, 1, rows.length - 1, rows[0]?.length ?? 1).clearContent();
    expect(refresh(host).missingCharts).toEqual([]);
    expect(factsOf(host).charts).toEqual(before.charts);
    expect(blockOf(host, 'fundingBySource').lines).toEqual([]);
    expect(panelOf(host).getRange('E4:E8').getValues().flat().join('')).toBe('');
    sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
    refresh(host);
    expect(factsOf(host)).toEqual(before);
  });
});

describe('tabs that people renamed, deleted, unhid or made', () => {
  it('_gráficos goes on under another name', () => {
    const host = refreshedHost();
    const { charts } = factsOf(host);
    sheetOf(host, '_gráficos').setName('Dados do painel').showSheet();
    refresh(host);
    expect(spreadsheetOf(host).getSheetByName('_gráficos')).toBeNull();
    expect(sheetOf(host, 'Dados do painel').isSheetHidden()).toBe(false);
    expect(
      panelOf(host)
        .getCharts()
        .map((chart) => chart.getChartId()),
    ).toEqual(charts.map(([id]) => id));
  });

  it.each([
    ['above the blocks', 0],
    ['below the head of a block', 1],
    ['among the numbers of a block', 4],
  ])('rows inserted in _gráficos %s leave every chart with its numbers', (_, below) => {
    const host = refreshedHost();
    const before = ids.map((id) => blockOf(host, id).lines);
    const { row } = blockOf(host, 'cadUnicoBandsByMonth');
    sheetOf(host, '_gráficos').insertRowsBefore(below === 0 ? 1 : row + below, 2);
    refresh(host);
    expect(ids.map((id) => blockOf(host, id).lines)).toEqual(before);
    for (const id of ids) {
      const { row: head, lines } = blockOf(host, id);
      expect(addressesOf(chartOf(host, id))[1]).toBe(
        `_gráficos!C${head + 1}:C${head + 1 + lines.length}`,
      );
    }
  });

  it('the cards stay below rows inserted above them', () => {
    const host = refreshedHost();
    const before = panelOf(host).getDataRange().getValues();
    panelOf(host).insertRowsBefore(1, 2);
    panelOf(host).getRange('B1').setValue('Prefeitura');
    refresh(host);
    const [first, , ...rest] = panelOf(host).getDataRange().getValues();
    expect(first?.[1]).toBe('Prefeitura');
    expect(rest).toEqual(before);
  });

  it('a deleted _gráficos is made anew, and feeds the charts where they are', () => {
    const host = refreshedHost();
    const before = factsOf(host);
    spreadsheetOf(host).deleteSheet(sheetOf(host, '_gráficos'));
    refresh(host);
    expect(factsOf(host)).toEqual(before);
    expect(sheetOf(host, '_gráficos').isSheetHidden()).toBe(true);
  });

  it('a deleted Painel is made anew with all charts, also those deleted before', () => {
    const host = refreshedHost();
    const clean = factsOf(host).charts.map(([, title, place]) => [title, place]);
    panelOf(host).removeChart(chartOf(host, 'serviceMeans'));
    refresh(host);
    spreadsheetOf(host).deleteSheet(panelOf(host));
    expect(refresh(host).missingCharts).toEqual([]);
    expect(factsOf(host).charts.map(([, title, place]) => [title, place])).toEqual(clean);
  });

  it('a renamed Painel is left with its charts, and a new one is made', () => {
    const host = refreshedHost();
    panelOf(host).setName('Painel da prefeita');
    refresh(host);
    expect(sheetOf(host, 'Painel da prefeita').getCharts()).toHaveLength(5);
    expect(panelOf(host).getCharts()).toHaveLength(5);
    const before = factsOf(host);
    refresh(host);
    expect(factsOf(host)).toEqual(before);
  });

  it.each(['Painel', 'PAINEL', '_gráficos'])('a tab %s of their own is left as it is', (name) => {
    const host = demoHost();
    const own = spreadsheetOf(host).insertSheet(name);
    own.getRange('B2').setValue('Escala de plantão');
    expect(refresh(host).notice).toBe(
      `Já existe uma aba "${name === '_gráficos' ? name : 'Painel'}" com outro conteúdo, que ficou como estava. Para ter o painel, mude o nome dela e atualize de novo.`,
    );
    expect(own.getDataRange().getValues()).toEqual([
      ['', ''],
      ['', 'Escala de plantão'],
    ]);
    expect(own.getCharts()).toEqual([]);
    expect(rowsOf(host, 'Indicadores').length).toBeGreaterThan(40);
    host.run('menuRefreshIndicators');
    expect(host.ui.questions.at(-1)?.text).toContain('com outro conteúdo');
    own.setName('Escala');
    expect(refresh(host).notice).toBe('');
    expect(panelOf(host).getCharts()).toHaveLength(5);
  });

  it('an empty tab Painel becomes the Painel', () => {
    const host = demoHost();
    spreadsheetOf(host).insertSheet('Painel');
    expect(refresh(host).notice).toBe('');
    expect(panelOf(host).getCharts()).toHaveLength(5);
  });

  it('a tab without room for the numbers gets it', () => {
    const host = refreshedHost();
    const data = sheetOf(host, '_gráficos');
    data.deleteRows(150, data.getMaxRows() - 149);
    refresh(host);
    expect(blockOf(host, 'fundingBySource').lines).toHaveLength(3);
  });

  it.each(['Painel', '_gráficos'])(
    '%s that somebody else protects is named, and nothing is lost',
    (tab) => {
      const owner = demoHost().asUser(ana);
      refresh(owner);
      const { SHEET } = owner.globals.SpreadsheetApp.ProtectionType;
      for (const protection of sheetOf(owner, tab).getProtections(SHEET)) protection.remove();
      sheetOf(owner, tab).protect().removeEditors([bia]);
      const before = [inputsOf(owner), factsOf(owner)];
      const { code, message } = refusalOf(ask(owner.asUser(bia), 'refreshIndicators'));
      expect(code).toBe('protectedPlace');
      expect(message).toContain('na aba Painel ou _gráficos: há ali um intervalo protegido');
      expect([inputsOf(owner), factsOf(owner)]).toEqual(before);
      refresh(owner);
    },
  );
});

describe('a copy of the spreadsheet', () => {
  it('knows which charts were deleted', () => {
    const host = refreshedHost();
    panelOf(host).removeChart(chartOf(host, 'serviceMeans'));
    const copy = createHost({ workbook: host.toXlsx(), folder: temporaryFolder() });
    expect(refresh(copy).missingCharts).toHaveLength(1);
    expect(panelOf(copy).getCharts()).toHaveLength(4);
    expect(factsOf(copy).data).toEqual(factsOf(host).data);
  });
});

describe('whatever service call fails', () => {
  function tried(start: () => Host, expectWhole: (host: Host) => void): number {
    const clean = start();
    clean.calls.reset();
    refresh(clean);
    const { count } = clean.calls;
    let survived = 0;
    for (let call = 1; call <= count; call += 1) {
      const host = start();
      const inputs = inputsOf(host);
      host.calls.reset();
      host.calls.failAt(call);
      const answer: AnyAnswer = ask(host, 'refreshIndicators');
      expect(answer.errors?.[0]?.code ?? '', `call ${call}`).not.toBe('defect');
      expect(inputsOf(host), `call ${call}`).toEqual(inputs);
      expect(refresh(host), `call ${call}`).toMatchObject({ missingCharts: [], notice: '' });
      expect(dataRows(host), `call ${call}`).toEqual(dataRows(clean));
      expectWhole(host);
      survived += 1;
    }
    console.log(`${count} calls made to fail, ${survived} faults survived`);
    return count;
  }

  it('of the first time, the next run makes the Painel whole, with one chart of each kind', () => {
    const count = tried(exampleHost, (host) => {
      for (const id of ids.filter((one) => one !== 'cadUnicoBandsByMonth')) chartOf(host, id);
      expect(panelOf(host).getCharts()).toHaveLength(4);
      expectNoOverlap(host);
      expect(sheetOf(host, '_gráficos').isSheetHidden()).toBe(true);
      expect(panelOf(host).hasHiddenGridlines()).toBe(true);
    });
    expect(count).toBeGreaterThan(50);
  });

  it('of a later time, the next run brings every chart up to date', () => {
    const base = exampleHost();
    refresh(base);
    appendRow(base, 'CadÚnico', [2021, 'dez', 17000, 4700, 14000]);
    const workbook = base.toXlsx();
    const count = tried(
      () => createHost({ workbook, folder: temporaryFolder() }),
      (host) => {
        for (const id of ids) chartOf(host, id);
        const { row } = blockOf(host, 'cadUnicoTotalByMonth');
        expect(addressesOf(chartOf(host, 'cadUnicoTotalByMonth'))[1]).toBe(
          `_gráficos!C${row + 1}:C${row + 13}`,
        );
      },
    );
    expect(count).toBeGreaterThan(25);
  });
});
