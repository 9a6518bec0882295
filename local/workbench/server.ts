// The server of the workbench: on this computer only, for its own pages only.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Clients } from './clients.ts';
import { refusalOf, safeHeaders } from './guard.ts';
import { HostThread } from './hostThread.ts';
import { CommandError, type WorkbenchOptions } from './options.ts';
import { PrintedPages } from './printedPages.ts';
import { answerRequest, type Bench } from './routes.ts';
import { terminalTexts as texts } from './texts.ts';

/** A workbench that runs. */
export interface Workbench {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Ports that are tried after the usual one. */
const attempts = 20;

/** Opens the workbook and answers on 127.0.0.1. Throws: CommandError when the file or the port cannot be used. */
export async function startServer(
  options: WorkbenchOptions,
  usualPort: number,
): Promise<Workbench> {
  const { workbook, folder, user, slow } = options;
  const clients = new Clients((client) => void bench.host.give(client, { kind: 'leave' }));
  const settings = { workbook, folder, user, slow };
  const host = await HostThread.start(settings, (message) => {
    if (message.kind === 'news') clients.tell(message.client, message.news);
    else clients.show(message.client, message.window);
  });
  const server = createServer(handle);
  const port = await listen(server, options.port, usualPort);
  const bench: Bench = {
    options,
    host,
    clients,
    port,
    token: randomBytes(24).toString('base64url'),
    printed: new PrintedPages(),
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    stop: async () => {
      clients.end();
      server.close();
      server.closeAllConnections();
      await host.stop(user);
    },
  };

  function handle(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    const refusal = refusalOf(request, port);
    if (refusal !== null) {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(refusal);
      return;
    }
    answerRequest(bench, request, response).catch((error: unknown) => {
      console.error(reasonOf(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function listen(server: Server, wanted: number | null, usual: number): Promise<number> {
  const first = wanted ?? usual;
  for (let port = first; port < first + (wanted === null ? attempts : 1); port += 1)
    if (await isOurs(server, port)) return port;
  throw new CommandError(wanted === null ? texts.noPort : texts.portTaken(wanted));
}

function isOurs(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
