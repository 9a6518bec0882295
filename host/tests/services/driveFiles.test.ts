// Drive.Files by the rules of drive.file.
import { readdirSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host.ts';
import { findOffice } from '../../src/services/drive/conversion.ts';
import { temporaryHost } from './temporaryHost.ts';

const doc = 'application/vnd.google-apps.document';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function docxWith(text: string): number[] {
  const space = 'http://schemas.openxmlformats.org';
  const main = `${docx}.main+xml`;
  return [
    ...zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="r1" Type="${space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="${space}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  ];
}

function filesOf(host: Host) {
  const { Files } = host.globals.Drive;
  if (!Files) throw new Error('No Drive.Files');
  return Files;
}

function blobOf(host: Host, text: string) {
  return host.globals.Utilities.newBlob(docxWith(text), docx, 'r.docx');
}

/** The error a call throws, as far as scripts look at it. */
function failure(call: () => unknown): {
  message: string;
  details?: { code: number; errors: { reason: string }[] };
} {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('The call did not fail.');
}

describe('Drive.Files', () => {
  it('makes a Doc of a .docx and answers in part unless asked for more', () => {
    const host = temporaryHost();
    const made = filesOf(host).create({ name: 'Relatório', mimeType: doc }, blobOf(host, 'um'));
    expect(made).toEqual({ kind: 'drive#file', id: made.id, name: 'Relatório', mimeType: doc });
    const more = filesOf(host).get(made.id ?? '', {
      fields: 'webViewLink,owners(emailAddress),capabilities/canEdit,trashed',
    });
    expect(more).toEqual({
      webViewLink: `https://docs.google.com/document/d/${made.id}/edit?usp=drivesdk`,
      owners: [{ emailAddress: 'pessoa@exemplo.org' }],
      capabilities: { canEdit: true },
      trashed: false,
    });
  });

  it('replaces the content in place: same id, one revision more, later time', () => {
    const host = temporaryHost();
    const files = filesOf(host);
    const id = files.create({ name: 'R', mimeType: doc }, blobOf(host, 'um')).id ?? '';
    const before = files.get(id, { fields: 'modifiedTime,version' });
    host.advanceClock(1000);
    const after = files.update({ mimeType: doc }, id, blobOf(host, 'dois'), {
      fields: 'id,modifiedTime,version',
    });
    expect(after.id).toBe(id);
    expect(Date.parse(after.modifiedTime ?? '')).toBeGreaterThan(
      Date.parse(before.modifiedTime ?? ''),
    );
    expect(Number(after.version)).toBe(Number(before.version) + 1);
    expect(host.globals.Drive.Revisions?.list(id).revisions).toHaveLength(2);
    expect(
      strFromU8(unzipSync(host.drive.content(id))['word/document.xml'] ?? new Uint8Array()),
    ).toContain('dois');
  });

  it('answers 404 to a colleague even when shared, until they pick the file', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R', mimeType: doc }, blobOf(host, 'um')).id ?? '';
    host.globals.Drive.Permissions?.create(
      { role: 'writer', type: 'user', emailAddress: 'bia@exemplo.org' },
      id,
    );
    const bia = host.asUser('bia@exemplo.org');
    const refused = failure(() => filesOf(bia).update({ mimeType: doc }, id, blobOf(host, 'dois')));
    expect(refused.message).toBe(
      `API call to drive.files.update failed with error: File not found: ${id}.`,
    );
    expect([refused.details?.code, refused.details?.errors[0]?.reason]).toEqual([404, 'notFound']);
    expect(filesOf(bia).list().files).toEqual([]);
    host.grantFileAccess(id, 'bia@exemplo.org');
    filesOf(bia).update({ mimeType: doc }, id, blobOf(bia, 'dois'));
    expect(filesOf(bia).get(id, { fields: 'lastModifyingUser/emailAddress' })).toEqual({
      lastModifyingUser: { emailAddress: 'bia@exemplo.org' },
    });
  });

  it('answers 403 to a reader who picked the file, and 404 to a picker without any share', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R', mimeType: doc }).id ?? '';
    host.grantFileAccess(id, 'leitor@exemplo.org');
    const reader = host.asUser('leitor@exemplo.org');
    expect(failure(() => filesOf(reader).get(id)).details?.code).toBe(404);
    filesOf(host);
    host.globals.Drive.Permissions?.create(
      { role: 'reader', type: 'user', emailAddress: 'leitor@exemplo.org' },
      id,
    );
    expect(filesOf(reader).get(id).name).toBe('R');
    expect(failure(() => filesOf(reader).update({ name: 'X' }, id)).details?.code).toBe(403);
  });

  it('refuses what is no Word document, and leaves the old content', () => {
    const host = temporaryHost();
    const files = filesOf(host);
    const id = files.create({ name: 'R', mimeType: doc }, blobOf(host, 'um')).id ?? '';
    const before = host.drive.file(id);
    const broken = host.globals.Utilities.newBlob([1, 2, 3], docx, 'r.docx');
    expect(failure(() => files.update({ mimeType: doc }, id, broken)).details?.code).toBe(400);
    const big = host.globals.Utilities.newBlob(
      Array.from<number>({ length: 5 * 1024 * 1024 + 1 }).fill(0),
      docx,
      'r.docx',
    );
    expect(failure(() => files.update({ mimeType: doc }, id, big)).message).toContain(
      'Request Too Large',
    );
    expect(() => files.update({ mimeType: doc }, id, 'texto' as never)).toThrow(
      'The mediaData parameter only supports Blob types for upload.',
    );
    expect(host.drive.file(id)).toEqual(before);
    expect(readdirSync(host.drive.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves the old file when a planned failure hits the call', () => {
    const host = temporaryHost();
    const files = filesOf(host);
    const id = files.create({ name: 'R', mimeType: doc }, blobOf(host, 'um')).id ?? '';
    const before = host.drive.file(id);
    host.calls.reset();
    host.calls.failAt(1);
    expect(() => files.update({ name: 'Novo' }, id)).toThrow('Service unavailable');
    expect(host.drive.file(id)).toEqual(before);
  });

  it('finds files by name, properties and trash', () => {
    const host = temporaryHost();
    const files = filesOf(host);
    const a = files.create({
      name: "Relatório d'2021",
      appProperties: { app: 'suas', year: '2021' },
    });
    const b = files.create({ name: 'Outro', appProperties: { app: 'suas' } });
    files.update({ trashed: true }, b.id ?? '');
    const found = (q: string) =>
      (files.list({ q, orderBy: 'name' }).files ?? []).map(({ id }) => id);
    expect(found("name = 'Relatório d\\'2021'")).toEqual([a.id]);
    expect(found("appProperties has { key='app' and value='suas' } and trashed = false")).toEqual([
      a.id,
    ]);
    expect(found("appProperties has { key='app' and value='suas' }")).toEqual([b.id, a.id]);
    expect(found("not (name contains 'rela') or mimeType = 'x'")).toEqual([b.id]);
    expect(failure(() => found('colour = 1')).message).toContain('Invalid Value');
  });

  it('names a field that does not exist', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R' }).id ?? '';
    expect(failure(() => filesOf(host).get(id, { fields: 'id,cor' })).message).toContain(
      'Invalid field selection cor',
    );
  });

  it('deletes for good, for the owner only', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R' }).id ?? '';
    filesOf(host).remove(id);
    expect(failure(() => filesOf(host).get(id)).details?.code).toBe(404);
  });

  it('exports only with alt=media', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R', mimeType: doc }, blobOf(host, 'um')).id ?? '';
    expect(failure(() => filesOf(host).export(id, 'application/pdf')).message).toBe(
      'API call to drive.files.export failed with error: Export requires alt=media to download the exported content.',
    );
  });

  it.runIf(findOffice())('exports a PDF through LibreOffice', { timeout: 120_000 }, () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R', mimeType: doc }, blobOf(host, 'Olá')).id ?? '';
    const exportFile = filesOf(host).export as unknown as (
      id: string,
      type: string,
      options: object,
    ) => GoogleAppsScript.Base.Blob;
    const pdf = exportFile(id, 'application/pdf', { alt: 'media' });
    expect([pdf.getDataAsString().slice(0, 4), pdf.getContentType(), pdf.getName()]).toEqual([
      '%PDF',
      'application/pdf',
      'R.pdf',
    ]);
  });

  it('knows of edits by hand', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R', mimeType: doc }, blobOf(host, 'um')).id ?? '';
    host.drive.edit(id, 'bia@exemplo.org', () => Uint8Array.from(docxWith('à mão')));
    host.drive.trash(id);
    expect(filesOf(host).get(id, { fields: 'trashed,lastModifyingUser/me' })).toEqual({
      trashed: true,
      lastModifyingUser: { me: false },
    });
  });
});

