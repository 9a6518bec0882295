// Files that store a workbook in another way, through the command line and the workbench alike.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeCopy, readOptions } from '../../../local/workbench/options.ts';
import { paragraphsOf, temporaryFolder } from '../builtHost.ts';

const example = 'examples/sas-2021.xlsx';
const mainTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
} as const;

/** The example with one part changed. */
function changed(part: string, change: (xml: string) => string, more: Record<string, string> = {}) {
  const parts = unzipSync(readFileSync(example));
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text);
  return zipSync(parts);
}

const typed = (type: string): Uint8Array =>
  changed('[Content_Types].xml', (xml) => xml.replace(mainTypes.xlsx, type));
const withMacros = (): Uint8Array => {
  const parts = unzipSync(typed(mainTypes.xlsm));
  const rels = 'xl/_rels/workbook.xml.rels';
  parts[rels] = strToU8(
    strFromU8(parts[rels] ?? new Uint8Array()).replace(
      '</Relationships>',
      '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  parts['xl/vbaProject.bin'] = strToU8('macros');
  return zipSync(parts);
};
const withRow = (row: string): Uint8Array =>
  changed(sheetOf('Ações'), (xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

/** Part of a tab of the example: parts are numbered in the order of the tabs. */
function sheetOf(tab: string): string {
  const workbook = strFromU8(
    unzipSync(readFileSync(example))['xl/workbook.xml'] ?? new Uint8Array(),
  );
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  return `xl/worksheets/sheet${names.indexOf(tab) + 1}.xml`;
}

function stored(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

function report(path: string) {
  const out = join(temporaryFolder(), 'saida');
  const run = spawnSync('node', ['dist/local/report.mjs', path, '--out', out], {
    encoding: 'utf8',
  });
  return { ...run, out };
}

/** What the workbench says when it does not open the file. */
function workbench(path: string): string {
  const out = join(temporaryFolder(), 'bancada');
  mkdirSync(out, { recursive: true });
  try {
    makeCopy(readOptions([path, '--out', out]));
    return 'opens';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const typeIn = (path: string): string => {
  const types = strFromU8(unzipSync(readFileSync(path))['[Content_Types].xml'] ?? new Uint8Array());
  return /PartName="\/xl\/workbook\.xml" ContentType="([^"]*)"/.exec(types)?.[1] ?? '';
};

describe('a file that cannot be read', () => {
  const flipped = (): Uint8Array => {
    const bytes = Uint8Array.from(readFileSync(example));
    // In the middle of the file lie the sheets.
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const latin1 = (): Uint8Array => {
    const parts = unzipSync(readFileSync(example));
    const part = 'xl/sharedStrings.xml';
    const text = strFromU8(parts[part] ?? new Uint8Array()).replace(/[\u0100-\uffff]/g, '-');
    parts[part] = Buffer.from(text, 'latin1');
    return zipSync(parts);
  };
  it.each([
    ['one bit changed', flipped, 'está danificado e não pôde ser aberto.'],
    ['letters in another encoding than declared', latin1, 'está danificado e não pôde ser aberto.'],
    [
      'a binary workbook',
      () => typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'não é uma planilha .xlsx.',
    ],
    [
      'content in the last corner',
      () => withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'passa de 10 milhões de células, o máximo do Google: a aba Ações tem conteúdo até a célula XFD1048576. Apague o que sobra ali e tente de novo.',
    ],
  ])('is refused with the same words everywhere: %s', (_, make, sentence) => {
    const path = stored('x.xlsx', make());
    const { status, stderr, out } = report(path);
    expect([status, stderr.trim()]).toEqual([2, `O arquivo ${path} ${sentence}`]);
    expect(existsSync(out)).toBe(false);
    expect(workbench(path)).toBe(`O arquivo ${path} ${sentence}`);
  });
});

describe('a file that stores the example in another way', () => {
  const printed = (out: string) => paragraphsOf(readFileSync(join(out, 'relatorio.docx')));
  it.each([
    [
      'a space in the last corner',
      () =>
        withRow(
          '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>',
        ),
    ],
    [
      'an empty cell with a look in the last row',
      () => withRow('<row r="1048576"><c r="A1048576" s="1"/></row>'),
    ],
    ['a template', () => typed(mainTypes.xltx)],
    ['a string without an index', () => withRow('<row r="900"><c r="A900" t="s"><v/></c></row>')],
  ])('gives the same report: %s', (_, make) => {
    const path = stored('x.xlsx', make());
    const { status, out } = report(path);
    expect(status).toBe(0);
    expect(printed(out)).toEqual(printed(report(example).out));
    expect(typeIn(join(out, 'planilha.xlsx'))).toBe(mainTypes.xlsx);
    expect(workbench(path)).toBe('opens');
  });

  it('with macros gives a workbook with them and one without, and says so', () => {
    const { status, stdout, out } = report(stored('x.xlsm', withMacros()));
    expect(status).toBe(0);
    expect(stdout).toContain(
      'A planilha tem macros: planilha.xlsm as conserva, planilha.xlsx é a mesma planilha sem elas.',
    );
    expect(typeIn(join(out, 'planilha.xlsm'))).toBe(mainTypes.xlsm);
    expect(typeIn(join(out, 'planilha.xlsx'))).toBe(mainTypes.xlsx);
    const names = (file: string) => Object.keys(unzipSync(readFileSync(join(out, file))));
    expect(names('planilha.xlsm')).toContain('xl/vbaProject.bin');
    expect(names('planilha.xlsx')).not.toContain('xl/vbaProject.bin');
  });
});

describe('the working copy of the workbench', () => {
  const copyOf = (path: string): string => {
    const options = readOptions([path, '--out', join(temporaryFolder(), 'bancada')]);
    makeCopy(options);
    return options.workbook;
  };

  it('keeps macros, byte for byte', () => {
    const path = stored('x.xlsm', withMacros());
    expect(copyOf(path)).toMatch(/x\.xlsm$/);
    expect(readFileSync(copyOf(path))).toEqual(readFileSync(path));
  });

  it('of a template is a workbook', () => {
    const copy = copyOf(stored('x.xltx', typed(mainTypes.xltx)));
    expect(copy).toMatch(/x\.xlsx$/);
    expect(typeIn(copy)).toBe(mainTypes.xlsx);
  });

  it('that was begun and is damaged is refused, and a fresh one is made on request', () => {
    const path = stored('x.xlsx', new Uint8Array(readFileSync(example)));
    const out = join(temporaryFolder(), 'bancada');
    const options = readOptions([path, '--out', out]);
    makeCopy(options);
    writeFileSync(options.workbook, readFileSync(path).subarray(0, 5000));
    expect(() => makeCopy(readOptions([path, '--out', out]))).toThrow('está danificado');
    makeCopy(readOptions([path, '--out', out, '--fresh']));
    expect(readFileSync(options.workbook)).toEqual(readFileSync(path));
  });

  it('is refused where its name would lose the macros', () => {
    expect(workbench(stored('x.xlsx', withMacros()))).toMatch(
      /tem macros.*Troque o final do nome para \.xlsm/,
    );
  });
});
