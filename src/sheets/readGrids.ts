// Reading whole tabs into grids, one call a tab.
import type { CellDate, CellValue, Grid } from '../domain/cell.ts';
import { foldText } from '../domain/text.ts';
import { hostCall } from '../google/hostCall.ts';
import { operations } from '../locale/ptBR.ts';
import { allValues } from './allValues.ts';
import type { OpenSheets } from './session/openSheets.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The grids of the tabs named, as far as they exist. Names ignore case, accents and spaces. */
export function readGrids({ spreadsheet, byName }: OpenSheets, names: readonly string[]): Grid[] {
  return hostCall(operations.readSheet, () => {
    const wanted = new Set(names.map(foldText));
    const toDate = dateReader(spreadsheet);
    return [...byName]
      .filter(([name]) => wanted.has(foldText(name)))
      .map(([tab, sheet]) => ({
        tab,
        rows: allValues(sheet).map((row) => row.map((value) => cellValue(value, toDate))),
      }));
  });
}

function cellValue(value: unknown, toDate: (date: Date) => CellDate): CellValue {
  // Assumption: empty-cell-is-empty-string
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return isDate(value) ? toDate(value) : String(value);
}

/** Dates may come from another realm, where `instanceof` is false. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;

/**
 * Date cells are instants: midnight of the day shown, in the zone of the spreadsheet. The zone is asked for once a
 * month that occurs, so that the number of calls does not follow the number of rows; around a change of summer time
 * midnight may come out an hour off, so a time of day that near to midnight has the zone asked for its own hour.
 * Source: Apps Script reference, Spreadsheet.getSpreadsheetTimeZone and Utilities.formatDate.
 * Assumption: date-shift
 */
function dateReader(spreadsheet: Spreadsheet): (date: Date) => CellDate {
  let zone: string | null = null;
  const offsets = new Map<string, number>();
  const localTime = (date: Date, period: string): number => {
    let offset = offsets.get(period);
    if (offset === undefined) {
      zone = zone ?? spreadsheet.getSpreadsheetTimeZone();
      offset = offsetMilliseconds(Utilities.formatDate(date, zone, 'Z'));
      offsets.set(period, offset);
    }
    return date.getTime() + offset;
  };
  /** A midnight that the change leaves out comes as the hour before it. */
  const exactTime = (date: Date): number => {
    const local = localTime(date, date.toISOString().slice(0, 13));
    if ((local + hourMilliseconds) % dayMilliseconds !== 0) return local;
    const later = new Date(date.getTime() + 2 * hourMilliseconds);
    const elapsed = localTime(later, later.toISOString().slice(0, 13)) - local;
    return elapsed === 2 * hourMilliseconds ? local : local + hourMilliseconds;
  };
  return (date) => {
    const local = localTime(date, date.toISOString().slice(0, 7));
    const midnight = Math.round(local / dayMilliseconds) * dayMilliseconds;
    const isNear = local !== midnight && Math.abs(local - midnight) <= hourMilliseconds;
    return { isoDate: new Date(isNear ? exactTime(date) : local).toISOString().slice(0, 10) };
  };
}

/** `-0300` is three hours behind UTC. */
function offsetMilliseconds(zone: string): number {
  const match = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}
