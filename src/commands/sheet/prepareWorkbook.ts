// Preparar planilha: tabs, headers, formats and choices that are missing; nothing that people wrote changes.
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { sas2021 } from '../../examples/sas2021.ts';
import { dashboardTabs } from '../../locale/dashboardTexts.ts';
import { dismissals } from '../../locale/dismissalTexts.ts';
import { historyTab } from '../../sheets/output/appendHistory.ts';
import { indicatorsTab } from '../../sheets/output/writeIndicators.ts';
import { issuesTab } from '../../sheets/output/writeIssues.ts';
import { type PreparedWorkbook, prepareTabs } from '../../sheets/prepare/prepareTabs.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { subjects } from '../../subjects/index.ts';
import { settings, workbookVersion } from '../../subjects/setup/settings.ts';

/** `example`: fill tabs that are empty with the facts of the 2021 report. `add`: names of optional tabs to be made. */
export const prepareRequest = z.strictObject({
  example: z.optional(z.boolean()),
  add: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(30))),
});

/** Every tab that the product writes. */
const outputTabs = [
  indicatorsTab,
  issuesTab,
  { name: dashboardTabs.dashboard },
  { name: dashboardTabs.data },
  historyTab,
  // Made when something is written there for the first time.
  { name: dismissals.name },
];

/** Prepares the sheet. */
export function prepareWorkbook(
  request: z.infer<typeof prepareRequest>,
): Outcome<PreparedWorkbook> {
  return withDocumentLock<PreparedWorkbook>(() => ({
    ok: true,
    value: prepareTabs(activeSpreadsheet(), {
      tabs: subjects.tabs,
      wanted: request.add ?? [],
      outputTabs,
      initialValues: { [settings.parameters.workbookVersion.header]: workbookVersion },
      example: request.example ? sas2021 : null,
    }),
  }));
}
