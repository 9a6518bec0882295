// Builds dist/ and sends it to the Apps Script project of .clasp.json. Says in plain words what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const product = ['Code.js', 'Sidebar.html', 'appsscript.json'];
const placeholder = 'COLE_AQUI_O_ID_DO_SCRIPT';
const howToFind =
  'O ID está no editor do Apps Script (na planilha: Extensões ▸ Apps Script), em Configurações do projeto ▸ ID do script. Veja docs/instalacao.md, parte 1.5.';

/** What clasp and Google say when a push fails, and what helps. */
const remedies = [
  [
    /has not enabled the Apps Script API|SERVICE_DISABLED/i,
    'A API do Apps Script está desligada para esta conta. Ligue-a em https://script.google.com/home/usersettings, espere alguns minutos e repita.',
  ],
  [
    /no credentials|invalid_grant|invalid_rapt|invalid_client|client_id|reauth|unauthenticated|invalid credentials|login required/i,
    'A entrada desta conta venceu ou não vale mais. Rode npx clasp logout, depois npx clasp login, e repita.',
  ],
  [
    /permission|forbidden|insufficient/i,
    'A conta que entrou não pode alterar este script. Entre com a conta certa (npx clasp login), ou peça permissão de edição a quem é dono da planilha ou do script.',
  ],
  [
    /entity was not found|not found/i,
    'O Google não achou um script com este ID, ou a conta não o vê. Confira se o scriptId de .clasp.json é o ID do script, e não o da planilha nem o de uma implantação.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|certificate|fetch failed|socket|network/i,
    'Não foi possível chegar ao Google. Confira a internet e o proxy deste computador, e repita.',
  ],
  [
    /syntax error/i,
    'O Google não aceitou o programa. Baixe a versão mais nova e repita; se continuar, avise a equipe de suporte.',
  ],
];

/** Something that whoever installs can mend. */
class Stop extends Error {}

