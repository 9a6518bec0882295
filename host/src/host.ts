// createHost: the Apps Script services over an .xlsx file and a folder, and a bundle that runs on them.
/// <reference types="google-apps-script" preserve="true" />
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CallLog } from './emulation/callLog.ts';
import { toScript } from './emulation/emulated.ts';
import { nodeRealm } from './realm.ts';
import { writeAtomically } from './services/base/atomicFile.ts';
import { Clock } from './services/base/clock.ts';
import type { DriveByHand } from './services/drive/driveByHand.ts';
import type { AuthMode } from './services/execution/authorization.ts';
import { Bundle, type LoadedBundle, publicFunction } from './services/execution/bundle.ts';
import { clientObjection, toClient, toNode, toNodeError } from './services/execution/crossing.ts';
import type { LogLine } from './services/execution/scriptLog.ts';
import type { LockHolder } from './services/lock/lockService.ts';
import { makeServices, type Services } from './services/makeServices.ts';
import { authModes } from './services/script/scriptEnums.ts';
import type { TriggerRecord } from './services/script/triggerStore.ts';
import {
  createSpreadsheetApp,
  type SpreadsheetService,
} from './services/spreadsheet/createSpreadsheetApp.ts';
import type { SheetsByHand } from './services/spreadsheet/spreadsheet/sheetsByHand.ts';
import { Ui } from './services/ui/ui.ts';
import type { Screen, UiRecord } from './services/ui/uiRecord.ts';
import { type Actor, World } from './world.ts';
import { type BookForm, formOfPath } from './xlsx/workbook/bookForm.ts';

export { NotEmulated } from './emulation/emulated.ts';
export { steadyTime } from './services/base/steadyTime.ts';
export { XlsxError } from './xlsx/xlsxError.ts';

/** What a host is made of. */
export interface HostOptions {
  /** Path or bytes of an .xlsx, which is only read; without it the spreadsheet is new and empty. */
  readonly workbook?: string | Uint8Array;
  /** The folder that stands for Drive and the script's stores; it is made when missing. */
  readonly folder: string;
  /** E-mail address; `user@example.com` when not given. */
  readonly user?: string;
  /** Of a spreadsheet that does not say its own, and of the user; `en_US` when not given. */
  readonly locale?: string;
  /** Of the script, and of a spreadsheet that does not say its own; `Etc/GMT` when not given. */
  readonly timeZone?: string;
  /** What time it is, for the services and for the script; the machine's clock when not given. Unit: milliseconds since 1970-01-01 UTC. */
  readonly now?: () => number;
  readonly authMode?: AuthMode;
  /** Whether the script was installed as an add-on; else it is bound to the spreadsheet. */
  readonly addOn?: boolean;
  /** Path or source of the script; without it, the script is empty and the services are for use by hand. */
  readonly bundle?: string;
  /** Where HTML files are for a script given as source: else they are beside it. Where Node runs when not given. */
  readonly htmlFolder?: string;
  /** Told of each message in the corner of the window, as it is shown: the progress of long work. */
  readonly onToast?: (message: string, title: string) => void;
  /** Where windows appear and questions are asked; without it, questions are answered as `ui` plans. */
  readonly screen?: Screen;
  /**
   * Told of each service call before it has any effect. What it runs on this host and those of `asUser` are
   * executions of their own at the same time, as on Google.
   */
  readonly onServiceCall?: (service: string, method: string) => void;
}

/** A laptop's stand-in for Google: the same spreadsheet, Drive and stores for every user of `asUser`. */
export class Host {
  readonly user: string;
  /** Time that evaluating the bundle took in the last run. */
  loadMilliseconds = 0;
  readonly #world: World;
  readonly #actor: Actor;
  readonly #spreadsheet: SpreadsheetService;
  readonly #services: Services;

