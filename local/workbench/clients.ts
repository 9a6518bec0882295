// The pages that are open, and what they are told.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { WindowRecord } from '../../host/src/services/ui/uiRecord.ts';
import type { Client, News } from './protocol.ts';

/** A page that does not come back within this time was closed. Unit: milliseconds. */
const patience = 3000;
/** Windows of a page that are kept to be fetched. */
const mostWindows = 20;

interface OpenPage {
  readonly client: Client;
  /** Null: it is being loaded, or its connection was lost. */
  stream: ServerResponse | null;
  /** What could not be told yet. */
  readonly backlog: News[];
  leaving: NodeJS.Timeout | null;
  /** Whether it had a connection before. */
  wasHeard: boolean;
  readonly windows: Map<string, WindowRecord>;
}

/** Knows each page by the number that it gave itself. */
export class Clients {
  readonly #pages = new Map<string, OpenPage>();
  readonly #onLeave: (client: Client) => void;
  /** How saving stands, for a page that could not hear it. Null: nothing was saved yet. */
  #saving: News | null = null;

  constructor(onLeave: (client: Client) => void) {
    this.#onLeave = onLeave;
  }

  /** The page of this number; it becomes known at its first request. */
  meet(client: Client): void {
    if (this.#pages.has(client.id)) return;
    this.#pages.set(client.id, {
      client,
      stream: null,
      backlog: [],
      leaving: null,
      wasHeard: false,
      windows: new Map(),
    });
  }

  /** Opens the way by which the page hears news. */
  listen(client: Client, stream: ServerResponse): void {
    this.meet(client);
    const page = this.#pages.get(client.id);
    if (!page) return;
    if (page.leaving) clearTimeout(page.leaving);
    page.leaving = null;
    const isBack = page.wasHeard;
    page.wasHeard = true;
    page.stream = stream;
    stream.writeHead(200, { 'Content-Type': 'text/event-stream' });
    stream.write(': ok\n\n');
    for (const news of page.backlog.splice(0)) write(stream, news);
    // What was told into a broken connection is lost: the page looks again.
    if (isBack) {
      write(stream, { kind: 'changed' });
      if (this.#saving) write(stream, this.#saving);
    }
    stream.on('close', () => {
      if (page.stream !== stream) return;
      page.stream = null;
      page.leaving = setTimeout(() => {
        this.#pages.delete(client.id);
        this.#onLeave(client);
      }, patience);
      page.leaving.unref();
    });
  }

  /** Tells one page, or all of them. */
  tell(id: string | null, news: News): void {
    if (news.kind === 'saved' || news.kind === 'notSaved') this.#saving = news;
    if (news.kind === 'changed') this.#saving = null;
    const pages = id === null ? [...this.#pages.values()] : [this.#pages.get(id)];
    for (const page of pages) {
      if (page?.stream) write(page.stream, news);
      else page?.backlog.push(news);
    }
  }

  /** Keeps the window's page to be fetched, and tells that there is one. */
  show(id: string, record: WindowRecord): void {
    const page = this.#pages.get(id);
    if (!page) return;
    const { html, ...rest } = record;
    const number = randomUUID();
    page.windows.set(number, record);
    const [oldest] = page.windows.keys();
    if (oldest !== undefined && page.windows.size > mostWindows) page.windows.delete(oldest);
    this.tell(id, { kind: 'window', window: { id: number, ...rest } });
  }

  /** Null: there is no such window. */
  window(number: string): WindowRecord | null {
    for (const { windows } of this.#pages.values()) {
      const found = windows.get(number);
      if (found) return found;
    }
    return null;
  }

  end(): void {
    for (const { stream, leaving } of this.#pages.values()) {
      if (leaving) clearTimeout(leaving);
      stream?.end();
    }
  }
}

function write(stream: ServerResponse, news: News): void {
  stream.write(`data: ${JSON.stringify(news)}\n\n`);
}
