// A failing write leaves the old file.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Clock } from '../../src/services/base/clock.ts';
import { DriveStore } from '../../src/services/drive/driveStore.ts';
import { DriveUser } from '../../src/services/drive/driveUser.ts';

it('brings the old content back when the metadata cannot be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = new DriveStore(folder);
  const user = new DriveUser(store, 'pessoa@exemplo.org', new Clock(() => 0));
  const record = user.save(user.newRecord('R', 'text/plain'), Uint8Array.of(1, 2, 3));
  // A folder in the place of the metadata makes their replacement fail.
  rmSync(join(folder, `${record.id}.json`));
  mkdirSync(join(folder, `${record.id}.json`, 'inside'), { recursive: true });
  expect(() => user.save(record, Uint8Array.of(9))).toThrow();
  expect(store.content(record.id)).toEqual(Uint8Array.of(1, 2, 3));
});

it('knows no file outside of its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(new DriveStore(folder).read('../package')).toBeNull();
});
