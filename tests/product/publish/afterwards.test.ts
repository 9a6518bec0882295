// What is done with a published document: sharing, PDF, closing a version, and what changed since the last time.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../builtHost.ts';
import {
  ana,
  ask,
  bia,
  documentsOf,
  editByHand,
  historyOf,
  publish,
  refusalOf,
  smallHost,
} from '../publishing.ts';
import { exampleHost, putNumber, putText, sheetOf } from '../sheetEdits.ts';

describe('sharing', () => {
  it('is private by default', () => {
    const host = smallHost();
    publish(host);
    expect(ask(host, 'listReportAccess').value?.access).toEqual([{ who: ana, role: 'owner' }]);
  });

  it('adds people with the role of each and tells the result of each', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const people = [
      { email: ` ${bia} `, role: 'commenter' },
      { email: 'cmas@municipio.mg.gov.br', role: 'reader' },
      { email: 'dora@municipio.mg.gov.br', role: 'writer' },
    ];
    const answer = ask(host, 'shareDocument', { people });
    expect(answer.value?.people).toEqual(
      people.map(({ email }) => ({ email: email.trim(), ok: true, message: '' })),
    );
    expect(
      host.drive.permissions(documentId).map(({ emailAddress, role }) => [emailAddress, role]),
    ).toEqual([[ana, 'owner'], ...people.map(({ email, role }) => [email.trim(), role])]);
  });

  it('goes on after one who cannot be added', () => {
    const host = smallHost();
    publish(host);
    const people = [bia, 'caio@municipio.mg.gov.br'].map((email) => ({ email, role: 'reader' }));
    host.calls.reset();
    ask(host, 'listReportAccess');
    const before = host.calls.count;
    host.calls.reset();
    // Properties, the file, then the first person: the calls of listReportAccess without its list of permissions.
    host.calls.failAt(before);
    expect(ask(host, 'shareDocument', { people }).value?.people).toEqual([
      { email: bia, ok: false, message: 'o Google recusou este endereço.' },
      { email: 'caio@municipio.mg.gov.br', ok: true, message: '' },
    ]);
  });

  const wrong = [
    '',
    'bia',
    'bia@',
    '@municipio.gov.br',
    'bia@municipio',
    'a b@x.org',
    'a@b..org',
    'a@x.org,b@x.org',
    '<a@x.org>',
  ];
  it.each(wrong)('refuses the address %j before any call, and adds nobody', (email) => {
    const host = smallHost();
    publish(host);
    host.calls.reset();
    const people = [
      { email: bia, role: 'reader' },
      { email, role: 'reader' },
    ];
    const error = refusalOf(ask(host, 'shareDocument', { people }));
    expect(error.code).toBe('badAddress');
    expect(error.message).toContain(`"${email}"`);
    expect(host.calls.count).toBe(0);
  });

  it('opens the link only after the list of who has access was seen, and closes it again', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const error = refusalOf(ask(host, 'setLinkAccess', { role: 'reader' }));
    expect(error).toMatchObject({ code: 'confirmFirst', details: { [ana]: 'owner' } });
    expect(host.drive.permissions(documentId).length).toBe(1);
    expect(ask(host, 'setLinkAccess', { role: 'reader', confirmed: true }).value?.access).toEqual([
      { who: ana, role: 'owner' },
      { who: 'link', role: 'reader' },
    ]);
    const closed = ask(host, 'setLinkAccess', { role: 'private' });
    expect(closed.value?.access).toEqual([{ who: ana, role: 'owner' }]);
    expect(ask(host, 'setLinkAccess', { role: 'private' }).ok).toBe(true);
  });

  it('says that nothing is published yet', () => {
    const host = smallHost();
    for (const name of ['listReportAccess', 'downloadPdf']) {
      expect(refusalOf(ask(host, name)).code).toBe('notPublished');
    }
    expect(refusalOf(ask(host, 'freezeReport', { as: 'copy' })).code).toBe('notPublished');
  });

  it('is refused to one who is not the publisher', () => {
    const host = smallHost();
    publish(host);
    const people = [{ email: bia, role: 'reader' }];
    const error = refusalOf(ask(host.asUser(bia), 'shareDocument', { people }));
    expect(error).toMatchObject({ code: 'otherPublisher', details: { publisher: ana } });
  });
});

