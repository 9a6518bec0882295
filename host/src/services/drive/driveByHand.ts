// What people do in Drive itself, outside the app: for tests.

import type { Clock } from '../base/clock.ts';
import { fileNotFound } from './driveError.ts';
import type { DrivePermission, DriveRecord } from './driveRecord.ts';
import type { DriveStore } from './driveStore.ts';
import { DriveUser } from './driveUser.ts';

/** Sees every file, whoever owns it; ids are those that the app got. */
export class DriveByHand {
  readonly #store: DriveStore;
  readonly #clock: Clock;

  constructor(store: DriveStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The folder that stands for Drive. */
  get folder(): string {
    return this.#store.folder;
  }

  files(): DriveRecord[] {
    return this.#store.all();
  }

  /** Throws: when there is no such file. */
  file(id: string): DriveRecord {
    const record = this.#store.read(id);
    if (!record) throw fileNotFound('drive', id);
    return record;
  }

  /** The stored bytes: of a Google Doc, its .docx. */
  content(id: string): Uint8Array<ArrayBuffer> {
    this.file(id);
    return this.#store.content(id) ?? new Uint8Array();
  }

  permissions(id: string): readonly DrivePermission[] {
    return this.file(id).permissions;
  }

  /** A person changes the document in the browser: new content, new revision, a new last editor. */
  edit(id: string, email: string, change: (content: Uint8Array) => Uint8Array): void {
    new DriveUser(this.#store, email, this.#clock).save(this.file(id), change(this.content(id)));
  }

  trash(id: string, trashed = true): void {
    this.#store.write({ ...this.file(id), trashed }, null);
  }

  remove(id: string): void {
    this.#store.remove(id);
  }

  /** The user picks the file in the Picker, or opens it with the app. Sharing stays as it is. */
  grantFileAccess(id: string, email: string): void {
    const record = this.file(id);
    this.#store.write({ ...record, appUsers: [...new Set([...record.appUsers, email])] }, null);
  }
}
