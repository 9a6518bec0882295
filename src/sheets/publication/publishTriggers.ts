// The installable triggers of whoever publishes: a tick in the box, and every night.
import { hostCall } from '../../google/hostCall.ts';
import { operations } from '../../locale/ptBR.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Public functions that the triggers call. */
const handlers = { box: 'onPublishBoxEdit', night: 'publishEveryNight' } as const;
const nightHour = 3;

/**
 * Installs the triggers of publication that this user lacks and removes those that are too many; other people's cannot
 * be reached. Running it again mends what a failure left. Assumption: trigger-list
 */
export function installTriggers(
  spreadsheet: Spreadsheet,
  wanted: { readonly box: boolean; readonly night: boolean },
): void {
  hostCall(operations.automate, () => {
    const missing = new Set<string>();
    if (wanted.box) missing.add(handlers.box);
    if (wanted.night) missing.add(handlers.night);
    const ours: string[] = [handlers.box, handlers.night];
    for (const trigger of ScriptApp.getProjectTriggers()) {
      const name = trigger.getHandlerFunction();
      if (!missing.delete(name) && ours.includes(name)) ScriptApp.deleteTrigger(trigger);
    }
    if (missing.has(handlers.box)) {
      ScriptApp.newTrigger(handlers.box).forSpreadsheet(spreadsheet).onEdit().create();
    }
    if (missing.has(handlers.night)) {
      const zone = spreadsheet.getSpreadsheetTimeZone();
      const clock = ScriptApp.newTrigger(handlers.night).timeBased().atHour(nightHour);
      clock.everyDays(1).inTimezone(zone).create();
    }
  });
}
