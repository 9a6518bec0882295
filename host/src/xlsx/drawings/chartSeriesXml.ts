// The series of a chart as DrawingML, with the values that the cells hold now.

import { dropUnsafe, escapeText } from '../xml/xmlText.ts';
import type { LabelModel, SeriesModel } from './chartModel.ts';
import { type CellRef, pointsOf, referenceFormula } from './chartReferences.ts';
import { fillXml, lineXml, textPropertiesXml } from './chartTextXml.ts';

/** One series; `order` counts from 0. Source: order of children from ECMA-376 part 1, 21.2. */
export function seriesXml(series: SeriesModel, order: number, stacked: boolean): string {
  const { kind } = series;
  const isLine = kind === 'line' || kind === 'scatter';
  const points = [...series.pointColors].map(([at, color]) => pointXml(kind, at, color));
  const data =
    kind === 'scatter'
      ? wrapped('c:xVal', series.categories) + wrapped('c:yVal', series.values, true)
      : wrapped('c:cat', series.categories) + wrapped('c:val', series.values, true);
  return [
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
    nameXml(series),
    lookXml(series),
    kind === 'column' || kind === 'bar' ? '<c:invertIfNegative val="0"/>' : '',
    isLine ? markerXml(series) : '',
    points.join(''),
    series.labels ? labelsXml(series.labels, kind, stacked) : '',
    data,
    isLine ? `<c:smooth val="${series.smooth ? 1 : 0}"/>` : '',
    '</c:ser>',
  ].join('');
}

function nameXml({ label, name }: SeriesModel): string {
  if (label !== null) return `<c:tx><c:v>${escapeText(dropUnsafe(label))}</c:v></c:tx>`;
  return name === null ? '' : `<c:tx>${textCache(name)}</c:tx>`;
}

function lookXml({ kind, color, lineWidth, dashed }: SeriesModel): string {
  if (kind === 'pie' || (color === null && kind !== 'scatter')) return '';
  // A scatter chart of Google's has points without lines.
  if (kind === 'scatter')
    return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'.replace(
      '<a:noFill/>',
      lineWidth > 0 ? fillXml(color) : '<a:noFill/>',
    );
  if (kind === 'line') return `<c:spPr>${lineXml(color, lineWidth, dashed)}</c:spPr>`;
  if (kind === 'area' && color !== null) {
    const light = fillXml(color).replace('/>', '><a:alpha val="60000"/></a:srgbClr>');
    return `<c:spPr>${light}${lineXml(color, lineWidth)}</c:spPr>`;
  }
  return `<c:spPr>${fillXml(color)}</c:spPr>`;
}

function markerXml({ color, pointSize }: SeriesModel): string {
  if (pointSize <= 0) return '<c:marker><c:symbol val="none"/></c:marker>';
  const size = Math.min(72, Math.max(2, Math.round(pointSize)));
  const look =
    color === null
      ? ''
      : `<c:spPr>${fillXml(color)}<a:ln w="9525">${fillXml(color)}</a:ln></c:spPr>`;
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/>${look}</c:marker>`;
}

function pointXml(kind: SeriesModel['kind'], at: number, color: string): string {
  const isBar = kind === 'column' || kind === 'bar';
  const isLine = kind === 'line' || kind === 'scatter';
  const marker = isLine
    ? `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fillXml(color)}</c:spPr></c:marker>`
    : '';
  const edge = kind === 'pie' ? lineXml('#ffffff', 1) : '';
  return `<c:dPt><c:idx val="${at}"/>${isBar ? '<c:invertIfNegative val="0"/>' : ''}${marker}<c:bubble3D val="0"/>${isLine ? '' : `<c:spPr>${fillXml(color)}${edge}</c:spPr>`}</c:dPt>`;
}

/** Excel calls a file damaged whose labels are placed where the kind of chart does not have them. */
function labelsXml(
  { look, shows, place }: LabelModel,
  kind: SeriesModel['kind'],
  stacked: boolean,
): string {
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  const format =
    shows === 'percent'
      ? '<c:numFmt formatCode="0.0%" sourceLinked="0"/>'
      : '<c:numFmt formatCode="General" sourceLinked="1"/>';
  return [
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPropertiesXml(look)}`,
    labelPlace(kind, stacked, place),
    '<c:showLegendKey val="0"/>',
    flag('showVal', shows === 'value'),
    flag('showCatName', shows === 'category'),
    '<c:showSerName val="0"/>',
    flag('showPercent', shows === 'percent'),
    '<c:showBubbleSize val="0"/></c:dLbls>',
  ].join('');
}

function labelPlace(
  kind: SeriesModel['kind'],
  stacked: boolean,
  place: LabelModel['place'],
): string {
  const put = (name: string): string => `<c:dLblPos val="${name}"/>`;
  if (kind === 'area') return '';
  if (kind === 'line' || kind === 'scatter') return put(place === 'center' ? 'ctr' : 't');
  if (place === 'center') return put('ctr');
  if (place === 'inside') return put('inEnd');
  if (kind === 'pie') return put(place === 'outside' ? 'outEnd' : 'ctr');
  return put(stacked ? 'ctr' : 'outEnd');
}

function wrapped(tag: string, ref: CellRef | null, numeric = false): string {
  if (ref === null) return '';
  const inner = numeric || isNumeric(ref) ? numberCache(ref) : textCache(ref);
  return `<${tag}>${inner}</${tag}>`;
}

function isNumeric(ref: CellRef): boolean {
  const given = pointsOf(ref).filter(({ value }) => value !== null);
  return given.length > 0 && given.every(({ value }) => typeof value === 'number');
}

function pointsXml(values: readonly (string | number | null)[]): string {
  const points = values.map((value, at) =>
    value === null || value === ''
      ? ''
      : `<c:pt idx="${at}"><c:v>${escapeText(dropUnsafe(String(value)))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function textCache(ref: CellRef): string {
  const values = pointsOf(ref).map(({ value }) => value);
  return `<c:strRef><c:f>${escapeText(referenceFormula(ref))}</c:f><c:strCache>${pointsXml(values)}</c:strCache></c:strRef>`;
}

/** Format of the first number of a reference. */
export function formatOfNumbers(ref: CellRef): string {
  const points = pointsOf(ref);
  const first = points.find(({ value }) => typeof value === 'number') ?? points[0];
  return first?.format || 'General';
}

function numberCache(ref: CellRef): string {
  const values = pointsOf(ref).map(({ value }) => (typeof value === 'number' ? value : null));
  const format = escapeText(formatOfNumbers(ref));
  return `<c:numRef><c:f>${escapeText(referenceFormula(ref))}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${pointsXml(values)}</c:numCache></c:numRef>`;
}
