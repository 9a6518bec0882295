// Utilities.formatString: sprintf with % patterns.

const pattern = /%(?:(\d+)\$)?([-+ 0#,']*)(\*|\d+)?(?:\.(\*|\d+))?([a-zA-Z%])/g;

/** Throws: when a conversion is unknown or an argument is missing. Source: Apps Script reference, "sprintf-like". */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  const take = (): unknown => {
    if (next >= args.length) throw new Error('Not enough arguments for the format string.');
    next += 1;
    return args[next - 1];
  };
  return template.replace(
    pattern,
    (
      whole: string,
      position?: string,
      flags = '',
      width?: string,
      precision?: string,
      conversion = '',
    ) => {
      if (conversion === '%') return '%';
      const columns = width === '*' ? Number(take()) : Number(width ?? 0);
      const digits =
        precision === '*' ? Number(take()) : precision === undefined ? null : Number(precision);
      const value = position === undefined ? take() : args[Number(position) - 1];
      const text = convert(conversion, value, digits, flags, whole);
      return pad(text, columns, flags, /[sc]/i.test(conversion));
    },
  );
}

function convert(
  conversion: string,
  value: unknown,
  digits: number | null,
  flags: string,
  whole: string,
): string {
  switch (conversion) {
    case 's':
    case 'S': {
      const text = digits === null ? String(value) : String(value).slice(0, digits);
      return conversion === 'S' ? text.toUpperCase() : text;
    }
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0);
    case 'd':
    case 'i':
      return sign(Math.trunc(Number(value)), flags, (size) => group(String(size), flags));
    case 'u':
      return String(Math.trunc(Number(value)) >>> 0);
    case 'f':
    case 'F':
      return sign(Number(value), flags, (size) => group(size.toFixed(digits ?? 6), flags));
    case 'e':
    case 'E': {
      const text = sign(Number(value), flags, (size) =>
        size.toExponential(digits ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'),
      );
      return conversion === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
    case 'G': {
      const text = sign(Number(value), flags, (size) =>
        String(Number(size.toPrecision(digits || 6))),
      );
      return conversion === 'G' ? text.toUpperCase() : text;
    }
    case 'x':
    case 'X': {
      const text = (Math.trunc(Number(value)) >>> 0).toString(16);
      return conversion === 'X' ? text.toUpperCase() : text;
    }
    case 'o':
      return (Math.trunc(Number(value)) >>> 0).toString(8);
    case 'b':
    case 'B':
      return String(Boolean(value));
    default:
      throw new Error(`Unknown format conversion: ${whole}`);
  }
}

function sign(value: number, flags: string, print: (size: number) => string): string {
  if (Number.isNaN(value)) return 'NaN';
  const text = Number.isFinite(value) ? print(Math.abs(value)) : 'Infinity';
  if (value < 0) return `-${text}`;
  return (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + text;
}

function group(text: string, flags: string): string {
  return flags.includes(',') ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : text;
}

function pad(text: string, columns: number, flags: string, isText: boolean): string {
  if (text.length >= columns) return text;
  if (flags.includes('-')) return text.padEnd(columns);
  if (!flags.includes('0') || isText) return text.padStart(columns);
  const lead = /^[+\- ]/.exec(text)?.[0] ?? '';
  return lead + text.slice(lead.length).padStart(columns - lead.length, '0');
}
