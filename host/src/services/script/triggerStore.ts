// Installed triggers, kept as a JSON file.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readJson, writeAtomically } from '../base/atomicFile.ts';

const trigger = z.object({
  id: z.string(),
  handler: z.string(),
  eventType: z.enum(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']),
  /** Id of the spreadsheet. Null: for time triggers. */
  sourceId: z.string().nullable(),
  createdBy: z.string(),
  /** What the clock builder was told, such as `{ everyHours: 6 }`. */
  schedule: z.record(z.string(), z.union([z.number(), z.string()])),
});

/** Shape: as stored. */
export type TriggerRecord = z.infer<typeof trigger>;

const triggersPerUser = 20;

/** Reads the file at every use, so that several hosts over one folder agree. */
export class TriggerStore {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  all(): TriggerRecord[] {
    return z.array(trigger).parse(readJson(this.#path) ?? []);
  }

  /** Throws: above 20 triggers of one user, and for a second one of a type in a document (docs/facts/google.md §4, §5.1). Assumption: trigger-list */
  add(record: Omit<TriggerRecord, 'id'>): TriggerRecord {
    const all = this.all();
    const own = all.filter(({ createdBy }) => createdBy === record.createdBy);
    if (own.length >= triggersPerUser)
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    if (
      own.some(
        ({ eventType, sourceId }) => eventType === record.eventType && sourceId === record.sourceId,
      )
    )
      throw new Error(
        'The Add-on has created too many triggers of this type in this document for this Google user account.',
      );
    const added = { ...record, id: randomUUID() };
    this.#write([...all, added]);
    return added;
  }

  remove(id: string): void {
    this.#write(this.all().filter((item) => item.id !== id));
  }

  #write(records: TriggerRecord[]): void {
    writeAtomically(this.#path, `${JSON.stringify(records, null, 2)}\n`);
  }
}