  constructor(world: World, actor: Actor, spreadsheet: SpreadsheetService) {
    this.user = actor.email;
    this.#world = world;
    this.#actor = actor;
    this.#spreadsheet = spreadsheet;
    this.#services = makeServices(world, actor, spreadsheet.app);
  }

  /** The services by name, for scripts and for tests; asking for them makes this host's user the acting one. */
  get globals(): Services {
    this.#world.actor = this.#actor;
    return this.#services;
  }

  get calls(): CallLog {
    return this.#world.calls;
  }

  /** Menus, windows and questions that were shown, and the answers to come. */
  get ui(): UiRecord {
    return this.#world.ui;
  }

  /** What people do in Drive itself, outside the app. */
  get drive(): DriveByHand {
    return this.#world.drive;
  }

  /** What people do at the spreadsheet itself, outside the app. */
  get sheets(): SheetsByHand {
    return this.#spreadsheet.byHand;
  }

  get logs(): readonly LogLine[] {
    return this.#world.logs;
  }

  /** Messages shown by `toast`, oldest first. */
  get toasts(): readonly { message: string; title: string }[] {
    return this.#spreadsheet.toasts();
  }

  get triggers(): readonly TriggerRecord[] {
    return this.#world.triggers.all();
  }

  get spreadsheetId(): string {
    return this.#world.spreadsheetId;
  }

