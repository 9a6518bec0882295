// The part of a file that a script may write.
import { DriveError } from './driveError.ts';
import type { DriveRecord } from './driveRecord.ts';

/** The request body of create, update and copy. Null values in property maps delete the key. */
export interface FileResource {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly starred?: boolean;
  readonly trashed?: boolean;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const readOnly = [
  'kind',
  'modifiedBy',
  'owners',
  'permissions',
  'version',
  'webViewLink',
  'capabilities',
  'size',
];

/** Throws: 403 for a field that only Drive sets. Source: Drive API reference, "fieldNotWritable". */
export function applyResource(
  method: string,
  record: DriveRecord,
  resource: FileResource,
): DriveRecord {
  for (const field of Object.keys(resource)) {
    if (readOnly.includes(field))
      throw new DriveError(
        method,
        403,
        'fieldNotWritable',
        'The resource body includes fields which are not directly writable.',
      );
  }
  if (resource.parents !== undefined && method === 'drive.files.update')
    throw new DriveError(
      method,
      403,
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  return {
    ...record,
    ...(resource.id === undefined || method === 'drive.files.update' ? {} : { id: resource.id }),
    name: resource.name ?? record.name,
    mimeType: resource.mimeType ?? record.mimeType,
    ...(resource.description === undefined ? {} : { description: resource.description }),
    starred: resource.starred ?? record.starred,
    trashed: resource.trashed ?? record.trashed,
    appProperties: merged(method, record.appProperties, resource.appProperties),
    properties: merged(method, record.properties, resource.properties),
  };
}

/** Source: Drive API guide "Add custom file properties": 124 bytes for key and value, 30 private ones. */
function merged(
  method: string,
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  const result = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete result[key];
    else result[key] = String(value);
    if (value !== null && Buffer.byteLength(`${key}${String(value)}`) > 124)
      throw new DriveError(
        method,
        403,
        'propertyTooLong',
        'Property key and value exceed the maximum of 124 bytes.',
      );
  }
  if (Object.keys(result).length > 30)
    throw new DriveError(
      method,
      403,
      'propertyLimitExceeded',
      'The maximum number of properties has been reached.',
    );
  return result;
}
