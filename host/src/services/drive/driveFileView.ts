// A stored file as the Drive API describes it to one user.
import { folderType, googleDocType } from '../base/mimeTypes.ts';
import type { DrivePermission, DriveRecord } from './driveRecord.ts';
import { permissionIdOf } from './permissionId.ts';

/** Names that `fields` may ask of a file. */
export const fileFields: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'name',
  'mimeType',
  'description',
  'starred',
  'trashed',
  'explicitlyTrashed',
  'parents',
  'properties',
  'appProperties',
  'spaces',
  'version',
  'webContentLink',
  'webViewLink',
  'iconLink',
  'hasThumbnail',
  'thumbnailLink',
  'viewedByMe',
  'createdTime',
  'modifiedTime',
  'modifiedByMe',
  'modifiedByMeTime',
  'owners',
  'lastModifyingUser',
  'shared',
  'ownedByMe',
  'capabilities',
  'permissions',
  'permissionIds',
  'originalFilename',
  'fullFileExtension',
  'fileExtension',
  'md5Checksum',
  'size',
  'quotaBytesUsed',
  'headRevisionId',
  'isAppAuthorized',
  'exportLinks',
  'writersCanShare',
  'driveId',
  'trashedTime',
  'trashingUser',
  'sharedWithMeTime',
  'sharingUser',
  'viewersCanCopyContent',
  'copyRequiresWriterPermission',
  'contentHints',
  'thumbnailVersion',
  'folderColorRgb',
]);

/** The role of a user in a file, the strongest one. Null: when the file is not shared with this user. */
export function roleOf(record: DriveRecord, email: string): DrivePermission['role'] | null {
  const order: DrivePermission['role'][] = [
    'owner',
    'organizer',
    'fileOrganizer',
    'writer',
    'commenter',
    'reader',
  ];
  const roles = record.permissions
    .filter((permission) => reaches(permission, email))
    .map(({ role }) => role);
  return order.find((role) => roles.includes(role)) ?? null;
}

/** True for the roles that may change a file's content and name. */
export function canEdit(record: DriveRecord, email: string): boolean {
  const role = roleOf(record, email);
  return role !== null && role !== 'commenter' && role !== 'reader';
}

function reaches(permission: DrivePermission, email: string): boolean {
  if (permission.type === 'anyone') return true;
  if (permission.type === 'domain') return email.toLowerCase().endsWith(`@${permission.domain}`);
  return permission.emailAddress?.toLowerCase() === email.toLowerCase();
}

/** How the API describes a user to a user. */
export function userView(email: string, viewer: string): Record<string, unknown> {
  return {
    kind: 'drive#user',
    displayName: email.split('@')[0],
    me: email.toLowerCase() === viewer.toLowerCase(),
    permissionId: permissionIdOf(email),
    emailAddress: email,
  };
}

/** How the API describes a permission. */
export function permissionView(permission: DrivePermission): Record<string, unknown> {
  const name = permission.emailAddress?.split('@')[0] ?? permission.domain;
  return {
    kind: 'drive#permission',
    ...permission,
    ...(name === undefined ? {} : { displayName: name }),
    deleted: false,
    pendingOwner: false,
  };
}

/** Every field of the file that this host knows; what the user may not see is left out. */
export function fileView(record: DriveRecord, viewer: string): Record<string, unknown> {
  const owner = record.permissions.find(({ role }) => role === 'owner')?.emailAddress;
  const edits = canEdit(record, viewer);
  const owns = roleOf(record, viewer) === 'owner';
  const isDoc = record.mimeType === googleDocType;
  const isFolder = record.mimeType === folderType;
  return {
    kind: 'drive#file',
    id: record.id,
    name: record.name,
    mimeType: record.mimeType,
    ...(record.description === undefined ? {} : { description: record.description }),
    starred: record.starred,
    trashed: record.trashed,
    explicitlyTrashed: record.trashed,
    parents: record.parents,
    ...ifAny('properties', record.properties),
    ...ifAny('appProperties', record.appProperties),
    spaces: ['drive'],
    version: String(record.version),
    webViewLink: linkOf(record),
    createdTime: record.createdTime,
    modifiedTime: record.modifiedTime,
    modifiedByMe: record.revisions.some(({ user }) => user === viewer),
    owners: owner === undefined ? [] : [userView(owner, viewer)],
    lastModifyingUser: userView(record.modifiedBy, viewer),
    shared: record.permissions.length > 1,
    ownedByMe: owns,
    capabilities: {
      canComment: edits,
      canCopy: !isFolder,
      canDelete: owns,
      canDownload: !isFolder,
      canEdit: edits,
      canListChildren: isFolder,
      canModifyContent: edits,
      canReadRevisions: edits,
      canRename: edits,
      canShare: edits,
      canTrash: owns,
      canUntrash: owns,
    },
    ...(edits
      ? {
          permissions: record.permissions.map(permissionView),
          permissionIds: record.permissions.map(({ id }) => id),
        }
      : {}),
    writersCanShare: true,
    isAppAuthorized: record.appUsers.includes(viewer),
    quotaBytesUsed: String(record.size ?? 0),
    ...(isDoc
      ? {
          exportLinks: {
            'application/pdf': `${linkOf(record).replace('/edit?usp=drivesdk', '')}/export?format=pdf`,
          },
        }
      : {}),
    ...binaryPart(record, isDoc || isFolder),
  };
}

/** Source: Drive API v3 reference: size, md5Checksum and headRevisionId are for files with binary content only. */
function binaryPart(record: DriveRecord, isGoogle: boolean): Record<string, unknown> {
  if (record.size === null) return {};
  if (isGoogle) return { size: String(record.size) };
  const extension = /\.([^.]+)$/.exec(record.name)?.[1];
  return {
    size: String(record.size),
    md5Checksum: record.md5,
    headRevisionId: record.revisions.at(-1)?.id,
    originalFilename: record.name,
    webContentLink: `https://drive.google.com/uc?id=${record.id}&export=download`,
    ...(extension === undefined ? {} : { fileExtension: extension, fullFileExtension: extension }),
  };
}

function ifAny(name: string, values: Record<string, string>): Record<string, unknown> {
  return Object.keys(values).length > 0 ? { [name]: values } : {};
}

/** The address a person opens. */
export function linkOf(record: DriveRecord): string {
  if (record.mimeType === googleDocType)
    return `https://docs.google.com/document/d/${record.id}/edit?usp=drivesdk`;
  if (record.mimeType === folderType) return `https://drive.google.com/drive/folders/${record.id}`;
  return `https://drive.google.com/file/d/${record.id}/view?usp=drivesdk`;
}
