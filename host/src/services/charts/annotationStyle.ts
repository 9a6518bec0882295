// Style of the texts on bars and points.
import type { DrawContext } from './drawContext.ts';
import type { OptionBag, ResolvedTextStyle } from './optionBag.ts';

/** A series' own style wins over the chart's. Source: Google Charts option `annotations.textStyle`. */
export function annotationStyle(
  options: OptionBag,
  path: string | null,
  context: DrawContext,
): ResolvedTextStyle {
  const whole = options.textStyle('annotations.textStyle', { ...context.base, color: '#323f4b' });
  return path === null ? whole : options.textStyle(`${path}.annotations.textStyle`, whole);
}

/** White where it can be read on a colour, else a dark grey. Source: WCAG relative luminance. */
export function readableOn(color: string): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (!hex) return '#222222';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // White looks calmer on strong colours: it wins from 3.5:1, enough for large text.
  return 1.05 / (luminance + 0.05) >= 3.5 ? '#ffffff' : '#222222';
}
