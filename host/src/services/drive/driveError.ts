// Errors of the advanced Drive service, as a script catches them.

/** One entry of `details.errors`. */
export interface DriveErrorEntry {
  readonly domain: string;
  readonly reason: string;
  readonly message: string;
  readonly location?: string;
  readonly locationType?: string;
}

/** Like Google's GoogleJsonResponseException: the call in the message and the API's answer in `details`. */
export class DriveError extends Error {
  readonly details: { code: number; message: string; errors: DriveErrorEntry[] };

  constructor(method: string, code: number, reason: string, message: string, location?: string) {
    super(`API call to ${method} failed with error: ${message}`);
    this.name = 'GoogleJsonResponseException';
    const entry = { domain: 'global', reason, message };
    this.details = {
      code,
      message,
      errors: [location === undefined ? entry : { ...entry, location, locationType: 'parameter' }],
    };
  }
}

/** 404: also the answer for a file that exists but that the app may not see for this user (docs/facts/google.md §2.4). Assumption: missing-file-404 */
export function fileNotFound(method: string, id: string): DriveError {
  return new DriveError(method, 404, 'notFound', `File not found: ${id}.`, 'fileId');
}

/** 403: the user sees the file but may not do this to it. */
export function notAllowed(method: string, id: string): DriveError {
  return new DriveError(
    method,
    403,
    'insufficientFilePermissions',
    `The user does not have sufficient permissions for file ${id}.`,
  );
}

/** 400 with the API's own short text. */
export function badRequest(
  method: string,
  message = 'Bad Request',
  reason = 'badRequest',
): DriveError {
  return new DriveError(method, 400, reason, message);
}
