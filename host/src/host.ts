// createHost: the Apps Script services over an .xlsx file and a folder, and a bundle that runs on them.
/// <reference types="google-apps-script" preserve="true" />
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Host } from './hostOfUser.ts';
import type { HostOptions } from './hostOptions.ts';
import { Clock } from './services/base/clock.ts';
import { Bundle } from './services/execution/bundle.ts';
import { createSpreadsheetApp } from './services/spreadsheet/createSpreadsheetApp.ts';
import { Ui } from './services/ui/ui.ts';
import { type Actor, World } from './world.ts';

export { NotEmulated } from './emulation/emulated.ts';
export type { HostOptions } from './hostOptions.ts';
export { steadyTime } from './services/base/steadyTime.ts';
export { XlsxError } from './xlsx/xlsxError.ts';
export { Host };

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
