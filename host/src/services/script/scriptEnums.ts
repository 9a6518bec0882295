// Enums of the Script service.
import { defineEnum } from '../base/emulatedEnum.ts';

/** Source for all: Apps Script reference, Script service. */
export const authModes = defineEnum('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
/** Whether the user must authorize more. */
export const authorizationStatuses = defineEnum('AuthorizationStatus', [
  'REQUIRED',
  'NOT_REQUIRED',
]);
/** What fires a trigger. */
export const eventTypes = defineEnum('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
/** How the add-on came to the user. */
export const installationSources = defineEnum('InstallationSource', [
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);
/** Where a trigger's events come from. */
export const triggerSources = defineEnum('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
/** Days for weekly triggers. */
export const weekdays = defineEnum('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);
