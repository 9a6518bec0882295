// The page's way to its server.
import type { News, Order, Reply } from '../protocol.ts';

/** What the page knows from the start. */
export interface Facts {
  readonly token: string;
  readonly user: string;
  /** Name of the file that was given. */
  readonly file: string;
  /** The file that is saved. */
  readonly copy: string;
  /** Whether the given file itself is saved. */
  readonly saves: boolean;
}

export const facts = JSON.parse(document.body.dataset.facts ?? '{}') as Facts;

const query = new URLSearchParams({ pagina: crypto.randomUUID(), usuario: facts.user });

/** Address of something on this server for whoever sits here. */
export function address(path: string, more: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ ...Object.fromEntries(query), token: facts.token, ...more })}`;
}

/** The page of a document, for this person. */
export function documentPage(id: string): string {
  return `/documento/${id}?${new URLSearchParams({ usuario: facts.user })}`;
}

const inOrder: ReadonlySet<Order['kind']> = new Set([
  'edit',
  'fill',
  'series',
  'rows',
  'undo',
  'redo',
  'select',
]);

/** Changes by hand arrive in their order, and before anything that runs after them. */
let changes: Promise<unknown> = Promise.resolve();

/** Gives an order. The reply says when the server cannot be reached, too. */
export async function give(order: Order): Promise<Reply> {
  if (inOrder.has(order.kind)) {
    const reply = changes.then(() => post(order));
    changes = reply;
    return reply;
  }
  if (order.kind !== 'answer') await changes;
  return post(order);
}

async function post(order: Order): Promise<Reply> {
  try {
    const response = await fetch(`/pedido?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Token': facts.token },
      body: JSON.stringify(order),
    });
    if (response.ok) return (await response.json()) as Reply;
    return { ok: false, name: 'Error', message: await response.text() };
  } catch {
    return { ok: false, name: 'NetworkError', message: 'NetworkError: HTTP 0' };
  }
}

/** Hears what the server tells; `lost` is told whether the connection is broken. */
export function listen(hear: (news: News) => void, lost: (isLost: boolean) => void): () => void {
  const source = new EventSource(address('/novidades'));
  source.onmessage = ({ data }) => hear(JSON.parse(String(data)) as News);
  source.onopen = () => lost(false);
  source.onerror = () => {
    lost(true);
    // Refused for good: the server was started anew, and only a new page knows its token.
    if (source.readyState === EventSource.CLOSED) reloadOnce();
  };
  return () => source.close();
}

const reloaded = 'reloaded';
/** Between two reloads at least; a server that refuses every page is not asked for ever. Unit: milliseconds. */
const patience = 10_000;

function reloadOnce(): void {
  if (Date.now() - Number(sessionStorage.getItem(reloaded)) < patience) return;
  sessionStorage.setItem(reloaded, String(Date.now()));
  location.reload();
}
