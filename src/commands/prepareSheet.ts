// Preparar planilha: tabs, headers, formats and choices that are missing; nothing that people wrote changes.
import * as z from 'zod/mini';
import type { Outcome } from '../domain/outcome.ts';
import { sas2021 } from '../examples/sas2021.ts';
import { dashboardTabs } from '../locale/dashboardTexts.ts';
import { outputTabs } from '../locale/ptBR.ts';
import { history } from '../locale/publishTexts.ts';
import { activeSpreadsheet } from '../sheets/activeSpreadsheet.ts';
import {
  type PreparedSpreadsheet,
  prepareSpreadsheet,
} from '../sheets/prepare/prepareSpreadsheet.ts';
import { withDocumentLock } from '../sheets/withDocumentLock.ts';
import { tabs } from '../tabs/index.ts';
import { settings, workbookVersion } from '../tabs/settings.ts';

/** `example`: fill tabs that are empty with the facts of the 2021 report. */
export const prepareRequest = z.strictObject({ example: z.optional(z.boolean()) });

/** Every tab that the product writes, as far as it exists. */
const outputNames = [
  outputTabs.indicators.name,
  outputTabs.issues.name,
  dashboardTabs.panel,
  dashboardTabs.data,
  history.name,
];

/** Prepares the sheet. */
export function prepareSheet(
  request: z.infer<typeof prepareRequest>,
): Outcome<PreparedSpreadsheet> {
  return withDocumentLock<PreparedSpreadsheet>(() => ({
    ok: true,
    value: prepareSpreadsheet(activeSpreadsheet(), {
      tabs,
      outputTabs: outputNames,
      initialValues: { [settings.parameters.workbookVersion.header]: workbookVersion },
      example: request.example ? sas2021 : null,
    }),
  }));
}
