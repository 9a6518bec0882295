// The files of the Drive service, which a sheet may lack.
import { HostError } from '../domain/errors.ts';
import { operations } from '../locale/ptBR.ts';

/** The collection of files. Throws: HostError where the advanced service is not switched on. */
export function driveFiles(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const files = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (!files) throw new HostError(operations.publish, false, 'Drive service is not enabled');
  return files;
}