  /** Another user at the same spreadsheet. */
  asUser(email: string, { authMode = this.#actor.authMode }: { authMode?: AuthMode } = {}): Host {
    return new Host(this.#world, { email, authMode }, this.#spreadsheet);
  }

  /**
   * One execution: evaluates the bundle in a fresh V8 context and calls its function as this user.
   * Throws: an Error of Node with the message of what the bundle threw.
   */
  run(name: string, ...args: readonly unknown[]): unknown {
    return toNode(this.#execute(name, args));
  }

  /** As `google.script.run` from the sidebar. Throws: also for values that it cannot carry, such as a Date. */
  runFromClient(name: string, ...args: readonly unknown[]): unknown {
    const objection = clientObjection(args, 'arguments');
    if (objection !== null)
      throw new Error(`google.script.run cannot carry the arguments: ${objection}.`);
    const result = this.#execute(name, args.map(toClient));
    const refusal = clientObjection(result, 'result');
    if (refusal !== null) throw new Error(`google.script.run cannot carry the result: ${refusal}.`);
    return toClient(result);
  }

  /** Opens the spreadsheet: runs the simple trigger `onOpen`. */
  open(): void {
    this.run('onOpen', {
      authMode: authModes[this.#actor.authMode],
      user: { email: this.user, nickname: this.user.split('@')[0] },
    });
  }

  /** Fires an installed trigger as the user who made it. Throws: when there is no such trigger. */
  fireTrigger(id: string, event: Readonly<Record<string, unknown>> = {}): unknown {
    const trigger = this.#world.triggers.all().find((item) => item.id === id);
    if (!trigger) throw new Error(`There is no trigger ${id}.`);
    const creator = this.asUser(trigger.createdBy, { authMode: 'FULL' });
    return creator.run(trigger.handler, { authMode: authModes.FULL, triggerUid: id, ...event });
  }

  /** Another execution of this user takes a lock and keeps it until the returned function is called. */
  holdLock(kind: 'script' | 'user' | 'document' = 'document'): () => void {
    const names = {
      script: 'script',
      user: `user ${this.user}`,
      document: `document ${this.spreadsheetId}`,
    };
    const holder = { name: `another execution of ${this.user}` };
    if (!this.#world.locks.take(names[kind], holder))
      throw new Error(`The ${kind} lock is already held.`);
    return () => this.#world.locks.releaseAll(holder);
  }

  /** The user picks the file in the Picker. */
  grantFileAccess(fileId: string, email: string): void {
    this.#world.drive.grantFileAccess(fileId, email);
  }

  /** What time it is for everybody at this spreadsheet. Unit: milliseconds since 1970-01-01 UTC. */
  now(): number {
    return this.#world.clock.now();
  }

  advanceClock(milliseconds: number): void {
    this.#world.clock.advance(milliseconds);
  }

  /** The spreadsheet as a file, of the kind that was opened unless a form is named. */
  toXlsx(form: BookForm | null = null): Uint8Array {
    return this.#spreadsheet.toXlsx(form);
  }

  /** Forms in which the workbook can be saved, the one that keeps everything first: macros need one of their own. */
  get forms(): readonly BookForm[] {
    return this.#spreadsheet.forms();
  }

  /** Writes the spreadsheet to a file, whole or not at all, in the form that its name asks for. */
  saveWorkbook(path: string): void {
    writeAtomically(path, this.toXlsx(formOfPath(path)));
  }

  /** Uses the services by hand as this user, also between two calls of a run, which then goes on as it was. */
  byHand<T>(work: (services: Services) => T): T {
    return this.#apart({ name: `${this.user} by hand` }, null, () => work(this.#services));
  }

  #execute(name: string, args: readonly unknown[]): unknown {
    const world = this.#world;
    const loaded = world.settings.bundle.prepare(this.#services, world.clock);
    const known = new Set(loaded.names);
    return this.#apart({ name: `${name} of ${this.user}` }, loaded, () => {
      try {
        const started = performance.now();
        world.settings.bundle.evaluate(loaded);
        this.loadMilliseconds = performance.now() - started;
        const call = publicFunction(name, loaded.context, known);
        return call(...args.map((argument) => toScript(argument, world.stage)));
      } catch (error) {
        throw toNodeError(error);
      }
    });
  }

  /** Makes this user the acting one and `execution` the running one until the work is done. */
  #apart<T>(execution: LockHolder, loaded: LoadedBundle | null, work: () => T): T {
    const world = this.#world;
    const { actor, execution: outer, running, stage } = world;
    const { realm } = stage;
    try {
      world.actor = this.#actor;
      world.execution = execution;
      world.running = loaded;
      stage.realm = loaded?.realm ?? nodeRealm;
      return work();
    } finally {
      world.locks.releaseAll(execution);
      Object.assign(world, { actor, execution: outer, running });
      stage.realm = realm;
    }
  }
}

/** Makes a host over a workbook and a folder. */
export function createHost(options: HostOptions): Host {
  const {
    workbook,
    folder,
    user = 'user@example.com',
    locale = 'en_US',
    timeZone = 'Etc/GMT',
  } = options;
  const actor: Actor = { email: user, authMode: options.authMode ?? 'FULL' };
  const path = typeof workbook === 'string' ? resolve(workbook) : null;
  const bundle = new Bundle(options.bundle ?? '', options.htmlFolder ?? process.cwd());
  const world = new World({
    folder: resolve(folder),
    workbookPath: path,
    locale,
    timeZone,
    addOn: options.addOn ?? false,
    bundle,
    actor,
    clock: new Clock(options.now),
    screen: options.screen ?? null,
    onServiceCall: options.onServiceCall ?? null,
  });
  const spreadsheet = createSpreadsheetApp({
    stage: world.stage,
    bytes: typeof workbook === 'string' ? readFileSync(workbook) : (workbook ?? null),
    locale,
    timeZone,
    name: path === null ? untitled(locale) : basename(path).replace(/\.xl[st][xm]$/i, ''),
    id: world.spreadsheetId,
    url: `https://docs.google.com/spreadsheets/d/${world.spreadsheetId}/edit`,
    currentUser: () => world.actor.email,
    ui: new Ui(world.ui),
    ...(options.onToast && { onToast: options.onToast }),
  });
  return new Host(world, actor, spreadsheet);
}

/** What Google calls a new spreadsheet. */
function untitled(locale: string): string {
  return locale.startsWith('pt') ? 'Planilha sem título' : 'Untitled spreadsheet';
}
