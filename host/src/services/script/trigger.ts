// Trigger: one installed trigger as scripts see it.
import { Emulated } from '../../emulation/emulated.ts';
import type { EnumValue } from '../base/emulatedEnum.ts';
import { eventTypes, triggerSources } from './scriptEnums.ts';
import type { TriggerRecord } from './triggerStore.ts';

/** Its data came with the call that gave it, so that reading costs nothing more. */
export class Trigger
  extends Emulated
  implements
    Pick<
      GoogleAppsScript.Script.Trigger,
      'getHandlerFunction' | 'getTriggerSourceId' | 'getUniqueId'
    >
{
  readonly _className = 'Trigger';
  override readonly _counted = false;
  readonly #record: TriggerRecord;

  constructor(record: TriggerRecord) {
    super();
    this.#record = record;
  }

  getEventType(): EnumValue {
    return eventTypes[this.#record.eventType];
  }

  getHandlerFunction(): string {
    return this.#record.handler;
  }

  getTriggerSource(): EnumValue {
    return this.#record.eventType === 'CLOCK' ? triggerSources.CLOCK : triggerSources.SPREADSHEETS;
  }

  /** Null for time triggers, whatever the typed definitions say. */
  getTriggerSourceId(): string {
    return this.#record.sourceId as string;
  }

  getUniqueId(): string {
    return this.#record.id;
  }
}
