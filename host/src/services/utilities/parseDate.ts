// Utilities.parseDate: reads a date by a pattern of Java's SimpleDateFormat.
import { monthNames, type PatternPart, readPattern, weekdayNames } from './datePattern.ts';
import { instantOf } from './timeZone.ts';

interface Fields {
  year: number;
  month: number;
  day: number;
  dayOfYear: number | null;
  hour: number;
  hour12: number | null;
  afternoon: boolean;
  minute: number;
  second: number;
  millisecond: number;
  offsetMinutes: number | null;
}

/** Unit: milliseconds since 1970 UTC. Throws: when the text does not begin with what the pattern asks. */
export function parseDate(text: string, zone: string, pattern: string, now: number): number {
  const parts = readPattern(pattern);
  const fields: Fields = {
    year: 1970,
    month: 1,
    day: 1,
    dayOfYear: null,
    hour: 0,
    hour12: null,
    afternoon: false,
    minute: 0,
    second: 0,
    millisecond: 0,
    offsetMinutes: null,
  };
  let index = 0;
  parts.forEach((part, position) => {
    const next = parts[position + 1];
    // Numbers that touch each other, as in yyyyMMdd, take exactly the width of their letters.
    const adjacent = next !== undefined && 'letter' in next && isNumeric(next);
    const length = readPart(part, text.slice(index), adjacent, fields, now);
    if (length === null) throw new Error(`Unparseable date: "${text}"`);
    index += length;
  });
  if (fields.hour12 !== null) fields.hour = (fields.hour12 % 12) + (fields.afternoon ? 12 : 0);
  // SimpleDateFormat is lenient: day 32 is the first of the next month.
  const wall = new Date(0);
  wall.setUTCFullYear(
    fields.year,
    fields.dayOfYear === null ? fields.month - 1 : 0,
    fields.dayOfYear ?? fields.day,
  );
  wall.setUTCHours(fields.hour, fields.minute, fields.second, fields.millisecond);
  if (fields.offsetMinutes !== null) return wall.getTime() - fields.offsetMinutes * 60_000;
  return instantOf(wall.getTime(), zone);
}

function isNumeric(part: { letter: string; count: number }): boolean {
  return 'yYdDHkKhmsSuFwW'.includes(part.letter) || ('ML'.includes(part.letter) && part.count < 3);
}

/** The number of characters read. Null: when the text does not fit. */
function readPart(
  part: PatternPart,
  rest: string,
  adjacent: boolean,
  fields: Fields,
  now: number,
): number | null {
  if ('text' in part) return rest.startsWith(part.text) ? part.text.length : null;
  if (!isNumeric(part)) return readNamed(part.letter, rest, fields);
  const digits = adjacent
    ? new RegExp(`^\\d{${part.count}}`).exec(rest)
    : /^\s*[+-]?\d+/.exec(rest);
  if (!digits) return null;
  setNumber(part, Number(digits[0]), digits[0].trim().length, fields, now);
  return digits[0].length;
}

function setNumber(
  part: { letter: string; count: number },
  value: number,
  width: number,
  fields: Fields,
  now: number,
): void {
  switch (part.letter) {
    case 'y':
    case 'Y':
      fields.year = part.count <= 2 && width === 2 ? nearYear(value, now) : value;
      break;
    case 'M':
    case 'L':
      fields.month = value;
      break;
    case 'd':
      fields.day = value;
      break;
    case 'D':
      fields.dayOfYear = value;
      break;
    case 'H':
      fields.hour = value;
      break;
    case 'k':
      fields.hour = value % 24;
      break;
    case 'K':
    case 'h':
      fields.hour12 = value;
      break;
    case 'm':
      fields.minute = value;
      break;
    case 's':
      fields.second = value;
      break;
    case 'S':
      fields.millisecond = value;
      break;
    default:
  }
}

/** Java puts two-digit years between 80 years before now and 20 years after. */
function nearYear(twoDigits: number, now: number): number {
  const latest = new Date(now).getUTCFullYear() + 20;
  const candidate = latest - (latest % 100) + twoDigits;
  return candidate > latest ? candidate - 100 : candidate;
}

function readNamed(letter: string, rest: string, fields: Fields): number | null {
  const lower = rest.toLowerCase();
  if (letter === 'M' || letter === 'L' || letter === 'E') {
    const names: readonly string[] = letter === 'E' ? weekdayNames : monthNames;
    for (const full of [true, false]) {
      const position = names.findIndex((name) =>
        lower.startsWith((full ? name : name.slice(0, 3)).toLowerCase()),
      );
      if (position < 0) continue;
      if (letter !== 'E') fields.month = position + 1;
      return full ? (names[position]?.length ?? 0) : 3;
    }
    return null;
  }
  if (letter === 'a') {
    if (!/^[ap]m/.test(lower)) return null;
    fields.afternoon = lower.startsWith('p');
    return 2;
  }
  if (letter === 'G') return /^(ad|bc)/.test(lower) ? 2 : null;
  const zone = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?|^(?:Z|GMT|UTC)/.exec(rest);
  if (!zone) return null;
  const minutes = Number(zone[2] ?? 0) * 60 + Number(zone[3] ?? 0);
  fields.offsetMinutes = zone[1] === '-' ? -minutes : minutes;
  return zone[0].length;
}
