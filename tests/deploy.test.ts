// npm run deploy says what is missing, never sends half a product, and sends nothing but the product.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './product/builtHost.ts';

const repository = process.cwd();
const scriptId = `1${'Ab-_9'.repeat(11)}Z`;
const nobody = { client_id: 'none', client_secret: 'none', refresh_token: 'none' };
const login = { tokens: { default: { type: 'authorized_user', ...nobody } } };
const noScript = 'Ainda não há ID do script em .clasp.json.';

/** A copy of the project that can be deployed, with its own home folder and a login in it. */
function copy({ clasp = 'real' }: { clasp?: 'real' | 'standIn' | 'none' } = {}): string {
  const folder = temporaryFolder();
  for (const name of [
    'deploy.mjs',
    'build.mjs',
    'budgets.json',
    'appsscript.json',
    '.claspignore',
  ]) {
    cpSync(name, join(folder, name));
  }
  for (const name of ['src', 'local', 'examples', 'sidebar', 'package.json']) {
    if (existsSync(name)) symlinkSync(join(repository, name), join(folder, name));
  }
  if (clasp === 'real') symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  else linkLibraries(folder);
  if (clasp === 'standIn') writeStandIn(folder);
  mkdirSync(join(folder, 'home'));
  write(folder, 'home/.clasprc.json', login);
  // Some editors of Windows begin a file with a byte order mark.
  write(folder, '.clasp.json', `\uFEFF${JSON.stringify({ scriptId, rootDir: 'dist' })}`);
  return folder;
}

function linkLibraries(folder: string) {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((name) => name !== '@google')) {
    symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

/** In place of clasp: notes that it was asked to push, and says what `refusal.txt` holds. */
function writeStandIn(folder: string, node = '>=20.0.0') {
  const place = 'node_modules/@google/clasp';
  mkdirSync(join(folder, place), { recursive: true });
  write(folder, `${place}/package.json`, {
    version: '3.4.1',
    type: 'module',
    bin: { clasp: 'index.js' },
    engines: { node },
  });
  const real = join(repository, place, 'build/src/index.js');
  writeFileSync(
    join(folder, place, 'index.js'),
    `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const [command, ...options] = process.argv.slice(2);
if (command !== 'push') await import(${JSON.stringify(real)});
else if (existsSync('refusal.txt')) {
  console.error(readFileSync('refusal.txt', 'utf8'));
  process.exitCode = 1;
} else {
  writeFileSync('pushed.txt', options.join(' '));
  console.log('Pushed 2 files.');
}`,
  );
}

function write(folder: string, name: string, value: unknown) {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
}

function deploy(folder: string) {
  const home = join(folder, 'home');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'deploy.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    // Nothing listens at the proxy's port: clasp reaches nobody.
    env: {
      PATH: process.env.PATH,
      HOME: home,
      USERPROFILE: home,
      HTTPS_PROXY: 'http://127.0.0.1:9',
    },
  });
  return { status, stdout, stderr };
}

/** Stops with a sentence and exit code 1, without a stack and without having sent anything. */
function expectStop(folder: string, ...sentences: string[]) {
  const { status, stderr } = deploy(folder);
  for (const sentence of sentences) expect(stderr).toContain(sentence);
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(join(folder, 'pushed.txt'))).toBe(false);
}

it.each([
  ['no file', undefined, 'Falta o arquivo .clasp.json'],
  ['no JSON', '{ scriptId: ', 'não está escrito como deve'],
  ['no ID', { rootDir: 'dist' }, noScript],
  ['an empty ID', { scriptId: ' ', rootDir: 'dist' }, noScript],
  ['the placeholder', { scriptId: 'COLE_AQUI_O_ID_DO_SCRIPT', rootDir: 'dist' }, noScript],
  ['another folder', { scriptId, rootDir: '.' }, '"rootDir" precisa ser "dist"'],
  ['no folder', { scriptId }, '"rootDir" precisa ser "dist"'],
  ['half an ID', { scriptId: '1AbC', rootDir: 'dist' }, '"1AbC", em .clasp.json, não é o ID'],
  [
    'the sheet’s address',
    { scriptId: `https://docs.google.com/spreadsheets/d/${scriptId}/edit`, rootDir: 'dist' },
    'é o endereço da planilha',
  ],
  [
    'a deployment',
    { scriptId: 'AKfycbxAbCdEfGhIjKlMnOpQrStUvWxYz0123456789', rootDir: 'dist' },
    'é o ID de uma implantação',
  ],
  ...['home/projects', 'u/1/home/projects', 'a/macros/jf.mg.gov.br/d', 'd'].map(
    (path): [string, unknown, string] => [
      `an address with ${path}`,
      { scriptId: `https://script.google.com/${path}/${scriptId}/edit?pli=1`, rootDir: 'dist' },
      `Deixe só o ID: "scriptId": "${scriptId}".`,
    ],
  ),
])('stops at .clasp.json with %s', (_name, settings, sentence) => {
  const folder = copy();
  if (settings === undefined) rmSync(join(folder, '.clasp.json'));
  else write(folder, '.clasp.json', settings);
  expectStop(folder, sentence);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});

