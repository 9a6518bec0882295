// Numbers by the patterns of Google Charts (a part of ICU's), in the host's language.

const named: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  decimal: { maximumFractionDigits: 20 },
  percent: { style: 'percent', maximumFractionDigits: 2 },
  scientific: { notation: 'scientific' },
  short: { notation: 'compact', compactDisplay: 'short' },
  long: { notation: 'compact', compactDisplay: 'long' },
};

/** Shape: `locale` as `pt-BR`. Source: Google Charts guide, axis option `format`. */
export function formatNumber(value: number, pattern: string | null, locale: string): string {
  if (pattern === null || pattern === '')
    return value.toLocaleString(locale, { maximumFractionDigits: 10 });
  if (pattern === 'none') return String(value);
  const options = named[pattern];
  if (options) return value.toLocaleString(locale, options);
  const [positive = '', negative] = pattern.split(';');
  const chosen = value < 0 && negative !== undefined ? negative : positive;
  const text = byPattern(Math.abs(value), chosen, locale);
  return value < 0 && negative === undefined ? `-${text}` : text;
}

function byPattern(size: number, pattern: string, locale: string): string {
  const match = /[#0,.]+/.exec(pattern);
  if (!match) return pattern;
  const [whole = '', fraction = ''] = match[0].split('.');
  const number = pattern.includes('%') ? size * 100 : size;
  const text = number.toLocaleString(locale, {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    minimumFractionDigits: fraction.replace(/[^0]/g, '').length,
    maximumFractionDigits: fraction.length,
  });
  const literal = (part: string): string =>
    part.replace(/'([^']*)'/g, (_, inner: string) => inner || "'");
  return (
    literal(pattern.slice(0, match.index)) +
    text +
    literal(pattern.slice(match.index + match[0].length))
  );
}
