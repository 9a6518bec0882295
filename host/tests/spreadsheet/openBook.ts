// Opens a spreadsheet for a test, with a call log and Node's own realm.
import { CallLog } from '../../src/emulation/callLog.ts';
import { expose, type Stage } from '../../src/emulation/emulated.ts';
import { steadyTime } from '../../src/services/base/steadyTime.ts';
import {
  createSpreadsheetApp,
  type SpreadsheetOptions,
  type SpreadsheetService,
} from '../../src/services/spreadsheet/createSpreadsheetApp.ts';
import type { SpreadsheetApp } from '../../src/services/spreadsheet/spreadsheetApp.ts';

/** An open spreadsheet; `app` is what a script holds. */
export interface OpenBook {
  readonly app: SpreadsheetApp;
  readonly log: CallLog;
  readonly service: SpreadsheetService;
  /** Saves and opens again. */
  reopen(): OpenBook;
}

const time = steadyTime('2026-11-24T15:00:00Z');

export function openBook(
  bytes: Uint8Array | null = null,
  options: Partial<SpreadsheetOptions> = {},
): OpenBook {
  const log = new CallLog();
  const stage: Stage = { log, now: time, realm: { Array, Date, Error, Object } };
  const service = createSpreadsheetApp({
    stage,
    bytes,
    locale: 'pt_BR',
    timeZone: 'America/Sao_Paulo',
    name: 'Planilha',
    currentUser: () => 'ana@exemplo.gov.br',
    ...options,
  });
  return {
    app: expose(service.app, stage),
    log,
    service,
    reopen: () => openBook(service.toXlsx(), options),
  };
}
