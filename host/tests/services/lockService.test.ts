// Locks between executions.
import { describe, expect, it } from 'vitest';
import { temporaryHost } from './temporaryHost.ts';

const bundle =
  'function take(ms) { var lock = LockService.getDocumentLock(); var got = lock.tryLock(ms); return [got, lock.hasLock()]; }' +
  'function wait(ms) { LockService.getDocumentLock().waitLock(ms); return "in"; }' +
  'function twice() { var a = LockService.getDocumentLock(); a.waitLock(1); var b = LockService.getDocumentLock(); return [b.hasLock(), b.tryLock(1), b.hasLock()]; }' +
  'function release() { var a = LockService.getScriptLock(); a.releaseLock(); a.waitLock(1); a.releaseLock(); return a.hasLock(); }';

describe('LockService', () => {
  it('gives a free lock and takes it back when the run ends', () => {
    const host = temporaryHost({ bundle });
    expect(host.run('take', 10)).toEqual([true, true]);
    expect(host.asUser('outra@exemplo.org').run('take', 10)).toEqual([true, true]);
  });

  it('does not give a lock that another user holds, and waits on the emulated clock', () => {
    const host = temporaryHost({ bundle });
    const release = host.asUser('outra@exemplo.org').holdLock();
    expect(host.run('take', 30_000)).toEqual([false, false]);
    expect(() => host.run('wait', 30_000)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    release();
    expect(host.run('wait', 1)).toBe('in');
  });

  it('keeps user locks apart', () => {
    const host = temporaryHost({ bundle });
    host.asUser('outra@exemplo.org').holdLock('user');
    expect(host.globals.LockService.getUserLock().tryLock(1)).toBe(true);
  });

  it('lets the same execution lock again through another object', () => {
    expect(temporaryHost({ bundle }).run('twice')).toEqual([false, true, true]);
  });

  it('does not mind the release of a lock that is not held', () => {
    expect(temporaryHost({ bundle }).run('release')).toBe(false);
  });

  it('needs a time', () => {
    const lock = temporaryHost().globals.LockService.getScriptLock();
    expect(() => lock.waitLock(null as unknown as number)).toThrow(
      "The parameters (null) don't match the method signature for LockService.Lock.waitLock.",
    );
  });

  it('is not taken when the time to wait is over before it begins', () => {
    const lock = temporaryHost().globals.LockService.getScriptLock();
    expect([lock.tryLock(-1), lock.hasLock()]).toEqual([false, false]);
    expect(() => lock.waitLock(-1)).toThrow('Lock timeout');
    expect([lock.tryLock(0), lock.hasLock()]).toEqual([true, true]);
  });
});
