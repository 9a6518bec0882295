// Reading numbers that were typed as text, the Brazilian way.
import { trimAll } from './text.ts';

/** A number read from text, exact: `digits` times ten to the minus `decimals`. */
export interface DecimalText {
  readonly negative: boolean;
  readonly digits: string;
  readonly decimals: number;
  /**
   * Whether a comma stands where English has a thousands separator, as in `1,234` and `1,000`: in Brazilian Portuguese
   * it separates decimals, so what is read is a thousandth of what may be meant.
   */
  readonly mayBeThousands: boolean;
  /** Whether dots or a comma were read the Brazilian way. */
  readonly brazilian: boolean;
}

/** One kind of separator between all groups of three: a dot or one space, never a line break, a tab or two spaces. */
const grouped =
  /^(\d{1,3}(?:([.\u0020\u00a0\u2007\u2009\u202f])\d{3})(?:\2\d{3})*|\d+)(?:,(\d+))?$/;
const pointed = /^(\d+)\.(\d+)$/;
const englishThousands = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads `14.385`, `1.234,56`, `14 385`, `R$ 1.234,56`, `-3`, `(3)`, `1218.0`.
 * A dot is a thousands separator wherever it can be one: `14.385` is fourteen thousand; `1218.0` and `0.385` are decimals.
 * What stands on two lines or in two columns of one cell is two numbers, not one.
 * Null: the text is no number. A currency sign or a per cent sign is for the caller to remove or allow.
 */
export function readDecimalText(text: string): DecimalText | null {
  let rest = trimAll(text).replace(/^\u2212/, '-');
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = trimAll(rest.slice(1, -1));
  } else if (rest.startsWith('-')) {
    negative = true;
    rest = trimAll(rest.slice(1));
  }
  const brazilian = grouped.exec(rest);
  if (brazilian && !/^0\d*\.\d{3}/.test(rest)) {
    const whole = (brazilian[1] ?? '').replace(/\D/g, '');
    const fraction = brazilian[3] ?? '';
    return {
      negative,
      digits: whole + fraction,
      decimals: fraction.length,
      mayBeThousands: englishThousands.test(rest),
      brazilian: /[.,]/.test(rest),
    };
  }
  const american = pointed.exec(rest);
  if (!american) return null;
  const fraction = american[2] ?? '';
  const digits = (american[1] ?? '') + fraction;
  return { negative, digits, decimals: fraction.length, mayBeThousands: false, brazilian: false };
}

/** The number nearest to the text. Infinity where it is beyond what a number holds. */
export function toNumber({
  negative,
  digits,
  decimals,
}: Pick<DecimalText, 'negative' | 'digits' | 'decimals'>): number {
  const value = Number(`${digits}e-${decimals}`);
  return negative && value !== 0 ? -value : value;
}

/** Removes a leading `R$` (also written `r$` or with spaces). */
export function withoutCurrency(text: string): string {
  return trimAll(text).replace(/^([-\u2212]?\s*)R\s?\$\s*/i, '$1');
}