try {
  const clasp = checkTools();
  const scriptId = checkProject();
  checkLogin();
  build();
  checkFiles(clasp);
  push(clasp, scriptId);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** clasp's entry file. Throws: Stop where it is not installed or wants a newer Node. */
function checkTools() {
  const manifestPath = join(root, 'node_modules/@google/clasp/package.json');
  if (!existsSync(manifestPath)) {
    throw new Stop('As ferramentas ainda não foram instaladas. Rode npm ci e repita.');
  }
  const { version, engines, bin } = createRequire(import.meta.url)(manifestPath);
  const wanted = /\d+(\.\d+)*/.exec(engines?.node ?? '')?.[0] ?? '0';
  if (isOlder(process.versions.node, wanted)) {
    throw new Stop(
      `O clasp ${version}, que faz o envio, precisa do Node ${wanted} ou mais novo; este computador tem o ${process.versions.node}. Instale a versão LTS de https://nodejs.org, rode npm ci e repita.`,
    );
  }
  return join(dirname(manifestPath), bin.clasp);
}

function isOlder(version, wanted) {
  const [has, wants] = [version, wanted].map((text) => text.split('.').map(Number));
  const at = wants.findIndex((part, index) => part !== (has[index] ?? 0));
  return at !== -1 && (has[at] ?? 0) < wants[at];
}

/** The script's ID. Throws: Stop where .clasp.json names no script. */
function checkProject() {
  const path = join(root, '.clasp.json');
  if (!existsSync(path)) {
    throw new Stop(
      `Falta o arquivo .clasp.json nesta pasta. Crie-o com { "scriptId": "${placeholder}", "rootDir": "dist" } e ponha nele o ID do script. ${howToFind}`,
    );
  }
  const settings = readJson(path);
  if (settings === undefined) {
    throw new Stop(
      `O arquivo .clasp.json não está escrito como deve. Ele precisa ser assim: { "scriptId": "o ID do script", "rootDir": "dist" }. Confira aspas, vírgula e chaves.`,
    );
  }
  if (resolve(root, settings.rootDir ?? '.') !== join(root, 'dist')) {
    throw new Stop('Em .clasp.json, "rootDir" precisa ser "dist". Corrija e repita.');
  }
  const scriptId = String(settings.scriptId ?? '').trim();
  if (scriptId === '' || scriptId === placeholder) {
    throw new Stop(`Ainda não há ID do script em .clasp.json. ${howToFind}`);
  }
  if (/docs\.google\.com|drive\.google\.com/.test(scriptId)) {
    throw new Stop(
      `O scriptId de .clasp.json é o endereço da planilha, e precisa ser o ID do script. ${howToFind}`,
    );
  }
  if (/AKfycb/.test(scriptId)) {
    throw new Stop(
      `O scriptId de .clasp.json é o ID de uma implantação, e precisa ser o ID do script. ${howToFind}`,
    );
  }
  const inAddress = /script\.google\.com\/.*?\b(?:d|projects)\/([\w-]{20,})/.exec(scriptId)?.[1];
  if (inAddress) {
    throw new Stop(
      `O scriptId de .clasp.json é um endereço. Deixe só o ID: "scriptId": "${inAddress}".`,
    );
  }
  if (!/^[\w-]{20,}$/.test(scriptId)) {
    throw new Stop(`"${scriptId}", em .clasp.json, não é o ID de um script. ${howToFind}`);
  }
  return scriptId;
}

/** Throws: Stop where nobody is logged in. clasp keeps logins in the home folder, by name, in three shapes of old. */
function checkLogin() {
  const path = process.env.clasp_config_auth ?? join(homedir(), '.clasprc.json');
  const login = existsSync(path) ? readJson(path) : {};
  if (!login) {
    // clasp reads the old file before it writes a new one.
    throw new Stop(`O arquivo ${path} está estragado. Apague-o, rode npx clasp login e repita.`);
  }
  if (login.tokens?.default ?? login.token ?? login.access_token) return;
  throw new Stop(
    'Ninguém entrou no Google neste computador. Rode npx clasp login, escolha a conta que pode editar a planilha, e repita.',
  );
}

/** Undefined: the file is no JSON object. */
function readJson(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function build() {
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return;
  const told = stderr.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  throw new Stop(
    `A montagem do programa falhou. Nada foi enviado. Rode npm ci e repita. A causa:\n${told.slice(0, 12).join('\n')}`,
  );
}

/** Throws: Stop where clasp would send anything but the product. */
function checkFiles(clasp) {
  const { status, stdout, stderr } = runClasp(clasp, ['show-file-status', '--json']);
  if (status !== 0) throw new Stop(failureOf(`${stderr}${stdout}`));
  const sent = JSON.parse(stdout).filesToPush.map((path) => path.replace(/^dist[\\/]/, ''));
  if (sent.sort().join() === product.join()) return;
  throw new Stop(
    `Seriam enviados os arquivos errados (${sent.join(', ') || 'nenhum'}), e por isso nada foi enviado. Devolva a .claspignore e a build.mjs o conteúdo original e repita.`,
  );
}

function push(clasp, scriptId) {
  const { status, stdout, stderr } = runClasp(clasp, ['push', '-f']);
  if (status !== 0) throw new Stop(failureOf(`${stderr}${stdout}`));
  console.log(stdout.trim());
  console.log(
    `Enviado para https://script.google.com/d/${scriptId}/edit. Recarregue a planilha para usar.`,
  );
}

/** clasp with this project's own files, whatever the environment says. */
function runClasp(clasp, options) {
  const { clasp_config_project: _project, clasp_config_ignore: _ignore, ...env } = process.env;
  return spawnSync(process.execPath, [clasp, ...options], { cwd: root, env, encoding: 'utf8' });
}

function failureOf(output) {
  const said = output.trim() || '(nada)';
  const remedy = remedies.find(([pattern]) => pattern.test(said))?.[1];
  return `O envio falhou. O clasp disse: ${said}\n${remedy ?? 'Veja docs/instalacao.md, parte 7.'}`;
}
