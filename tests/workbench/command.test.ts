// The command line of the workbench, without a browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../product/builtHost.ts';

function refused(...args: string[]): { status: number | null; said: string } {
  const folder = temporaryFolder();
  const run = spawnSync(process.execPath, ['dist/local/workbench.mjs', '--out', folder, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status: run.status, said: run.stderr.trim() };
}

/** Starts a workbench and gives what it says until its address is there. */
function started(folder: string, ...args: string[]): Promise<string> {
  const all = ['dist/local/workbench.mjs', '--out', folder, ...args];
  const child = spawn(process.execPath, all);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl+C')) resolve(said);
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

describe('npm start', () => {
  it('says in Portuguese what it cannot do, and writes nothing', () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['nada.xlsx'], 'O arquivo nada.xlsx não existe.'],
      [['tests'], 'tests é uma pasta, não uma planilha.'],
      [['package.json'], 'O arquivo package.json não é uma planilha .xlsx.'],
      [['--port', '99999'], 'A porta é um número de 1 a 65535.'],
      [['--user', 'ana'], 'O usuário é um endereço de e-mail, como ana@municipio.mg.gov.br.'],
    ];
    for (const [args, said] of cases) expect(refused(...args)).toEqual({ status: 2, said });
    expect(refused('--zebra').said).toContain('Não entendi o comando. Uso: npm start --');
    expect(refused('a.xlsx', 'b.xlsx').said).toContain('Só uma planilha de cada vez.');
  });

  it('works on a copy, goes on with it the next time, and begins again when asked', async () => {
    const folder = temporaryFolder();
    const copy = join(folder, 'demonstracao.xlsx');
    const first = await started(folder);
    expect(first).toContain(
      `As alterações são gravadas na cópia ${copy}; o arquivo original não muda.`,
    );
    expect(first).toMatch(/Abra no navegador: http:\/\/127\.0\.0\.1:\d+\//);
    expect(readFileSync(copy).equals(readFileSync('examples/demonstracao.xlsx'))).toBe(true);
    // The port is taken now: the next one that is free is used.
    const second = await started(folder);
    expect(second).toContain('que continua de onde parou');
    const address = /http:\S+/;
    expect(address.exec(second)?.[0]).not.toBe(address.exec(first)?.[0]);
    expect(await started(folder, '--fresh')).toContain('o arquivo original não muda');
    expect(existsSync(join(folder, 'demonstracao'))).toBe(true);
  });
});
