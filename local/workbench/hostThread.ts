// The thread of the host, seen from the server.
import { Worker } from 'node:worker_threads';
import type { Client, HostSettings, Message, Order, Reply, Request } from './protocol.ts';

/** Told of what the host says without being asked. */
export type Listener = (message: Exclude<Message, { kind: 'reply' }>) => void;

/** Orders are carried out in the order in which they are given. */
export class HostThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  private constructor(worker: Worker, listener: Listener) {
    this.#worker = worker;
    worker.on('message', (message: Message) => {
      if (message.kind !== 'reply') return listener(message);
      this.#waiting.get(message.id)?.(message.reply);
      this.#waiting.delete(message.id);
    });
    worker.on('error', (error) => this.#fail(error.message));
    worker.on('exit', () => this.#fail('The host has ended.'));
  }

  /** Throws: when the workbook cannot be opened. */
  static async start(settings: HostSettings, listener: Listener): Promise<HostThread> {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: settings });
    const thread = new HostThread(worker, listener);
    const nobody = { id: '', user: settings.user };
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      void thread.give(nobody, { kind: 'book', sheetId: null }).then((reply) => {
        if (reply.ok) resolve();
        else reject(new Error(reply.message));
      });
    });
    return thread;
  }

  give(client: Client, order: Order): Promise<Reply> {
    this.#last += 1;
    const request: Request = { id: this.#last, client, order };
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#worker.postMessage(request);
    });
  }

  /** Saves what is not saved yet, and ends. A script that runs is given up. */
  async stop(user: string): Promise<void> {
    const saved = this.give({ id: '', user }, { kind: 'save' });
    const late = new Promise((resolve) => setTimeout(resolve, 2000).unref());
    await Promise.race([saved, late]);
    await this.#worker.terminate();
  }

  #fail(message: string): void {
    for (const resolve of this.#waiting.values()) resolve({ ok: false, name: 'Error', message });
    this.#waiting.clear();
  }
}
