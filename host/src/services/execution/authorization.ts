// What a script may call in each AuthMode of an editor add-on.

/** How far the running user has authorized the add-on in this file. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const either = (...names: string[]): string => `(${names.map(scope).join(' || ')})`;

/** Permission that Google names when a call is refused; an empty text where a service has no scope of its own. */
const required: Readonly<Record<string, string>> = {
  SpreadsheetApp: either('spreadsheets.currentonly', 'spreadsheets'),
  PropertiesService: '',
  CacheService: '',
  LockService: '',
  'Drive.Files': either('drive', 'drive.file'),
  'Drive.Permissions': either('drive', 'drive.file'),
  'Drive.About': either('drive', 'drive.file'),
  'Drive.Revisions': either('drive', 'drive.file'),
  ScriptApp: either('script.scriptapp'),
  Session: either('userinfo.email'),
  Ui: scope('script.container.ui'),
};

const menus = new Set(['createMenu', 'createAddonMenu']);
/** Methods of ScriptApp for which the reference names no scope. */
const scopeless = new Set(['getScriptId', 'getService', 'getAuthorizationInfo']);
const windows = new Set(['showSidebar', 'showModalDialog', 'showModelessDialog', 'showDialog']);

/**
 * Source: docs/facts/google.md §5.1. NONE has menus, Logger, Utilities and the user's locale; LIMITED has the document and the
 * properties too, but no windows and nothing that acts for the user elsewhere. Assumption: scopes-granted
 */
export function isPermitted(mode: AuthMode, service: string, method: string): boolean {
  if (mode === 'FULL' || !(service in required)) return true;
  if (service === 'Ui') return mode === 'LIMITED' ? !windows.has(method) : menus.has(method);
  if (service === 'Session')
    return (
      method === 'getActiveUserLocale' || (mode === 'LIMITED' && method !== 'getEffectiveUser')
    );
  if (service === 'SpreadsheetApp')
    return mode === 'LIMITED' || method === 'getUi' || method.startsWith('new');
  if (service === 'ScriptApp')
    return scopeless.has(method) || (mode === 'LIMITED' && method === 'getInstallationSource');
  return mode === 'LIMITED' && !service.startsWith('Drive.');
}

/** The error of a refused call. */
export function permissionError(service: string, method: string): Error {
  const call = service.startsWith('Drive.')
    ? `${service.toLowerCase()}.${method}`
    : `${service}.${method}`;
  const scopes = required[service];
  const needed = scopes ? `. Required permissions: ${scopes}` : '';
  return new Error(`You do not have permission to call ${call}${needed}`);
}
