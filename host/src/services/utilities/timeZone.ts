// Local time in a named zone, from the zone rules that come with Node.
import { type ClockTime, wallMsToClock } from '../../xlsx/cells/serialDate.ts';

/** What a wall clock in the zone shows. Unit: weekday from 0 (Sunday), offset in minutes east of UTC. */
export interface WallTime extends ClockTime {
  readonly weekday: number;
  readonly offsetMinutes: number;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** Java reads `GMT+2`, `GMT-03:00` and zone names; any other text means GMT. */
function fixedOffset(zone: string): number | null {
  const custom = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!custom) return null;
  const minutes = Number(custom[2]) * 60 + Number(custom[3] ?? 0);
  return custom[1] === '-' ? -minutes : minutes;
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let formatter: Intl.DateTimeFormat | null = null;
  try {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    // Not a zone that Node knows: GMT, as Java does.
  }
  formatters.set(zone, formatter);
  return formatter;
}

/** Unit: minutes east of UTC at the given instant. */
export function offsetMinutesAt(instant: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const formatter = formatterOf(zone);
  if (!formatter) return 0;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return Math.round((local.getTime() - Math.floor(instant / 1000) * 1000) / 60_000);
}

/** The wall clock of a zone at an instant. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const offsetMinutes = offsetMinutesAt(instant, zone);
  const local = instant + offsetMinutes * 60_000;
  return { ...wallMsToClock(local), weekday: new Date(local).getUTCDay(), offsetMinutes };
}

/** The instant at which a zone's wall clock shows the given UTC-like milliseconds. */
export function instantOf(wallMilliseconds: number, zone: string): number {
  const guess = wallMilliseconds - offsetMinutesAt(wallMilliseconds, zone) * 60_000;
  return wallMilliseconds - offsetMinutesAt(guess, zone) * 60_000;
}

/** Short name such as `GMT-3`, `BRT` or `EST`. */
export function zoneName(instant: number, zone: string, style: 'short' | 'long'): string {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return `GMT${signed(fixed, ':')}`;
  // Intl calls GMT UTC.
  if (zone === 'GMT' || !formatterOf(zone))
    return style === 'short' ? 'GMT' : 'Greenwich Mean Time';
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  // Java has no short name of its own for most zones and prints the offset in full: GMT-03:00.
  const short = /^GMT([+-])(\d{1,2})(?::(\d{2}))?$/.exec(name ?? '');
  if (!short) return name ?? 'GMT';
  return `GMT${short[1]}${short[2]?.padStart(2, '0')}:${short[3] ?? '00'}`;
}

/** `+0130`, with the given text between hours and minutes. */
export function signed(offsetMinutes: number, between: string): string {
  const size = Math.abs(offsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${hours}${between}${minutes}`;
}
