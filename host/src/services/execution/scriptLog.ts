// The execution log, and the two ways a script writes to it: console and Logger.
import { format } from 'node:util';
import { Emulated } from '../../emulation/emulated.ts';
import type { Clock } from '../base/clock.ts';
import { formatDate } from '../utilities/formatDate.ts';

/** One line of the log. */
export interface LogLine {
  readonly level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly text: string;
}

/** `console` of Apps Script: the lines go to the log of the host, not to the terminal. Not counted as calls. */
export class ScriptConsole
  extends Emulated
  implements Pick<Console, 'error' | 'info' | 'log' | 'time' | 'timeEnd' | 'warn'>
{
  readonly _className = 'console';
  override readonly _counted = false;
  readonly #lines: LogLine[];
  readonly #clock: Clock;
  readonly #started = new Map<string, number>();

  constructor(lines: LogLine[], clock: Clock) {
    super();
    this.#lines = lines;
    this.#clock = clock;
  }

  log(...values: unknown[]): void {
    this.#lines.push({ level: 'DEBUG', text: format(...values) });
  }

  info(...values: unknown[]): void {
    this.#lines.push({ level: 'INFO', text: format(...values) });
  }

  warn(...values: unknown[]): void {
    this.#lines.push({ level: 'WARNING', text: format(...values) });
  }

  error(...values: unknown[]): void {
    this.#lines.push({ level: 'ERROR', text: format(...values) });
  }

  time(label: string): void {
    this.#started.set(label, this.#clock.now());
  }

  timeEnd(label: string): void {
    const started = this.#started.get(label) ?? this.#clock.now();
    this.#started.delete(label);
    this.#lines.push({ level: 'DEBUG', text: `${label}: ${this.#clock.now() - started}ms` });
  }
}

/** `Logger` of Apps Script. Not counted as calls. */
export class Logger extends Emulated implements GoogleAppsScript.Base.Logger {
  readonly _className = 'Logger';
  override readonly _counted = false;
  readonly #lines: LogLine[];
  readonly #clock: Clock;
  readonly #timeZone: string;
  #own: string[] = [];

  constructor(lines: LogLine[], clock: Clock, timeZone: string) {
    super();
    this.#lines = lines;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  log(data: unknown, ...values: unknown[]): this {
    const text = format(data, ...values);
    const time = formatDate(this.#clock.now(), this.#timeZone, 'EEE MMM dd HH:mm:ss z yyyy');
    this.#lines.push({ level: 'INFO', text });
    this.#own.push(`${time} INFO: ${text}\n`);
    return this;
  }

  getLog(): string {
    return this.#own.join('');
  }

  clear(): void {
    this.#own = [];
  }
}
