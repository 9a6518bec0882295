// Files whose storage misleads a reader: what the report says of each, through the command line and the workbench.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCopy, readOptions } from '../../../local/workbench/options.ts';
import type { HostSettings, Message, Order, Reply } from '../../../local/workbench/protocol.ts';
import {
  type Answer,
  createHost,
  type Host,
  paragraphsOf,
  partsOf,
  rowsOf,
  successOf,
  temporaryFolder,
} from '../builtHost.ts';
import { sheetOf, spreadsheetOf } from '../sheetEdits.ts';

const folder = 'tests/fixtures/files';
const pathOf = (file: string) => join(folder, file);

/** A file that is read: errors as `code Tab!cell`, and families in extreme poverty in the last month that counts. */
interface Read {
  readonly errors: readonly string[];
  readonly last: number;
}

// 1,110 is December's; where December cannot be read, November's 1,100 is the last.
const asTheOthers: Read = { errors: [], last: 1110 };
const files: Readonly<Record<string, Read | 'damaged'>> = {
  'bit-flip-stored.xlsx': 'damaged',
  'date-thousandths.xlsx': asTheOthers,
  'emoji.xlsx': asTheOthers,
  'far-cell.xlsx': asTheOthers,
  'formula-running-total.xlsx': asTheOthers,
  'formula-sum-over-unknown.xlsx': asTheOthers,
  'formula-zero-placeholder.xlsx': asTheOthers,
  'latin1-bytes-in-utf8.xlsx': 'damaged',
  'latin1-parts.xlsx': asTheOthers,
  'output-as-table.xlsx': asTheOthers,
  'own-column-in-output.xlsx': asTheOthers,
  'own-historico.xlsx': asTheOthers,
  'rich-struck-through.xlsx': { errors: ['struckNumber CadÚnico!C13'], last: 1100 },
  'ss-empty-v-first-is-number.xlsx': { errors: [], last: 1100 },
  'styled-last-row.xlsx': asTheOthers,
  'two-lines-in-cell.xlsx': { errors: ['notCount CadÚnico!C13'], last: 1100 },
  'two-lines-money.xlsx': { errors: ['notMoney Investimento!H2'], last: 1110 },
  'xlsm.xlsm': asTheOthers,
};
const formulas = 'formulas-without-results.xlsx';
const damaged = Object.keys(files).filter((file) => files[file] === 'damaged');
const readable = Object.entries(files).flatMap(([file, expected]) =>
  expected === 'damaged' ? [] : [{ file, ...expected }],
);

/** Opens the file as the command line does. */
const open = (file: string): Host =>
  createHost({ workbook: pathOf(file), folder: temporaryFolder() });

function errorsOf(answer: unknown): string[] {
  return successOf(answer)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, tab, cell }) => `${code} ${tab}!${cell}`);
}

function report(file: string) {
  const out = join(temporaryFolder(), 'saida');
  const args = ['dist/local/report.mjs', pathOf(file), '--out', out];
  const { status, stdout, stderr } = spawnSync('node', args, { encoding: 'utf8' });
  return { status, stdout, stderr, out };
}

describe('what the command line makes of', () => {
  it.each(readable)('$file', ({ file, errors, last }) => {
    const host = open(file);
    expect(errorsOf(host.run('refreshIndicators'))).toEqual(errors);
    const found = rowsOf(host, 'Indicadores').find(
      ({ Código }) => Código === 'cadUnico.extremePoverty.last',
    );
    expect(found?.Valor).toBe(last);
  });

  it('formulas of many kinds without a result: each gives 1,110, or is an error at its cell', () => {
    const host = open(formulas);
    const errors = errorsOf(host.run('refreshIndicators'));
    const services = rowsOf(host, 'Serviços').map(({ Serviço }) => String(Serviço));
    expect(services).toHaveLength(57);
    const results = rowsOf(host, 'Indicadores');
    services.forEach((service, index) => {
      const mean = results.find(({ Código }) => Código === `mediaMensal.${service}`)?.Valor;
      // The services stand in Atendimentos in the order of Serviços, from row 2 on.
      const isNamed = errors.includes(`noResult Atendimentos!D${index + 2}`);
      expect([service, isNamed ? '' : 1110]).toEqual([service, mean]);
    });
    expect(errors.every((error) => /^noResult Atendimentos!D\d+$/.test(error))).toBe(true);
  });

  it.each(damaged)('%s: it is refused as damaged', (file) => {
    const { status, stderr } = report(file);
    expect(status).toBe(2);
    expect(stderr).toContain(`${file} está danificado`);
  });

  it('a number of which something is struck through: exit 1, and the stretches', () => {
    const { status, stdout } = report('rich-struck-through.xlsx');
    expect(status).toBe(1);
    expect(stdout).toContain('célula C13: Não dá para saber o número');
    expect(stdout).toContain('«987» está riscado e «110» não');
  });

  it('a tab of the team with the name of ours: the tab stays, and the run says so', () => {
    const { status, stdout, out } = report('own-historico.xlsx');
    expect(status).toBe(0);
    expect(stdout).toContain('Atenção: Já existe uma aba "Histórico" com outro conteúdo');
    const saved = createHost({ workbook: join(out, 'planilha.xlsx'), folder: temporaryFolder() });
    const before = sheetOf(open('own-historico.xlsx'), 'Histórico').getDataRange().getValues();
    expect(sheetOf(saved, 'Histórico').getDataRange().getValues()).toEqual(before);
  });
});

