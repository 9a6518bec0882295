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

interface Started {
  /** What it says until its address is there. */
  readonly said: string;
  readonly end: () => Promise<void>;
}

/** Starts a workbench. */
function started(folder: string, ...args: string[]): Promise<Started> {
  const all = ['dist/local/workbench.mjs', '--out', folder, ...args];
  const child = spawn(process.execPath, all);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => {
    child.kill('SIGTERM');
    return gone;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl+C')) resolve({ said, end });
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

  it('says in Portuguese how it is used, whatever else is asked, and begins nothing', () => {
    const folder = join(temporaryFolder(), 'nova');
    for (const args of [['--help'], ['-h'], ['nada.xlsx', '--help']]) {
      const all = ['dist/local/workbench.mjs', '--out', folder, ...args];
      const run = spawnSync(process.execPath, all, { encoding: 'utf8', timeout: 30_000 });
      expect(run).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toContain('Uso: npm start -- [PLANILHA.xlsx] [opções]');
      // Every option that is understood is explained.
      for (const option of ['fresh', 'save', 'out', 'port', 'user', 'slow', 'help'])
        expect(run.stdout).toMatch(new RegExp(`^  --${option} `, 'm'));
    }
    expect(existsSync(folder)).toBe(false);
  });

  it('works on a copy, goes on with it the next time, and begins again when asked', async () => {
    const folder = temporaryFolder();
    const copy = join(folder, 'demonstracao.xlsx');
    const first = await started(folder);
    expect(first.said).toContain(
      `As alterações são gravadas na cópia ${copy}; o arquivo original não muda.`,
    );
    expect(first.said).toMatch(/Abra no navegador: http:\/\/127\.0\.0\.1:\d+\//);
    expect(readFileSync(copy).equals(readFileSync('examples/demonstracao.xlsx'))).toBe(true);
    // The port is taken now: the next one that is free is used. The copy is taken, too.
    const other = await started(temporaryFolder());
    const address = /http:\S+/;
    expect(address.exec(other.said)?.[0]).not.toBe(address.exec(first.said)?.[0]);
    expect(refused('--out', folder).said).toContain('já está aberta em outra bancada');
    await first.end();
    const second = await started(folder);
    expect(second.said).toContain('que continua de onde parou');
    await second.end();
    const fresh = await started(folder, '--fresh');
    expect(fresh.said).toContain('o arquivo original não muda');
    expect(existsSync(join(folder, 'demonstracao'))).toBe(true);
  });
});
