// Executions at the same time: what runs between two service calls of another run.
import { describe, expect, it } from 'vitest';
import type { Host } from '../src/host.ts';
import { temporaryHost } from './services/temporaryHost.ts';

const script = `
function long() {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(10)) return 'locked out';
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(Session.getActiveUser().getEmail());
  return Session.getActiveUser().getEmail() + ' ' + SpreadsheetApp.getActiveSheet().getRange('A1').getValue();
}
function poll() {
  return Session.getActiveUser().getEmail();
}
`;

describe('at the same time', () => {
  it('a run between two calls is an execution of its own, after which the first goes on', () => {
    const seen: unknown[] = [];
    let host: Host | null = null;
    let busy = false;
    host = temporaryHost({
      bundle: script,
      user: 'ana@exemplo.org',
      onServiceCall: (service, method) => {
        if (busy || !host || `${service}.${method}` !== 'Range.setValue') return;
        busy = true;
        const other = host.asUser('bia@exemplo.org');
        seen.push(other.run('poll'), other.run('long'));
        seen.push(host.byHand(({ Session }) => Session.getActiveUser().getEmail()));
        seen.push(other.byHand(({ SpreadsheetApp }) => SpreadsheetApp.getActiveSheet().getName()));
        busy = false;
      },
    });
    // The lock of the first run holds against the second one, and the user is again who began.
    expect(host.run('long')).toBe('ana@exemplo.org ana@exemplo.org');
    expect(seen).toEqual(['bia@exemplo.org', 'locked out', 'ana@exemplo.org', 'Página1']);
  });

  it('questions wait for the screen, which knows what is asked', () => {
    const asked: unknown[] = [];
    const host = temporaryHost({
      bundle: `function ask() {
        const ui = SpreadsheetApp.getUi();
        const text = ui.prompt('Título', 'Quem?', ui.ButtonSet.OK_CANCEL).getResponseText();
        SpreadsheetApp.getActiveSpreadsheet().toast('Olá, ' + text, 'Saudação');
        ui.showSidebar(HtmlService.createHtmlOutput('<p>oi</p>').setTitle('Painel'));
        return text;
      }`,
      onToast: (message, title) => asked.push([title, message]),
      screen: {
        show: ({ kind, title }) => asked.push([kind, title]),
        ask: (question) => {
          asked.push(question);
          return { button: 'OK', text: 'Bia' };
        },
      },
    });
    expect(host.run('ask')).toBe('Bia');
    expect(asked).toEqual([
      { kind: 'prompt', title: 'Título', text: 'Quem?', buttons: 'OK_CANCEL' },
      ['Saudação', 'Olá, Bia'],
      ['sidebar', 'Painel'],
    ]);
    expect(host.ui.questions).toMatchObject([{ text: 'Quem?', answer: 'OK' }]);
  });
});