it('a date with thousandths of a second is that day', () => {
  const host = open('date-thousandths.xlsx');
  const value = sheetOf(host, 'Desafios').getRange('E2').getValue();
  const zone = spreadsheetOf(host).getSpreadsheetTimeZone();
  expect(host.globals.Utilities.formatDate(value, zone, 'dd/MM/yyyy')).toBe('31/12/2021');
});

describe('the document', () => {
  const printed = (file: string) => {
    const host = open(file);
    const { documentId } = successOf(host.run('generateReport'));
    return paragraphsOf(host.drive.content(documentId)).join('\n');
  };

  it('holds every character as it was typed', () => {
    const text = printed('emoji.xlsx');
    for (const sign of ['📌', '✅', '👩‍👧', '🇧🇷', '𝗺𝘂𝘁𝗶𝗿𝗮̃𝗼', '🎉', '🚨'])
      expect(text).toContain(sign);
  });

  it('has the letters of a part in ISO-8859-1', () => {
    const text = printed('latin1-parts.xlsx');
    expect(text).toContain('Elaboração do plano municipal');
    expect(text).not.toContain('\ufffd');
  });
});

describe('in the tabs that the program writes', () => {
  it('columns of the team stay, formulas too', () => {
    const own = (host: Host) => sheetOf(host, 'Indicadores').getRange('N:O').getFormulas();
    const values = (host: Host) => sheetOf(host, 'Indicadores').getRange('N:N').getValues();
    const host = open('own-column-in-output.xlsx');
    const before = [own(host), values(host)];
    successOf(host.run('generateReport'));
    expect([own(host), values(host)]).toEqual(before);
    expect(before[0]?.flat().filter((formula) => formula !== '').length).toBeGreaterThan(0);
  });

  it('a table keeps the names of its header cells, and the column of the team', () => {
    const host = open('output-as-table.xlsx');
    successOf(host.run('generateReport'));
    const [table = ''] = Object.entries(partsOf(host.toXlsx())).flatMap(([path, part]) =>
      /^xl\/tables\//.test(path) ? part : [],
    );
    const names = [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    const headers = sheetOf(host, 'Pendências').getRange('A1:G1').getValues()[0];
    expect(names).toEqual(headers);
    expect(sheetOf(host, 'Pendências').getRange('G2').getValue()).toBe('Ana');
  });

  it('an .xlsx has not the content type of a workbook with macros', () => {
    const { status, out } = report('xlsm.xlsm');
    expect(status).toBe(0);
    const types = partsOf(readFileSync(join(out, 'planilha.xlsx')))['[Content_Types].xml'];
    expect(types).not.toContain('macroEnabled');
  });
});

describe('what the workbench makes of', () => {
  const workers: Worker[] = [];
  afterAll(() => Promise.all(workers.map((worker) => worker.terminate())));

  /** The thread of the workbench over a copy of the file, as `npm start` begins it; asked without a browser. */
  async function ask(file: string, ...orders: Order[]): Promise<Reply | undefined> {
    const options = readOptions([pathOf(file), '--out', join(temporaryFolder(), 'bancada')]);
    makeCopy(options);
    const { workbook, user, slow } = options;
    const settings: HostSettings = { workbook, folder: options.folder, user, slow };
    const worker = new Worker('./dist/local/worker.mjs', { workerData: settings });
    workers.push(worker);
    let last: Reply | undefined;
    for (const [id, order] of orders.entries()) {
      worker.postMessage({ id, client: { id: 'a', user }, order });
      do {
        const [message] = (await once(worker, 'message')) as [Message];
        last = message.kind === 'reply' && message.id === id ? message.reply : undefined;
      } while (!last);
    }
    await worker.terminate();
    return last;
  }

  it.each(readable)('$file', async ({ file, errors }) => {
    const run = { kind: 'run', name: 'checkData', args: [], from: 'page' } as const;
    const reply = await ask(file, { kind: 'open' }, run);
    if (!reply?.ok) throw new Error(reply?.message);
    expect(errorsOf(reply.value as Answer)).toEqual(errors);
  });

  it('formulas without a result: the errors of the command line', async () => {
    const run = { kind: 'run', name: 'checkData', args: [], from: 'page' } as const;
    const reply = await ask(formulas, { kind: 'open' }, run);
    if (!reply?.ok) throw new Error(reply?.message);
    const expected = errorsOf(open(formulas).run('checkData'));
    expect(expected.length).toBeGreaterThan(0);
    expect(errorsOf(reply.value as Answer)).toEqual(expected);
  });

  it.each(damaged)('%s: it is refused as damaged', (file) => {
    const options = readOptions([pathOf(file), '--out', join(temporaryFolder(), 'bancada')]);
    expect(() => makeCopy(options)).toThrow(`${basename(file)} está danificado`);
  });
});

it('every file is looked at', () => {
  const listed = readdirSync(folder).filter((name) => name !== 'README.md');
  expect([...Object.keys(files), formulas].sort()).toEqual(listed.sort());
});
