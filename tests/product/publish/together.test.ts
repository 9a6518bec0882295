// Several people, one link: the lock, the box, the night, and passing the role on.
import { describe, expect, it } from 'vitest';
import { createHost, type Host, temporaryFolder } from '../builtHost.ts';
import {
  ana,
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
import { sheetOf } from '../sheetEdits.ts';

const caio = 'caio@municipio.mg.gov.br';

describe('two people at once', () => {
  it('the second is told who is generating, and nothing half-written is left', () => {
    const answers: unknown[] = [];
    let second: Host | null = null;
    const host = createHost({
      workbook: 'examples/sas-2021.xlsx',
      folder: temporaryFolder(),
      user: ana,
      onToast: (message) => {
        if (message.startsWith('Publicando') && second) {
          answers.push(ask(second, 'generateReport'));
        }
      },
    });
    second = host.asUser(bia);
    publish(host);
    expect(answers).toEqual([
      {
        ok: false,
        errors: [
          {
            code: 'busy',
            message: `${ana} está gerando o relatório agora. Espere um minuto e tente de novo.`,
          },
        ],
      },
    ]);
    expect(documentsOf(host).length).toBe(1);
    expect(historyOf(host).length).toBe(1);
  });

  it('names nobody who is not generating any more', () => {
    const host = smallHost();
    publish(host);
    const release = host.asUser(bia).holdLock();
    expect(refusalOf(ask(host, 'generateReport')).message).toMatch(/^Outra pessoa/);
    release();
    publish(host);
  });
});

describe('the box', () => {
  it('lets anybody publish to the same document with the authority of the publisher', () => {
    const { host, documentId } = sheetWithBox();
    const sharing = host.drive.permissions(documentId);
    const [answer] = tickBox(host, bia);
    expect(answer).toMatchObject({ ok: true, value: { documentId, created: false, version: 2 } });
    expect(isTicked(host)).toBe(false);
    expect(boxStateOf(host)).toMatch(/^Publicado em \d\d\/\d\d\/\d{4} \d\d:\d\d, a pedido de bia@/);
    expect(historyOf(host).at(-1)).toMatchObject({
      Quem: `${bia} (pela caixa de ${ana})`,
      Versão: 2,
    });
    expect(host.drive.file(documentId).modifiedBy).toBe(ana);
    expect(host.drive.permissions(documentId)).toEqual(sharing);
  });

  it('says beside the box why it could not publish, and unticks itself', () => {
    const { host, documentId } = sheetWithBox();
    editByHand(host, documentId, caio);
    expect(tickBox(host, bia)).toMatchObject([{ ok: false }]);
    expect(isTicked(host)).toBe(false);
    expect(boxStateOf(host)).toContain(`editado à mão por ${caio}`);
    expect(historyOf(host).length).toBe(1);
  });

  it('unticks itself also when a service fails', () => {
    const { host } = sheetWithBox();
    host.calls.reset();
    tickBox(host, bia);
    const call = host.calls.all.find(({ method }) => method === 'update')?.number ?? 0;
    host.calls.reset();
    host.calls.failAt(call);
    tickBox(host, bia);
    expect(isTicked(host)).toBe(false);
    expect(boxStateOf(host)).toContain('Não foi possível gravar o documento no Drive');
    expect(tickBox(host, bia)).toMatchObject([{ ok: true }]);
  });

  it('is found again when rows were inserted above it', () => {
    const { host, documentId } = sheetWithBox();
    sheetOf(host, 'Início').insertRowsBefore(1, 2);
    const range = sheetOf(host, 'Início').getRange('B6');
    range.setValue(true);
    const [trigger] = host.triggers;
    const answer = host.fireTrigger(trigger?.id ?? '', { range, value: 'TRUE' });
    expect(answer).toMatchObject({ ok: true, value: { documentId } });
    expect(range.getValue()).toBe(false);
    expect(historyOf(host).at(-1)?.Quem).toBe(`outra pessoa (pela caixa de ${ana})`);
  });

  it('does nothing for any other edit, nor for an event of another form', () => {
    const { host } = sheetWithBox();
    const id = host.triggers[0]?.id ?? '';
    const elsewhere = sheetOf(host, 'Ações').getRange('B4');
    const box = sheetOf(host, 'Início').getRange('B4');
    const events = [
      {},
      { range: box },
      { range: box, value: 'FALSE' },
      { range: box, value: 7 },
      { range: 'B4', value: 'TRUE' },
      { range: null, value: 'TRUE' },
      { range: elsewhere, value: 'TRUE' },
    ];
    for (const event of events) {
      const answer = host.fireTrigger(id, event) as { ok: boolean; value?: object };
      if (answer.ok) expect(answer.value).toEqual({ ignored: true });
    }
    for (const event of [undefined, null, 'x', 7]) host.run('onPublishBoxEdit', event);
    expect(historyOf(host).length).toBe(1);
  });

  it('costs nothing for edits that are no ticks', () => {
    const { host } = sheetWithBox();
    const range = sheetOf(host, 'Ações').getRange('B4');
    host.calls.reset();
    host.fireTrigger(host.triggers[0]?.id ?? '', { range, value: 'x' });
    expect(host.calls.count).toBe(0);
  });

  it('can be switched off, and on again without a second trigger', () => {
    const { host } = sheetWithBox();
    expect(ask(host, 'setPublication', { box: true, night: true })).toMatchObject({
      value: { publisher: ana, box: true, night: true },
    });
    expect(host.triggers.length).toBe(2);
    expect(ask(host, 'setPublication', { box: false })).toMatchObject({ value: { publisher: '' } });
    expect(host.triggers).toEqual([]);
    expect(ask(host, 'getPublication')).toMatchObject({ value: { publisher: '', box: false } });
  });

  it('is not switched on by one who cannot write the document', () => {
    const { host } = sheetWithBox({ box: false });
    const error = refusalOf(ask(host.asUser(bia), 'setPublication', { box: true }));
    expect(error.code).toBe('otherPublisher');
    expect(host.triggers).toEqual([]);
  });

  it('belongs to one person: another is told whose it is', () => {
    const { host } = sheetWithBox();
    const error = refusalOf(ask(host.asUser(bia), 'setPublication', { box: true }));
    expect(error).toMatchObject({ code: 'boxOfOther', details: { publisher: ana } });
  });
});

describe('the night', () => {
  it('publishes to the same document and says so', () => {
    const { host, documentId } = sheetWithBox({ box: true, night: true });
    expect(host.fireTrigger(nightOf(host))).toMatchObject({ ok: true, value: { documentId } });
    expect(historyOf(host).at(-1)?.Quem).toBe(`${ana} (publicação noturna)`);
    expect(boxStateOf(host)).toContain('programação noturna');
  });

  it('leaves a message in Histórico and beside the box when it fails', () => {
    const { host, documentId } = sheetWithBox({ box: false, night: true });
    editByHand(host, documentId, bia);
    expect(host.fireTrigger(nightOf(host))).toMatchObject({ ok: false });
    const message = `editado à mão por ${bia}`;
    expect(historyOf(host).at(-1)?.['Números que mudaram']).toContain(message);
    expect(historyOf(host).at(-1)?.['Números que mudaram']).toContain('noturna falhou');
    expect(boxStateOf(host)).toContain(message);
  });
});

describe('passing the role on', () => {
  it('works until the new one takes it, and then with the new one at the same link', () => {
    const { host, documentId } = sheetWithBox({ box: true, night: true });
    const other = host.asUser(bia);
    expect(ask(host, 'handOver', { to: ` ${bia} ` })).toMatchObject({
      ok: true,
      value: { next: bia },
    });
    expect(host.drive.permissions(documentId)).toContainEqual(
      expect.objectContaining({ emailAddress: bia, role: 'writer' }),
    );
    expect(tickBox(host, caio)).toMatchObject([{ ok: true, value: { documentId } }]);

    expect(refusalOf(ask(other, 'setPublication', { box: true })).code).toBe('otherPublisher');
    host.grantFileAccess(documentId, bia);
    expect(ask(other, 'setPublication', { box: true })).toMatchObject({
      ok: true,
      value: { publisher: bia, box: true, next: '' },
    });
    // Both triggers fire; ana's is none of its business any more and removes itself.
    const answers = tickBox(host, caio);
    expect(answers.filter(({ value }) => value?.documentId === documentId).length).toBe(1);
    expect(host.drive.file(documentId).modifiedBy).toBe(bia);
    expect(host.triggers.map(({ createdBy }) => createdBy)).toEqual([bia]);
    expect(historyOf(host).at(-1)?.Quem).toBe(`${caio} (pela caixa de ${bia})`);
  });

  it('is for the publisher only, and for a real address', () => {
    const { host } = sheetWithBox();
    const error = refusalOf(ask(host.asUser(bia), 'handOver', { to: caio }));
    expect(error).toMatchObject({ code: 'notThePublisher', details: { publisher: ana } });
    expect(refusalOf(ask(host, 'handOver', { to: 'bia' })).code).toBe('badAddress');
  });

  it('can be taken over with a new link when the publisher has left', () => {
    const { host } = sheetWithBox();
    const other = host.asUser(bia);
    const { documentId } = publish(other, { onOtherPublisher: 'newDocument' });
    expect(ask(other, 'setPublication', { box: true, takeOver: true })).toMatchObject({ ok: true });
    const answers = tickBox(host, caio);
    expect(answers.filter(({ value }) => value?.documentId === documentId).length).toBe(1);
  });
});

describe('the Picker', () => {
  it('says what is missing until the IT has configured it', () => {
    const host = smallHost();
    publish(host);
    host.asUser(bia).run('menuPickDocument');
    expect(host.ui.questions.at(-1)?.text).toContain('PICKER_API_KEY');
    expect(host.ui.windows).toEqual([]);
  });

  it('opens with key, project and token, and no value can end its script', () => {
    const host = smallHost();
    publish(host);
    const properties = host.globals.PropertiesService.getScriptProperties();
    properties.setProperties({ PICKER_API_KEY: '</script>k', PICKER_PROJECT_NUMBER: '123' });
    const other = host.asUser(bia);
    other.run('menuPickDocument');
    const page = host.ui.windows.at(-1)?.html ?? '';
    expect(page).toContain('"project":"123"');
    expect(page).toContain('\\u003c/script>k');
    expect(page.match(/<\/script>/g)?.length).toBe(2);
  });

  it('refuses another document, and one that still cannot be reached', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const other = host.asUser(bia);
    expect(refusalOf(ask(other, 'documentPicked', { documentId: 'x' })).code).toBe('otherDocument');
    expect(refusalOf(ask(other, 'documentPicked', { documentId })).code).toBe('otherPublisher');
  });
});

it('tolerates rubbish where the box is stored', () => {
  const { host } = sheetWithBox();
  propertiesOf(host).setProperty('publication', '{"box":"yes"}');
  expect(ask(host, 'getPublication')).toMatchObject({ ok: true, value: { publisher: '' } });
  expect(tickBox(host, bia)).toMatchObject([{ ok: false, errors: [{ code: 'notSwitchedOn' }] }]);
  expect(isTicked(host)).toBe(false);
  expect(boxStateOf(host)).toContain('não está ligada');
  expect(host.triggers.length).toBe(1);
});
