// The cases of publishing: each has its own plain message and way out, and nothing is lost silently.
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../builtHost.ts';
import {
  ana,
  ask,
  bia,
  documentsOf,
  editByHand,
  historyOf,
  propertiesOf,
  publish,
  refusalOf,
  smallHost,
} from '../publishing.ts';
import { putNumber, sheetOf } from '../sheetEdits.ts';

describe('publishing again', () => {
  it('keeps the document, its link and its sharing, and counts the versions', () => {
    const host = smallHost();
    const first = publish(host);
    expect(first).toMatchObject({ created: true, version: 1, notice: '', changes: null });
    host.globals.Drive.Permissions?.create(
      { role: 'reader', type: 'user', emailAddress: bia },
      first.documentId,
    );
    const sharing = host.drive.permissions(first.documentId);
    const second = publish(host);
    expect(second).toMatchObject({
      documentId: first.documentId,
      url: first.url,
      created: false,
      version: 2,
    });
    expect(host.drive.permissions(first.documentId)).toEqual(sharing);
    expect(documentsOf(host)).toEqual([first.documentId]);
    expect(historyOf(host)).toMatchObject([
      { Quem: ana, Ano: 2021, Documento: first.url, Versão: 1, Erros: 0 },
      { Quem: ana, Ano: 2021, Documento: first.url, Versão: 2, Erros: 0 },
    ]);
  });

  it('makes one document per report year', () => {
    const host = smallHost();
    const first = publish(host);
    const settings = sheetOf(host, 'Configuração');
    const names = settings
      .getDataRange()
      .getValues()
      .map(([name]) => name);
    putNumber(host, 'Configuração', `B${names.indexOf('Ano do relatório') + 1}`, 2022);
    const other = publish(host);
    expect(other.documentId).not.toBe(first.documentId);
    putNumber(host, 'Configuração', `B${names.indexOf('Ano do relatório') + 1}`, 2021);
    expect(publish(host).documentId).toBe(first.documentId);
    expect(documentsOf(host).length).toBe(2);
  });
});

describe('a document that was edited by hand', () => {
  it('is left alone by default, and the answer says by whom and when', () => {
    const host = smallHost();
    const { documentId, url } = publish(host);
    editByHand(host, documentId, bia);
    const edited = host.drive.content(documentId);
    const { modifiedTime } = host.drive.file(documentId);
    const error = refusalOf(ask(host, 'generateReport'));
    expect(error.code).toBe('editedByHand');
    expect(error.message).toContain(bia);
    expect(error.message).toMatch(/em \d\d\/\d\d\/\d{4} \d\d:\d\d/);
    expect(error.details).toEqual({ by: bia, at: modifiedTime, documentId, url });
    expect(host.drive.content(documentId)).toEqual(edited);
    expect(historyOf(host).length).toBe(1);
  });

  it('is noticed also when the publisher edited it', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    editByHand(host, documentId, ana);
    expect(refusalOf(ask(host, 'generateReport')).code).toBe('editedByHand');
  });

  it('is replaced when asked, and the next publication goes on without a question', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    editByHand(host, documentId, bia);
    expect(publish(host, { onEdited: 'replace' })).toMatchObject({ documentId, created: false });
    expect(publish(host).documentId).toBe(documentId);
  });

  it('stays as it is when a new document is asked for, which is used from then on', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    editByHand(host, documentId, bia);
    const edited = host.drive.content(documentId);
    const anew = publish(host, { onEdited: 'newDocument' });
    expect(anew.created).toBe(true);
    expect(anew.notice).toContain('outro link');
    expect(host.drive.content(documentId)).toEqual(edited);
    expect(publish(host).documentId).toBe(anew.documentId);
    expect(documentsOf(host).length).toBe(2);
  });

  it('is not suspected after sharing it, closing a version or taking a PDF', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    ask(host, 'shareDocument', { people: [{ email: bia, role: 'writer' }] });
    ask(host, 'freezeReport', { as: 'copy' });
    expect(publish(host).documentId).toBe(documentId);
  });
});

describe('a document that is not where it was', () => {
  it('comes back from the bin with the same link', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    host.drive.trash(documentId);
    const again = publish(host);
    expect(again).toMatchObject({ documentId, created: false });
    expect(again.notice).toContain('lixeira');
    expect(host.drive.file(documentId).trashed).toBe(false);
  });

  it('is created anew when it was deleted', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    host.drive.remove(documentId);
    const again = publish(host);
    expect(again).toMatchObject({ created: true, version: 2 });
    expect(again.notice).toContain('apagado');
    expect(documentsOf(host)).toEqual([again.documentId]);
  });

  it('is never that of the sheet this one was copied from', () => {
    const host = smallHost();
    const original = publish(host);
    const stored = propertiesOf(host).getProperties();
    const content = host.drive.content(original.documentId);
    const key = 'document.2021';
    propertiesOf(host).setProperty(
      key,
      String(stored[key]).replaceAll(host.spreadsheetId, '1Original'),
    );
    host.globals.Drive.Files?.update(
      { appProperties: { sheet: '1Original' } },
      original.documentId,
    );
    const copy = publish(host);
    expect(copy.documentId).not.toBe(original.documentId);
    expect(copy.notice).toContain('cópia');
    expect(host.drive.content(original.documentId)).toEqual(content);
  });
});

