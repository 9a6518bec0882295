// Title and legend, and the room they leave for the drawing.
import { type Box, type DrawContext, lineRatio, type TextElement, textAt } from './drawContext.ts';
import type { OptionBag, ResolvedTextStyle } from './optionBag.ts';
import { limitLines, wrapText } from './wrapText.ts';

/** One entry of the legend. */
export interface LegendItem {
  readonly label: string;
  readonly color: string;
  readonly shape: 'square' | 'line' | 'dot';
}

/** Shape: `elements` go to ECharts' `graphic`. */
export interface Frame {
  readonly elements: object[];
  readonly inside: Box;
}

/** Source: Google Charts options `title`, `titleTextStyle`, `legend.position`, `legend.alignment`, `legend.textStyle`. */
export function layFrame(
  options: OptionBag,
  items: readonly LegendItem[],
  context: DrawContext,
): Frame {
  const { padding, width, height } = context;
  const title = layTitle(options, context);
  const inside = {
    left: padding,
    top: title.bottom,
    right: width - padding,
    bottom: height - padding,
  };
  const position = options.text('legend') ?? options.text('legend.position') ?? 'right';
  if (position === 'none' || items.length === 0) return { elements: title.elements, inside };
  const legend =
    position === 'right' || position === 'left' || position === 'labeled'
      ? layColumn(options, items, context, inside, position === 'left')
      : layRows(options, items, context, inside, position === 'bottom');
  return { elements: [...title.elements, ...legend.elements], inside: legend.inside };
}

function layTitle(
  options: OptionBag,
  context: DrawContext,
): { elements: TextElement[]; bottom: number } {
  const { padding, width, base } = context;
  const text = options.text('title');
  if (!text || options.text('titlePosition') === 'none') return { elements: [], bottom: padding };
  const style = options.textStyle('titleTextStyle', { ...base, bold: true, color: '#000000' });
  const limit = width - 2 * padding;
  const measure = context.measure(style);
  const lines = limitLines(wrapText(text, limit, measure), 3, limit, measure);
  const bottom =
    padding + lines.length * Math.round(style.fontSize * lineRatio) + Math.round(padding * 0.8);
  return { elements: [textAt(lines.join('\n'), padding, padding, style)], bottom };
}

function legendStyle(options: OptionBag, context: DrawContext): ResolvedTextStyle {
  return options.textStyle('legend.textStyle', context.base);
}

function layRows(
  options: OptionBag,
  items: readonly LegendItem[],
  context: DrawContext,
  inside: Box,
  below: boolean,
): Frame {
  const style = legendStyle(options, context);
  const measure = context.measure(style);
  const line = Math.round(style.fontSize * 1.55);
  const gap = Math.round(style.fontSize * 1.6);
  const room = inside.right - inside.left;
  const mark = markWidth(style) + Math.round(style.fontSize * 0.45);
  const rows: { items: LegendItem[]; width: number }[] = [];
  for (const item of items) {
    const size = Math.min(room, mark + measure(item.label));
    const row = rows.at(-1);
    if (row && row.width + gap + size <= room) {
      row.items.push(item);
      row.width += gap + size;
    } else rows.push({ items: [item], width: size });
  }
  const height = rows.length * line;
  const space = Math.round(style.fontSize * 0.7);
  const top = below ? inside.bottom - height : inside.top;
  const alignment = options.text('legend.alignment') ?? (below ? 'center' : 'start');
  const elements = rows.flatMap((row, index) => {
    const free = room - row.width;
    let x = inside.left + (alignment === 'center' ? free / 2 : alignment === 'end' ? free : 0);
    const middle = top + index * line + line / 2;
    return row.items.flatMap((item) => {
      const [label = ''] = limitLines([item.label], 1, room - mark, measure);
      const drawn = [
        ...drawMark(item, x, middle, style),
        textAt(label, x + mark, middle, style, { vertical: 'middle' }),
      ];
      x += mark + measure(label) + gap;
      return drawn;
    });
  });
  const rest = below
    ? { ...inside, bottom: top - space }
    : { ...inside, top: inside.top + height + space };
  return { elements, inside: rest };
}

function layColumn(
  options: OptionBag,
  items: readonly LegendItem[],
  context: DrawContext,
  inside: Box,
  onLeft: boolean,
): Frame {
  const style = legendStyle(options, context);
  const measure = context.measure(style);
  const lineHeight = Math.round(style.fontSize * lineRatio);
  const mark = markWidth(style) + Math.round(style.fontSize * 0.45);
  const limit = (inside.right - inside.left) * 0.3 - mark;
  const labels = items.map(({ label }) =>
    limitLines(wrapText(label, limit, measure), 3, limit, measure),
  );
  const width = mark + Math.max(...labels.flat().map(measure));
  const heights = labels.map(
    (lines) => lines.length * lineHeight + Math.round(style.fontSize * 0.5),
  );
  const total = heights.reduce((sum, size) => sum + size, 0);
  const free = Math.max(0, inside.bottom - inside.top - total);
  const alignment = options.text('legend.alignment') ?? 'start';
  let y = inside.top + (alignment === 'center' ? free / 2 : alignment === 'end' ? free : 0);
  const x = onLeft ? inside.left : inside.right - width;
  const elements = items.flatMap((item, index) => {
    const lines = labels[index] ?? [];
    const middle = y + lineHeight / 2;
    const drawn = [
      ...drawMark(item, x, middle, style),
      textAt(lines.join('\n'), x + mark, y, style),
    ];
    y += heights[index] ?? 0;
    return drawn;
  });
  const space = Math.round(style.fontSize * 1.4);
  const rest = onLeft ? { ...inside, left: x + width + space } : { ...inside, right: x - space };
  return { elements, inside: rest };
}

function markWidth(style: ResolvedTextStyle): number {
  return Math.round(style.fontSize * 0.85);
}

function drawMark(item: LegendItem, x: number, middle: number, style: ResolvedTextStyle): object[] {
  const size = markWidth(style);
  const fill = { fill: item.color };
  if (item.shape === 'dot')
    return [
      {
        type: 'circle',
        silent: true,
        shape: { cx: x + size / 2, cy: middle, r: size / 2.4 },
        style: fill,
      },
    ];
  const thickness = item.shape === 'line' ? Math.max(3, Math.round(size / 4)) : size;
  const shape = {
    x,
    y: middle - thickness / 2,
    width: size,
    height: thickness,
    r: item.shape === 'line' ? thickness / 2 : 2,
  };
  return [{ type: 'rect', silent: true, shape, style: fill }];
}
