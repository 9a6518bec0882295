// Which document a publication writes: the one that is stored, one that was written but not noted, or a new one.
import { Refused } from '../domain/errors.ts';
import { operations } from '../locale/ptBR.ts';
import { publishProblems, someone } from '../locale/publishTexts.ts';
import { type DriveFile, driveCall, driveFiles, isNotFound } from './driveFiles.ts';
import type { StoredDocument } from './storedDocument.ts';

/** Whose report it is, who publishes, and what was decided about a document that cannot simply be written over. */
export interface Choices {
  readonly year: number;
  readonly spreadsheetId: string;
  /** E-mail of who publishes. Empty: Google does not tell. */
  readonly user: string;
  readonly onEdited?: 'replace' | 'newDocument' | undefined;
  readonly onOtherPublisher?: 'newDocument' | undefined;
  /** Nobody can be asked: a document that is gone gets no successor. */
  readonly unattended: boolean;
  /** Writes an instant as people read it. */
  readonly writeInstant: (isoInstant: string) => string;
}

export interface Target {
  /** Null: a new document is created. */
  readonly file: DriveFile | null;
  readonly generation: number;
  readonly notice: 'copiedSheet' | 'recreated' | 'restored' | 'newDocument' | null;
}

const fields =
  'id,name,trashed,version,modifiedTime,webViewLink,ownedByMe,appProperties,capabilities(canEdit),lastModifyingUser(displayName,emailAddress,me)';
/** How long after our own mark Drive may still set the time of the change. */
const settlingMilliseconds = 120_000;

/**
 * The document to write, given the one that is stored.
 * Throws: Refused with what people can choose, when it was edited by hand, is somebody else's, or is in their bin.
 */
export function chooseDocument(known: StoredDocument, choices: Choices): Target {
  const { user, onEdited, onOtherPublisher, unattended, writeInstant } = choices;
  const anew = (notice: Target['notice']): Target => ({
    ...findUnnoted(choices, known.generation + 1),
    notice,
  });
  const refuse = (reason: Refused): Target => {
    if (onOtherPublisher === 'newDocument') return anew('newDocument');
    throw reason;
  };
  const file = findDocument(known.documentId);
  if (!file) {
    // The owner can only have deleted it; anybody else may have lost the access.
    if (!unattended && user !== '' && known.owner === user) return anew('recreated');
    return refuse(outOfReach(known, user));
  }
  if (file.capabilities?.canEdit === false) return refuse(refusal('noPermission', known));
  if (onEdited !== 'replace' && wasEdited(file, known)) {
    if (onEdited === 'newDocument') return anew('newDocument');
    throw editedByHand(file, writeInstant);
  }
  if (file.trashed && !file.ownedByMe) return refuse(refusal('inBin', known));
  return { file, generation: known.generation, notice: file.trashed ? 'restored' : null };
}

/** Why there is no file: it is somebody else's, or it is gone. */
export function outOfReach(known: StoredDocument, user: string): Refused {
  const { publisher } = known;
  if (publisher !== '' && publisher === user) return refusal('notFound', known);
  const message = publishProblems.otherPublisher(publisher === '' ? someone : publisher);
  return refusal('otherPublisher', known, message);
}

/** A refusal that tells which document it is about. */
export function refusal(
  code: 'noPermission' | 'inBin' | 'notFound' | 'otherPublisher',
  { documentId, url, publisher }: StoredDocument,
  message = code === 'otherPublisher' ? '' : publishProblems[code],
): Refused {
  return new Refused(code, message, { documentId, url, publisher });
}

/**
 * The file as Drive shows it to this user. Null: it is gone, or the app may not see it for this user.
 * Assumption: other-user-404
 */
export function findDocument(documentId: string): DriveFile | null {
  return driveCall(operations.publish, () => {
    try {
      return driveFiles().get(documentId, { fields, supportsAllDrives: true });
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  });
}

/**
 * A document of this sheet and year that was written without being noted: of the generation given, or a later one.
 * Assumption: app-properties-search
 */
export function findUnnoted(
  choices: Choices,
  generation: number,
): Pick<Target, 'file' | 'generation'> {
  const has = (key: string, value: string) =>
    `appProperties has { key='${key}' and value='${value}' }`;
  const q = `${has('sheet', choices.spreadsheetId)} and ${has('year', String(choices.year))} and trashed = false`;
  const { files = [] } = driveCall(operations.publish, () =>
    driveFiles().list({ q, fields: `files(${fields})` }),
  );
  const generationOf = (file: DriveFile) => Number(file.appProperties?.generation ?? -1);
  const [file = null] = files
    .filter((candidate) => generationOf(candidate) >= generation)
    .sort((a, b) => generationOf(b) - generationOf(a));
  if (!file || file.capabilities?.canEdit === false) return { file: null, generation };
  if (choices.onEdited !== 'replace' && !isOurs(file)) {
    if (choices.onEdited !== 'newDocument') throw editedByHand(file, choices.writeInstant);
    return { file: null, generation: generationOf(file) + 1 };
  }
  return { file, generation: generationOf(file) };
}

/**
 * Whether people changed it since our own writing.
 * Sharing changes the version but not the time; content and name change both.
 * Assumption: sharing-keeps-time, modified-time-settles, app-properties-kept
 */
export function wasEdited(file: DriveFile, known: StoredDocument): boolean {
  if (file.modifiedTime === known.modifiedTime || file.version === known.version) return false;
  // A writing of ours that could not be noted.
  if (file.appProperties?.written !== known.written) return !isOurs(file);
  return known.modifiedTime !== '' || file.lastModifyingUser?.me !== true;
}

/**
 * Whether the last change is the one that our mark tells of. Where our writing could not be noted, twice, nothing tells
 * it from an edit by the same person within the time that Drive takes to convert: it sets the time of the change itself,
 * and a Doc has no content hash and no revision id that a script without more rights could compare.
 * Assumption: last-editor-known
 */
function isOurs({ appProperties, modifiedTime, lastModifyingUser }: DriveFile): boolean {
  const [at = '', by = ''] = String(appProperties?.written ?? '').split(' ');
  const distance = Math.abs(Date.parse(modifiedTime ?? '') - Date.parse(at));
  const editor = lastModifyingUser?.emailAddress ?? '';
  return distance < settlingMilliseconds && by.toLowerCase() === editor.toLowerCase();
}

/** Says who edited the document, and when. */
export function editedByHand(
  file: DriveFile,
  writeInstant: Choices['writeInstant'],
  tell: (who: string, when: string) => string = publishProblems.editedByHand,
): Refused {
  const { displayName, emailAddress } = file.lastModifyingUser ?? {};
  const who = emailAddress ?? displayName ?? someone;
  const at = file.modifiedTime ?? '';
  return new Refused('editedByHand', tell(who, writeInstant(at)), {
    by: who,
    at,
    documentId: file.id ?? '',
    url: file.webViewLink ?? '',
  });
}
