// What a page hears whose connection was lost and came back.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { Clients } from '../../local/workbench/clients.ts';

const client = { id: 'page-1', user: 'ana@exemplo.org' };

/** The news of a stream, as they come. */
async function* newsOf(response: Response): AsyncGenerator<unknown> {
  let rest = '';
  for await (const bytes of response.body ?? []) {
    const lines = (rest + new TextDecoder().decode(bytes as Uint8Array)).split('\n\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
  }
}

it('tells a page that comes back that the workbook may have changed, and how saving stands', async () => {
  const clients = new Clients(() => undefined);
  const server = createServer((_, response) => clients.listen(client, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    clients.end();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const lost = new AbortController();
  const first = newsOf(await fetch(address, { signal: lost.signal }));
  clients.tell(null, { kind: 'changed' });
  expect((await first.next()).value).toEqual({ kind: 'changed' });
  lost.abort();
  await expect(first.next()).rejects.toThrow();
  // Told while nobody hears, or into a connection that is already broken.
  clients.tell(null, { kind: 'saved', time: '14:05' });
  const back = newsOf(await fetch(address));
  const heard: unknown[] = [];
  while (!heard.some((news) => (news as { kind: string }).kind === 'changed'))
    heard.push((await back.next()).value);
  expect((await back.next()).value).toEqual({ kind: 'saved', time: '14:05' });
});
