// Dates, times and durations as a cell shows them.
import { serialToClock } from '../../../xlsx/cells/serialDate.ts';
import type { FormatSection, FormatToken } from './formatSections.ts';
import type { LocaleRules } from './localeRules.ts';

/** Whether a serial number is a day of a calendar: the years up to 9999, and some room. */
export function isCalendarDay(serial: number): boolean {
  return Number.isFinite(serial) && Math.abs(serial) <= 3_000_000;
}

/** A serial number by a date section. Null: no date that a calendar has. */
export function dateText(
  serial: number,
  section: FormatSection,
  rules: LocaleRules,
): string | null {
  if (!isCalendarDay(serial)) return null;
  const { tokens } = section;
  const withMillis =
    tokens.some(({ text, type }) => type === 'date' && text.includes('.0')) ||
    /^\.?0+$/.test(digitsAfterSeconds(tokens));
  const rounded = withMillis ? serial : Math.round(serial * 86_400) / 86_400;
  const clock = serialToClock(rounded);
  const half = tokens.some(({ type }) => type === 'half');
  const weekday = (((Math.floor(rounded) - 1) % 7) + 7) % 7;
  return tokens
    .map((token, at) => {
      if (token.type === 'literal') return token.text;
      if (token.type === 'half') return halfOfDay(token.text, clock.hour);
      if (token.type === 'elapsed') return elapsed(token.text, rounded);
      if (token.type === 'digits') return secondsFraction(token.text, clock.millisecond, rules);
      if (token.type !== 'date') return '';
      const { text } = token;
      const two = (value: number): string => String(value).padStart(text.length > 1 ? 2 : 1, '0');
      switch (text[0]) {
        case 'y':
          return text.length > 2
            ? String(clock.year).padStart(4, '0')
            : String(clock.year % 100).padStart(2, '0');
        case 'd':
          if (text.length === 3) return rules.shortWeekdays[weekday] ?? '';
          return text.length > 3 ? (rules.weekdays[weekday] ?? '') : two(clock.day);
        case 'h':
          return two(half ? clock.hour % 12 || 12 : clock.hour);
        case 's': {
          const [seconds = '', fraction = ''] = text.split('.');
          const shown = String(clock.second).padStart(seconds.length > 1 ? 2 : 1, '0');
          if (fraction === '') return shown;
          const parts = String(clock.millisecond).padStart(3, '0').slice(0, fraction.length);
          return `${shown}${rules.decimal}${parts.padEnd(fraction.length, '0')}`;
        }
        default:
          return isMinutes(tokens, at) ? two(clock.minute) : monthText(text, clock.month, rules);
      }
    })
    .join('');
}

function digitsAfterSeconds(tokens: readonly FormatToken[]): string {
  return tokens.find(({ type }) => type === 'digits')?.text ?? '-';
}

function monthText(text: string, month: number, rules: LocaleRules): string {
  if (text.length === 5) return (rules.months[month - 1] ?? '').slice(0, 1).toUpperCase();
  if (text.length > 3) return rules.months[month - 1] ?? '';
  if (text.length === 3) return rules.shortMonths[month - 1] ?? '';
  return String(month).padStart(text.length, '0');
}

/** "m" means minutes right after hours or right before seconds. */
function isMinutes(tokens: readonly FormatToken[], at: number): boolean {
  if ((tokens[at]?.text.length ?? 0) > 2) return false;
  const isUnit = (token: FormatToken): boolean => token.type === 'date' || token.type === 'elapsed';
  const before = tokens.slice(0, at).findLast(isUnit);
  const after = tokens.slice(at + 1).find(isUnit);
  return before?.text.startsWith('h') === true || after?.text.startsWith('s') === true;
}

function halfOfDay(text: string, hour: number): string {
  if (text.length > 3) return hour < 12 ? 'AM' : 'PM';
  return hour < 12 ? 'A' : 'P';
}

function elapsed(text: string, serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const unit = text[0] === 'h' ? 3600 : text[0] === 'm' ? 60 : 1;
  const shown = String(Math.floor(seconds / unit)).padStart(text.length, '0');
  return serial < 0 ? `-${shown}` : shown;
}

function secondsFraction(text: string, millisecond: number, rules: LocaleRules): string {
  const places = text.replace(/\D/g, '').length;
  const shown = String(millisecond).padStart(3, '0').slice(0, places).padEnd(places, '0');
  return text.startsWith('.') ? `${rules.decimal}${shown}` : shown;
}
