// The installable triggers of whoever publishes: a tick in the box, and every night.
import { hostCall } from '../domain/hostCall.ts';
import { operations } from '../locale/ptBR.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Public functions that the triggers call. */
const handlers = { box: 'onPublishBoxEdit', night: 'publishEveryNight' } as const;
const nightHour = 3;

/** Removes this user's triggers of publication, then installs the ones wanted. Assumption: trigger-list */
export function installTriggers(
  spreadsheet: Spreadsheet,
  wanted: { box: boolean; night: boolean },
) {
  hostCall(operations.automate, () => {
    removeTriggers();
    if (wanted.box) {
      ScriptApp.newTrigger(handlers.box).forSpreadsheet(spreadsheet).onEdit().create();
    }
    if (wanted.night) {
      const zone = spreadsheet.getSpreadsheetTimeZone();
      const clock = ScriptApp.newTrigger(handlers.night).timeBased().atHour(nightHour);
      clock.everyDays(1).inTimezone(zone).create();
    }
  });
}

/** Removes this user's triggers of publication; other people's cannot be reached. */
export function removeTriggers(): void {
  hostCall(operations.automate, () => {
    const names: string[] = [handlers.box, handlers.night];
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (names.includes(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
    }
  });
}
