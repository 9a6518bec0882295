// The hosts that the tests of the panel share.
import { createHost, type Host, temporaryFolder } from '../product/builtHost.ts';
import { ana } from '../product/publishing.ts';
import { sheetOf, spreadsheetOf } from '../product/sheetEdits.ts';

/** The invented municipality, as it is: with a unit that was closed in July, and one that opened in March. */
export function rawDemonstrationHost(): Host {
  return createHost({
    workbook: 'examples/demonstracao.xlsx',
    folder: temporaryFolder(),
    user: ana,
  });
}

/** The same after its team found these two gaps to be right: there is nothing to mend. */
export function demonstrationHost(): Host {
  const host = rawDemonstrationHost();
  const sheet = spreadsheetOf(host).insertSheet('Conferidos', 8);
  const right = (mark: string, reason: string) => ['05/02/2025', ana, reason, mark];
  sheet
    .getRange('A1:D3')
    .setNumberFormat('@')
    .setValues([
      ['Quando', 'Quem', 'Motivo', 'Marca'],
      right('attendances.monthEmpty: Cras · Cras Vila Nova jul/2024', 'Fechado para reforma.'),
      right('attendances.monthEmpty: Centro Pop jan e fev/2024', 'Aberto em março.'),
    ]);
  spreadsheetOf(host).setActiveSheet(sheetOf(host, 'Configuração'));
  return host;
}

/** A spreadsheet without anything. */
export function emptyHost(): Host {
  return createHost({ folder: temporaryFolder(), user: ana });
}

/** An error as the browser's side of Apps Script gives it. */
export function googleError(name: string, message: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(message), { name }));
}

/** A promise and the function that keeps it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
