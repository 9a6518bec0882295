// Drive.Files of the advanced Drive service, version 3.
import { Emulated } from '../../emulation/emulated.ts';
import { EmulatedBlob } from '../base/emulatedBlob.ts';
import { docxType, folderType, googleDocType } from '../base/mimeTypes.ts';
import { checkConvertible, emptyDocx, exportDoc } from './conversion.ts';
import { badRequest, DriveError, notAllowed } from './driveError.ts';
import { fileFields, fileView, roleOf } from './driveFileView.ts';
import { readQuery, rootId } from './driveQuery.ts';
import type { DriveRecord } from './driveRecord.ts';
import type { DriveUser } from './driveUser.ts';
import { selectFields } from './fieldMask.ts';
import { applyResource, type FileResource } from './fileResource.ts';

type Options = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

// Simple and multipart uploads end at 5 MB, and the advanced service sends multipart (docs/facts/google.md §2.2).
const uploadLimitBytes = 5 * 1024 * 1024;
const exportLimitBytes = 10 * 1024 * 1024;

/**
 * Argument orders are the service's own: `(resource, fileId, blob, options)`. Source: docs/facts/google.md §2.2.
 * Assumption: create-converts, overwrite-keeps-link, overwrite-keeps-sharing, copy-takes-marks
 */
