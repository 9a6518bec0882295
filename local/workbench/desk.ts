// Takes the requests of all pages to the host, as Google runs executions at the same time.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type {
  PersonAnswer,
  QuestionRecord,
  WindowRecord,
} from '../../host/src/services/ui/uiRecord.ts';
import { createHost, type Host } from '../host.ts';
import { chartPng } from './chartPng.ts';
import { documentFor } from './documentFor.ts';
import { editCells } from './editCells.ts';
import { OpenQuestions } from './openQuestions.ts';
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
import { Saver } from './saver.ts';
import { placeNow, samePlace, takePlace } from './selection.ts';
import { deskTexts } from './texts.ts';
import { timeOfDay } from './timeOfDay.ts';
import { viewBook } from './viewBook.ts';

/** Calls that leave the workbook as it is. */
const reading = /^(?:get|is|has|can|find|toast|flush|activate)/;
const workbookParts =
  /^(?:Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Filter|Banding)$/;
/** How often a waiting script looks for requests. Unit: milliseconds. */
const glance = 10;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * While a run is between two service calls, waiting requests are answered inside it; the run goes on when they are
 * done. Two long runs therefore do not share their time: the later one is finished first.
 */
export class Desk {
  readonly #port: MessagePort;
  readonly #settings: HostSettings;
  readonly #host: Host;
  readonly #hosts = new Map<string, Host>();
  readonly #places = new Map<string, Place>();
  readonly #questions = new OpenQuestions();
  readonly #saver: Saver;
  /** Whose runs are under way, the innermost last. */
  readonly #running: Client[] = [];
  /** How many of them wait for an answer. */
  #asking = 0;
  #changed = false;
  #byHand = false;