it.each([
  ['no file', undefined],
  ['somebody else’s name only', { tokens: { outra: { refresh_token: 'x' } } }],
  ['nobody any more', { tokens: {} }],
])('stops where nobody is logged in: %s', (_name, content) => {
  const folder = copy();
  if (content === undefined) rmSync(join(folder, 'home/.clasprc.json'));
  else write(folder, 'home/.clasprc.json', content);
  expectStop(folder, 'Ninguém entrou no Google neste computador. Rode npx clasp login');
});

it('does not take a login in the project’s folder, which clasp does not read', () => {
  const folder = copy();
  rmSync(join(folder, 'home/.clasprc.json'));
  write(folder, '.clasprc.json', login);
  expectStop(folder, 'Ninguém entrou no Google neste computador.');
});

it('says to delete a file of logins that clasp could not read either', () => {
  const folder = copy();
  write(folder, 'home/.clasprc.json', '{ "tokens": ');
  expectStop(folder, '.clasprc.json está estragado. Apague-o, rode npx clasp login');
});

it('stops without clasp, and with a Node that is too old for it', () => {
  expectStop(copy({ clasp: 'none' }), 'Rode npm ci e repita.');
  const folder = copy({ clasp: 'standIn' });
  writeStandIn(folder, ' >=20.999.0');
  expectStop(folder, 'precisa do Node 20.999.0 ou mais novo', process.versions.node);
  writeStandIn(folder, '>=99');
  expectStop(folder, 'precisa do Node 99 ou mais novo');
});

it('never sends after a failed build', () => {
  const folder = copy({ clasp: 'standIn' });
  rmSync(join(folder, 'src'));
  expectStop(folder, 'A montagem do programa falhou', 'Nada foi enviado');
});

it('sends Code.js, Sidebar.html, appsscript.json and nothing else, over whatever the script holds', () => {
  const folder = copy({ clasp: 'standIn' });
  const { status, stdout, stderr } = deploy(folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain(`Enviado para https://script.google.com/d/${scriptId}/edit.`);
  expect(readFileSync(join(folder, 'pushed.txt'), 'utf8')).toBe('-f');

  write(folder, '.claspignore', '**/**\n!**/*.js\n!**/*.mjs\n!appsscript.json\n!build.mjs');
  rmSync(join(folder, 'pushed.txt'));
  const build = readFileSync(join(folder, 'build.mjs'), 'utf8');
  write(folder, 'build.mjs', `${build}\nawait writeFile('dist/Extra.js', '');`);
  expectStop(folder, 'Seriam enviados os arquivos errados', 'Extra.js');
});

it('says what clasp said and what helps when Google refuses', () => {
  const folder = copy({ clasp: 'standIn' });
  const told = [
    [
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
      'A API do Apps Script está desligada',
    ],
    ['invalid_grant', 'A entrada desta conta venceu'],
    ['The incoming JSON object does not contain a client_id field', 'A entrada desta conta venceu'],
    ['No credentials found.', 'A entrada desta conta venceu'],
    ['The caller does not have permission', 'não pode alterar este script'],
    ['Requested entity was not found.', 'não achou um script com este ID'],
    ['Syntax error: SyntaxError: Unexpected token', 'O Google não aceitou o programa'],
    ['Something else', 'Veja docs/instalacao.md, parte 7.'],
  ] as const;
  for (const [refusal, remedy] of told) {
    write(folder, 'refusal.txt', refusal);
    // Built once; what was built stays.
    if (existsSync(join(folder, 'dist'))) write(folder, 'build.mjs', '');
    expectStop(folder, `O envio falhou. O clasp disse: ${refusal}`, remedy);
  }
});

it('says that Google cannot be reached, with the real clasp and no network', () => {
  expectStop(copy(), 'O envio falhou. O clasp disse: ', 'Não foi possível chegar ao Google.');
});

it('explains each permission that the product asks for, and asks for no other', () => {
  const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as {
    oauthScopes: string[];
  };
  const asked = oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
  const guide = readFileSync('docs/instalacao.md', 'utf8');
  const table = guide.split('### Permissões pedidas')[1]?.split('###')[0] ?? '';
  const explained = [...table.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name);
  expect(explained).toEqual(asked);
});

it('uses no service that would need another permission', () => {
  const code = readFileSync('dist/Code.js', 'utf8');
  // Each of these needs a permission that is not asked for; openById and openByUrl more than the open sheet's.
  const elsewhere =
    /\b(DriveApp|DocumentApp|SlidesApp|FormApp|GmailApp|MailApp|UrlFetchApp|CalendarApp|ContactsApp|GroupsApp|People|Sheets\.Spreadsheets|Docs\.Documents)\b|SpreadsheetApp\.(openById|openByUrl|open|create)\b/;
  expect(code.match(elsewhere)).toBeNull();
  const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    timeZone: 'America/Sao_Paulo',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    dependencies: {
      enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
    },
  });
});
