// The collections of the Drive service, which a sheet may lack, and what their errors mean.
import { AppError, Refused } from '../domain/errors.ts';
import { HostError } from '../google/hostError.ts';
import { operations } from '../locale/ptBR.ts';
import { publishProblems } from '../locale/publishTexts.ts';

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Permissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
export type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** The collection of files. Throws: HostError where the advanced service is not switched on. */
export function driveFiles(): Files {
  return present(typeof Drive === 'undefined' ? undefined : Drive.Files);
}

/** The collection of permissions. Throws: HostError where the advanced service is not switched on. */
export function drivePermissions(): Permissions {
  return present(typeof Drive === 'undefined' ? undefined : Drive.Permissions);
}

function present<T>(collection: T | undefined): T {
  if (!collection) throw new HostError(operations.publish, false, 'Drive service is not enabled');
  return collection;
}

/** Whether Drive answered that there is no such file, or none that the app may see for this user. Assumption: missing-file-404 */
export function isNotFound(error: unknown): boolean {
  return codeOf(error) === 404 || /File not found/i.test(messageOf(error));
}

// Assumption: scopes-granted
const meanings = [
  [/Required permissions/i, 'notAuthorized'],
  [/sufficient permissions|insufficientFilePermissions/i, 'noPermission'],
  [/quota|rate ?limit|limit exceeded|too many times/i, 'quota'],
  [/too ?large/i, 'tooLarge'],
  [/bad request|conversion/i, 'conversionRefused'],
] as const;

/** Runs calls to Drive. Throws: Refused where people can help, else HostError. */
export function driveCall<T>(operation: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reasons = JSON.stringify((error as { details?: unknown }).details ?? '');
    const told = `${messageOf(error)} ${reasons}`;
    const meaning = meanings.find(([pattern]) => pattern.test(told));
    if (!meaning) throw new HostError(operation, true, error);
    throw new Refused(meaning[1], publishProblems[meaning[1]]);
  }
}

function codeOf(error: unknown): number | undefined {
  return (error as { details?: { code?: number } }).details?.code;
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown }).message ?? error);
}
