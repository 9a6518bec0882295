// The folder that stands for Drive: `<id>.json` holds the metadata of a file and `<id>.bin` its content.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeAtomically } from '../base/atomicFile.ts';
import { type DriveRecord, driveRecord } from './driveRecord.ts';

/** Reads the disk at every use, so that several hosts over one folder agree. */
export class DriveStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Null: when there is no such file. */
  read(id: string): DriveRecord | null {
    if (!/^[\w-]+$/.test(id)) return null;
    const json = readJson(this.#path(id, 'json'));
    return json === null ? null : driveRecord.parse(json);
  }

  all(): DriveRecord[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => this.read(name.slice(0, -'.json'.length)))
      .filter((record) => record !== null);
  }

  /** Null: for a file without content, such as a folder. */
  content(id: string): Uint8Array<ArrayBuffer> | null {
    const path = this.#path(id, 'bin');
    return existsSync(path) ? Uint8Array.from(readFileSync(path)) : null;
  }

  /**
   * Replaces metadata and content together. Each file takes its place whole, and the old content comes back when the
   * metadata cannot be written: a failing call leaves the old file or the new.
   */
  write(record: DriveRecord, content: Uint8Array | null): void {
    const json = `${JSON.stringify(driveRecord.parse(record), null, 2)}\n`;
    const before = this.content(record.id);
    if (content) writeAtomically(this.#path(record.id, 'bin'), content);
    try {
      writeAtomically(this.#path(record.id, 'json'), json);
    } catch (error) {
      if (before) writeAtomically(this.#path(record.id, 'bin'), before);
      else rmSync(this.#path(record.id, 'bin'), { force: true });
      throw error;
    }
  }

  remove(id: string): void {
    rmSync(this.#path(id, 'json'), { force: true });
    rmSync(this.#path(id, 'bin'), { force: true });
  }

  #path(id: string, extension: 'json' | 'bin'): string {
    return join(this.folder, `${id}.${extension}`);
  }
}
