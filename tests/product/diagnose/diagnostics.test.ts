// Diagnóstico through dist/Code.js: what it finds here, what it leaves behind (nothing), and what a failure changes.
import { expect, it, onTestFinished } from 'vitest';
import { findOffice } from '../../../host/src/services/drive/conversion.ts';
import { mostCalls } from '../../budgets.ts';
import { createHost, type Host, partsOf, temporaryFolder } from '../builtHost.ts';
import { ana, ask, bia, propertiesOf, publish } from '../publishing.ts';
import { spreadsheetOf } from '../sheetEdits.ts';

interface Diagnosis {
  readonly version: string;
  readonly text: string;
  readonly picture: string;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'pass' | 'fail' | 'skipped';
    readonly found: string;
    readonly meaning: string;
  }[];
}

function diagnose(host: Host): Diagnosis {
  const { ok, value, errors } = ask(host, 'runDiagnostics');
  if (!ok) throw new Error(errors?.map(({ message }) => message).join(' '));
  return value as unknown as Diagnosis;
}

const idsOf = ({ lines }: Diagnosis, state: string) =>
  lines.filter((line) => line.state === state).map(({ id }) => id);

/** Where LibreOffice is missing, Drive gives no PDF here. */
const withoutPdf = () => (findOffice() ? [] : ['pdf-export']);

/** A PDF costs seconds: most tests do without LibreOffice. */
function withoutOffice(): void {
  const { PATH } = process.env;
  process.env.PATH = '';
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
}

/** Everything that must stay as it is: tabs to the byte, Drive, the stores, triggers. */
function stateOf(host: Host) {
  const sheets = Object.entries(partsOf(host.toXlsx())).filter(([path]) =>
    /^xl\/(worksheets|comments|drawings)/.test(path),
  );
  const spreadsheet = spreadsheetOf(host);
  return {
    sheets: Object.fromEntries(sheets),
    tabs: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    active: spreadsheet.getActiveSheet().getName(),
    files: host.drive.files(),
    properties: propertiesOf(host).getProperties(),
    triggers: host.triggers,
  };
}

const exampleOf = (user: string, locale = 'pt_BR') =>
  createHost({ workbook: 'examples/sas-2021.xlsx', folder: temporaryFolder(), user, locale });

/** Makes the n-th call of a method fail in the next run. Throws: when a run does not make it. */
function failNext(host: Host, service: string, method: string, nth = 1): void {
  host.calls.reset();
  diagnose(host);
  const calls = host.calls.all.filter((call) => call.service === service && call.method === method);
  const call = calls[nth - 1];
  if (!call) throw new Error(`${service}.${method} is not called ${nth} times.`);
  host.calls.reset();
  host.calls.failAt(call.number);
}

/** What needs a person, another person or the city hall's IT. */
const byHand = ['box-tick-event', 'picker-settings', 'chart-accents', 'other-user-404'];

it('finds in this host all that can be found, and leaves nothing behind', () => {
  const host = exampleOf(ana);
  const { documentId } = publish(host);
  const before = stateOf(host);
  host.calls.reset();
  const diagnosis = diagnose(host);
  console.log(`runDiagnostics: ${host.calls.count} service calls`);
  expect(stateOf(host)).toEqual(before);
  expect(idsOf(diagnosis, 'fail')).toEqual(withoutPdf());
  expect(idsOf(diagnosis, 'skipped')).toEqual(byHand);
  expect(diagnosis.lines).toHaveLength(46);
  for (const { id, found, state } of diagnosis.lines) {
    expect(diagnosis.text).toContain(id);
    if (state === 'skipped') expect(found, id).toMatch(/^[A-Z].+\.|^Compare/);
  }
  // Neither people nor what they published.
  expect(diagnosis.text).not.toContain('@');
  expect(diagnosis.text).not.toContain(documentId);
  expect(diagnosis.text).not.toMatch(/Relatório de Gestão 20\d\d|sas-2021/);
  expect(Buffer.from(diagnosis.picture, 'base64').subarray(1, 4).toString()).toBe('PNG');
  expect(host.calls.count).toBeLessThanOrEqual(mostCalls('runDiagnostics'));
});

it('says where an assumption does not apply, and does not call that a failure', () => {
  withoutOffice();
  const diagnosis = diagnose(exampleOf(ana, 'en_US'));
  const line = diagnosis.lines.find(({ id }) => id === 'number-format-pt-br');
  expect(line).toMatchObject({ state: 'skipped' });
  expect(line?.found).toContain('não está em português');
});