export class DriveFiles
  extends Emulated
  implements
    Pick<
      GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection,
      'copy' | 'create' | 'export' | 'generateIds' | 'list' | 'remove' | 'update'
    >
{
  readonly _className = 'Drive.Files';
  readonly #user: DriveUser;

  constructor(user: DriveUser) {
    super();
    this.#user = user;
  }

  create(resource: FileResource | null, mediaData?: unknown, options: Options = {}): Answer {
    const method = 'drive.files.create';
    const media = mediaOf(method, mediaData);
    const mimeType = resource?.mimeType ?? media?.getContentType() ?? 'application/octet-stream';
    const fresh = this.#user.newRecord(resource?.name ?? 'Untitled', mimeType);
    const record = applyResource(method, fresh, resource ?? {});
    record.parents = this.#parents(method, resource?.parents ?? [rootId]);
    let content = media?._bytes ?? (mimeType === folderType ? null : new Uint8Array());
    if (mimeType === googleDocType) {
      if (media) checkConvertible(method, media._bytes, media.getContentType());
      else content = Uint8Array.from(emptyDocx());
    }
    return this.#answer(method, this.#user.save(record, content), options);
  }

  update(
    resource: FileResource | null,
    fileId: string,
    mediaData?: unknown,
    options: Options = {},
  ): Answer {
    const method = 'drive.files.update';
    const found = this.#user.findToEdit(method, fileId);
    const media = mediaOf(method, mediaData);
    const record = applyResource(method, found, resource ?? {});
    if (record.trashed !== found.trashed && roleOf(found, this.#user.email) !== 'owner')
      throw notAllowed(method, fileId);
    if (media && record.mimeType === googleDocType)
      checkConvertible(method, media._bytes, media.getContentType());
    else if (media)
      record.mimeType = resource?.mimeType ?? media.getContentType() ?? found.mimeType;
    const removed = idsOf(options.removeParents);
    const added = this.#parents(method, idsOf(options.addParents));
    record.parents = [...record.parents.filter((id) => !removed.includes(id)), ...added];
    return this.#answer(method, this.#user.save(record, media?._bytes ?? null), options);
  }

  /** Throws: with alt=media, as on Google, where the service takes the content for an error. Source: docs/facts/google.md §2.5. */
  get(fileId: string, options: Options = {}): Answer {
    const method = 'drive.files.get';
    const record = this.#user.find(method, fileId);
    if (options.alt === 'media') {
      if (record.mimeType.startsWith('application/vnd.google-apps.'))
        throw new DriveError(
          method,
          403,
          'fileNotDownloadable',
          'Only files with binary content can be directly downloaded. Use Export with Docs Editors files.',
          'alt',
        );
      throw new Error('Response Code: 200. Message: the content of the file.');
    }
    return this.#answer(method, record, options);
  }

  copy(resource: FileResource | null, fileId: string, options: Options = {}): Answer {
    const method = 'drive.files.copy';
    const source = this.#user.find(method, fileId);
    const fresh = this.#user.newRecord(`Copy of ${source.name}`, source.mimeType);
    fresh.appProperties = { ...source.appProperties };
    fresh.properties = { ...source.properties };
    const record = applyResource(method, fresh, resource ?? {});
    record.parents = resource?.parents
      ? this.#parents(method, resource.parents)
      : [...source.parents];
    return this.#answer(method, this.#user.save(record, this.#user.store.content(fileId)), options);
  }

  /** Deletes for good, without the trash. Throws: 403 for anyone but the owner. */
  remove(fileId: string, _options: Options = {}): void {
    const method = 'drive.files.delete';
    const record = this.#user.find(method, fileId);
    if (roleOf(record, this.#user.email) !== 'owner') throw notAllowed(method, fileId);
    this.#user.store.remove(fileId);
  }

  delete(fileId: string, options: Options = {}): void {
    this.remove(fileId, options);
  }

  /** Only files that the app may see for this user; the trash counts unless the query leaves it out. */
  list(options: Options = {}): Answer {
    const method = 'drive.files.list';
    const test = options.q === undefined ? () => true : readQuery(method, String(options.q));
    const order = compareBy(String(options.orderBy ?? 'modifiedTime desc'));
    const found = this.#user.store
      .all()
      .filter((record) => this.#user.sees(record) && test(record))
      .sort(order);
    const start = Number(options.pageToken ?? 0);
    const size = Math.min(Number(options.pageSize ?? 100), 1000);
    if (!(size >= 1))
      throw badRequest(
        method,
        `Invalid value '${String(options.pageSize)}'. Values must be within the range: [1, 1000]`,
        'invalidParameter',
      );
    const answer: Answer = {
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: found.slice(start, start + size).map((record) => fileView(record, this.#user.email)),
      ...(start + size < found.length ? { nextPageToken: String(start + size) } : {}),
    };
    const fields = String(
      options.fields ?? 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)',
    );
    return selectFields(
      method,
      answer,
      fields,
      new Set(['kind', 'incompleteSearch', 'files', 'nextPageToken']),
    );
  }

  /** Throws: without `{alt: 'media'}`, which the service forgets to send. Source: tracker 468534237, docs/facts/google.md §2.5. Assumption: pdf-export */
  export(fileId: string, mimeType: string, options: Options = {}): EmulatedBlob {
    const method = 'drive.files.export';
    const record = this.#user.find(method, fileId);
    if (record.mimeType !== googleDocType)
      throw new DriveError(
        method,
        403,
        'fileNotExportable',
        'Export only supports Docs Editors files.',
      );
    if (options.alt !== 'media')
      throw badRequest(method, 'Export requires alt=media to download the exported content.');
    const bytes = exportDoc(this.#user.store.content(fileId) ?? emptyDocx(), mimeType);
    if (!bytes) throw badRequest(method, 'The requested conversion is not supported.');
    if (bytes.length > exportLimitBytes)
      throw new DriveError(
        method,
        403,
        'exportSizeLimitExceeded',
        'This file is too large to be exported.',
      );
    const extension = { [docxType]: 'docx', 'application/pdf': 'pdf', 'text/plain': 'txt' }[
      mimeType
    ];
    return new EmulatedBlob(
      bytes,
      mimeType,
      extension ? `${record.name}.${extension}` : record.name,
    );
  }

  generateIds(options: Options = {}): Answer {
    const ids = Array.from(
      { length: Number(options.count ?? 10) },
      () => this.#user.newRecord('', '').id,
    );
    return { kind: 'drive#generatedIds', space: 'drive', ids };
  }

  /** Default answers are partial. Source: Drive API guide "Return specific fields". */
  #answer(method: string, record: DriveRecord, options: Options): Answer {
    const fields = String(options.fields ?? 'kind,id,name,mimeType');
    return selectFields(method, fileView(record, this.#user.email), fields, fileFields);
  }

  /** A folder that the app may not see for this user does not exist for it. */
  #parents(method: string, ids: readonly string[]): string[] {
    return ids.map((id) =>
      id === 'root' || id === rootId ? rootId : this.#user.findToEdit(method, id).id,
    );
  }
}

function mediaOf(method: string, mediaData: unknown): EmulatedBlob | null {
  if (mediaData === undefined || mediaData === null) return null;
  if (!(mediaData instanceof EmulatedBlob))
    throw new Error('The mediaData parameter only supports Blob types for upload.');
  if (mediaData._bytes.length > uploadLimitBytes)
    throw new DriveError(method, 413, 'uploadTooLarge', 'Request Too Large');
  return mediaData;
}

function idsOf(list: unknown): string[] {
  return typeof list === 'string' && list !== '' ? list.split(',') : [];
}

function compareBy(orderBy: string): (a: DriveRecord, b: DriveRecord) => number {
  const [field = '', direction] = orderBy.split(',')[0]?.trim().split(/\s+/) ?? [];
  const key = field === 'name' || field === 'createdTime' ? field : 'modifiedTime';
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => sign * a[key].localeCompare(b[key], 'pt-BR', { numeric: true });
}
