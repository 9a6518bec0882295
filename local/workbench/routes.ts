// What the server answers to which address.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Clients } from './clients.ts';
import { pagePolicy, windowPolicy } from './guard.ts';
import type { HostThread } from './hostThread.ts';
import { isEmail, shown, type WorkbenchOptions } from './options.ts';
import { orderShape } from './orderShape.ts';
import type { PrintedPages } from './printedPages.ts';
import type { Client, DocumentFile, Order } from './protocol.ts';
import { refusalTexts } from './texts.ts';
import { windowPage } from './windowPage.ts';

/** What all answers are made from. */
export interface Bench {
  readonly options: WorkbenchOptions;
  readonly host: HostThread;
  readonly clients: Clients;
  readonly port: number;
  readonly token: string;
  readonly printed: PrintedPages;
}

const html = 'text/html; charset=utf-8';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const docType = 'application/vnd.google-apps.document';
/** A pasted block of some thousand rows. Unit: bytes. */
const mostBytes = 20_000_000;

/** Answers a request that came from this computer and no other page. */
export async function answerRequest(
  bench: Bench,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, first = '', second = '', third = ''] = url.pathname.split('/');
  const isGet = request.method === 'GET';
  if (isGet && first === '') return sendPage(bench, response, url, 'page.html');
  if (isGet && first === 'documento' && third === '')
    return sendPage(bench, response, url, 'document.html');
  if (isGet && first === 'parte') return sendPart(response, second);
  // Everything else is data: only whoever was given the page knows the token.
  const given = request.headers['x-token'] ?? url.searchParams.get('token');
  if (given !== bench.token) return refuse(response, 403, refusalTexts.token);
  const client = clientOf(bench, url);
  if (isGet && first === 'novidades') return bench.clients.listen(client, response);
  if (isGet && first === 'janela') return sendWindow(bench, response, second);
  if (isGet && first === 'planilha.xlsx') return sendWorkbook(bench, response, client);
  if (isGet && first === 'grafico')
    return sendChart(bench, response, client, Number(second), Number(third));
  if (isGet && first === 'documento') return sendDocument(bench, response, client, second, third);
  if (request.method === 'POST' && first === 'pedido')
    return takeOrder(bench, request, response, client);
  return refuse(response, 404, refusalTexts.notFound);
}

function clientOf({ options, clients }: Bench, url: URL): Client {
  const user = url.searchParams.get('usuario') ?? '';
  const id = url.searchParams.get('pagina') ?? '';
  const client = { id: id.slice(0, 64), user: isEmail(user) ? user : options.user };
  if (client.id !== '') clients.meet(client);
  return client;
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type }).end(body);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function partPath(name: string): string {
  return fileURLToPath(new URL(`./page/${basename(name)}`, import.meta.url));
}

/** The page with what it must know from the start; attributes are escaped. */
async function sendPage(
  bench: Bench,
  response: ServerResponse,
  url: URL,
  name: string,
): Promise<void> {
  const { options, token } = bench;
  const { user } = clientOf(bench, url);
  const facts = {
    token,
    user,
    file: basename(options.source),
    copy: shown(options.workbook),
    saves: options.save,
  };
  const escaped = JSON.stringify(facts).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const page = (await readFile(partPath(name), 'utf8')).replace('{{facts}}', () => escaped);
  response.setHeader('Content-Security-Policy', pagePolicy);
  send(response, html, page);
}

async function sendPart(response: ServerResponse, name: string): Promise<void> {
  const type = types[extname(name)];
  const content = type && (await readFile(partPath(name)).catch(() => null));
  if (!type || !content) return refuse(response, 404, refusalTexts.notFound);
  send(response, type, content);
}

async function sendWindow(bench: Bench, response: ServerResponse, id: string): Promise<void> {
  const record = bench.clients.window(id);
  if (!record) return refuse(response, 404, refusalTexts.notFound);
  const bridge = await readFile(partPath('bridge.js'), 'utf8');
  response.setHeader('Content-Security-Policy', windowPolicy(bench.port));
  send(response, html, windowPage(record.html, bridge));
}

async function sendWorkbook(bench: Bench, response: ServerResponse, client: Client): Promise<void> {
  const reply = await bench.host.give(client, { kind: 'workbook' });
  if (!reply.ok) return refuse(response, 500, reply.message);
  attach(response, basename(bench.options.workbook));
  send(response, xlsxType, reply.value as Uint8Array);
}

async function sendChart(
  bench: Bench,
  response: ServerResponse,
  client: Client,
  sheetId: number,
  at: number,
): Promise<void> {
  const reply = await bench.host.give(client, { kind: 'chart', sheetId, at });
  if (!reply.ok) return refuse(response, 404, reply.message);
  send(response, 'image/png', reply.value as Uint8Array);
}

/** A document: facts about its pages, a page as a picture, or the whole file. */
async function sendDocument(
  bench: Bench,
  response: ServerResponse,
  client: Client,
  id: string,
  what: string,
): Promise<void> {
  const reply = await bench.host.give(client, { kind: 'document', id });
  if (!reply.ok) return refuse(response, 404, refusalTexts.noDocument);
  const file = reply.value as DocumentFile | null;
  if (!file) return refuse(response, 403, refusalTexts.noAccess(client.user));
  const isPdf = file.mimeType === 'application/pdf';
  if (what === 'arquivo.docx' && file.mimeType === docType) {
    attach(response, `${file.name}.docx`);
    return send(response, docxType, file.bytes);
  }
  const printed = await bench.printed.of(file.bytes, isPdf);
  if (what === 'arquivo.pdf' && printed.pdf) {
    attach(response, file.name.endsWith('.pdf') ? file.name : `${file.name}.pdf`);
    return send(response, 'application/pdf', printed.pdf);
  }
  const picture = printed.pictures[Number(/^(\d+)\.png$/.exec(what)?.[1] ?? 0) - 1];
  if (picture) return send(response, 'image/png', picture);
  if (what !== 'paginas') return refuse(response, 404, refusalTexts.notFound);
  const { name } = file;
  const facts = { name, isPdf, hasPdf: printed.pdf !== null, texts: printed.texts };
  send(response, 'application/json', JSON.stringify(facts));
}

function attach(response: ServerResponse, name: string): void {
  const encoded = encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encoded}`);
}

async function takeOrder(
  bench: Bench,
  request: IncomingMessage,
  response: ServerResponse,
  client: Client,
): Promise<void> {
  const text = await bodyOf(request);
  if (text === null) return refuse(response, 413, refusalTexts.tooLarge);
  const order = readOrder(text);
  if (!order || client.id === '') return refuse(response, 400, refusalTexts.badRequest);
  send(response, 'application/json', JSON.stringify(await bench.host.give(client, order)));
}

/** Null: what came is no order. */
function readOrder(text: string): Order | null {
  try {
    return z.parse(orderShape, JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null: it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > mostBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
