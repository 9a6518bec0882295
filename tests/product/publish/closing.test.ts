// Closing a version never freezes an edit without a word, and never says the same twice.
import { expect, it } from 'vitest';
import {
  ask,
  bia,
  documentsOf,
  editByHand,
  historyOf,
  publish,
  refusalOf,
  smallHost,
} from '../publishing.ts';
import { putNumber, putText } from '../sheetEdits.ts';

/** A sum of money of the example. */
const moneyCell = 'D2';

it('asks before an edit by hand becomes part of it', () => {
  const host = smallHost();
  const { documentId } = publish(host);
  editByHand(host, documentId, bia);
  const error = refusalOf(ask(host, 'freezeReport', { as: 'copy' }));
  expect(error.code).toBe('editedByHand');
  expect(error.message).toContain(bia);
  expect(error.message).toContain('fechar como está');
  expect(documentsOf(host).length).toBe(1);
  expect(historyOf(host).length).toBe(1);
  const closed = ask(host, 'freezeReport', { as: 'copy', onEdited: 'asItIs' });
  expect(String(closed.value?.name)).toContain('versão 1 com edições');
  expect(historyOf(host).at(-1)?.['Números que mudaram']).toBe(
    'Versão fechada, com edições feitas à mão.',
  );
});

it('keeps the edited document beside the version closed before the edit', () => {
  const host = smallHost();
  const { documentId } = publish(host);
  const plain = ask(host, 'freezeReport', { as: 'copy' }).value;
  editByHand(host, documentId, bia);
  const edited = ask(host, 'freezeReport', { as: 'copy', onEdited: 'asItIs' }).value;
  expect(edited?.url).not.toBe(plain?.url);
  expect(documentsOf(host).length).toBe(3);
});

it('is asked in the menu', () => {
  const host = smallHost();
  editByHand(host, publish(host).documentId, bia);
  host.ui.answerNext('NO');
  host.ui.answerNext('NO');
  host.run('menuFreezeReport');
  expect(documentsOf(host).length).toBe(1);
  host.ui.answerNext('NO');
  host.ui.answerNext('YES');
  host.run('menuFreezeReport');
  expect(documentsOf(host).length).toBe(2);
  expect(host.ui.questions.at(-1)?.text).toContain('com edições');
});

it('notes a file once, and makes another one for another resolution', () => {
  const host = smallHost();
  publish(host);
  const first = ask(host, 'freezeReport', { as: 'copy', resolution: '12/2022' }).value;
  const again = ask(host, 'freezeReport', { as: 'copy', resolution: '12/2022' }).value;
  expect(again).toEqual(first);
  // The publication and the closed version.
  expect(historyOf(host).length).toBe(2);
  const other = ask(host, 'freezeReport', { as: 'copy', resolution: '13/2022' }).value;
  expect(other?.url).not.toBe(first?.url);
  expect(String(other?.name)).toContain('Resolução 13/2022');
  expect(historyOf(host).at(-1)?.['Números que mudaram']).toContain('13/2022');
  expect(historyOf(host).length).toBe(3);
});

it('notes a version whose row failed', () => {
  const host = smallHost();
  publish(host);
  host.calls.reset();
  const request = { as: 'copy', resolution: '"12\'/2022' };
  ask(host, 'freezeReport', request);
  const call = host.calls.all.filter(({ method }) => method === 'setValues').at(-1)?.number ?? 0;
  publish(host);
  host.calls.reset();
  host.calls.failAt(call);
  expect(ask(host, 'freezeReport', request).ok).toBe(false);
  const rows = historyOf(host).length;
  expect(ask(host, 'freezeReport', request).ok).toBe(true);
  expect(historyOf(host).length).toBe(rows + 1);
});

it('says that Google failed, where the time zone cannot be read', () => {
  const host = smallHost();
  publish(host);
  host.calls.reset();
  ask(host, 'freezeReport', { as: 'copy' });
  const call =
    host.calls.all.find(({ method }) => method === 'getSpreadsheetTimeZone')?.number ?? 0;
  expect(call).toBeGreaterThan(0);
  host.calls.reset();
  host.calls.failAt(call);
  expect(refusalOf(ask(host, 'freezeReport', { as: 'copy' })).code).toBe('hostFailed');
});

it('freezes no preliminary version without a reason, and says what it is in name and Histórico', () => {
  const host = smallHost();
  putText(host, 'Investimento', moneyCell, 'doze');
  publish(host);
  const refusal = refusalOf(ask(host, 'freezeReport', { as: 'copy' }));
  expect(refusal.code).toBe('openErrors');
  expect(refusal.message).toContain('com 1 erro em aberto');
  expect(refusalOf(ask(host, 'freezeReport', { as: 'copy', reason: '   ' })).code).toBe(
    'openErrors',
  );
  expect(documentsOf(host).length).toBe(1);
  expect(historyOf(host).length).toBe(1);
  // Mending the sheet does not mend what is published.
  putNumber(host, 'Investimento', moneyCell, 100);
  expect(refusalOf(ask(host, 'freezeReport', { as: 'copy' })).code).toBe('openErrors');
  const closed = ask(host, 'freezeReport', { as: 'copy', reason: 'Prazo do conselho.' }).value;
  expect(String(closed?.name)).toMatch(/^PRELIMINAR – .* – versão 1 – /);
  expect(historyOf(host).at(-1)).toMatchObject({
    Erros: 1,
    'Números que mudaram':
      'Versão fechada. PRELIMINAR, com 1 erro em aberto. Motivo: Prazo do conselho.',
  });
  publish(host);
  expect(String(ask(host, 'freezeReport', { as: 'copy' }).value?.name)).not.toContain('PRELIMINAR');
});

it('asks for the reason in the menu', () => {
  const host = smallHost();
  putText(host, 'Investimento', moneyCell, 'doze');
  publish(host);
  host.ui.answerNext('NO');
  host.ui.answerNext('CANCEL');
  host.run('menuFreezeReport');
  expect(documentsOf(host).length).toBe(1);
  host.ui.answerNext('NO');
  host.ui.answerNext('OK', 'Prazo do conselho.');
  host.run('menuFreezeReport');
  expect(documentsOf(host).length).toBe(2);
});
