// Reads what can be understood of a chart from its DrawingML, whoever wrote it.
import type { Element } from 'domhandler';
import type { Workbook } from '../workbook/workbook.ts';
import {
  attributeOf,
  descendantsOf,
  elementOf,
  elementsOf,
  parseElement,
  textOf,
} from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import { localName } from '../xml/xmlPart.ts';
import { type CellRef, readReference } from './chartReferences.ts';

/** A series as read. Null: not given, or in a way that is not understood. */
export interface ReadSeries {
  readonly name: CellRef | null;
  readonly label: string | null;
  readonly categories: CellRef | null;
  readonly values: CellRef | null;
  readonly color: string | null;
  readonly labelled: boolean;
}

/** An axis as read. */
export interface ReadAxis {
  readonly title: string | null;
  readonly format: string | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** A chart as read; `kind` is the word of the file: `bar`, `line`, `pie`, … Null: of no kind that is known. */
export interface ReadChart {
  readonly kind: string | null;
  readonly mixed: boolean;
  readonly lying: boolean;
  readonly stacking: 'none' | 'stacked' | 'percent';
  readonly title: string | null;
  readonly legend: string | null;
  readonly background: string | null;
  readonly series: readonly ReadSeries[];
  readonly categoryAxis: ReadAxis | null;
  readonly valueAxis: ReadAxis | null;
  readonly hiddenCells: boolean;
}

/** Root element of a chart part. */
export function chartRoot(source: string): Element {
  return parseElement(source.slice(Math.max(0, source.search(/<[^?!]/))));
}

/** Reads a chart part's root. */
export function readChart(book: Workbook, root: Element): ReadChart {
  const chart = elementOf(root, 'chart');
  const plot = chart && elementOf(chart, 'plotArea');
  const groups = plot ? elementsOf(plot).filter(({ name }) => /Chart$/.test(localName(name))) : [];
  const [first] = groups;
  const grouping = (first && valueIn(first, 'grouping')) ?? '';
  const axes = plot ? elementsOf(plot).filter(({ name }) => /Ax$/.test(localName(name))) : [];
  const values = axes.filter(({ name }) => localName(name) === 'valAx');
  const categories = axes.find(({ name }) => localName(name) !== 'valAx');
  const legend = chart && elementOf(chart, 'legend');
  return {
    kind: first ? localName(first.name).replace(/(3D)?Chart$/, '') : null,
    mixed: new Set(groups.map(({ name }) => localName(name))).size > 1,
    lying: (first && valueIn(first, 'barDir')) === 'bar',
    stacking:
      grouping === 'percentStacked' ? 'percent' : grouping === 'stacked' ? grouping : 'none',
    title: chart ? titleOf(chart) : null,
    legend: legend ? (valueIn(legend, 'legendPos') ?? 'r') : null,
    background: colorOf(elementOf(root, 'spPr')),
    series: groups
      .flatMap((group) => elementsOf(group, 'ser').map((ser) => readSeries(book, group, ser)))
      .filter((series) => series.values !== null),
    categoryAxis: readAxis(categories ?? values[0]),
    valueAxis: readAxis(categories ? values[0] : values[1]),
    hiddenCells: !isTrue((chart && valueIn(chart, 'plotVisOnly')) ?? '1'),
  };
}

function valueIn(parent: Element, name: string): string | null {
  const child = elementOf(parent, name);
  return child ? attributeOf(child, 'val') : null;
}

function titleOf(holder: Element): string | null {
  const title = elementOf(holder, 'title');
  if (!title) return null;
  const paragraphs = descendantsOf(title, 'p').map((paragraph) =>
    descendantsOf(paragraph, 't').map(textOf).join(''),
  );
  const text = paragraphs.join('\n').trim();
  return text === '' ? null : text;
}

function readSeries(book: Workbook, group: Element, series: Element): ReadSeries {
  const reference = (name: string): CellRef | null => {
    const holder = elementOf(series, name);
    const [formula] = holder ? descendantsOf(holder, 'f') : [];
    return formula ? readReference(book, textOf(formula)) : null;
  };
  const name = elementOf(series, 'tx');
  const fixed = name && elementOf(name, 'v');
  const look = elementOf(series, 'spPr');
  const outline = look && elementOf(look, 'ln');
  const labels = elementOf(series, 'dLbls') ?? elementOf(group, 'dLbls');
  const isLine = /^(line|scatter|radar)/.test(localName(group.name));
  return {
    name: reference('tx'),
    label: fixed ? textOf(fixed) : null,
    categories: reference('cat') ?? reference('xVal'),
    values: reference('val') ?? reference('yVal'),
    color: isLine ? colorOf(outline) : colorOf(look),
    labelled: labels !== undefined && isTrue(valueIn(labels, 'showVal') ?? '0'),
  };
}

/** Colours that follow the theme are left to the program that draws. */
function colorOf(look: Element | undefined): string | null {
  const fill = look && elementOf(look, 'solidFill');
  const value = fill && valueIn(fill, 'srgbClr');
  return value ? `#${value.toLowerCase()}` : null;
}

function readAxis(axis: Element | undefined): ReadAxis | null {
  if (!axis) return null;
  const scaling = elementOf(axis, 'scaling');
  const bound = (name: string): number | null => {
    const text = scaling && valueIn(scaling, name);
    return text ? Number(text) : null;
  };
  const format = elementOf(axis, 'numFmt');
  const code = format ? attributeOf(format, 'formatCode') : null;
  const linked = !format || isTrue(attributeOf(format, 'sourceLinked') ?? '0');
  return {
    title: titleOf(axis),
    format: linked || code === 'General' ? null : code,
    min: bound('min'),
    max: bound('max'),
  };
}
