// Tables and charts: grid, repeated heads, totals, captions, alt texts, and the table in the place of a missing picture.
import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import type { Block, ReportModel } from '../../../src/domain/reportModel.ts';
import { renderDocx } from '../../../src/engine/docx/renderDocx.ts';
import { TEXT_WIDTH } from '../../../src/engine/docx/theme.ts';
import { type DocxParts, openDocx, styleOf, visibleText, within } from './docxParts.ts';
import { chartPng } from './sampleImages.ts';
import { moneyChart, povertyChart, sampleReport } from './sampleReport.ts';
import { WORDS } from './words.ts';

const images = new Map([povertyChart, moneyChart].map((chart) => [chart.id, chartPng(chart)]));
const withPictures = openDocx(renderDocx(sampleReport, images, WORDS));
const withoutPictures = openDocx(renderDocx(sampleReport, new Map(), WORDS));

const render = (blocks: readonly Block[], report: ReportModel = sampleReport) =>
  openDocx(renderDocx({ ...report, blocks }, new Map(), WORDS));
const width = (element: Element) => Number(element.attribs['w:w']);
const cellTexts = (table: Element) =>
  within(table, 'w:tr').map((row) => within(row, 'w:tc').map(visibleText));
const captions = (docx: DocxParts) =>
  docx
    .all('w:p')
    .filter((paragraph) => styleOf(paragraph) === 'Caption')
    .map(visibleText);

describe('tables', () => {
  it.each(withoutPictures.all('w:tbl').map((table, index) => [index + 1, table] as const))(
    'number %i has a grid, cells and a total width that agree, and fills the text width',
    (_, table) => {
      const grid = within(table, 'w:gridCol').map(width);
      expect(grid.reduce((sum, column) => sum + column, 0)).toBe(TEXT_WIDTH);
      expect(
        within(table, 'w:tblW').map((total) => [total.attribs['w:type'], width(total)]),
      ).toEqual([['dxa', TEXT_WIDTH]]);
      for (const row of within(table, 'w:tr')) {
        expect(within(row, 'w:tcW').map(width)).toEqual(grid);
        expect(within(row, 'w:tcBorders')).toHaveLength(grid.length);
      }
    },
  );

  it('repeats the head row, and only that', () => {
    for (const table of withPictures.all('w:tbl')) {
      const heads = within(table, 'w:tr').map((row) => within(row, 'w:tblHeader').length);
      expect(heads).toEqual([1, ...heads.slice(1).map(() => 0)]);
    }
  });

  it('never splits a short row over two pages, but lets a row taller than a page go on', () => {
    const docx = render([
      {
        kind: 'table',
        caption: 'Textos',
        columns: [{ header: 'Texto', align: 'left', widthRatio: 1 }],
        rows: [['curto'], ['muito longo '.repeat(3000)]],
        lastIsTotal: false,
        source: '',
        notes: [],
      },
    ]);
    const split = within(docx.all('w:tbl')[0] as Element, 'w:tr').map(
      (row) => within(row, 'w:cantSplit').length,
    );
    expect(split).toEqual([1, 1, 0]);
  });

  it('sets numbers to the right and the total in bold under a rule', () => {
    const [table] = withPictures.all('w:tbl');
    const rows = table ? within(table, 'w:tr') : [];
    const total = rows[rows.length - 1] as Element;
    expect(within(total, 'w:jc').map((jc) => jc.attribs['w:val'])).toEqual([
      'left',
      'right',
      'right',
      'right',
      'right',
    ]);
    expect(within(total, 'w:b')).toHaveLength(5);
    expect(
      within(total, 'w:top').filter((top) => top.attribs['w:color'] === '1F2933'),
    ).toHaveLength(5);
    expect(within(rows[1] as Element, 'w:b')).toHaveLength(0);
  });

  it('gives the names of a dense table more room than its twelve months leave by equal shares', () => {
    const dense = withPictures.all('w:tbl')[1] as Element;
    const grid = within(dense, 'w:gridCol').map(width);
    expect(grid).toHaveLength(14); // name + 12 months + mean
    expect(grid[0]).toBeGreaterThan(TEXT_WIDTH / 5);
    const sizes = new Set(within(dense, 'w:sz').map((size) => size.attribs['w:val']));
    expect([...sizes]).toEqual(['15']); // half points: 7.5 pt
  });

  it('fills up short rows and cuts long ones, so that the grid holds', () => {
    const docx = render([
      {
        kind: 'table',
        caption: 'Desigual',
        columns: [
          { header: 'A', align: 'left', widthRatio: 0.7 },
          { header: 'B', align: 'right', widthRatio: 0.7 },
        ],
        rows: [['só um'], ['um', 'dois', 'três']],
        lastIsTotal: false,
        source: '',
        notes: [],
      },
    ]);
    expect(cellTexts(docx.all('w:tbl')[0] as Element)).toEqual([
      ['A', 'B'],
      ['só um', ''],
      ['um', 'dois'],
    ]);
  });
});

