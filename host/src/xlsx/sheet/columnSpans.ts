// Widths, looks and visibility of columns (the `cols` element).

import {
  attributeOf,
  elementsOf,
  newElement,
  parseElement,
  renderElement,
  setAttribute,
} from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import type { XmlPart } from '../xml/xmlPart.ts';

/** What the file says about a stretch of columns. */
export interface ColumnSpan {
  readonly min: number;
  readonly max: number;
  /** Unit: characters of the default font. Null: the default width. */
  readonly width: number | null;
  readonly style: number | null;
  readonly hidden: boolean;
  /** How many groups of columns they are in. */
  readonly level: number;
  /** Attributes as in the file; those this host does not know are kept. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What may be changed of columns. */
export type ColumnChange = Partial<Pick<ColumnSpan, 'width' | 'style' | 'hidden' | 'level'>>;

/** Reads the column spans of a sheet part, in order. */
export function readColumnSpans(part: XmlPart): ColumnSpan[] {
  const raw = part.child('cols')?.raw;
  if (raw === undefined) return [];
  return elementsOf(parseElement(raw), 'col').map((element) => {
    const width = attributeOf(element, 'width');
    const style = attributeOf(element, 'style');
    return {
      min: Number(attributeOf(element, 'min') ?? 1),
      max: Number(attributeOf(element, 'max') ?? attributeOf(element, 'min') ?? 1),
      width: width === null ? null : Number(width),
      style: style === null ? null : Number(style),
      hidden: isTrue(attributeOf(element, 'hidden') ?? '0'),
      level: Number(attributeOf(element, 'outlineLevel') ?? 0),
      attributes: { ...element.attribs },
    };
  });
}

/** The span of a column. */
export function spanOf(spans: readonly ColumnSpan[], column: number): ColumnSpan | undefined {
  return spans.find((span) => span.min <= column && column <= span.max);
}

/** Spans with the columns `min` to `max` changed; spans are split where needed. */
export function changeSpans(
  spans: readonly ColumnSpan[],
  min: number,
  max: number,
  change: ColumnChange,
): ColumnSpan[] {
  const result: ColumnSpan[] = [];
  let next = min;
  const fill = (until: number): void => {
    if (next > until) return;
    const blank = {
      min: next,
      max: until,
      width: null,
      style: null,
      hidden: false,
      level: 0,
      attributes: {},
    };
    result.push({ ...blank, ...change });
  };
  for (const span of spans) {
    if (span.max < min || span.min > max) {
      if (span.min > max) {
        fill(max);
        next = max + 1;
      }
      result.push(span);
      continue;
    }
    if (span.min < min) result.push({ ...span, max: min - 1 });
    fill(span.min - 1);
    const from = Math.max(span.min, min);
    const to = Math.min(span.max, max);
    result.push({ ...span, min: from, max: to, ...change });
    if (span.max > max) result.push({ ...span, min: max + 1 });
    next = to + 1;
  }
  fill(max);
  return result.sort((a, b) => a.min - b.min);
}

/** Spans after columns were inserted (`count` > 0) before `at`, or taken away (`count` < 0) from `at` on. */
export function shiftSpans(spans: readonly ColumnSpan[], at: number, count: number): ColumnSpan[] {
  const result: ColumnSpan[] = [];
  for (const span of spans) {
    if (count >= 0) {
      if (span.max < at) result.push(span);
      else if (span.min >= at)
        result.push({ ...span, min: span.min + count, max: span.max + count });
      else result.push({ ...span, max: span.max + count });
      continue;
    }
    const end = at - count - 1;
    const min = span.min < at ? span.min : Math.max(at, span.min + count);
    const max = span.max < at ? span.max : span.max <= end ? at - 1 : span.max + count;
    if (min <= max) result.push({ ...span, min, max });
  }
  return result;
}

const DEFAULT_WIDTH = '9.140625';

/** The `cols` element. Null: nothing to say about any column. */
export function writeColumnSpans(spans: readonly ColumnSpan[], prefix: string): string | null {
  if (spans.length === 0) return null;
  const cols = parseElement(`<${prefix}cols></${prefix}cols>`);
  for (const span of spans) {
    const element = newElement(cols, 'col');
    element.attribs = { ...span.attributes };
    setAttribute(element, 'min', String(span.min));
    setAttribute(element, 'max', String(Math.min(span.max, 16_384)));
    // A column element without a width is invalid for some readers.
    setAttribute(element, 'width', span.width === null ? DEFAULT_WIDTH : String(span.width));
    const wasWidth = span.attributes.width;
    if (span.width !== null && (wasWidth === undefined || Number(wasWidth) !== span.width))
      setAttribute(element, 'customWidth', '1');
    setAttribute(element, 'style', span.style === null ? null : String(span.style));
    setAttribute(element, 'hidden', span.hidden ? '1' : null);
    setAttribute(element, 'outlineLevel', span.level > 0 ? String(span.level) : null);
    element.parent = cols;
    cols.children.push(element);
  }
  return renderElement(cols);
}
