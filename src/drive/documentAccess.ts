// Who may open the published document: people one by one, and whoever has the link.
import { Refused } from '../domain/errors.ts';
import { operations } from '../locale/ptBR.ts';
import { notAdded } from '../locale/publishTexts.ts';
import { driveCall, drivePermissions } from './driveFiles.ts';

export type Role = 'reader' | 'commenter' | 'writer';

/** One who has access. `who` is an e-mail address, a domain, or `link` for whoever has the link. */
export interface Access {
  readonly who: string;
  readonly role: string;
}

export interface SharingResult {
  readonly email: string;
  readonly ok: boolean;
  /** Empty: it worked. */
  readonly message: string;
}

const linkId = 'anyoneWithLink';

/** Everybody who has access. */
export function listAccess(documentId: string): Access[] {
  return driveCall(operations.share, () => {
    const fields = 'permissions(id,type,role,emailAddress,domain,displayName)';
    const options = { fields, supportsAllDrives: true };
    const { permissions = [] } = drivePermissions().list(documentId, options);
    return permissions.map(({ type, role = '', emailAddress, domain, displayName }) => ({
      who: type === 'anyone' ? 'link' : (emailAddress ?? domain ?? displayName ?? ''),
      role,
    }));
  });
}

/** Adds people one after the other, as Drive demands; one who cannot be added does not stop the others. */
export function addPeople(
  documentId: string,
  people: readonly { readonly email: string; readonly role: Role }[],
  sendNotificationEmail: boolean,
): SharingResult[] {
  return people.map(({ email: typed, role }) => {
    const email = typed.trim();
    try {
      driveCall(operations.share, () =>
        drivePermissions().create({ role, type: 'user', emailAddress: email }, documentId, {
          sendNotificationEmail,
          supportsAllDrives: true,
        }),
      );
      return { email, ok: true, message: '' };
    } catch (error) {
      const message = error instanceof Refused ? error.message : notAdded;
      return { email, ok: false, message };
    }
  });
}

/** Opens the document to whoever has the link, or closes it to them. Assumption: link-sharing */
export function setLinkRole(documentId: string, role: Role | 'private'): void {
  driveCall(operations.share, () => {
    const permissions = drivePermissions();
    const options = { supportsAllDrives: true };
    if (role !== 'private') permissions.create({ role, type: 'anyone' }, documentId, options);
    else if (listAccess(documentId).some(({ who }) => who === 'link')) {
      permissions.remove(documentId, linkId, options);
    }
  });
}
