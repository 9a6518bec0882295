// Takes the requests of all pages to the host, as Google runs executions at the same time.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { createHost, type Host } from '../host.ts';
import { chartPng } from './chartPng.ts';
import { documentFor } from './documentFor.ts';
import { Editing } from './editing/editing.ts';
import { captionOf } from './menuCaption.ts';
import type {
  Client,
  HostSettings,
  Message,
  News,
  Order,
  Place,
  Reply,
  Request,
} from './protocol.ts';
import { Runs } from './runs.ts';
import { Saver } from './saver.ts';
import { deskTexts } from './texts.ts';
import { timeOfDay } from './timeOfDay.ts';
import { viewBook } from './viewBook.ts';

/** Orders that change the workbook by hand. */
const byHand: ReadonlySet<Order['kind']> = new Set([
  'edit',
  'fill',
  'series',
  'rows',
  'undo',
  'redo',
]);

export class Desk {
  readonly #port: MessagePort;
  readonly #host: Host;
  readonly #hosts = new Map<string, Host>();
  readonly #places = new Map<string, Place>();
  readonly #editing: Editing;
  readonly #runs: Runs;
  readonly #saver: Saver;
  /** Commands that wait until the panel has looked. */
  readonly #afterwards: Request[] = [];
  #changed = false;

  constructor(port: MessagePort, settings: HostSettings) {
    const { workbook, folder, user, slow } = settings;
    this.#port = port;
    this.#host = createHost({
      workbook,
      folder,
      user,
      onToast: (message, title) => this.#runs.toast(message, title),
      screen: {
        show: (window) => this.#runs.show(window),
        ask: (question) => this.#runs.ask(question),
      },
      onServiceCall: (service, method) => this.#runs.betweenCalls(service, method),
    });
    this.#hosts.set(user, this.#host);
    const hostOf = (name: string): Host => this.#hostOf(name);
    this.#editing = new Editing(this.#host, hostOf);
    this.#runs = new Runs({
      hostOf,
      history: this.#editing.history,
      places: this.#places,
      slow,
      answerWaiting: () => this.#answerWaiting(),
      changed: () => {
        this.#changed = true;
      },
      tellChanges: () => this.#tellChanges(),
      tell: (client, news) => this.#tell(client, news),
      show: (client, window) => this.#post({ kind: 'window', client, window }),
    });
    this.#saver = new Saver(
      () => this.#runs.quietly(() => this.#host.saveWorkbook(workbook)),
      (news) => this.#tell(null, news),
      () => this.#runs.quietly(() => timeOfDay(this.#host)),
    );
  }

  start(): void {
    this.#port.on('message', (request: Request) => this.#handle(request));
  }

  #handle(request: Request): void {
    const { id, client, order } = request;
    const isCommand = order.kind === 'run' && order.from === 'menu';
    if (isCommand && this.#runs.isPanelLooking(client)) {
      this.#afterwards.push(request);
      return;
    }
    let reply: Reply;
    try {
      reply = { ok: true, value: this.#carryOut(client, order) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      reply = { ok: false, name, message };
    }
    this.#post({ kind: 'reply', id, reply });
    if (reply.ok && order.kind === 'edit') this.#runs.fireEdit(client, order.place, order.values);
    this.#tellChanges();
    if (this.#runs.areUnderWay) return;
    this.#host.calls.reset();
    const next = this.#afterwards.shift();
    if (next) this.#handle(next);
  }

  #carryOut(client: Client, order: Order): unknown {
    const host = this.#hostOf(client.user);
    if (byHand.has(order.kind)) {
      this.#changed = true;
      this.#runs.noteOther();
    }
    switch (order.kind) {
      case 'open':
        this.#runs.run(client, '', () => host.open());
        return { menus: host.ui.menus };
      case 'book':
        return this.#runs.quietly(() => ({
          ...viewBook(host, order.sheetId ?? this.#places.get(client.id)?.sheetId ?? null),
          steps: this.#editing.history.labels(client.user),
        }));
      case 'select':
        this.#places.set(client.id, order.place);
        return null;
      case 'edit':
        this.#places.set(client.id, order.place);
        return this.#runs.quietly(() => this.#editing.edit(client, order));
      case 'fill':
        return this.#runs.quietly(() => this.#editing.fill(client, order));
      case 'series':
        return this.#runs.quietly(() => this.#editing.series(client, order));
      case 'rows':
        return this.#runs.quietly(() => this.#editing.rows(client, order));
      case 'undo':
      case 'redo':
        return this.#runs.quietly(() =>
          this.#editing.take(client, order.kind, this.#runs.areUnderWay),
        );
      case 'run':
        return this.#runs.run(client, this.#labelOf(host, order), () =>
          order.from === 'page'
            ? host.runFromClient(order.name, ...order.args)
            : void host.run(order.name, ...order.args),
        );
      case 'chart':
        return this.#runs.quietly(() => chartPng(host, order.sheetId, order.at));
      case 'document':
        return documentFor(host, order.id);
      case 'workbook':
        return this.#runs.quietly(() => host.toXlsx());
      case 'save':
        this.#saver.saveNow();
        return null;
      case 'leave':
        this.#places.delete(client.id);
        this.#runs.questions.leave(client.id);
        return null;
      case 'answer':
        this.#runs.questions.answer(order.question, { button: order.button, text: order.text });
        return null;
    }
  }

  #labelOf(host: Host, { name, from }: Extract<Order, { kind: 'run' }>): string {
    if (from === 'page') return deskTexts.panelAction;
    return deskTexts.command(captionOf(host.ui.menus, name) ?? name);
  }

  #hostOf(user: string): Host {
    const known = this.#hosts.get(user);
    if (known) return known;
    const made = this.#host.asUser(user);
    this.#hosts.set(user, made);
    return made;
  }

  #answerWaiting(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (!received) return;
      this.#handle(received.message as Request);
    }
  }

  #tellChanges(): void {
    if (!this.#changed) return;
    this.#changed = false;
    this.#tell(null, { kind: 'changed' });
    this.#saver.note();
  }

  #tell(client: string | null, news: News): void {
    this.#post({ kind: 'news', client, news });
  }

  #post(message: Message): void {
    this.#port.postMessage(message);
  }
}