describe('Drive.Permissions', () => {
  it('shares, lists, changes and takes back', () => {
    const host = temporaryHost();
    const id = filesOf(host).create({ name: 'R', mimeType: doc }).id ?? '';
    const { Permissions } = host.globals.Drive;
    const made = Permissions?.create(
      { role: 'reader', type: 'user', emailAddress: 'bia@exemplo.org' },
      id,
      { sendNotificationEmail: false },
    );
    expect(made).toEqual({ kind: 'drive#permission', id: made?.id, type: 'user', role: 'reader' });
    Permissions?.update({ role: 'writer' }, id, made?.id ?? '');
    expect(Permissions?.list(id, { fields: 'permissions(emailAddress,role)' }).permissions).toEqual(
      [
        { emailAddress: 'pessoa@exemplo.org', role: 'owner' },
        { emailAddress: 'bia@exemplo.org', role: 'writer' },
      ],
    );
    Permissions?.remove(id, made?.id ?? '');
    expect(host.drive.permissions(id)).toHaveLength(1);
    expect(
      failure(() =>
        Permissions?.create({ role: 'reader', type: 'user', emailAddress: 'sem arroba' }, id),
      ).details?.code,
    ).toBe(400);
    expect(failure(() => Permissions?.get(id, '1')).message).toContain('Permission not found: 1.');
  });

  it('tells who the user is', () => {
    const host = temporaryHost();
    const about = host.globals.Drive.About;
    expect(about?.get({ fields: 'user/emailAddress' })).toEqual({
      user: { emailAddress: 'pessoa@exemplo.org' },
    });
    expect(failure(() => about?.get({})).message).toContain("The 'fields' parameter is required");
  });
});