describe('the PDF', () => {
  it('is an address for the browser where Drive gives none', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const answer = ask(host.asUser(bia), 'downloadPdf');
    expect(answer.value).toEqual({
      name: 'RELATÓRIO DE GESTÃO 2021 – SAS.pdf',
      base64: null,
      url: `https://docs.google.com/document/d/${documentId}/export?format=pdf`,
    });
  });

  it('is the file itself where Drive gives it', () => {
    const host = smallHost();
    publish(host);
    const { base64 } = ask(host, 'downloadPdf').value as { base64: string | null };
    if (base64 === null) return; // No LibreOffice on this machine.
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('closing a version', () => {
  it('keeps a copy that later publications do not touch, with the resolution in Histórico', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const content = host.drive.content(documentId);
    const answer = ask(host, 'freezeReport', { as: 'copy', resolution: '12/2022' });
    expect(answer.value).toMatchObject({ version: 1 });
    const name = String(answer.value?.name);
    expect(name).toMatch(
      /^RELATÓRIO DE GESTÃO 2021 – SAS – versão 1 – \d\d-\d\d-\d{4} – Resolução 12\/2022$/,
    );
    expect(historyOf(host).at(-1)).toMatchObject({
      Quem: ana,
      Ano: 2021,
      Versão: 1,
      Documento: answer.value?.url,
      'Números que mudaram': 'Versão fechada. Resolução do conselho: 12/2022.',
    });
    putText(host, 'Ações', 'C2', 'Outra ação');
    expect(publish(host).documentId).toBe(documentId);
    const copy = host.drive.files().find((file) => file.name === name);
    expect(host.drive.content(copy?.id ?? '')).toEqual(content);
    expect(copy?.permissions.length).toBe(1);
  });

  it('takes the resolution of the tab Configuração where none is given', () => {
    const host = smallHost();
    const names = sheetOf(host, 'Configuração')
      .getDataRange()
      .getValues()
      .map(([name]) => name);
    const cell = `B${names.indexOf('Resolução do conselho') + 1}`;
    putText(host, 'Configuração', cell, '7/2022');
    publish(host);
    ask(host, 'freezeReport', { as: 'copy' });
    expect(historyOf(host).at(-1)?.['Números que mudaram']).toContain('7/2022');
  });

  it('makes one copy also when the row of Histórico fails and it is closed again', () => {
    const host = smallHost();
    publish(host);
    host.calls.reset();
    ask(host, 'freezeReport', { as: 'copy' });
    const count = host.calls.count;
    for (let call = 1; call <= count; call += 1) {
      publish(host);
      const before = documentsOf(host).length;
      host.calls.reset();
      host.calls.failAt(call);
      ask(host, 'freezeReport', { as: 'copy' });
      expect(ask(host, 'freezeReport', { as: 'copy' }).ok).toBe(true);
      expect(documentsOf(host).length, `call ${call}`).toBe(before + 1);
    }
  });

  it('keeps a PDF', () => {
    const host = smallHost();
    publish(host);
    const answer = ask(host, 'freezeReport', { as: 'pdf' });
    if (!answer.ok) {
      expect(refusalOf(answer).code).toBe('pdfUnavailable');
      return;
    }
    const pdf = host.drive.files().find(({ mimeType }) => mimeType === 'application/pdf');
    expect(pdf?.name).toBe(answer.value?.name);
    expect(historyOf(host).at(-1)?.Documento).toBe(answer.value?.url);
  });
});

describe('what changed', () => {
  it('is compared with the last publication: old and new number, in the answer and in Histórico', () => {
    const host = exampleHost();
    expect(publish(host).changes).toBeNull();
    expect(historyOf(host).at(-1)?.['Números que mudaram']).toBe('Primeira publicação.');
    expect(publish(host)).toMatchObject({ changes: [], changeCount: 0 });
    expect(historyOf(host).at(-1)?.['Números que mudaram']).toBe('Nenhum.');
    putNumber(host, 'CadÚnico', 'G3', 131640 + 10);
    const { changes, changeCount } = publish(host);
    const label = String(
      rowsOf(host, 'Indicadores').find(({ Código }) => Código === 'cadUnico.persons.last')
        ?.Indicador,
    );
    expect(changes).toContainEqual({
      label: `${label} (Nov/2021)`,
      before: '131.640',
      after: '131.650',
    });
    // Growth: (131640 - 118107) / 118107 = 11,46%; (131650 - 118107) / 118107 = 11,47%.
    expect(changes?.map(({ before, after }) => [before, after])).toContainEqual([
      '11,46%',
      '11,47%',
    ]);
    expect(changeCount).toBe(changes?.length);
    const text = String(historyOf(host).at(-1)?.['Números que mudaram']);
    expect(text).toContain(`${label} (Nov/2021): 131.640 → 131.650`);
  });

  it('shows a dash for numbers that came or went', () => {
    const host = exampleHost();
    publish(host);
    putText(host, 'CadÚnico', 'G3', '');
    const { changes } = publish(host);
    expect(changes).toContainEqual(expect.objectContaining({ before: '131.640', after: '–' }));
  });

  it('leaves a formula-like name as text in Histórico, and rows that people added', () => {
    const host = exampleHost();
    publish(host);
    const sheet = sheetOf(host, 'Histórico');
    sheet.getRange(sheet.getLastRow() + 1, 2).setValue('nossa anotação');
    const old = String(sheetOf(host, 'Serviços').getRange('A2').getValue());
    const attendances = sheetOf(host, 'Atendimentos').getDataRange().getValues();
    putText(host, 'Serviços', 'A2', '=1+1');
    attendances.forEach(([, service], index) => {
      if (service === old) putText(host, 'Atendimentos', `B${index + 1}`, '=1+1');
    });
    publish(host);
    expect(sheet.getDataRange().getFormulas().flat().join('')).toBe('');
    expect(historyOf(host).map(({ Quem }) => Quem)).toEqual([
      host.user,
      'nossa anotação',
      host.user,
    ]);
  });
});

describe('the menu', () => {
  it('asks what to do with an edited document, and does nothing when it is cancelled', () => {
    const host = smallHost();
    const { documentId } = publish(host);
    editByHand(host, documentId, bia);
    const edited = host.drive.content(documentId);
    host.ui.answerNext('CANCEL');
    host.run('menuGenerateReport');
    expect(host.ui.questions.at(-1)?.text).toContain(bia);
    expect(host.drive.content(documentId)).toEqual(edited);
    host.ui.answerNext('NO');
    host.run('menuGenerateReport');
    expect(documentsOf(host).length).toBe(2);
    expect(host.drive.content(documentId)).toEqual(edited);
    expect(host.ui.questions.at(-1)?.text).toContain('Números que mudaram:');
  });

  it('offers a new document where the publisher is somebody else', () => {
    const host = smallHost();
    publish(host);
    const other = host.asUser(bia);
    host.ui.answerNext('NO');
    other.run('menuGenerateReport');
    expect(documentsOf(host).length).toBe(1);
    host.ui.answerNext('YES');
    other.run('menuGenerateReport');
    expect(documentsOf(host).length).toBe(2);
  });

  it('shows the result of each of its items', () => {
    const host = smallHost();
    host.run('menuOpenDocument');
    expect(host.ui.questions.at(-1)?.text).toContain('Ainda não há documento');
    const { url, documentId } = publish(host);
    host.run('menuOpenDocument');
    expect(host.ui.windows.at(-1)?.html).toContain(url);
    host.run('menuDownloadPdf');
    expect(host.ui.windows.at(-1)?.html).toContain(`${documentId}/export?format=pdf`);
    host.ui.answerNext('OK', `${bia}; errado`);
    host.run('menuShareReport');
    expect(host.ui.questions.at(-2)?.text).toContain(`${ana} (dono)`);
    expect(host.ui.questions.at(-1)?.text).toContain('"errado" não é um endereço');
    host.ui.answerNext('OK', bia);
    host.run('menuShareReport');
    expect(host.ui.questions.at(-1)?.text).toBe(`${bia}: pode ler.`);
    host.ui.answerNext('NO');
    host.run('menuFreezeReport');
    expect(host.ui.questions.at(-1)?.text).toContain('versão 1');
    host.run('menuSetPublication');
    expect(host.triggers.length).toBe(2);
    host.ui.answerNext('OK', bia);
    host.run('menuHandOver');
    expect(host.ui.questions.at(-1)?.text).toContain(bia);
    host.ui.answerNext('NO');
    host.run('menuSetPublication');
    expect(host.triggers.length).toBe(0);
  });
});
