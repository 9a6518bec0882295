// Dialogs, menus, triggers and what a mode of authorization allows.
import { describe, expect, it } from 'vitest';
import { temporaryHost } from './temporaryHost.ts';

const bundle = `
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Gerar relatório', 'make').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('Mais').addItem('Ajuda', 'help')).addToUi(); return String(e.authMode); }
function properties() { return PropertiesService.getDocumentProperties().getKeys(); }
function cell() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>oi</p>').setTitle('Painel')); }
function ask() { var ui = SpreadsheetApp.getUi(); return ui.alert('Publicar', 'Publicar agora?', ui.ButtonSet.YES_NO) === ui.Button.YES; }
function prompt() { var ui = SpreadsheetApp.getUi(); var r = ui.prompt('Nome?', ui.ButtonSet.OK_CANCEL); return [String(r.getSelectedButton()), r.getResponseText()]; }
function install() { return ScriptApp.newTrigger('fired').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create().getUniqueId(); }
function fired(e) { return [Session.getActiveUser().getEmail(), e.triggerUid, e.authMode === ScriptApp.AuthMode.FULL, e.value]; }
function triggers() { return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction() + ' ' + t.getEventType(); }); }
function uninstall() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
`;

describe('Ui', () => {
  it('notes menus with their items', () => {
    const host = temporaryHost({ bundle });
    host.open();
    host.open();
    expect(host.ui.menus).toEqual([
      {
        caption: null,
        entries: [
          { kind: 'item', caption: 'Gerar relatório', functionName: 'make' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: {
              caption: 'Mais',
              entries: [{ kind: 'item', caption: 'Ajuda', functionName: 'help' }],
            },
          },
        ],
      },
    ]);
  });

  it('notes windows', () => {
    const host = temporaryHost({ bundle });
    host.run('sidebar');
    expect(host.ui.windows).toEqual([
      { kind: 'sidebar', title: 'Painel', html: '<p>oi</p>', width: null, height: null },
    ]);
  });

  it('answers questions as planned, else with the first button', () => {
    const host = temporaryHost({ bundle });
    expect(host.run('ask')).toBe(true);
    host.ui.answerNext('NO');
    expect(host.run('ask')).toBe(false);
    host.ui.answerNext('OK', 'Maria');
    expect(host.run('prompt')).toEqual(['OK', 'Maria']);
    expect(host.ui.questions[1]).toEqual({
      kind: 'alert',
      title: 'Publicar',
      text: 'Publicar agora?',
      buttons: 'YES_NO',
      answer: 'NO',
    });
    host.ui.answerNext('OK');
    expect(() => host.run('ask')).toThrow('The test answers OK, but the question offers YES_NO.');
  });
});

describe('authorization', () => {
  it('allows only menus before the add-on is enabled in the file', () => {
    const host = temporaryHost({ bundle, authMode: 'NONE' });
    expect(host.run('onOpen', { authMode: 'NONE' })).toBe('NONE');
    expect(() => host.run('properties')).toThrow(
      'You do not have permission to call PropertiesService.getDocumentProperties',
    );
    expect(() => host.run('cell')).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    );
    expect(host.globals.Session.getActiveUserLocale()).toBe('pt_BR');
  });

  it('allows the document and properties to simple triggers, but no windows', () => {
    const host = temporaryHost({ bundle, authMode: 'LIMITED' });
    expect(host.run('properties')).toEqual([]);
    expect(host.run('cell')).toBe('Planilha sem título');
    expect(() => host.run('sidebar')).toThrow(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    expect(() => host.globals.Drive.Files?.list()).toThrow(
      'You do not have permission to call drive.files.list',
    );
  });
});

describe('ScriptApp', () => {
  it('installs a trigger that fires as its maker and can be removed', () => {
    const host = temporaryHost({ bundle });
    const id = host.asUser('ana@exemplo.org').run('install');
    expect(host.asUser('ana@exemplo.org').run('triggers')).toEqual(['fired ON_EDIT']);
    expect(host.run('triggers')).toEqual([]);
    expect(host.fireTrigger(String(id), { value: 'x' })).toEqual([
      'ana@exemplo.org',
      id,
      true,
      'x',
    ]);
    host.asUser('ana@exemplo.org').run('uninstall');
    expect(host.triggers).toEqual([]);
  });

  it('refuses a second trigger of one type in a document', () => {
    const host = temporaryHost({ bundle });
    host.run('install');
    expect(() => host.run('install')).toThrow('too many triggers of this type');
  });

  it('has enums that are objects with names', () => {
    const { AuthMode } = temporaryHost().globals.ScriptApp;
    expect([String(AuthMode.FULL), JSON.stringify({ mode: AuthMode.NONE })]).toEqual([
      'FULL',
      '{"mode":"NONE"}',
    ]);
  });
});

describe('console and Logger', () => {
  it('write to the log of the host without counting as calls', () => {
    const host = temporaryHost({
      bundle:
        'function log() { console.log("a %s", 1); console.error("b"); Logger.log("c"); return Logger.getLog(); }',
    });
    expect(host.run('log')).toMatch(/INFO: c\n$/);
    expect(host.logs.map(({ level, text }) => `${level} ${text}`)).toEqual([
      'DEBUG a 1',
      'ERROR b',
      'INFO c',
    ]);
    expect(host.calls.count).toBe(0);
  });
});
