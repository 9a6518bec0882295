// Numbers, money, percentages and dates as Brazilians write them, without Intl.
import type { Figure } from '../domain/figure.ts';
import { monthLabel } from '../domain/month.ts';
import type { Reference } from '../domain/result.ts';
import { roundRatioScaled, roundScaled } from '../domain/rounding.ts';
import type { Unit } from '../domain/unit.ts';

const noBreakSpace = '\u00a0';

/** Writes a whole number divided by ten to the `decimals`: 1433, 2 is `14,33`. */
export function formatScaled(scaled: number, decimals: number): string {
  const digits = BigInt(Math.abs(scaled))
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = decimals === 0 ? '' : `,${digits.slice(digits.length - decimals)}`;
  return (scaled < 0 ? '-' : '') + whole + fraction;
}

/** `14.385`; decimals are rounded half away from zero. */
export function formatNumber(value: number, decimals = 0): string {
  return formatScaled(roundScaled(value, decimals), decimals);
}

/** `R$ 22.562.543,40`, with a no-break space. Unit: centavos. */
export function formatMoney(cents: number): string {
  const text = formatScaled(roundScaled(cents, 0), 2);
  return text.startsWith('-') ? `-R$${noBreakSpace}${text.slice(1)}` : `R$${noBreakSpace}${text}`;
}

/** `82,53%`. Unit: ratio. */
export function formatPercent(ratio: number): string {
  return `${formatScaled(roundScaled(ratio, 4), 2)}%`;
}

/** `31/12/2021` from `2021-12-31`. */
export function formatDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}

type Quantity = Pick<Figure, 'value' | 'numerator' | 'denominator'>;

/** The value rounded at its last printed digit, times ten to `decimals`, from the exact quotient where there is one. */
function rounded({ value, numerator, denominator }: Quantity, decimals: number): number {
  if (numerator !== null && denominator !== null && denominator !== 0) {
    return roundRatioScaled(numerator, denominator, decimals);
  }
  return roundScaled(value ?? 0, decimals);
}

/** A figure in its unit: `14.385`, `5.784`, `R$ 1.234,56`, `82,53%`. The value must not be null. */
export function formatQuantity(unit: Unit, figure: Quantity): string {
  switch (unit) {
    case 'count':
    case 'countPerMonth':
      return formatScaled(rounded(figure, 0), 0);
    case 'moneyCents':
      return formatMoney(rounded(figure, 0));
    case 'ratio':
      return `${formatScaled(rounded(figure, 4), 2)}%`;
  }
}

/** Like `formatQuantity`, with a plus sign before what grew: `+15,34%`. */
export function formatSigned(unit: Unit, figure: Quantity): string {
  const text = formatQuantity(unit, figure);
  return /^-|^[^1-9]*$/.test(text) ? text : `+${text}`;
}

/** `2021`, `Jan/2021`, `Jan–Nov/2021`. */
export function formatReference({ year, from, to }: Reference): string {
  if (from === null) return String(year);
  const end = to === null || to === from ? '' : `–${monthLabel(to)}`;
  return `${monthLabel(from)}${end}/${year}`;
}
