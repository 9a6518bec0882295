// What the tests of publishing share: hosts with two people, answers as JSON, and what is stored.
import { createHost, type Host, rowsOf, temporaryFolder } from './builtHost.ts';
import { exampleHost, sheetOf, spreadsheetOf } from './sheetEdits.ts';

export const ana = 'ana@municipio.mg.gov.br';
export const bia = 'bia@municipio.mg.gov.br';

let small: Uint8Array | null = null;

/** A host over a short workbook of one chart, so that publishing it many times takes little time. */
export function smallHost(
  user = ana,
  onServiceCall?: (service: string, method: string) => void,
): Host {
  small = small ?? smallWorkbook();
  const told = onServiceCall ? { onServiceCall } : {};
  return createHost({ workbook: small, folder: temporaryFolder(), user, ...told });
}

function smallWorkbook(): Uint8Array {
  const host = exampleHost();
  for (const tab of ['Atendimentos', 'CadÚnico', 'Serviços']) {
    const sheet = sheetOf(host, tab);
    sheet.deleteRows(2, sheet.getLastRow() - 1);
  }
  return host.toXlsx();
}

/** What any public function answers. */
export interface AnyAnswer {
  readonly ok: boolean;
  readonly value?: Record<string, unknown>;
  readonly errors?: readonly {
    readonly code: string;
    readonly message: string;
    readonly details?: Record<string, string>;
  }[];
}

export interface Published {
  readonly documentId: string;
  readonly url: string;
  readonly created: boolean;
  readonly version: number;
  readonly notice: string;
  readonly changes: readonly { label: string; before: string; after: string }[] | null;
  readonly changeCount: number;
}

export function ask(host: Host, name: string, request?: unknown): AnyAnswer {
  return host.runFromClient(name, ...(request === undefined ? [] : [request])) as AnyAnswer;
}

/** Generates the report. Throws: when it is not published. */
export function publish(host: Host, choices?: unknown): Published {
  const { ok, value, errors } = ask(host, 'generateReport', choices);
  if (!ok) throw new Error(errors?.map(({ code, message }) => `${code}: ${message}`).join(' '));
  return value as unknown as Published;
}

/** The one error of a refused request. Throws: when it was not refused. */
export function refusalOf(answer: AnyAnswer) {
  const [error] = answer.errors ?? [];
  if (answer.ok || !error) throw new Error('It was not refused.');
  return error;
}

/** Ids of the Google Docs in Drive, those in the bin included. */
export function documentsOf(host: Host): string[] {
  return host.drive
    .files()
    .filter(({ mimeType }) => mimeType === 'application/vnd.google-apps.document')
    .map(({ id }) => id);
}

export function historyOf(host: Host): Record<string, unknown>[] {
  return rowsOf(host, 'Histórico');
}

/** The values of all input tabs. */
export function inputsOf(host: Host): unknown {
  const outputs = ['Indicadores', 'Pendências', 'Painel', '_gráficos', 'Histórico', 'Início'];
  return spreadsheetOf(host)
    .getSheets()
    .filter((sheet) => !outputs.includes(sheet.getName()))
    .map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()]);
}

/** Somebody changes the document in the browser. */
export function editByHand(host: Host, documentId: string, email: string): void {
  host.drive.edit(documentId, email, (content) => Uint8Array.from([...content, 0]));
}

/** The properties of the document, as the program stores them. */
export function propertiesOf(host: Host): GoogleAppsScript.Properties.Properties {
  return host.globals.PropertiesService.getDocumentProperties();
}

/** The cell beside the box on the tab Início. */
export const boxStateOf = (host: Host) => String(sheetOf(host, 'Início').getRange('C4').getValue());

/** Whether the box on the tab Início is ticked. */
export const isTicked = (host: Host) =>
  sheetOf(host, 'Início').getRange('B4').getValue() as unknown;

/** The nightly trigger's id. */
export const nightOf = (host: Host) =>
  host.triggers.find(({ eventType }) => eventType === 'CLOCK')?.id ?? '';

/** A prepared sheet that ana has published from, with what she switched on. */
export function sheetWithBox(
  request: object = { box: true },
  host = smallHost(),
): { host: Host; documentId: string } {
  for (const [name, argument] of [
    ['prepareWorkbook'],
    ['generateReport'],
    ['setPublication', request],
  ] as const) {
    const answer = ask(host, name, argument);
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  }
  return { host, documentId: documentsOf(host)[0] ?? '' };
}

/** Ticks the box on the tab Início as this person: fires everybody's edit triggers, as Google does. */
export function tickBox(host: Host, email: string): AnyAnswer[] {
  const range = sheetOf(host, 'Início').getRange('B4');
  range.setValue(true);
  return host.triggers
    .filter(({ eventType }) => eventType === 'ON_EDIT')
    .map(({ id }) => host.fireTrigger(id, { range, value: 'TRUE', user: { email } }) as AnyAnswer);
}
