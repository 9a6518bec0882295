// How a spreadsheet locale writes numbers, dates and truth values.

/** The rules of one spreadsheet locale. */
export interface LocaleRules {
  /** As the spreadsheet names it: `pt_BR`. */
  readonly name: string;
  /** As JavaScript names it, for sorting and comparing: `pt-BR`. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** Between the arguments of a function. */
  readonly argument: string;
  readonly dayFirst: boolean;
  readonly yearFirst: boolean;
  readonly dateFormat: string;
  readonly timeFormat: string;
  /** A date with a time has 24 hours, also where a time alone has 12. Source: Sheets API, NumberFormatType. */
  readonly dateTimeFormat: string;
  readonly trueWord: string;
  readonly falseWord: string;
  readonly currencySymbol: string;
  /** Format that a typed amount of money gets; `{0}` stands for the digits. */
  readonly currencyFormat: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** The year that a date typed without one is of. */
  readonly thisYear: number;
}

const TRUTH: Readonly<Record<string, readonly [string, string]>> = {
  pt: ['VERDADEIRO', 'FALSO'],
  es: ['VERDADERO', 'FALSO'],
  fr: ['VRAI', 'FAUX'],
  de: ['WAHR', 'FALSCH'],
  it: ['VERO', 'FALSO'],
};

const MONEY: Readonly<Record<string, readonly [string, string]>> = {
  pt_BR: ['R$', '[$R$ -416]{0}'],
  en_US: ['$', '"$"{0}'],
  en_GB: ['£', '"£"{0}'],
};

/** How a locale writes, whatever day it is. */
export type LocaleWriting = Omit<LocaleRules, 'thisYear'>;

const known = new Map<string, LocaleWriting>();

/** Rules of a locale such as `pt_BR`, with what year it is; a locale that is not known is treated as `en_US`. */
export function localeRules(name: string, yearNow: () => number): LocaleRules {
  return {
    ...localeWriting(name),
    get thisYear() {
      return yearNow();
    },
  };
}

export function localeWriting(name: string): LocaleWriting {
  let writing = known.get(name);
  if (!writing) {
    writing = writingOf(name);
    known.set(name, writing);
  }
  return writing;
}

/** Whether Node knows the locale. */
export function isLocale(name: string): boolean {
  try {
    return (
      /^[a-z]{2,3}(_[A-Za-z0-9]+)*$/.test(name) &&
      Intl.NumberFormat.supportedLocalesOf(name.replaceAll('_', '-')).length > 0
    );
  } catch {
    return false;
  }
}

function writingOf(name: string): LocaleWriting {
  const tag = isLocale(name) ? name.replaceAll('_', '-') : 'en-US';
  const numbers = new Intl.NumberFormat(tag, { useGrouping: 'always' }).formatToParts(1_234_567.5);
  const part = (type: string, fallback: string): string =>
    numbers.find((piece) => piece.type === type)?.value ?? fallback;
  const order = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
    .formatToParts(0)
    .map((piece) => piece.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  const decimal = part('decimal', '.');
  const dayFirst = order.indexOf('day') < order.indexOf('month');
  const yearFirst = order[0] === 'year';
  const language = tag.slice(0, 2);
  const [trueWord, falseWord] = TRUTH[language] ?? ['TRUE', 'FALSE'];
  const [currencySymbol, currencyFormat] =
    MONEY[name] ?? (decimal === ',' ? ['€', '{0} "€"'] : ['$', '"$"{0}']);
  const names = (options: Intl.DateTimeFormatOptions, dates: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    return dates.map((date) => format.format(date));
  };
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1));
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day));
  const dateFormat = yearFirst ? 'yyyy-MM-dd' : dayFirst ? 'dd/MM/yyyy' : 'M/d/yyyy';
  const isAmerican = language === 'en' && !dayFirst;
  return {
    name,
    tag,
    decimal,
    group: part('group', decimal === ',' ? '.' : ','),
    argument: decimal === ',' ? ';' : ',',
    dayFirst,
    yearFirst,
    dateFormat,
    timeFormat: isAmerican ? 'h:mm:ss am/pm' : 'HH:mm:ss',
    dateTimeFormat: `${dateFormat} ${isAmerican ? 'H' : 'HH'}:mm:ss`,
    trueWord,
    falseWord,
    currencySymbol,
    currencyFormat,
    months: names({ month: 'long' }, months),
    shortMonths: names({ month: 'short' }, months),
    weekdays: names({ weekday: 'long' }, days),
    shortWeekdays: names({ weekday: 'short' }, days),
  };
}
