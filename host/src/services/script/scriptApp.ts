// The Script service: triggers, authorization and facts about the script.
import { Emulated } from '../../emulation/emulated.ts';
import { type EnumValue, enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import type { AuthMode } from '../execution/authorization.ts';
import {
  authModes,
  authorizationStatuses,
  eventTypes,
  installationSources,
  triggerSources,
  weekdays,
} from './scriptEnums.ts';
import { Trigger } from './trigger.ts';
import { TriggerBuilder } from './triggerBuilder.ts';
import type { TriggerStore } from './triggerStore.ts';

type Google = GoogleAppsScript.Script.ScriptApp;

/** Who runs what. */
export interface ScriptFacts {
  readonly scriptId: string;
  readonly email: string;
  readonly spreadsheetId: string;
  readonly authMode: AuthMode;
  readonly addOn: boolean;
}

class AuthorizationInfo extends Emulated {
  readonly _className = 'AuthorizationInfo';
  override readonly _counted = false;
  readonly #granted: boolean;

  constructor(granted: boolean) {
    super();
    this.#granted = granted;
  }

  getAuthorizationStatus(): EnumValue {
    return this.#granted ? authorizationStatuses.NOT_REQUIRED : authorizationStatuses.REQUIRED;
  }

  /** Null: when nothing is left to authorize. */
  getAuthorizationUrl(): string | null {
    return this.#granted ? null : 'https://script.google.com/macros/authorize';
  }
}

class Service
  extends Emulated
  implements Pick<GoogleAppsScript.Script.Service, 'getUrl' | 'isEnabled'>
{
  readonly _className = 'Service';
  override readonly _counted = false;

  /** Null where the script is not deployed as a web app, as an add-on is not. */
  getUrl(): string {
    return null as unknown as string;
  }

  isEnabled(): boolean {
    return false;
  }
}

/** Triggers are kept with the folder; the host fires them. */
export class ScriptApp
  extends Emulated
  implements
    Pick<
      Google,
      | 'deleteTrigger'
      | 'getOAuthToken'
      | 'getScriptId'
      | 'invalidateAuth'
      | 'requireAllScopes'
      | 'requireScopes'
    >
{
  readonly _className = 'ScriptApp';
  override readonly _uncounted = new Set(['newTrigger', 'getScriptId', 'getService']);
  readonly AuthMode = authModes;
  readonly AuthorizationStatus = authorizationStatuses;
  readonly EventType = eventTypes;
  readonly InstallationSource = installationSources;
  readonly TriggerSource = triggerSources;
  readonly WeekDay = weekdays;
  readonly #facts: ScriptFacts;
  readonly #triggers: TriggerStore;

  constructor(facts: ScriptFacts, triggers: TriggerStore) {
    super();
    this.#facts = facts;
    this.#triggers = triggers;
  }

  getScriptId(): string {
    return this.#facts.scriptId;
  }

  /** A token of the right look that opens nothing. */
  getOAuthToken(): string {
    return `ya29.local-${Buffer.from(this.#facts.email).toString('base64url')}`;
  }

  getService(): Service {
    return new Service();
  }

  /** Assumption: installation-source */
  getInstallationSource(): EnumValue {
    return this.#facts.addOn ? installationSources.WEB_STORE_ADD_ON : installationSources.NONE;
  }

  getAuthorizationInfo(authMode: unknown, _scopes?: string[]): AuthorizationInfo {
    if (enumName(authMode) === null)
      throw signatureError('ScriptApp.getAuthorizationInfo', [authMode]);
    return new AuthorizationInfo(this.#facts.authMode === 'FULL');
  }

  /** Ends the run and asks the user when a scope is missing; in FULL all are granted. */
  requireScopes(authMode: unknown, oAuthScopes: string[]): void {
    if (enumName(authMode) === null || !Array.isArray(oAuthScopes))
      throw signatureError('ScriptApp.requireScopes', [authMode, oAuthScopes]);
  }

  requireAllScopes(authMode: unknown): void {
    if (enumName(authMode) === null) throw signatureError('ScriptApp.requireAllScopes', [authMode]);
  }

  invalidateAuth(): void {}

  newTrigger(functionName: string): TriggerBuilder {
    if (typeof functionName !== 'string')
      throw signatureError('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(functionName, this.#facts.email, this.#triggers);
  }

  /** The running user's triggers in this document only. Source: Apps Script reference, getProjectTriggers. */
  getProjectTriggers(): Trigger[] {
    return this.#triggers
      .all()
      .filter(({ createdBy }) => createdBy === this.#facts.email)
      .map((record) => new Trigger(record));
  }

  getUserTriggers(_spreadsheet: unknown): Trigger[] {
    return this.getProjectTriggers().filter(
      (trigger) => trigger.getTriggerSourceId() === this.#facts.spreadsheetId,
    );
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    this.#triggers.remove(trigger.getUniqueId());
  }
}
