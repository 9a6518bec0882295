// What a cell shows: its value by number format and locale.
import { dateText } from './displayDate.ts';
import { type FormatSection, formatSections } from './formatSections.ts';
import type { LocaleRules } from './localeRules.ts';

/** Text that a cell shows. Assumption: number-format-pt-br */
export function displayValue(
  value: string | number | boolean | null,
  code: string,
  rules: LocaleRules,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? rules.trueWord : rules.falseWord;
  if (typeof value === 'string') return displayText(value, code);
  return displayNumber(value, code, rules);
}

function displayText(text: string, code: string): string {
  const sections = formatSections(code);
  const section = sections[3] ?? sections.find((candidate) => candidate.isText);
  if (!section || (section !== sections[3] && sections.length > 1)) return text;
  return section.tokens
    .map((token) => (token.type === 'text' ? text : token.type === 'literal' ? token.text : ''))
    .join('');
}

function displayNumber(value: number, code: string, rules: LocaleRules): string {
  const sections = formatSections(code).filter((section) => !section.isText || code.trim() === '@');
  const chosen = chooseSection(sections, value);
  if (!chosen) return generalNumber(value, rules);
  const { section, signed } = chosen;
  if (section.isText) return generalNumber(value, rules);
  if (section.isDate) return dateText(value, section, rules) ?? generalNumber(value, rules);
  const sign = signed && value < 0 ? '-' : '';
  const text = numberText(Math.abs(value), section, rules);
  // A negative that rounds to nothing shows no sign.
  return sign !== '' && !/[1-9]/.test(text) && section.tokens.some(({ type }) => type === 'digits')
    ? text
    : sign + text;
}

function chooseSection(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection; signed: boolean } | null {
  const [first, second, third] = sections;
  if (!first) return null;
  if (sections.some((section) => section.condition)) {
    const met = sections.find((section) => !section.condition || holds(section.condition, value));
    return { section: met ?? first, signed: true };
  }
  if (value < 0 && second) return { section: second, signed: false };
  if (value === 0 && third) return { section: third, signed: false };
  return { section: first, signed: true };
}

function holds(condition: { operator: string; value: number }, value: number): boolean {
  switch (condition.operator) {
    case '<':
      return value < condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '>=':
      return value >= condition.value;
    case '<>':
      return value !== condition.value;
    default:
      return value === condition.value;
  }
}

/** A positive number by one section. */
function numberText(value: number, section: FormatSection, rules: LocaleRules): string {
  const { tokens } = section;
  const percents = tokens.filter(({ type }) => type === 'percent').length;
  const scaled = percents > 0 ? Number(`${value}e${2 * percents}`) : value;
  const pattern = tokens
    .filter(({ type }) => type === 'digits')
    .map(({ text }) => text)
    .join('');
  const exponent = tokens.find(({ type }) => type === 'exponent');
  const number = exponent
    ? exponentText(scaled, pattern, exponent.text, rules)
    : patternText(scaled, pattern, rules);
  let written = false;
  return tokens
    .map(({ type, text }) => {
      if (type === 'literal') return text;
      if (type === 'percent') return '%';
      if (type === 'general') return generalNumber(scaled, rules);
      if (type === 'fraction') return fractionText(scaled, text, pattern !== '');
      if (type !== 'digits' || written) return '';
      written = true;
      return tokens.some((token) => token.type === 'fraction')
        ? patternText(Math.floor(scaled), pattern, rules)
        : number;
    })
    .join('');
}

/** Rounds half away from zero on the decimal digits that the number shows, as spreadsheets do. */
export function fixed(value: number, places: number): string {
  if (value >= 1e21) return BigInt(Math.round(value)).toString();
  const shifted = Math.round(Number(`${shortest(value)}e${places}`));
  const digits = Number.isSafeInteger(shifted) ? String(shifted) : '';
  if (digits === '') return value.toFixed(Math.min(100, places));
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** The number to 15 digits, without an exponent. */
function shortest(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function patternText(value: number, pattern: string, rules: LocaleRules): string {
  const point = pattern.indexOf('.');
  let whole = point < 0 ? pattern : pattern.slice(0, point);
  const fraction = point < 0 ? '' : pattern.slice(point + 1).replace(/[,.]/g, '');
  // Commas after the last digit divide by a thousand each; they may stand before the point or at the end.
  const trailing =
    (/,+$/.exec(whole)?.[0].length ?? 0) + (point < 0 ? 0 : (/,+$/.exec(pattern)?.[0].length ?? 0));
  whole = whole.replace(/,+$/, '');
  const scaled = trailing > 0 ? value / 1000 ** trailing : value;
  const [digits = '', decimals = ''] = fixed(scaled, fraction.length).split('.');
  const least = (whole.match(/0/g) ?? []).length;
  let left = digits === '0' && least === 0 ? '' : digits.padStart(least, '0');
  if (whole.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, rules.group);
  let right = decimals;
  while (right !== '' && right.endsWith('0') && fraction[right.length - 1] !== '0')
    right = right.slice(0, -1);
  return right === '' && !(point >= 0 && fraction === '')
    ? left
    : `${left}${rules.decimal}${right}`;
}

function exponentText(
  value: number,
  pattern: string,
  exponent: string,
  rules: LocaleRules,
): string {
  const places = (pattern.split('.')[1] ?? '').length;
  const [mantissa = '0', power = '0'] = value.toExponential(places).split('e');
  const size = Math.abs(Number(power));
  const sign = Number(power) < 0 ? '-' : exponent[1] === '+' ? '+' : '';
  const digits = String(size).padStart(exponent.length - 2, '0');
  return `${mantissa.replace('.', rules.decimal)}E${sign}${digits}`;
}

function fractionText(value: number, pattern: string, mixed: boolean): string {
  const rest = mixed ? value - Math.floor(value) : value;
  const [top = '', bottom = ''] = pattern.split('/').map((part) => part.trim());
  const fixedBottom = /^\d*[1-9]\d*$/.test(bottom) ? Number(bottom) : null;
  const most = 10 ** bottom.length - 1;
  let best = { above: Math.round(rest), below: 1, error: Math.abs(rest - Math.round(rest)) };
  for (let below = fixedBottom ?? 1; below <= (fixedBottom ?? most); below += 1) {
    const above = Math.round(rest * below);
    const error = Math.abs(rest - above / below);
    if (error < best.error - 1e-12 || fixedBottom !== null) best = { above, below, error };
  }
  if (best.above === 0 && mixed) return ' '.repeat(pattern.length);
  return `${String(best.above).padStart(top.length)}/${String(best.below).padEnd(bottom.length)}`;
}

/** A number without a format: up to ten significant digits, whole numbers in full. */
export function generalNumber(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = '', power = ''] = value.toExponential(9).split('e');
    const short = mantissa.replace(/\.?0+$/, '').replace('.', rules.decimal);
    return `${short}E${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return String(value);
  const whole = Math.trunc(size).toString().length;
  const places = size < 1 ? 10 : Math.max(0, 10 - whole);
  const text = fixed(size, places)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return (value < 0 && /[1-9]/.test(text) ? '-' : '') + text.replace('.', rules.decimal);
}
