// Drive.Permissions of the advanced Drive service, version 3.
import { Emulated } from '../../emulation/emulated.ts';
import { badRequest, DriveError } from './driveError.ts';
import { permissionView } from './driveFileView.ts';
import { type DrivePermission, type DriveRecord, driveRecord } from './driveRecord.ts';
import type { DriveUser } from './driveUser.ts';
import { selectFields } from './fieldMask.ts';
import { permissionIdOf } from './permissionId.ts';

type Options = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

/** The request body of create and update. */
export interface PermissionResource {
  readonly role?: string;
  readonly type?: string;
  readonly emailAddress?: string | undefined;
  readonly domain?: string | undefined;
  readonly allowFileDiscovery?: boolean | undefined;
  readonly expirationTime?: string | undefined;
}

const fields = new Set([
  'kind',
  'id',
  'type',
  'role',
  'emailAddress',
  'domain',
  'displayName',
  'allowFileDiscovery',
  'expirationTime',
  'deleted',
  'pendingOwner',
  'photoLink',
  'permissionDetails',
  'view',
]);
const defaults = 'kind,id,type,role';

/** Order of arguments: `(resource, fileId, options)`, and `(resource, fileId, permissionId, options)` for update. */
export class DrivePermissions
  extends Emulated
  implements GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection
{
  readonly _className = 'Drive.Permissions';
  readonly #user: DriveUser;

  constructor(user: DriveUser) {
    super();
    this.#user = user;
  }

  /** A second permission for the same person replaces the first. */
  create(resource: PermissionResource, fileId: string, options: Options = {}): Answer {
    const method = 'drive.permissions.create';
    const record = this.#user.findToEdit(method, fileId);
    const permission = readPermission(method, resource);
    if (permission.role === 'owner') throw ownershipRefused(method, options);
    const current = record.permissions.find(({ id }) => id === permission.id);
    if (current?.role === 'owner') return this.#answer(method, current, options);
    this.#store(record, [
      ...record.permissions.filter(({ id }) => id !== permission.id),
      permission,
    ]);
    return this.#answer(method, permission, options);
  }

  list(fileId: string, options: Options = {}): Answer {
    const method = 'drive.permissions.list';
    const record = this.#user.findToEdit(method, fileId);
    const answer = {
      kind: 'drive#permissionList',
      permissions: record.permissions.map(permissionView),
    };
    const asked = String(options.fields ?? 'kind,nextPageToken,permissions(kind,id,type,role)');
    return selectFields(method, answer, asked, new Set(['kind', 'permissions', 'nextPageToken']));
  }

  get(fileId: string, permissionId: string, options: Options = {}): Answer {
    const method = 'drive.permissions.get';
    const record = this.#user.findToEdit(method, fileId);
    return this.#answer(method, find(method, record, permissionId), options);
  }

  update(
    resource: PermissionResource,
    fileId: string,
    permissionId: string,
    options: Options = {},
  ): Answer {
    const method = 'drive.permissions.update';
    const record = this.#user.findToEdit(method, fileId);
    const before = find(method, record, permissionId);
    if (before.role === 'owner') throw ownerStays(method);
    const after = readPermission(method, { ...before, ...resource });
    if (after.role === 'owner') throw ownershipRefused(method, options);
    const changed = { ...after, id: permissionId };
    this.#store(
      record,
      record.permissions.map((item) => (item.id === permissionId ? changed : item)),
    );
    return this.#answer(method, changed, options);
  }

  remove(fileId: string, permissionId: string, _options: Options = {}): void {
    const method = 'drive.permissions.delete';
    const record = this.#user.findToEdit(method, fileId);
    if (find(method, record, permissionId).role === 'owner') throw ownerStays(method);
    this.#store(
      record,
      record.permissions.filter(({ id }) => id !== permissionId),
    );
  }

  delete(fileId: string, permissionId: string, options: Options = {}): void {
    this.remove(fileId, permissionId, options);
  }

  /** Sharing is no edit: the modification time stays. Assumption: sharing-keeps-time */
  #store(record: DriveRecord, permissions: DrivePermission[]): void {
    this.#user.store.write({ ...record, permissions, version: record.version + 1 }, null);
  }

  #answer(method: string, permission: DrivePermission, options: Options): Answer {
    return selectFields(
      method,
      permissionView(permission),
      String(options.fields ?? defaults),
      fields,
    );
  }
}

function find(method: string, record: DriveRecord, permissionId: string): DrivePermission {
  const permission = record.permissions.find(({ id }) => id === permissionId);
  if (!permission)
    throw new DriveError(
      method,
      404,
      'notFound',
      `Permission not found: ${permissionId}.`,
      'permissionId',
    );
  return permission;
}

function readPermission(method: string, resource: PermissionResource): DrivePermission {
  const { type, role, emailAddress, domain } = resource;
  if (type === undefined)
    throw badRequest(method, 'The permission type field is required.', 'required');
  if (role === undefined)
    throw badRequest(method, 'The permission role field is required.', 'required');
  const needsAddress = type === 'user' || type === 'group';
  if (needsAddress && !/^\S+@\S+\.\S+$/.test(emailAddress ?? ''))
    throw badRequest(
      method,
      'The specified emailAddress is invalid or not applicable for the given permission type.',
      'invalid',
    );
  if (type === 'domain' && !domain)
    throw badRequest(
      method,
      'The specified domain is invalid or not applicable for the given permission type.',
      'invalid',
    );
  const id = needsAddress
    ? permissionIdOf(emailAddress ?? '')
    : type === 'domain'
      ? permissionIdOf(`@${domain}`)
      : 'anyoneWithLink';
  const parsed = driveRecord.shape.permissions.element.safeParse({
    ...resource,
    ...(needsAddress
      ? {}
      : { emailAddress: undefined, allowFileDiscovery: resource.allowFileDiscovery ?? false }),
    id,
  });
  if (!parsed.success)
    throw badRequest(
      method,
      `The specified role '${role}' or type '${type}' is invalid.`,
      'invalid',
    );
  return parsed.data;
}

function ownershipRefused(method: string, options: Options): DriveError {
  return options.transferOwnership === true
    ? new DriveError(method, 403, 'forbidden', 'This host does not transfer ownership of files.')
    : new DriveError(
        method,
        403,
        'forbidden',
        "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
        'transferOwnership',
      );
}

function ownerStays(method: string): DriveError {
  return new DriveError(
    method,
    403,
    'insufficientFilePermissions',
    'The owner of a file cannot be removed.',
  );
}
