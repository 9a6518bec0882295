// The menu: its items, where it stands, and that each calls a function that the script has.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHost, temporaryFolder } from '../product/builtHost.ts';
import { exampleHost, sheetOf } from '../product/sheetEdits.ts';

type Mode = 'NONE' | 'LIMITED' | 'FULL';
type Menu = ReturnType<typeof openedMenu>;

function openedMenu(options: { authMode: Mode; addOn: boolean }) {
  const host = createHost({ folder: temporaryFolder(), ...options });
  host.open();
  expect(host.ui.menus).toHaveLength(1);
  const [menu] = host.ui.menus;
  if (!menu) throw new Error('No menu');
  return menu;
}

/** Captions as people see them; items of a menu inside are below its title. */
function captionsOf({ entries }: Menu): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [entry.caption];
    if (entry.kind === 'separator') return ['—'];
    return [`${entry.menu.caption} ▸`, ...captionsOf(entry.menu).map((text) => `  ${text}`)];
  });
}

function functionsOf({ entries }: Menu): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [entry.functionName];
    return entry.kind === 'menu' ? functionsOf(entry.menu) : [];
  });
}

/** Functions that dist/Code.js declares at its top level: what Google can call. */
function declaredFunctions(): string[] {
  const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');
  return [...code.matchAll(/^function (\w+)\(\) \{ return __app\./gm)].map(
    ([, name]) => name ?? '',
  );
}

describe('the menu', () => {
  it('has the items in their order', () => {
    const captions = captionsOf(openedMenu({ authMode: 'LIMITED', addOn: false }));
    expect(captions).toEqual([
      'Abrir painel lateral',
      'Conferir dados',
      'Atualizar indicadores e gráficos',
      'Gerar relatório',
      'Publicação ▸',
      '  Abrir documento',
      '  Baixar PDF',
      '  Compartilhar',
      '  Fechar versão',
      '  —',
      '  Publicação pela caixa',
      '  Passar a publicação',
      '  Escolher o documento',
      '—',
      'Preparar planilha',
      'Diagnóstico',
      'Ajuda',
    ]);
  });

  it('names only functions that the script exports, each once', () => {
    const names = functionsOf(openedMenu({ authMode: 'LIMITED', addOn: false }));
    const declared = declaredFunctions();
    expect(names.filter((name) => !declared.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is the sheet’s own when the script is bound to it, and under Extensões when it is an add-on', () => {
    expect(openedMenu({ authMode: 'LIMITED', addOn: false }).caption).toBe('Relatório de Gestão');
    expect(openedMenu({ authMode: 'FULL', addOn: false }).caption).toBe('Relatório de Gestão');
    expect(openedMenu({ authMode: 'LIMITED', addOn: true }).caption).toBeNull();
  });

  it('comes up whole without any permission', () => {
    const menu = openedMenu({ authMode: 'NONE', addOn: true });
    expect(menu.caption).toBeNull();
    expect(captionsOf(menu)).toEqual(captionsOf(openedMenu({ authMode: 'LIMITED', addOn: false })));
  });

  it('comes up when the add-on is installed from the sheet', () => {
    const host = createHost({ folder: temporaryFolder(), addOn: true });
    host.run('onInstall', {});
    expect(host.ui.menus.map(({ caption }) => caption)).toEqual([null]);
  });
});

describe('an item of the menu', () => {
  it('shows what a check found', () => {
    const host = exampleHost();
    host.run('menuCheckData');
    expect(host.ui.questions).toMatchObject([
      {
        title: 'Conferir dados',
        text: 'Conferência feita: 0 erros e 0 avisos. Veja a aba Pendências.',
        buttons: 'OK',
      },
    ]);
    const spreadsheet = host.globals.SpreadsheetApp.getActiveSpreadsheet();
    expect(spreadsheet.getActiveSheet().getName()).toBe('Pendências');
    expect(spreadsheet.getActiveRange()?.getA1Notation()).toBe('A1');
    host.run('menuRefreshIndicators');
    expect(spreadsheet.getActiveSheet().getName()).toBe('Painel');
  });

  it('shows why nothing could be done', () => {
    const host = createHost({ folder: temporaryFolder() });
    host.run('menuRefreshIndicators');
    expect(host.ui.questions.map(({ text }) => text)).toEqual([
      expect.stringContaining('Configuração'),
    ]);
  });

  it('shows what was prepared, and fills in example data only after a yes', () => {
    const host = createHost({ folder: temporaryFolder() });
    host.ui.answerNext('NO');
    host.run('menuPrepareWorkbook');
    expect(host.ui.questions).toHaveLength(1);
    expect(host.ui.questions[0]?.text).toContain('Abas criadas: Início, Configuração,');
    expect(host.ui.questions[0]?.text).toContain('com dados de exemplo');
    expect(sheetOf(host, 'CadÚnico').getLastRow()).toBe(1);

    host.run('menuPrepareWorkbook');
    expect(host.ui.questions[1]?.text).toBe('A planilha já estava pronta. Nada foi mudado.');

    const other = createHost({ folder: temporaryFolder() });
    other.ui.answerNext('YES');
    other.run('menuPrepareWorkbook');
    expect(other.ui.questions[1]?.text).toContain('Dados de exemplo postos em: Configuração,');
    expect(sheetOf(other, 'CadÚnico').getLastRow()).toBe(3);
  });
});

it('shows the help: what each item does, the routine, the permissions and the version', () => {
  const host = createHost({ folder: temporaryFolder() });
  host.run('showHelp');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const [page] = host.ui.windows;
  expect(page?.html).toContain(`<h3>Relatório de Gestão ${version}</h3>`);
  // Three topics and the version; the routine has five lines.
  expect(page?.html.match(/<h3>/g)).toHaveLength(4);
  expect(page?.html.match(/<p>\d\. /g)).toHaveLength(5);
  for (const caption of captionsOf(openedMenu({ authMode: 'FULL', addOn: false }))) {
    const isItemOfHelp = /^[^ ]/.test(caption) && caption !== '—' && caption !== 'Ajuda';
    if (isItemOfHelp) expect(page?.html).toContain(`<p>${caption.replace(' ▸', '')}:`);
  }
});
