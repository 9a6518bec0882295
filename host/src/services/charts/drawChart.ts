// From a chart's data and options to a PNG: ECharts draws an SVG, resvg turns it into pixels.
import { Resvg } from '@resvg/resvg-js';
// One file instead of six hundred: that is half of the time in which the host starts.
import * as echarts from 'echarts/dist/echarts.esm.min.mjs';
import { cartesianOption } from './cartesianOption.ts';
import type { ChartModel } from './chartModel.ts';
import type { Column } from './dataTable.ts';
import { type DrawContext, drawContext } from './drawContext.ts';
import { chartFont } from './fonts/chartFont.ts';
import { pieOption } from './pieOption.ts';
import { scatterOption } from './scatterOption.ts';

/** The pictures drawn last, oldest first, by what is in them: a report is often made again from the same data. */
const drawn = new Map<string, Uint8Array>();
const mostDrawn = 60;

/** Exactly as many pixels as setDimensions asked. Throws: for tables, and without rows or usable columns. */
export function drawChart(model: ChartModel): Uint8Array {
  const key = JSON.stringify(model);
  const picture = drawn.get(key) ?? draw(model);
  drawn.delete(key);
  drawn.set(key, picture);
  for (const [oldest] of drawn) {
    if (drawn.size <= mostDrawn) break;
    drawn.delete(oldest);
  }
  return Uint8Array.from(picture);
}

function draw(given: ChartModel): Uint8Array {
  const model = { ...given, columns: given.columns.map(withoutPrototypeName) };
  const context = drawContext(model);
  const option = optionOf(model, context);
  // ECharts measures text by a rough table unless it is told the real widths.
  echarts.setPlatformAPI({ measureText: measureCss });
  const { width, height } = context;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return toPng(chart.renderToSVGString(), context);
  } finally {
    chart.dispose();
  }
}

// ECharts keeps the widths of texts in plain objects, where this one text finds the prototype instead of a number.
const prototypeName = /__proto__/g;

function withoutPrototypeName(column: Column): Column {
  const harmless = (text: string) => text.replace(prototypeName, '__proto\u200b__');
  return {
    ...column,
    label: harmless(column.label),
    values: column.values.map((value) => (typeof value === 'string' ? harmless(value) : value)),
  };
}

function optionOf(model: ChartModel, context: DrawContext): echarts.EChartsCoreOption {
  const [domain] = model.columns;
  if (!domain || model.columns.length < 2)
    throw new Error('Not enough columns given to draw the requested chart.');
  switch (model.kind) {
    case 'table':
      throw new Error('Table charts cannot be turned into pictures.');
    case 'pie':
      return pieOption(model, context);
    case 'scatter':
      return scatterOption(model, context);
    default:
      return cartesianOption({ ...model, kind: model.kind }, context);
  }
}

function measureCss(text: string, css = '12px Arial'): { width: number } {
  const [, bold, size, family] = /^(.*?)([\d.]+)px\s*(.*)$/.exec(css) ?? [];
  const font = chartFont((family ?? 'Arial').replace(/^["']|["']$/g, ''));
  const face = /bold|[6-9]00/.test(bold ?? '') ? font.bold : font.regular;
  return { width: face.width(text, Number(size ?? 12)) };
}

function toPng(svg: string, context: DrawContext): Uint8Array {
  const font = chartFont(context.fontName);
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...font.paths],
      defaultFontFamily: font.family,
      sansSerifFamily: font.family,
    },
    fitTo: { mode: 'width', value: context.width },
  });
  return image.render().asPng();
}
