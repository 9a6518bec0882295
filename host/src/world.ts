// Everything that the users of one spreadsheet share: workbook, Drive, stores, locks, triggers and the clock.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CallLog } from './emulation/callLog.ts';
import type { Stage } from './emulation/emulated.ts';
import { nodeRealm } from './realm.ts';
import type { Clock } from './services/base/clock.ts';
import { CacheStore } from './services/cache/cacheStore.ts';
import { DriveByHand } from './services/drive/driveByHand.ts';
import { DriveStore } from './services/drive/driveStore.ts';
import { type AuthMode, isPermitted, permissionError } from './services/execution/authorization.ts';
import type { Bundle, LoadedBundle } from './services/execution/bundle.ts';
import type { LogLine } from './services/execution/scriptLog.ts';
import { type LockHolder, LockTable } from './services/lock/lockService.ts';
import { PropertyStore } from './services/properties/propertyStore.ts';
import { TriggerStore } from './services/script/triggerStore.ts';
import { type Screen, UiRecord } from './services/ui/uiRecord.ts';

/** Who acts, and how far they have authorized the add-on. */
export interface Actor {
  readonly email: string;
  readonly authMode: AuthMode;
}

/** What makes one world differ from another. */
export interface WorldSettings {
  readonly folder: string;
  /** Path of the workbook. Null: when it is new or came as bytes. */
  readonly workbookPath: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly addOn: boolean;
  readonly bundle: Bundle;
  readonly actor: Actor;
  readonly clock: Clock;
  /** Null: questions are answered from the record. */
  readonly screen: Screen | null;
  readonly onServiceCall: ((service: string, method: string) => void) | null;
}

/** The id of the script project; properties of the script are kept under it on Google. */
export const scriptId = '1LocalScript0000000000000000000000000000000000000000000';

/** Shared by a host and the hosts that `asUser` makes from it. */
export class World {
  readonly settings: WorldSettings;
  readonly clock: Clock;
  readonly calls = new CallLog();
  readonly stage: Stage;
  readonly logs: LogLine[] = [];
  readonly ui: UiRecord;
  readonly locks = new LockTable();
  readonly driveStore: DriveStore;
  readonly drive: DriveByHand;
  readonly triggers: TriggerStore;
  readonly spreadsheetId: string;
  /** Whoever made the call that is being answered. */
  actor: Actor;
  /** Outside of `run`, all calls are one execution that never ends. */
  execution: LockHolder = { name: 'calls from outside of a run' };
  /** Null: while no bundle runs. */
  running: LoadedBundle | null = null;
  readonly #caches = new Map<string, CacheStore>();

  constructor(settings: WorldSettings) {
    this.settings = settings;
    this.clock = settings.clock;
    this.actor = settings.actor;
    this.ui = new UiRecord(settings.screen);
    mkdirSync(settings.folder, { recursive: true });
    this.driveStore = new DriveStore(settings.folder);
    this.drive = new DriveByHand(this.driveStore, this.clock);
    this.triggers = new TriggerStore(join(settings.folder, 'script', 'triggers.json'));
    // The same workbook has the same id in every process, so that its document properties are found again.
    const origin = settings.workbookPath ?? settings.folder;
    this.spreadsheetId = `1${createHash('sha256').update(resolve(origin)).digest('base64url')}`;
    this.stage = {
      log: this.calls,
      now: this.clock.now,
      realm: nodeRealm,
      permit: (service, method) => {
        if (!isPermitted(this.actor.authMode, service, method))
          throw permissionError(service, method);
      },
      ...(settings.onServiceCall && { onCall: settings.onServiceCall }),
    };
  }

  /** Source: docs/facts/google.md §8: document stores are keyed by script and document, user stores by script and user. */
  properties(email: string): Record<'script' | 'user' | 'document', PropertyStore> {
    const store = (name: string): PropertyStore =>
      new PropertyStore(join(this.settings.folder, 'script', `properties-${name}.json`));
    return {
      script: store('script'),
      user: store(`user-${encodeURIComponent(email)}`),
      document: store(`document-${this.spreadsheetId}`),
    };
  }

  caches(email: string): Record<'script' | 'user' | 'document', CacheStore> {
    return {
      script: this.#cache('script'),
      user: this.#cache(`user ${email}`),
      document: this.#cache('document'),
    };
  }

  #cache(name: string): CacheStore {
    const known = this.#caches.get(name);
    if (known) return known;
    const made = new CacheStore(this.clock);
    this.#caches.set(name, made);
    return made;
  }
}