describe('a document of somebody else', () => {
  it('is not overwritten: the publisher is named, and the ways out are said', () => {
    const host = smallHost();
    const { documentId, url } = publish(host);
    const content = host.drive.content(documentId);
    const error = refusalOf(ask(host.asUser(bia), 'generateReport'));
    expect(error.code).toBe('otherPublisher');
    expect(error.message).toContain(ana);
    expect(error.message).toContain('caixa');
    expect(error.message).toContain('documento novo');
    expect(error.details).toEqual({ documentId, url, publisher: ana });
    expect(host.drive.content(documentId)).toEqual(content);
    expect(historyOf(host).length).toBe(1);
  });

  it('is replaced by a new one under my name when I ask for it, with a new link', () => {
    const host = smallHost();
    const first = publish(host);
    const other = host.asUser(bia);
    const mine = publish(other, { onOtherPublisher: 'newDocument' });
    expect(mine.created).toBe(true);
    expect(mine.url).not.toBe(first.url);
    expect(host.drive.permissions(mine.documentId)).toMatchObject([
      { role: 'owner', emailAddress: bia },
    ]);
    expect(publish(other).documentId).toBe(mine.documentId);
    expect(refusalOf(ask(host, 'generateReport')).message).toContain(bia);
  });

  it('can be overwritten after I picked it, if I may edit it', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    ask(host, 'shareDocument', { people: [{ email: bia, role: 'writer' }] });
    host.grantFileAccess(documentId, bia);
    const other = host.asUser(bia);
    expect(ask(other, 'documentPicked', { documentId })).toMatchObject({ ok: true });
    expect(publish(other)).toMatchObject({ documentId, created: false });
    expect(historyOf(host).at(-1)).toMatchObject({ Quem: bia, Versão: 2 });
  });

  it('is not overwritten when I may only read it', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    ask(host, 'shareDocument', { people: [{ email: bia, role: 'reader' }] });
    host.grantFileAccess(documentId, bia);
    expect(refusalOf(ask(host.asUser(bia), 'generateReport')).code).toBe('noPermission');
  });

  it('stays in the bin of its owner when I may edit but not restore it', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    ask(host, 'shareDocument', { people: [{ email: bia, role: 'writer' }] });
    host.grantFileAccess(documentId, bia);
    host.drive.trash(documentId);
    const error = refusalOf(ask(host.asUser(bia), 'generateReport'));
    expect(error.code).toBe('inBin');
    expect(host.drive.file(documentId).trashed).toBe(true);
  });
});

describe('a refusal of Drive', () => {
  const cases = [
    ['quota', "The user's Drive storage quota has been exceeded."],
    ['quota', 'Service invoked too many times for one day: drive.'],
    ['quota', 'API call to drive.files.update failed with error: Rate Limit Exceeded'],
    ['conversionRefused', 'API call to drive.files.update failed with error: Bad Request'],
    [
      'noPermission',
      'API call to drive.files.update failed with error: The user does not have sufficient permissions for this file.',
    ],
    [
      'notAuthorized',
      'You do not have permission to call drive.files.update. Required permissions: drive.file',
    ],
  ] as const;

  it.each(cases)('is told as %s: %s', (code, message) => {
    const host = smallHost();
    const { documentId } = publish(host);
    const before = host.drive.content(documentId);
    host.calls.reset();
    publish(host);
    const call = host.calls.all.find(({ method }) => method === 'update')?.number ?? 0;
    host.calls.reset();
    host.calls.failAt(call, message);
    expect(refusalOf(ask(host, 'generateReport')).code).toBe(code);
    expect(paragraphsOf(host.drive.content(documentId))).toEqual(paragraphsOf(before));
    expect(publish(host).documentId).toBe(documentId);
  });
});

describe('what was stored', () => {
  const rubbish = ['', '{', '[]', 'null', '{"documentId":7}', '"x"'];

  it.each(rubbish)('is tolerated when it is rubbish: %j', (text) => {
    const host = smallHost();
    const { documentId } = publish(host);
    const properties = propertiesOf(host);
    for (const key of properties.getKeys()) properties.setProperty(key, text);
    const again = publish(host);
    expect(again.documentId).toBe(documentId);
    expect(documentsOf(host)).toEqual([documentId]);
  });

  it('by the first version of the program is still understood', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const { spreadsheetId } = host;
    propertiesOf(host).setProperty('document.2021', JSON.stringify({ documentId, spreadsheetId }));
    expect(publish(host).documentId).toBe(documentId);
  });
});

it('refuses choices that it does not know, without a call to Drive', () => {
  const host = smallHost();
  host.calls.reset();
  const error = refusalOf(ask(host, 'generateReport', { onEdited: 'whatever' }));
  expect(error.code).toBe('badRequest');
  expect(host.calls.count).toBe(0);
});
