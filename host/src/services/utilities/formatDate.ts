// Utilities.formatDate: dates by the patterns of Java's SimpleDateFormat, in English.
import { monthNames, readPattern, weekdayNames } from './datePattern.ts';
import { signed, type WallTime, wallTimeAt, zoneName } from './timeZone.ts';

/** Unit: `instant` in milliseconds since 1970 UTC. Throws: on a pattern letter that SimpleDateFormat does not know. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const time = wallTimeAt(instant, zone);
  return readPattern(pattern)
    .map((part) =>
      'text' in part ? part.text : field(part.letter, part.count, time, instant, zone),
    )
    .join('');
}

function field(
  letter: string,
  count: number,
  time: WallTime,
  instant: number,
  zone: string,
): string {
  const number = (value: number): string => String(value).padStart(count, '0');
  switch (letter) {
    case 'G':
      return time.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(time.year > 0 ? time.year : 1 - time.year, count);
    case 'Y':
      return yearText(weekOfYear(time).year, count);
    case 'M':
    case 'L': {
      const name = monthNames[time.month - 1] ?? '';
      return count > 3 ? name : count === 3 ? name.slice(0, 3) : number(time.month);
    }
    case 'w':
      return number(weekOfYear(time).week);
    case 'W':
      return number(Math.ceil((time.day + firstWeekdayOfMonth(time)) / 7));
    case 'D':
      return number(dayOfYear(time));
    case 'd':
      return number(time.day);
    case 'F':
      return number(Math.ceil(time.day / 7));
    case 'E': {
      const name = weekdayNames[time.weekday] ?? '';
      return count > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return number(time.weekday === 0 ? 7 : time.weekday);
    case 'a':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(time.hour);
    case 'k':
      return number(time.hour === 0 ? 24 : time.hour);
    case 'K':
      return number(time.hour % 12);
    case 'h':
      return number(time.hour % 12 === 0 ? 12 : time.hour % 12);
    case 'm':
      return number(time.minute);
    case 's':
      return number(time.second);
    case 'S':
      return number(time.millisecond);
    case 'z':
      return zoneName(instant, zone, count > 3 ? 'long' : 'short');
    case 'Z':
      return signed(time.offsetMinutes, '');
    default:
      return isoZone(time.offsetMinutes, count);
  }
}

/** Two letters mean the last two digits; any other count pads. */
function yearText(year: number, count: number): string {
  return count === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(count, '0');
}

function isoZone(offsetMinutes: number, count: number): string {
  if (count > 3) throw new Error('invalid ISO 8601 format: length='.concat(String(count)));
  if (offsetMinutes === 0) return 'Z';
  if (count === 1) return signed(offsetMinutes, '').slice(0, 3);
  return signed(offsetMinutes, count === 2 ? '' : ':');
}

function dayOfYear(time: WallTime): number {
  return (
    (Date.UTC(time.year, time.month - 1, time.day) - Date.UTC(time.year, 0, 1)) / 86_400_000 + 1
  );
}

function firstWeekdayOfMonth(time: WallTime): number {
  return new Date(Date.UTC(time.year, time.month - 1, 1)).getUTCDay();
}

/** Weeks of the United States: from Sunday, and week 1 holds the first of January. */
function weekOfYear(time: WallTime): { week: number; year: number } {
  const firstWeekday = new Date(Date.UTC(time.year, 0, 1)).getUTCDay();
  const week = Math.floor((dayOfYear(time) - 1 + firstWeekday) / 7) + 1;
  const nextYearStart = Date.UTC(time.year + 1, 0, 1);
  const nextFirstWeekday = new Date(nextYearStart).getUTCDay();
  const daysLeft = (nextYearStart - Date.UTC(time.year, time.month - 1, time.day)) / 86_400_000;
  return daysLeft <= nextFirstWeekday
    ? { week: 1, year: time.year + 1 }
    : { week, year: time.year };
}
