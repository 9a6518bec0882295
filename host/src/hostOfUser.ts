// Host: what a person does with a script at the spreadsheet, and what a test asks afterwards.
import { performance } from 'node:perf_hooks';
import type { CallLog } from './emulation/callLog.ts';
import { toScript } from './emulation/emulated.ts';
import { nodeRealm } from './realm.ts';
import { writeAtomically } from './services/base/atomicFile.ts';
import type { DriveByHand } from './services/drive/driveByHand.ts';
import type { AuthMode } from './services/execution/authorization.ts';
import { type LoadedBundle, publicFunction } from './services/execution/bundle.ts';
import { clientObjection, toClient, toNode, toNodeError } from './services/execution/crossing.ts';
import type { LogLine } from './services/execution/scriptLog.ts';
import type { LockHolder } from './services/lock/lockService.ts';
import { makeServices, type Services } from './services/makeServices.ts';
import { authModes } from './services/script/scriptEnums.ts';
import type { TriggerRecord } from './services/script/triggerStore.ts';
import type { SpreadsheetService } from './services/spreadsheet/createSpreadsheetApp.ts';
import type { SheetsByHand } from './services/spreadsheet/spreadsheet/sheetsByHand.ts';
import type { UiRecord } from './services/ui/uiRecord.ts';
import type { Actor, World } from './world.ts';
import { type BookForm, formOfPath } from './xlsx/workbook/bookForm.ts';

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
