// How sections write numbers and findings.
import type { Writer } from '../define/section.ts';
import { rangesOf } from '../domain/cell.ts';
import type { Note, Reason } from '../domain/figure.ts';
import type { Result } from '../domain/result.ts';
import {
  formatMoney,
  formatNumber,
  formatQuantity,
  formatReference,
  formatSigned,
} from './format.ts';

/** Words the writer needs, given by the locale. */
export interface WriterWords {
  note(note: Note): string;
  reason(reason: Reason): string;
  /** `e mais 12 intervalos`. */
  moreRanges(count: number): string;
}

const missing = '–';
const concealed = 'x';
/** Source: IBGE, Normas de apresentação tabular, 1993. */
const notApplicable = '..';
const mostRanges = 8;

/** A writer of Brazilian numbers with the words given. */
export function createWriter(words: WriterWords): Writer {
  const quantity: Writer['quantity'] = (unit, figure) => {
    if (figure.value === null) return figure.reason === 'concealed' ? concealed : missing;
    return formatQuantity(unit, figure);
  };
  return {
    quantity,
    signed: (result) =>
      result.value === null ? quantity(result.unit, result) : formatSigned(result.unit, result),
    reference: formatReference,
    count: (value) => formatNumber(value),
    point: ({ value, concealed: hidden, notApplicable: isOut }) => {
      if (value !== null) return formatNumber(value);
      return hidden ? concealed : isOut ? notApplicable : missing;
    },
    numerator: (result) => term(result, result.numerator),
    denominator: (result) => term(result, result.denominator),
    note: words.note,
    reason: ({ reason }) => (reason === null ? '' : words.reason(reason)),
    cells: (result) => shortRanges(result, words),
  };
}

/** A numerator or denominator, in its own unit; terms with decimals keep two. */
function term({ termsUnit, value: quotient, points }: Result, value: number | null): string {
  if (value === null) {
    const hidden = quotient !== null && points.some((point) => point.concealed);
    return hidden ? concealed : '';
  }
  if (termsUnit === 'moneyCents') return formatMoney(value);
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

function shortRanges(result: Result, words: WriterWords): string {
  const ranges = rangesOf(result.cells).split(', ');
  if (ranges.length <= mostRanges) return ranges.join(', ');
  const shown = ranges.slice(0, mostRanges).join(', ');
  return `${shown} ${words.moreRanges(ranges.length - mostRanges)}`;
}
