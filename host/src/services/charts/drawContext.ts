// What all parts of a drawing share: size, font, text styles and measures.
import type { ChartModel } from './chartModel.ts';
import { chartFont } from './fonts/chartFont.ts';
import type { ResolvedTextStyle } from './optionBag.ts';
import type { Measure } from './wrapText.ts';

/** Unit: pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Unit: sizes in pixels. */
export interface DrawContext {
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly base: ResolvedTextStyle;
  readonly padding: number;
  readonly background: string;
  measure(style: ResolvedTextStyle): Measure;
}

/** A piece of text in the form ECharts' `graphic` takes. */
export interface TextElement {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly rotation?: number;
  readonly silent: true;
  readonly style: Record<string, unknown>;
}

/** Ratio of line height to font size. */
export const lineRatio = 1.3;

/** Source: sizes and colours that Google Charts documents as defaults. */
export function drawContext({ options }: ChartModel): DrawContext {
  const width = options.number('width') ?? 600;
  const height = options.number('height') ?? 400;
  const fontName = options.text('fontName') ?? 'Arial';
  // Google's automatic size grows slowly with the picture: 11 at 400 x 200, 16 at 1200 x 700.
  const fontSize = options.number('fontSize') ?? Math.round(Math.cbrt(2 * (width + height)));
  return {
    width,
    height,
    fontName: chartFont(fontName).family,
    base: { color: '#222222', fontName, fontSize, bold: false },
    padding: Math.round(fontSize * 0.9),
    background:
      options.text('backgroundColor') ?? options.text('backgroundColor.fill') ?? '#ffffff',
    measure: (style) => {
      const font = chartFont(style.fontName);
      const face = style.bold ? font.bold : font.regular;
      return (text) => face.width(text, style.fontSize);
    },
  };
}

/** ECharts' names for a text style. */
export function cssOf(style: ResolvedTextStyle): Record<string, unknown> {
  return {
    fontFamily: chartFont(style.fontName).family,
    fontSize: style.fontSize,
    fontWeight: style.bold ? 'bold' : 'normal',
    lineHeight: Math.round(style.fontSize * lineRatio),
  };
}

/** Text whose given corner or middle is at a point. */
export function textAt(
  text: string,
  x: number,
  y: number,
  style: ResolvedTextStyle,
  place: {
    align?: 'left' | 'center' | 'right';
    vertical?: 'top' | 'middle' | 'bottom';
    rotation?: number;
  } = {},
): TextElement {
  return {
    type: 'text',
    x,
    y,
    ...(place.rotation === undefined ? {} : { rotation: place.rotation }),
    silent: true,
    style: {
      ...cssOf(style),
      text,
      fill: style.color,
      align: place.align ?? 'left',
      verticalAlign: place.vertical ?? 'top',
    },
  };
}
