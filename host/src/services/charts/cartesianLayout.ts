// Where the plot stands between title, legend, axis texts and labels, so that nothing overlaps or is cut.

import { annotationStyle } from './annotationStyle.ts';
import { barGeometry } from './barGeometry.ts';
import { fitBarLabels } from './barLabels.ts';
import type { CartesianModel } from './chartModel.ts';
import { type Box, type DrawContext, lineRatio } from './drawContext.ts';
import { roomBeyondLast, roomForLabels } from './labelRoom.ts';
import type { ResolvedTextStyle } from './optionBag.ts';
import type { PlotParts } from './plotParts.ts';
import { limitLines, widest, wrapText } from './wrapText.ts';

/** The plot, and where axis titles go. */
export interface Plot extends Box {
  readonly titleRoom: { readonly bottom: number; readonly left: number };
}

/** Texts of the category axis, broken into lines. */
export interface CategoryLabels {
  readonly show: boolean;
  readonly lines: readonly (readonly string[])[];
  readonly style: ResolvedTextStyle;
  readonly lineHeight: number;
  readonly margin: number;
  readonly rotate: number;
}

/** Source: Google Charts option `chartArea`, which wins over what the texts would need. */
export function layPlot(model: CartesianModel, parts: PlotParts, context: DrawContext): Plot {
  const { options, kind } = model;
  const { inside } = parts.frame;
  const line = (axis: string): number =>
    options.text(`${axis}.title`)
      ? Math.round(options.textStyle(`${axis}.titleTextStyle`, context.base).fontSize * 1.6)
      : 0;
  const outer = {
    ...inside,
    left: inside.left + line('vAxis'),
    bottom: inside.bottom - line('hAxis'),
  };
  const computed =
    kind === 'bar'
      ? layBars(model, parts, outer, context)
      : layUpright(model, parts, outer, context);
  const { width, height } = context;
  const left = options.length('chartArea.left', width) ?? computed.left;
  const top = options.length('chartArea.top', height) ?? computed.top;
  const areaWidth = options.length('chartArea.width', width);
  const areaHeight = options.length('chartArea.height', height);
  const rightGap = options.length('chartArea.right', width);
  const bottomGap = options.length('chartArea.bottom', height);
  return {
    left,
    top,
    right:
      areaWidth !== null ? left + areaWidth : rightGap !== null ? width - rightGap : computed.right,
    bottom:
      areaHeight !== null
        ? top + areaHeight
        : bottomGap !== null
          ? height - bottomGap
          : computed.bottom,
    titleRoom: { bottom: inside.bottom, left: inside.left },
  };
}

/** Columns, lines and areas: values on the left, categories below. */
function layUpright(
  model: CartesianModel,
  parts: PlotParts,
  outer: Box,
  context: DrawContext,
): Box {
  const { values } = parts;
  const valueRoom = values.showLabels
    ? widest(values.labels, context.measure(values.style)) + values.margin
    : 0;
  const left = outer.left + valueRoom;
  const box = {
    left,
    top: outer.top + values.style.fontSize / 2,
    right: outer.right - roomBeyondLast(model, parts, outer.right - left, context),
    bottom: outer.bottom,
  };
  const labels = layCategoryLabels(model, parts.categories, 'hAxis', box, context);
  const bottom = outer.bottom - labelHeight(labels, context);
  const label = annotationStyle(model.options, null, context);
  const measure = context.measure(label);
  const band = (box.right - box.left) / Math.max(1, parts.categories.length);
  const turned = model.kind === 'column' && barGeometry(model, parts.series, band, context).turned;
  const above = (text: string): number =>
    turned ? measure(text) + label.fontSize * 0.6 : Math.round(label.fontSize * 1.6);
  return { ...box, bottom, top: roomForLabels(parts, model, box.top, bottom, above) };
}

