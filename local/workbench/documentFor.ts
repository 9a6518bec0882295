// A file of the local Drive, for whoever may see it.
import type { Host } from '../host.ts';
import type { DocumentFile } from './protocol.ts';

/** Null: this person may not see it. Throws: when there is no such file. */
export function documentFor(host: Host, id: string): DocumentFile | null {
  const { name, mimeType, permissions } = host.drive.file(id);
  const mayRead = permissions.some(
    ({ type, emailAddress }) => type === 'anyone' || emailAddress === host.user,
  );
  return mayRead ? { name, mimeType, bytes: host.drive.content(id) } : null;
}
