// The advanced Drive service, version 3, over the emulated Drive.
import { Emulated } from '../../emulation/emulated.ts';
import { badRequest } from './driveError.ts';
import { DriveFiles } from './driveFiles.ts';
import { userView } from './driveFileView.ts';
import { DrivePermissions } from './drivePermissions.ts';
import type { DriveUser } from './driveUser.ts';
import { selectFields } from './fieldMask.ts';

type Options = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

class DriveAbout
  extends Emulated
  implements GoogleAppsScript.Drive_v3.Drive.V3.Collection.AboutCollection
{
  readonly _className = 'Drive.About';
  readonly #user: DriveUser;

  constructor(user: DriveUser) {
    super();
    this.#user = user;
  }

  /** Throws: 400 without `fields`, which this method alone requires. Source: Drive API v3 about.get. */
  get(options: Options = {}): Answer {
    const method = 'drive.about.get';
    if (options.fields === undefined)
      throw badRequest(method, "The 'fields' parameter is required for this method.", 'required');
    const answer = {
      kind: 'drive#about',
      user: userView(this.#user.email, this.#user.email),
      storageQuota: { limit: '16106127360', usage: '0', usageInDrive: '0', usageInDriveTrash: '0' },
      maxUploadSize: '5242880000000',
      canCreateDrives: false,
    };
    return selectFields(method, answer, String(options.fields), new Set(Object.keys(answer)));
  }
}

class DriveRevisions extends Emulated {
  readonly _className = 'Drive.Revisions';
  readonly #user: DriveUser;

  constructor(user: DriveUser) {
    super();
    this.#user = user;
  }

  list(fileId: string, options: Options = {}): Answer {
    const method = 'drive.revisions.list';
    const record = this.#user.findToEdit(method, fileId);
    const answer = {
      kind: 'drive#revisionList',
      revisions: record.revisions.map(({ id, modifiedTime, user, mimeType }) => ({
        kind: 'drive#revision',
        id,
        mimeType,
        modifiedTime,
        lastModifyingUser: userView(user, this.#user.email),
        keepForever: false,
      })),
    };
    const fields = String(
      options.fields ?? 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
    );
    return selectFields(method, answer, fields, new Set(['kind', 'revisions', 'nextPageToken']));
  }
}

/** What the manifest's `enabledAdvancedServices` gives the script under the name Drive. */
export class DriveService extends Emulated {
  readonly _className = 'Drive';
  override readonly _counted = false;
  readonly Files: DriveFiles;
  readonly Permissions: DrivePermissions;
  readonly About: DriveAbout;
  readonly Revisions: DriveRevisions;

  constructor(user: DriveUser) {
    super();
    this.Files = new DriveFiles(user);
    this.Permissions = new DrivePermissions(user);
    this.About = new DriveAbout(user);
    this.Revisions = new DriveRevisions(user);
  }

  /** Resources are plain objects; the makers exist so that editors can complete names. */
  newFile(): Answer {
    return {};
  }

  newPermission(): Answer {
    return {};
  }
}
