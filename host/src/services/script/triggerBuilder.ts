// Builders of installable triggers for spreadsheets and times.
import { Emulated } from '../../emulation/emulated.ts';
import { enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import { Trigger } from './trigger.ts';
import type { TriggerRecord, TriggerStore } from './triggerStore.ts';

/** What a builder knows before it chooses an event. */
interface Start {
  readonly handler: string;
  readonly createdBy: string;
  readonly store: TriggerStore;
}

/** Chooses the source of events. */
export class TriggerBuilder extends Emulated {
  readonly _className = 'TriggerBuilder';
  override readonly _counted = false;
  readonly #start: Start;

  constructor(handler: string, createdBy: string, store: TriggerStore) {
    super();
    this.#start = { handler, createdBy, store };
  }

  /** Takes the spreadsheet or its id. */
  forSpreadsheet(sheet: unknown): SpreadsheetTriggerBuilder {
    if (typeof sheet === 'string') return new SpreadsheetTriggerBuilder(this.#start, sheet);
    if (sheet instanceof Emulated && 'getId' in sheet && typeof sheet.getId === 'function')
      return new SpreadsheetTriggerBuilder(this.#start, String(sheet.getId()));
    throw signatureError('TriggerBuilder.forSpreadsheet', [sheet]);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#start);
  }
}

class SpreadsheetTriggerBuilder
  extends Emulated
  implements
    Pick<
      GoogleAppsScript.Script.SpreadsheetTriggerBuilder,
      'onChange' | 'onEdit' | 'onFormSubmit' | 'onOpen'
    >
{
  readonly _className = 'SpreadsheetTriggerBuilder';
  override readonly _uncounted = new Set(['onChange', 'onEdit', 'onFormSubmit', 'onOpen']);
  readonly #start: Start;
  readonly #sourceId: string;
  #eventType: TriggerRecord['eventType'] | null = null;

  constructor(start: Start, sourceId: string) {
    super();
    this.#start = start;
    this.#sourceId = sourceId;
  }

  onChange(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('ON_CHANGE');
  }

  onEdit(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('ON_EDIT');
  }

  onFormSubmit(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('ON_FORM_SUBMIT');
  }

  onOpen(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('ON_OPEN');
  }

  create(): Trigger {
    if (!this.#eventType) throw new Error('The trigger has no event type.');
    const { store, handler, createdBy } = this.#start;
    const record = {
      handler,
      createdBy,
      eventType: this.#eventType,
      sourceId: this.#sourceId,
      schedule: {},
    };
    return new Trigger(store.add(record));
  }

  #on(eventType: TriggerRecord['eventType']): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    this.#eventType = eventType;
    return this as unknown as GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  }
}

class ClockTriggerBuilder extends Emulated {
  readonly _className = 'ClockTriggerBuilder';
  override readonly _uncounted = new Set([
    'after',
    'at',
    'atDate',
    'atHour',
    'everyDays',
    'everyHours',
    'everyMinutes',
    'everyWeeks',
    'inTimezone',
    'nearMinute',
    'onMonthDay',
    'onWeekDay',
  ]);
  readonly #start: Start;
  readonly #schedule: Record<string, number | string> = {};

  constructor(start: Start) {
    super();
    this.#start = start;
  }

  after(durationMilliseconds: number): this {
    return this.#set('after', durationMilliseconds);
  }

  at(date: Date): this {
    return this.#set('at', date.getTime());
  }

  atDate(year: number, month: number, day: number): this {
    return this.#set('atDate', `${year}-${month}-${day}`);
  }

  atHour(hour: number): this {
    return this.#set('atHour', hour);
  }

  everyDays(days: number): this {
    return this.#set('everyDays', days);
  }

  everyHours(hours: number): this {
    return this.#set('everyHours', hours);
  }

  /** Throws: add-ons may fire at most hourly. Source: docs/facts/google.md §5.1. */
  everyMinutes(_minutes: number): this {
    throw new Error(
      'The Add-on attempted to create a trigger that fires more often than once per hour.',
    );
  }

  everyWeeks(weeks: number): this {
    return this.#set('everyWeeks', weeks);
  }

  inTimezone(timeZone: string): this {
    return this.#set('inTimezone', timeZone);
  }

  nearMinute(minute: number): this {
    return this.#set('nearMinute', minute);
  }

  onMonthDay(day: number): this {
    return this.#set('onMonthDay', day);
  }

  onWeekDay(day: unknown): this {
    return this.#set('onWeekDay', enumName(day) ?? String(day));
  }

  create(): Trigger {
    const { store, handler, createdBy } = this.#start;
    return new Trigger(
      store.add({
        handler,
        createdBy,
        eventType: 'CLOCK',
        sourceId: null,
        schedule: this.#schedule,
      }),
    );
  }

  #set(name: string, value: number | string): this {
    this.#schedule[name] = value;
    return this;
  }
}