it('fails in exactly the line of what is broken, and says what that means', () => {
  withoutOffice();
  const host = exampleOf(ana);
  // The document is exported twice: as .docx, then as PDF.
  failNext(host, 'Drive.Files', 'export', 2);
  const diagnosis = diagnose(host);
  expect(idsOf(diagnosis, 'fail')).toEqual(['pdf-export']);
  const broken = diagnosis.lines.find(({ id }) => id === 'pdf-export');
  expect(broken?.title).toBe('O Drive entrega o PDF');
  expect(broken?.meaning).toContain('Baixar PDF');

  failNext(host, 'Spreadsheet', 'getSpreadsheetLocale');
  const [line, ...others] = diagnose(host).lines.filter(
    ({ id, state }) => state === 'fail' && !withoutPdf().includes(id),
  );
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    id: 'number-format-pt-br',
    found: expect.stringMatching(/^O Google respondeu: Service unavailable/) as string,
  });
});

it('skips what builds on a failure: without a chart there are no pictures to look for', () => {
  withoutOffice();
  const host = exampleOf(ana);
  failNext(host, 'Chart', 'getAs');
  const diagnosis = diagnose(host);
  expect(idsOf(diagnosis, 'fail')).toEqual(['chart-png', ...withoutPdf()]);
  expect(diagnosis.picture).toBe('');
  expect(idsOf(diagnosis, 'skipped').sort()).toEqual([...byHand, 'docx-conversion'].sort());
});

it('does not call it a failure that somebody is generating the report', () => {
  withoutOffice();
  const host = exampleOf(ana);
  const release = host.asUser(bia).holdLock();
  const { lines } = diagnose(host);
  release();
  expect(lines.find(({ id }) => id === 'document-lock')).toMatchObject({
    state: 'skipped',
    found: 'Alguém está gerando o relatório. Rode de novo depois.',
  });
});

it('tells of missing permissions line by line', () => {
  const host = createHost({ folder: temporaryFolder(), authMode: 'LIMITED' });
  const diagnosis = diagnose(host);
  const fails = idsOf(diagnosis, 'fail');
  expect(fails).toEqual(
    expect.arrayContaining(['scopes-granted', 'trigger-list', 'create-converts']),
  );
  expect(spreadsheetOf(host.asUser(ana, { authMode: 'FULL' })).getSheets()).toHaveLength(1);
});

it('answers, and leaves nothing behind, whichever service call fails', () => {
  withoutOffice();
  const host = exampleOf(ana);
  publish(host);
  host.calls.reset();
  diagnose(host);
  const count = host.calls.count;
  const before = stateOf(host);
  const failed = new Set<string>();
  for (let call = 1; call <= count; call += 1) {
    host.calls.reset();
    host.calls.failAt(call);
    const diagnosis = diagnose(host);
    const fails = idsOf(diagnosis, 'fail').filter((id) => id !== 'pdf-export');
    expect(fails.length, `call ${call}: ${fails}`).toBeLessThanOrEqual(1);
    for (const id of fails) failed.add(id);
    expect(stateOf(host), `call ${call}`).toEqual(before);
  }
  console.log(`Diagnosis: ${count} calls made to fail, ${failed.size} lines failed in their turn`);
  const all = diagnose(host).lines.map(({ id }) => id);
  // These call no service, expect an error, or are tried again.
  const never = [
    'bundle-start-time',
    'signed-bytes',
    'gzip-base64',
    'write-past-end-throws',
    'app-properties-kept',
    'pdf-export',
    'temporary-removed',
    ...byHand.filter((id) => id !== 'picker-settings'),
  ];
  expect([...failed].sort()).toEqual(all.filter((id) => !never.includes(id)).sort());
});

it('shows the result with the failures first and a text to copy, as text', () => {
  withoutOffice();
  const host = exampleOf(ana);
  failNext(host, 'Drive.Files', 'export', 2);
  host.run('menuRunDiagnostics');
  const [page] = host.ui.windows;
  expect(page?.title).toBe('Relatório de Gestão');
  expect(page?.html).toContain('Falhas: 1.');
  const items = [...(page?.html ?? '').matchAll(/<p><b>([^<]+)<\/b> ([^<]+)/g)];
  expect(items).toHaveLength(46);
  expect(items[0]?.slice(1)).toEqual(['FALHA', 'O Drive entrega o PDF']);
  expect(page?.html).toMatch(/<textarea readonly [^>]+>Relatório de Gestão \d/);
  expect(page?.html).toContain('src="data:image/png;base64,iVBOR');
});
