// The global services, by the names that scripts know.
import vm from 'node:vm';
import { type Emulated, expose } from '../emulation/emulated.ts';
import type { Actor, World } from '../world.ts';
import { scriptId } from '../world.ts';
import { mimeTypes } from './base/mimeTypes.ts';
import { CacheService } from './cache/cacheService.ts';
import { ChartsService } from './charts/chartsService.ts';
import { DriveService } from './drive/driveService.ts';
import { DriveUser } from './drive/driveUser.ts';
import { Logger, ScriptConsole } from './execution/scriptLog.ts';
import { HtmlService } from './html/htmlService.ts';
import { LockService } from './lock/lockService.ts';
import { PropertiesService } from './properties/propertiesService.ts';
import { ScriptApp } from './script/scriptApp.ts';
import { Session } from './session/session.ts';
import { Utilities } from './utilities/utilities.ts';

/** Names that scripts find in their global scope, with the types that Google documents. */
export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly Drive: GoogleAppsScript.Drive;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Console;
  readonly MimeType: GoogleAppsScript.Base.MimeType;
}

/**
 * The services as `actor` reaches them.
 * Which calls are counted: those that leave the script on Google, one for each call of Properties, Cache, Lock,
 * Session, Drive, Script, Ui, Spreadsheet, reading an HTML file, and building or drawing a chart. Builders, enums,
 * Utilities, blobs, pages in memory, console and Logger work in the script's own memory and are not counted.
 */
export function makeServices(world: World, actor: Actor, spreadsheetApp: Emulated): Services {
  const { email } = actor;
  const { locale, timeZone, bundle, addOn } = world.settings;
  const context = { table: world.locks, clock: world.clock, holder: () => world.execution };
  const lockKeys = {
    script: 'script',
    user: `user ${email}`,
    document: `document ${world.spreadsheetId}`,
  };
  const { authMode } = actor;
  const facts = { scriptId, email, spreadsheetId: world.spreadsheetId, authMode, addOn };
  const services: Readonly<Record<Exclude<keyof Services, 'MimeType'>, Emulated>> = {
    SpreadsheetApp: spreadsheetApp,
    Charts: new ChartsService(locale, timeZone),
    Drive: new DriveService(new DriveUser(world.driveStore, email, world.clock)),
    PropertiesService: new PropertiesService(world.properties(email)),
    CacheService: new CacheService(world.caches(email)),
    LockService: new LockService(lockKeys, context),
    Session: new Session({ email, locale, timeZone }),
    Utilities: new Utilities(world.clock),
    HtmlService: new HtmlService(bundle.folder, runTemplate),
    ScriptApp: new ScriptApp(facts, world.triggers),
    Logger: new Logger(world.logs, world.clock, timeZone),
    console: new ScriptConsole(world.logs, world.clock),
  };
  const exposed = {
    ...Object.fromEntries(
      Object.entries(services).map(([name, service]) => [name, expose(service, world.stage)]),
    ),
    MimeType: mimeTypes,
    // Each class is checked against Google's types where it stands; members that it lacks throw NotEmulated.
  } as unknown as Services;
  return exposed;

  /** In the world of the running bundle, so that templates can call its functions; else in an empty one. */
  function runTemplate(code: string, variables: ReadonlyMap<string, unknown>): unknown {
    const parsingContext = world.running?.context ?? bundle.prepare(exposed, world.clock).context;
    const run = vm.compileFunction(`return ${code}`, [...variables.keys()], { parsingContext });
    return run(...variables.values());
  }
}