describe('charts', () => {
  it('stand in the line, at their printed size, with name, title and alt text', () => {
    const drawings = withPictures.all('wp:inline').map((inline) => {
      const [extent] = within(inline, 'wp:extent');
      const [properties] = within(inline, 'wp:docPr');
      return {
        id: properties?.attribs.id,
        alt: properties?.attribs.descr,
        size: [Number(extent?.attribs.cx), Number(extent?.attribs.cy)],
      };
    });
    expect(drawings).toEqual([
      // 3 cm tall, 400 of 480 wide: 2.5 cm. One centimetre is 360,000 units.
      { id: '1', alt: 'Brasão de Juiz de Fora', size: [2.5 * 360_000, 3 * 360_000] },
      { id: '2', alt: povertyChart.altText, size: [16 * 360_000, 8 * 360_000] },
      { id: '3', alt: moneyChart.altText, size: [16 * 360_000, 7 * 360_000] },
    ]);
  });

  it('that would be wider than the text are made smaller in proportion', () => {
    const wide = { ...povertyChart, widthCm: 32, heightCm: 10 };
    const docx = openDocx(
      renderDocx(
        { ...sampleReport, blocks: [{ kind: 'chart', chart: wide, notes: [] }] },
        images,
        WORDS,
      ),
    );
    const extent = docx.all('wp:extent')[1];
    expect(Number(extent?.attribs.cx) / 360_000).toBeCloseTo(16, 2);
    expect(Number(extent?.attribs.cy) / 360_000).toBeCloseTo(5, 2);
  });

  it('without a picture become a table with the same numbers and say so', () => {
    expect(withoutPictures.all('wp:inline')).toHaveLength(1); // the cover's
    const tables = withoutPictures.all('w:tbl').map(cellTexts);
    expect(tables).toContainEqual([
      ['Categoria', 'Janeiro', 'Novembro'],
      ['Extrema pobreza', '14.385', '17.428'],
      ['Pobreza', '4.356', '4.742'],
      ['Baixa renda', '12.946', '14.377'],
    ]);
    expect(withoutPictures.text('word/document.xml')).toContain(WORDS.chartAsTable);
  });

  it('whose picture is not a PNG become a table too', () => {
    const broken = new Map([[povertyChart.id, new Uint8Array([1, 2, 3])]]);
    const docx = openDocx(renderDocx(sampleReport, broken, WORDS));
    expect(docx.all('wp:inline')).toHaveLength(1);
  });

  it('show what was not informed as no data, never as zero', () => {
    const chart = {
      ...moneyChart,
      series: [{ name: 'Valor', values: [null, 0], labels: ['', 'R$ 0,00'] }],
    };
    const docx = render([{ kind: 'chart', chart, notes: [] }]);
    expect(cellTexts(docx.all('w:tbl')[0] as Element).slice(1)).toEqual([
      ['Orçamento municipal', '–'],
      ['União e Estado', 'R$ 0,00'],
    ]);
  });
});

describe('captions', () => {
  it('count tables and charts apart, whether a chart has its picture or not', () => {
    const expected = [
      'Tabela 1 – Famílias cadastradas por faixa de renda',
      'Gráfico 1 – Famílias no CadÚnico por faixa de renda',
      'Tabela 2 – Atendimentos mês a mês, por serviço',
      'Tabela 3 – Recursos por origem',
      'Gráfico 2 – De onde vieram os recursos',
      'Tabela 4 – Como cada número foi calculado',
    ];
    expect(captions(withPictures)).toEqual(expected);
    expect(captions(withoutPictures)).toEqual(expected);
  });
});
