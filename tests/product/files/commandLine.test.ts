// The command line: exit status, outputs, and an input that is never touched.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, temporaryFolder } from '../builtHost.ts';
import { exampleHost, putText, replaceTab, sheetOf } from '../sheetEdits.ts';

function report(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/local/report.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('npm run report', () => {
  it('ends with 0 and writes three files when there are no errors', () => {
    const out = temporaryFolder();
    const { status, stdout } = report('examples/sas-2021.xlsx', '--out', out);
    expect(status).toBe(0);
    for (const name of ['relatorio.docx', 'planilha.xlsx', 'pendencias.txt']) {
      expect(stdout).toContain(name);
      expect(existsSync(join(out, name))).toBe(true);
    }
    expect(readFileSync(join(out, 'pendencias.txt'), 'utf8')).toBe('Nenhuma pendência.\n');
  });

  it('ends with 1 and lists the cells when the report is preliminary', () => {
    const folder = temporaryFolder();
    const host = exampleHost();
    putText(host, 'CadÚnico', 'C3', 'doze');
    const workbook = join(folder, 'com erro.xlsx');
    host.saveWorkbook(workbook);
    const before = hash(workbook);
    const { status, stdout } = report(workbook, '--out', join(folder, 'saida'));
    expect(status).toBe(1);
    expect(stdout).toContain('Aba CadÚnico, célula C3: Esperava um número inteiro');
    const document = readFileSync(join(folder, 'saida', 'relatorio.docx'));
    expect(paragraphsOf(document)).toContain('VERSÃO PRELIMINAR: 1 pendência');
    expect(readFileSync(join(folder, 'saida', 'pendencias.txt'), 'utf8')).toContain('célula C3');
    expect(hash(workbook)).toBe(before);
  });

  it('says what the side panel would say of tabs of the team with the names of ours', () => {
    const host = exampleHost();
    for (const tab of ['Histórico', 'Painel'])
      replaceTab(host, tab, [
        ['Ano', 'Ata'],
        [1990, 'Um'],
      ]);
    const workbook = join(temporaryFolder(), 'abas da equipe.xlsx');
    host.saveWorkbook(workbook);
    const { status, stdout } = report(workbook, '--out', temporaryFolder());
    expect(status).toBe(0);
    const [said] = stdout.split('\n').filter((line) => line.startsWith('Atenção: '));
    expect(said).toContain('Já existe uma aba "Histórico" com outro conteúdo');
    expect(said).toContain('Já existe uma aba "Painel" com outro conteúdo');
  });

  const folderOf = (name: string, content: string | Uint8Array) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };
  const withoutWorkbook = () => {
    const parts = unzipSync(readFileSync('examples/sas-2021.xlsx'));
    delete parts['xl/workbook.xml'];
    return zipSync(parts);
  };

  it.each([
    { name: 'the file does not exist', make: () => 'nao-existe.xlsx' },
    { name: 'the path is a folder', make: () => temporaryFolder() },
    { name: 'the file is no zip', make: () => folderOf('texto.xlsx', 'Município;UF') },
    { name: 'the file is empty', make: () => folderOf('vazio.xlsx', '') },
    {
      name: 'the zip is broken off',
      make: () =>
        folderOf('cortado.xlsx', readFileSync('examples/sas-2021.xlsx').subarray(0, 4000)),
    },
    { name: 'the zip is no workbook', make: () => folderOf('outro.xlsx', withoutWorkbook()) },
    {
      name: 'the workbook is empty',
      make: () => {
        const host = exampleHost();
        const path = join(temporaryFolder(), 'vazia.xlsx');
        sheetOf(host, 'Configuração').clear();
        host.saveWorkbook(path);
        return path;
      },
    },
  ])('ends with 2 and one sentence when $name', ({ make }) => {
    const out = join(temporaryFolder(), 'saida');
    const { status, stderr } = report(make(), '--out', out);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n').length).toBe(1);
    expect(stderr).not.toContain(' at ');
    expect(existsSync(out)).toBe(false);
  });

  it('ends with 2 before any work when the output folder cannot be', () => {
    const { status, stdout, stderr } = report('--out', folderOf('arquivo', ''));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Não é possível gravar em /);
  });

  it('refuses to write over the workbook it reads', () => {
    const folder = temporaryFolder();
    const workbook = join(folder, 'planilha.xlsx');
    writeFileSync(workbook, readFileSync('examples/sas-2021.xlsx'));
    const before = hash(workbook);
    expect(report(workbook, '--out', folder).status).toBe(2);
    expect(hash(workbook)).toBe(before);
  });
});
