// A document that cannot be found: who may make another one, and what everybody else is told.
import { describe, expect, it } from 'vitest';
import type { Host } from '../builtHost.ts';
import {
  ask,
  bia,
  boxStateOf,
  documentsOf,
  editByHand,
  historyOf,
  isTicked,
  nightOf,
  propertiesOf,
  publish,
  refusalOf,
  sheetWithBox,
  smallHost,
  tickBox,
} from '../publishing.ts';
import { putText } from '../sheetEdits.ts';

const changesOf = (host: Host) => String(historyOf(host).at(-1)?.['Números que mudaram']);

/** Whatever is done with a published document, and may need the file. */
const afterwards = [
  ['freezeReport', { as: 'copy' }],
  ['freezeReport', { as: 'pdf' }],
  ['listReportAccess', {}],
  ['shareDocument', { people: [{ email: bia, role: 'reader' }] }],
  ['setLinkAccess', { role: 'private' }],
  ['downloadPdf', {}],
  ['handOver', { to: bia }],
] as const;

describe('a publisher who lost access', () => {
  it('is not told that the document was deleted, and gets a new link only when asking for it', () => {
    const { host, documentId } = sheetWithBox();
    ask(host, 'handOver', { to: bia });
    host.grantFileAccess(documentId, bia);
    const other = host.asUser(bia);
    ask(other, 'setPublication', { box: true });
    expect(publish(other).documentId).toBe(documentId);
    const { id } =
      host.drive.permissions(documentId).find(({ emailAddress }) => emailAddress === bia) ?? {};
    host.byHand(({ Drive }) => Drive.Permissions?.remove(documentId, id ?? ''));
    const error = refusalOf(ask(other, 'generateReport'));
    expect(error.code).toBe('notFound');
    expect(error.message).toContain('o acesso a ele foi retirado');
    expect(documentsOf(host)).toEqual([documentId]);
    const anew = publish(other, { onOtherPublisher: 'newDocument' });
    expect(anew.created).toBe(true);
    expect(changesOf(host)).toContain('outro link');
  });

  it('is asked also when the document was hers before she passed it on', () => {
    const { host, documentId } = sheetWithBox();
    ask(host, 'handOver', { to: bia });
    host.drive.remove(documentId);
    expect(refusalOf(ask(host, 'generateReport')).code).toBe('notFound');
  });

  it('is asked in the menu', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    ask(host, 'handOver', { to: bia });
    host.drive.remove(documentId);
    host.ui.answerNext('NO');
    host.run('menuGenerateReport');
    expect(documentsOf(host)).toEqual([]);
    host.ui.answerNext('YES');
    host.run('menuGenerateReport');
    expect(documentsOf(host).length).toBe(1);
  });
});

describe('a deleted document', () => {
  it('gets no successor from box or night, which say so; then one from a person, which Histórico tells', () => {
    const { host, documentId } = sheetWithBox({ box: true, night: true });
    host.drive.remove(documentId);
    const boxed = tickBox(host, bia);
    expect(boxed).toMatchObject([{ errors: [{ code: 'notFound' }] }]);
    expect(isTicked(host)).toBe(false);
    expect(boxStateOf(host)).toContain('não foi encontrado');
    expect(host.fireTrigger(nightOf(host))).toMatchObject({ errors: [{ code: 'notFound' }] });
    expect(changesOf(host)).toContain('não foi encontrado');
    expect(documentsOf(host)).toEqual([]);
    const { notice } = publish(host);
    expect(notice).toContain('outro link');
    expect(changesOf(host)).toContain(notice);
  });

  it.each(afterwards)('is told plainly by %s %j', (name, request) => {
    const host = smallHost();
    host.drive.remove(publish(host).documentId);
    expect(refusalOf(ask(host, name, request))).toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('foi apagado'),
    });
  });
});

describe('a document in the bin', () => {
  it.each(afterwards)('is told plainly by %s %j', (name, request) => {
    const host = smallHost();
    host.drive.trash(publish(host).documentId);
    expect(refusalOf(ask(host, name, request))).toMatchObject({
      code: 'inBin',
      message: expect.stringContaining('Restaure-o'),
    });
  });

  it('comes back by the box, which says so', () => {
    const { host, documentId } = sheetWithBox();
    host.drive.trash(documentId);
    expect(tickBox(host, bia)).toMatchObject([{ ok: true, value: { documentId } }]);
    expect(boxStateOf(host)).toContain('foi restaurado');
    expect(changesOf(host)).toContain('foi restaurado');
  });
});

it('does not overwrite an edit made at once after a publication whose note failed at first', () => {
  const host = smallHost();
  publish(host);
  host.calls.reset();
  publish(host);
  const { all } = host.calls;
  const update = all.findIndex(({ method }) => method === 'update');
  const note = all.find(({ method }, index) => index > update && method === 'setProperties');
  host.calls.reset();
  host.calls.failAt(note?.number ?? 0);
  const { documentId } = publish(host);
  editByHand(host, documentId, host.user);
  expect(refusalOf(ask(host, 'generateReport')).code).toBe('editedByHand');
});

describe('what was stored', () => {
  const key = 'document.2021';
  const change = (host: Host, values: object) => {
    const stored = JSON.parse(propertiesOf(host).getProperty(key) ?? '');
    propertiesOf(host).setProperty(key, JSON.stringify({ ...stored, ...values }));
  };

  it('counts no half and no negative version', () => {
    const host = smallHost();
    publish(host);
    for (const count of [-7, 1.5, '3']) {
      change(host, { count });
      expect(publish(host).version, String(count)).toBe(1);
    }
  });

  it('gives no address but a secure one', () => {
    const host = smallHost();
    publish(host);
    change(host, { url: 'javascript:alert(1)' });
    expect(ask(host, 'listReportAccess')).toMatchObject({ ok: true, value: { url: '' } });
  });

  it('of the numbers of another sheet is not compared', () => {
    const host = smallHost();
    publish(host);
    putText(host, 'Configuração', 'B2', 'Outro município');
    propertiesOf(host).setProperty('results.2021.sheet', '1Original');
    expect(publish(host).changes).toBeNull();
    expect(publish(host).changes).toEqual([]);
  });
});
