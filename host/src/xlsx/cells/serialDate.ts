// Dates as spreadsheets count them: days since 30 December 1899, the time of day as a fraction.

/** A moment on a wall clock. Unit: month 1-12, day 1-31; `millisecond` 0-999. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Days between the epochs of the 1900 and the 1904 date systems. */
export const DAYS_1904 = 1462;

/** Milliseconds from 1970 of the wall-clock moment, as if the wall clock showed UTC. */
export function serialToWallMs(serial: number): number {
  return EPOCH_MS + Math.round(serial * DAY_MS);
}

export function wallMsToSerial(ms: number): number {
  return (ms - EPOCH_MS) / DAY_MS;
}

/** The wall-clock moment of a serial number. */
export function serialToClock(serial: number): ClockTime {
  return wallMsToClock(serialToWallMs(serial));
}

/** The wall-clock moment, given as milliseconds from 1970 as if the wall clock showed UTC. */
export function wallMsToClock(ms: number): ClockTime {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** Serial number of a calendar date. Null: no such date. */
export function dateToSerial(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (
    date.getUTCFullYear() !== year ||
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day
  )
    return null;
  return wallMsToSerial(date.getTime());
}

/** Date, time of day, or both; the zone is of no use, as cells have none. */
const DATE_TEXT =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Serial number of an ISO 8601 text, as strict files write dates. NaN: it is none, or no such moment. */
export function dateTextToSerial(text: string): number {
  const match = DATE_TEXT.exec(text.trim());
  if (!match || !/^\d/.test(match[0])) return Number.NaN;
  const [year = 1899, month = 12, day = 30, hour, minute, second] = match
    .slice(1, 7)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  const date = dateToSerial(year, month, day);
  const seconds =
    (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) + Number(`0.${match[7] ?? 0}`);
  const isClock = (minute ?? 0) < 60 && (second ?? 0) < 60 && seconds <= 86_400;
  return date === null || !isClock ? Number.NaN : date + seconds / 86_400;
}
