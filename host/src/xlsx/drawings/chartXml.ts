// Writes a chart part.
import { writeAside } from './chartAside.ts';
import { categoryAxisXml, valueAxisXml } from './chartAxisXml.ts';
import type { ChartModel, SeriesKind, SeriesModel } from './chartModel.ts';
import type { CellRef } from './chartReferences.ts';
import { formatOfNumbers, seriesXml } from './chartSeriesXml.ts';
import { fillXml, textPropertiesXml, titleXml } from './chartTextXml.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/>';

const CATEGORY_AXIS = 500001;
const VALUE_AXIS = 500002;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
const LEGEND_SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** The part's text; `aside` is kept for its own reader, `sources` are references that follow the cells. */
export function chartXml(model: ChartModel, aside: string, sources: readonly CellRef[]): string {
  const { title, subtitle, titleLook, subtitleLook, legend } = model;
  const lines = [
    ...(title === null ? [] : [{ text: title, look: titleLook }]),
    ...(subtitle === null ? [] : [{ text: subtitle, look: subtitleLook }]),
  ];
  return [
    HEAD,
    '<c:chart>',
    lines.length === 0 ? '' : titleXml(lines),
    `<c:autoTitleDeleted val="${lines.length === 0 ? 1 : 0}"/>`,
    plotXml(model),
    legend === null
      ? ''
      : `<c:legend><c:legendPos val="${LEGEND_SIDES[legend]}"/><c:overlay val="0"/>${textPropertiesXml(model.legendLook)}</c:legend>`,
    `<c:plotVisOnly val="${model.hiddenCells ? 0 : 1}"/><c:dispBlanksAs val="${model.blanks}"/></c:chart>`,
    `<c:spPr>${fillXml(model.background)}<a:ln><a:noFill/></a:ln></c:spPr>`,
    textPropertiesXml({ color: null, size: 10, bold: null, italic: null, font: model.font }),
    writeAside(aside, sources),
    '</c:chartSpace>',
  ].join('');
}

const ORDER: readonly SeriesKind[] = ['area', 'column', 'bar', 'line', 'scatter', 'pie'];

function plotXml(model: ChartModel): string {
  const charts = ORDER.map((kind) => {
    const own = model.series
      .map((series, order) => ({ series, order }))
      .filter(({ series }) => series.kind === kind);
    const written = own
      .map(({ series, order }) => seriesXml(series, order, model.stacking !== 'none'))
      .join('');
    return written === '' ? '' : groupXml(model, kind, written, own.length);
  });
  const look = '<c:spPr><a:noFill/></c:spPr>';
  // A chart without cells still needs a group, or Excel calls the file damaged.
  if (model.series.length === 0) charts.push(groupXml(model, 'column', '', 1));
  return `<c:plotArea><c:layout/>${charts.join('')}${axesXml(model)}${look}</c:plotArea>`;
}

function groupXml(model: ChartModel, kind: SeriesKind, series: string, count: number): string {
  const stacked = model.stacking !== 'none';
  const plain = kind === 'column' || kind === 'bar' ? 'clustered' : 'standard';
  const grouping = { none: plain, stacked: 'stacked', percent: 'percentStacked' }[model.stacking];
  const head = `<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}`;
  switch (kind) {
    case 'column':
    case 'bar': {
      const share = Math.min(1, Math.max(0.05, model.groupWidth));
      const bars = stacked ? 1 : count;
      const gap = Math.min(500, Math.round(((1 - share) / share) * bars * 100));
      const overlap = stacked ? '<c:overlap val="100"/>' : '';
      return `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/>${head}<c:gapWidth val="${gap}"/>${overlap}${AXES}</c:barChart>`;
    }
    case 'line':
      return `<c:lineChart>${head}<c:marker val="1"/>${AXES}</c:lineChart>`;
    case 'area':
      return `<c:areaChart>${head}${AXES}</c:areaChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXES}</c:scatterChart>`;
    case 'pie': {
      const body = `<c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/>`;
      const hole = Math.min(90, Math.max(10, Math.round(model.hole * 100)));
      return model.hole > 0
        ? `<c:doughnutChart>${withoutPlaces(body)}<c:holeSize val="${hole}"/></c:doughnutChart>`
        : `<c:pieChart>${body}</c:pieChart>`;
    }
  }
}

/** Labels of a ring have no place of their own to choose. */
function withoutPlaces(xml: string): string {
  return xml.replace(/<c:dLblPos val="\w+"\/>/g, '');
}

function axesXml(model: ChartModel): string {
  const { series, categoryAxis, valueAxis } = model;
  const [first] = series;
  if (first?.kind === 'pie') return '';
  const lying = series.some(({ kind }) => kind === 'bar');
  const scatter = first?.kind === 'scatter';
  const category = {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    side: lying ? ('l' as const) : ('b' as const),
    atFarEnd: valueAxis.reversed,
    sourceFormat: formatOf(first, 'categories'),
  };
  const value = {
    id: VALUE_AXIS,
    crosses: CATEGORY_AXIS,
    side: lying ? ('b' as const) : ('l' as const),
    atFarEnd: categoryAxis.reversed && lying,
    sourceFormat: model.stacking === 'percent' ? '0%' : formatOf(first, 'values'),
  };
  return scatter
    ? valueAxisXml(categoryAxis, category, false) + valueAxisXml(valueAxis, value, false)
    : categoryAxisXml(categoryAxis, category) +
        valueAxisXml(valueAxis, value, first?.kind !== 'area');
}

function formatOf(series: SeriesModel | undefined, which: 'categories' | 'values'): string {
  const ref = series?.[which] ?? null;
  return ref === null ? 'General' : formatOfNumbers(ref);
}