  constructor(port: MessagePort, settings: HostSettings) {
    this.#port = port;
    this.#settings = settings;
    this.#host = createHost({
      workbook: settings.workbook,
      folder: settings.folder,
      user: settings.user,
      onToast: (message, title) => this.#tellRunner({ kind: 'toast', title, message }),
      screen: { show: (window) => this.#show(window), ask: (question) => this.#ask(question) },
      onServiceCall: (service, method) => this.#betweenCalls(service, method),
    });
    this.#hosts.set(settings.user, this.#host);
    this.#saver = new Saver(
      () => this.#quietly(() => this.#host.saveWorkbook(settings.workbook)),
      (news) => this.#tell(null, news),
      () => this.#quietly(() => timeOfDay(this.#host)),
    );
  }

  start(): void {
    this.#port.on('message', (request: Request) => this.#handle(request));
  }

  #handle({ id, client, order }: Request): void {
    let reply: Reply;
    try {
      reply = { ok: true, value: this.#carryOut(client, order) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      reply = { ok: false, name, message };
    }
    this.#post({ kind: 'reply', id, reply });
    if (reply.ok && order.kind === 'edit') this.#fireEdit(client, order.place, order.values);
    this.#tellChanges();
    if (this.#running.length === 0) this.#host.calls.reset();
  }

  #carryOut(client: Client, order: Order): unknown {
    const host = this.#hostOf(client.user);
    switch (order.kind) {
      case 'open':
        this.#run(client, () => host.open());
        return { menus: host.ui.menus };
      case 'book':
        return this.#quietly(() =>
          viewBook(host, order.sheetId ?? this.#places.get(client.id)?.sheetId ?? null),
        );
      case 'select':
        this.#places.set(client.id, order.place);
        return null;
      case 'edit':
        this.#changed = true;
        this.#places.set(client.id, order.place);
        return this.#quietly(() => editCells(host, order.place, order.values));
      case 'run':
        return this.#run(client, () =>
          order.from === 'page'
            ? host.runFromClient(order.name, ...order.args)
            : void host.run(order.name, ...order.args),
        );
      case 'chart':
        return this.#quietly(() => chartPng(host, order.sheetId, order.at));
      case 'document':
        return documentFor(host, order.id);
      case 'workbook':
        return this.#quietly(() => host.toXlsx());
      case 'save':
        this.#saver.saveNow();
        return null;
      case 'leave':
        this.#places.delete(client.id);
        this.#questions.leave(client.id);
        return null;
      case 'answer':
        this.#questions.answer(order.question, { button: order.button, text: order.text });
        return null;
    }
  }

  #hostOf(user: string): Host {
    const known = this.#hosts.get(user);
    if (known) return known;
    const made = this.#host.asUser(user);
    this.#hosts.set(user, made);
    return made;
  }

  /** Runs something as this person, who has a selection of their own. */
  #run<T>(client: Client, work: () => T): T {
    const host = this.#hostOf(client.user);
    const outer = this.#quietly(() => placeNow(host));
    const mine = this.#places.get(client.id);
    if (mine) this.#quietly(() => takePlace(host, mine));
    const begun = this.#quietly(() => placeNow(host));
    this.#running.push(client);
    try {
      return work();
    } finally {
      this.#running.pop();
      const place = this.#quietly(() => placeNow(host));
      this.#places.set(client.id, place);
      if (!samePlace(place, begun)) this.#tell(client.id, { kind: 'goTo', place });
      if (this.#running.length > 0) this.#quietly(() => takePlace(host, outer));
    }
  }

  /** Everybody's installed edit triggers, as Google fires them after a change by hand. */
  #fireEdit(client: Client, place: Place, values: readonly (readonly string[])[]): void {
    const triggers = this.#host.triggers.filter(({ eventType }) => eventType === 'ON_EDIT');
    if (triggers.length === 0) return;
    const host = this.#hostOf(client.user);
    this.#run(client, () => {
      const range = this.#quietly(() =>
        host.byHand(({ SpreadsheetApp }) => SpreadsheetApp.getActiveRange()),
      );
      const single = values.length === 1 && values[0]?.length === 1;
      const value = values[0]?.[0] ?? '';
      for (const { id } of triggers) {
        try {
          const event = { range, user: { email: client.user }, ...(single && { value }) };
          this.#host.fireTrigger(id, event);
        } catch (error) {
          console.error(`${id}: ${error instanceof Error ? error.message : error}`);
        }
      }
    });
    this.#places.set(client.id, place);
  }

  /** Work that no other request may interrupt, such as looking at the workbook. */
  #quietly<T>(work: () => T): T {
    const before = this.#byHand;
    this.#byHand = true;
    try {
      return work();
    } finally {
      this.#byHand = before;
    }
  }

  #betweenCalls(service: string, method: string): void {
    if (this.#byHand) return;
    if (workbookParts.test(service) && !reading.test(method)) this.#changed = true;
    this.#answerWaiting();
    if (this.#settings.slow > 0) this.#pause(this.#settings.slow);
  }

  #answerWaiting(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (!received) return;
      this.#handle(received.message as Request);
    }
  }

  #pause(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    for (let left = milliseconds; left > 0; left = end - performance.now()) {
      Atomics.wait(sleeper, 0, 0, Math.min(left, glance));
      this.#answerWaiting();
    }
  }

  /** The script waits; other people and the other windows of this page do not. */
  #ask(question: Omit<QuestionRecord, 'answer'>): PersonAnswer {
    const asked = this.#running.at(-1);
    if (!asked) return { button: 'CLOSE', text: '' };
    if (this.#running.length > this.#asking + 1) return this.#sayOnly(asked, question);
    const id = this.#questions.open(asked.id);
    this.#tellChanges();
    this.#tell(asked.id, { kind: 'question', question: { id, ...question } });
    this.#asking += 1;
    try {
      for (;;) {
        this.#answerWaiting();
        const answer = this.#questions.take(id);
        if (answer) return answer;
        Atomics.wait(sleeper, 0, 0, glance);
      }
    } finally {
      this.#asking -= 1;
    }
  }

  /** Inside somebody else's work nothing is waited for: a message is shown, and a question has to be asked later. */
  #sayOnly({ id }: Client, { title, text, buttons }: Omit<QuestionRecord, 'answer'>): PersonAnswer {
    const isMessage = buttons === 'OK';
    const message = isMessage ? text : deskTexts.busy;
    this.#tell(id, { kind: 'toast', title: title ?? '', message });
    return { button: isMessage ? 'OK' : 'CLOSE', text: '' };
  }

  #show(window: WindowRecord): void {
    const client = this.#running.at(-1);
    if (client) this.#post({ kind: 'window', client: client.id, window });
  }

  #tellRunner(news: News): void {
    const client = this.#running.at(-1);
    if (client) this.#tell(client.id, news);
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