/** Lying bars: categories on the left, values below, labels beyond the ends. */
function layBars(model: CartesianModel, parts: PlotParts, outer: Box, context: DrawContext): Box {
  const { values, categories } = parts;
  const below = values.showLabels
    ? Math.round(values.style.fontSize * lineRatio) + values.margin
    : 0;
  const bottom = outer.bottom - below;
  const style = categoryStyle(model, 'vAxis', context);
  const room = outer.right - outer.left;
  const band = (bottom - outer.top) / Math.max(1, categories.length);
  const limits = [0.3, 0.35, 0.4, 0.45, 0.5].map((share) => room * share);
  const shown = model.options.text('vAxis.textPosition') !== 'none';
  const labelWidth = shown
    ? fitBarLabels(categories, style, band, limits, context).width + labelMargin(style)
    : 0;
  const left = outer.left + labelWidth;
  const label = annotationStyle(model.options, null, context);
  const measureLabel = context.measure(label);
  const gap = Math.round(label.fontSize * 0.9);
  // The last tick's text stands half beyond the plot.
  const lastTick = values.showLabels
    ? context.measure(values.style)(values.labels.at(-1) ?? '') / 2
    : 0;
  const right = outer.right - lastTick;
  return {
    left,
    top: outer.top,
    bottom,
    right: -roomForLabels(
      parts,
      model,
      -right,
      -left,
      (text) => measureLabel(text) + gap,
      -outer.right,
    ),
  };
}

/** Style of the texts of a category axis. */
export function categoryStyle(
  { options }: Pick<CartesianModel, 'options'>,
  axis: string,
  context: DrawContext,
): ResolvedTextStyle {
  return options.textStyle(`${axis}.textStyle`, { ...context.base, color: '#323f4b' });
}

function labelMargin(style: ResolvedTextStyle): number {
  return Math.round(style.fontSize * 0.6);
}

function labelHeight(labels: CategoryLabels, context: DrawContext): number {
  if (!labels.show) return 0;
  const lineHeight = labels.style.fontSize * lineRatio;
  const lines = Math.max(0, ...labels.lines.map((item) => item.length));
  const height = lines * lineHeight;
  if (labels.rotate === 0) return Math.round(height) + labels.margin;
  const angle = (labels.rotate * Math.PI) / 180;
  const width = widest(labels.lines.flat(), context.measure(labels.style));
  return Math.round(width * Math.sin(angle) + height * Math.cos(angle)) + labels.margin;
}

/** Breaks category texts at words to the room of their band; upright charts slant them when a word is too long. */
export function layCategoryLabels(
  { options, kind }: CartesianModel,
  categories: readonly string[],
  axis: 'hAxis' | 'vAxis',
  plot: Box,
  context: DrawContext,
): CategoryLabels {
  const style = categoryStyle({ options }, axis, context);
  const measure = context.measure(style);
  const show = options.text(`${axis}.textPosition`) !== 'none';
  const margin = labelMargin(style);
  const lineHeight = Math.round(style.fontSize * lineRatio);
  if (kind === 'bar') {
    const limit = plot.left - context.padding - margin + 0.5;
    const each = (plot.bottom - plot.top) / Math.max(1, categories.length);
    return { show, margin, rotate: 0, ...fitBarLabels(categories, style, each, [limit], context) };
  }
  const band = (plot.right - plot.left) / Math.max(1, categories.length);
  const limit = band - style.fontSize * 0.6;
  const wrapped = categories.map((text) => wrapText(text, limit, measure));
  const fits = wrapped.every((lines) => lines.length <= 3 && widest(lines, measure) <= limit);
  const slanted = options.flag(`${axis}.slantedText`) ?? !fits;
  if (!slanted) {
    const step = Math.max(1, options.number(`${axis}.showTextEvery`) ?? 1);
    const lines = wrapped.map((item, index) =>
      index % step === 0 ? limitLines(item, 3, limit * step, measure) : [],
    );
    return { show, lines, style, lineHeight, margin, rotate: 0 };
  }
  const rotate = options.number(`${axis}.slantedTextAngle`) ?? 30;
  const longest = (plot.bottom - plot.top) * 0.4;
  const step = Math.max(
    1,
    Math.ceil((style.fontSize * lineRatio) / (band * Math.sin((rotate * Math.PI) / 180))),
  );
  const lines = categories.map((text, index) =>
    index % step === 0 ? limitLines([text], 1, longest, measure) : [],
  );
  return { show, lines, style, lineHeight, margin, rotate };
}
