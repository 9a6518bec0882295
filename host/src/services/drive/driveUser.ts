// The emulated Drive as one user of the app reaches it.
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import { fileNotFound, notAllowed } from './driveError.ts';
import { canEdit, roleOf } from './driveFileView.ts';
import type { DriveRecord } from './driveRecord.ts';
import type { DriveStore } from './driveStore.ts';
import { permissionIdOf } from './permissionId.ts';

/** Access by the rule of drive.file: per user and per app (docs/facts/google.md §2.4). Assumption: other-user-404 */
export class DriveUser {
  readonly store: DriveStore;
  readonly email: string;
  readonly clock: Clock;

  constructor(store: DriveStore, email: string, clock: Clock) {
    this.store = store;
    this.email = email;
    this.clock = clock;
  }

  /** Throws: 404 for a file this user neither made with the app nor picked, even when it is shared with them. */
  find(method: string, id: string): DriveRecord {
    const record = this.store.read(id);
    if (!record || !this.sees(record)) throw fileNotFound(method, id);
    return record;
  }

  /** Throws: 404 as `find`, 403 when the user may only read. */
  findToEdit(method: string, id: string): DriveRecord {
    const record = this.find(method, id);
    if (!canEdit(record, this.email)) throw notAllowed(method, id);
    return record;
  }

  sees(record: DriveRecord): boolean {
    return record.appUsers.includes(this.email) && roleOf(record, this.email) !== null;
  }

  /** A file owned by this user, not stored yet. */
  newRecord(name: string, mimeType: string): DriveRecord {
    const now = this.clock.timestamp();
    return {
      id: `1${randomBytes(24).toString('base64url')}`,
      name,
      mimeType,
      starred: false,
      appProperties: {},
      properties: {},
      parents: [],
      createdTime: now,
      modifiedTime: now,
      modifiedBy: this.email,
      trashed: false,
      size: null,
      md5: null,
      version: 0,
      permissions: [
        { id: permissionIdOf(this.email), type: 'user', role: 'owner', emailAddress: this.email },
      ],
      revisions: [],
      appUsers: [this.email],
    };
  }

  /** Stores a change made by this user; new content makes a new revision. */
  save(record: DriveRecord, content: Uint8Array | null): DriveRecord {
    const now = this.clock.timestamp();
    const saved: DriveRecord = {
      ...record,
      modifiedTime: now,
      modifiedBy: this.email,
      version: record.version + 1,
    };
    if (content) {
      saved.size = content.length;
      saved.md5 = createHash('md5').update(content).digest('hex');
      const id = String(record.revisions.length + 1);
      saved.revisions = [
        ...record.revisions,
        { id, modifiedTime: now, user: this.email, mimeType: record.mimeType },
      ];
    }
    this.store.write(saved, content);
    return saved;
  }
}
