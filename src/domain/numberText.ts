// Reading numbers that were typed as text, the Brazilian way.
import { tidySpaces } from './text.ts';

/** A number read from text, exact: `digits` times ten to the minus `decimals`. */
export interface DecimalText {
  readonly negative: boolean;
  readonly digits: string;
  readonly decimals: number;
}

const grouped = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/;
const pointed = /^(\d+)\.(\d+)$/;

/**
 * Reads `14.385`, `1.234,56`, `14 385`, `R$ 1.234,56`, `-3`, `(3)`, `1218.0`.
 * A dot is a thousands separator wherever it can be one: `14.385` is fourteen thousand; `1218.0` and `0.385` are decimals.
 * Null: the text is no number. A currency sign or a per cent sign is for the caller to remove or allow.
 */
export function readDecimalText(text: string): DecimalText | null {
  let rest = tidySpaces(text).replace(/\u2212/g, '-');
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  } else if (rest.startsWith('-')) {
    negative = true;
    rest = rest.slice(1).trim();
  }
  const brazilian = grouped.exec(rest);
  if (brazilian && !/^0\d*\.\d{3}/.test(rest)) {
    const whole = (brazilian[1] ?? '').replace(/[. ]/g, '');
    const fraction = brazilian[2] ?? '';
    return { negative, digits: whole + fraction, decimals: fraction.length };
  }
  const american = pointed.exec(rest);
  if (!american) return null;
  const fraction = american[2] ?? '';
  return { negative, digits: (american[1] ?? '') + fraction, decimals: fraction.length };
}

/** The number nearest to the text. Infinity where it is beyond what a number holds. */
export function toNumber({ negative, digits, decimals }: DecimalText): number {
  const value = Number(`${digits}e-${decimals}`);
  return negative && value !== 0 ? -value : value;
}

/** Removes a leading `R$` (also written `r$` or with spaces). */
export function withoutCurrency(text: string): string {
  return tidySpaces(text).replace(/^(-?\s*)R\s?\$\s*/i, '$1');
}
