// Dates of cells: serial numbers in the spreadsheet's time zone, instants in scripts.
import { serialToWallMs, wallMsToSerial } from '../../../xlsx/cells/serialDate.ts';
import { instantOf, offsetMinutesAt } from '../../utilities/timeZone.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Converts between serial numbers and instants in one zone; days without a clock change are computed once. Assumption: date-shift */
export class ZonedDates {
  readonly #zone: string;
  /** Offset of a UTC day in minutes; NaN where it changes within or next to the day. */
  readonly #offsets = new Map<number, number>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** Instant in milliseconds at which the zone's clock shows the serial number. */
  toInstant(serial: number): number {
    const wall = serialToWallMs(serial);
    const offset = this.#offsetAround(wall);
    return Number.isNaN(offset) ? instantOf(wall, this.#zone) : wall - offset * MINUTE_MS;
  }

  toSerial(instant: number): number {
    const offset = this.#offsetAround(instant);
    const minutes = Number.isNaN(offset) ? offsetMinutesAt(instant, this.#zone) : offset;
    return wallMsToSerial(instant + minutes * MINUTE_MS);
  }

  #offsetAround(ms: number): number {
    const day = Math.floor(ms / DAY_MS);
    let offset = this.#offsets.get(day);
    if (offset === undefined) {
      const before = offsetMinutesAt((day - 1) * DAY_MS, this.#zone);
      const after = offsetMinutesAt((day + 2) * DAY_MS, this.#zone);
      offset = before === after ? before : Number.NaN;
      this.#offsets.set(day, offset);
    }
    return offset;
  }
}
