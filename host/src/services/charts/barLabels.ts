// Category texts beside lying bars: broken into the lines that a band has room for.
import type { DrawContext } from './drawContext.ts';
import type { ResolvedTextStyle } from './optionBag.ts';
import { limitLines, widest, wrapText } from './wrapText.ts';

/** Texts that fit, in the size in which they fit. */
export interface BarLabels {
  readonly lines: readonly (readonly string[])[];
  readonly style: ResolvedTextStyle;
  /** Unit: pixels, of the widest line. */
  readonly width: number;
  readonly lineHeight: number;
}

// Lines of one label stand closer than lines of running text.
const tightRatio = 1.14;
const scales = [1, 0.93, 0.86, 0.8];

/** The largest text, then the narrowest limit, in which all is readable; only if none does, texts are shortened. */
export function fitBarLabels(
  texts: readonly string[],
  style: ResolvedTextStyle,
  band: number,
  limits: readonly number[],
  context: DrawContext,
): BarLabels {
  for (const scale of scales) {
    const smaller = { ...style, fontSize: style.fontSize * scale };
    const measure = context.measure(smaller);
    const count = linesIn(band, smaller);
    for (const limit of limits) {
      const lines = texts.map((text) => wrapText(text, limit, measure));
      const fits = lines.every((item) => item.length <= count && widest(item, measure) <= limit);
      if (fits) return labels(lines, smaller, context);
    }
  }
  const smallest = { ...style, fontSize: style.fontSize * (scales.at(-1) ?? 1) };
  const measure = context.measure(smallest);
  const limit = limits.at(-1) ?? 0;
  const count = linesIn(band, smallest);
  const cut = (text: string) => limitLines(wrapText(text, limit, measure), count, limit, measure);
  return labels(texts.map(cut), smallest, context);
}

function linesIn(band: number, style: ResolvedTextStyle): number {
  return Math.max(1, Math.floor(band / (style.fontSize * tightRatio)));
}

function labels(
  lines: readonly string[][],
  style: ResolvedTextStyle,
  context: DrawContext,
): BarLabels {
  const measure = context.measure(style);
  return {
    lines,
    style,
    width: Math.max(0, ...lines.map((item) => widest(item, measure))),
    lineHeight: Math.round(style.fontSize * tightRatio),
  };
}
