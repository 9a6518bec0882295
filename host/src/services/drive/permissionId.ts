// Ids of users in permissions.
import { createHash } from 'node:crypto';

/** The same digits for the same address, as Drive gives one id per account. */
export function permissionIdOf(email: string): string {
  const hash = createHash('sha256').update(email.toLowerCase()).digest();
  return `1${hash.readBigUInt64BE().toString().padStart(19, '0').slice(0, 19)}`;
}
