// A host over a folder of its own, for tests of one service.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host, type HostOptions, steadyTime } from '../../src/host.ts';

const time = steadyTime('2026-11-24T15:00:00Z');

/** The folder goes away when the test that asked for it ends. */
export function temporaryHost(options: Partial<HostOptions> = {}): Host {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return createHost({
    folder,
    now: time,
    bundle: 'function nothing() {}',
    user: 'pessoa@exemplo.org',
    locale: 'pt_BR',
    timeZone: 'America/Sao_Paulo',
    ...options,
  });
}
