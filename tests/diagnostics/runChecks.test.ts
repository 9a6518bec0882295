// The runner of Diagnóstico: no check stops another, time ends, and what was made is removed.
import { expect, it } from 'vitest';
import { need, verdict } from '../../src/diagnostics/finding.ts';
import { removeAll, runChecks } from '../../src/diagnostics/runChecks.ts';
import { HostError } from '../../src/google/hostError.ts';

const fail = (error: unknown) => () => {
  throw error;
};

it('goes on after a check that throws, and tells what Google said without naming people', () => {
  const refused = new Error('Access denied for ana@municipio.mg.gov.br  on this file');
  const lines = runChecks(
    {
      'chart-png': fail(new HostError('desenhar um gráfico', true, refused)),
      'chart-accents': () => verdict(need<boolean>(null)),
      'pdf-export': fail(`quota ${'x'.repeat(400)}`),
      'date-shift': () => verdict(true, 7),
    },
    () => true,
  );
  expect(lines.map(({ id, state }) => [id, state])).toEqual([
    ['chart-png', 'fail'],
    ['chart-accents', 'skipped'],
    ['pdf-export', 'fail'],
    ['date-shift', 'pass'],
  ]);
  const [first, second, third, fourth] = lines.map(({ found }) => found);
  expect(first).toBe('O Google respondeu: Access denied for … on this file');
  expect(second).toBe('Depende de um teste acima que falhou.');
  // 200 characters at most, the last one an ellipsis.
  expect(third).toHaveLength(200);
  expect(fourth).toBe('7');
});

it('leaves out what the time no longer allows', () => {
  let asked = 0;
  let ran = 0;
  const check = () => {
    ran += 1;
    return verdict(true);
  };
  const checks = { 'chart-png': check, 'pdf-export': check, 'date-shift': check };
  const lines = runChecks(checks, () => {
    asked += 1;
    return asked < 2;
  });
  expect(ran).toBe(1);
  expect(lines.map(({ state, found }) => [state, found])).toEqual([
    ['pass', ''],
    ['skipped', 'O tempo acabou. Rode de novo.'],
    ['skipped', 'O tempo acabou. Rode de novo.'],
  ]);
});

it('removes the last first, with three tries each, and says what is left', () => {
  const done: string[] = [];
  let tries = 0;
  const twice = () => {
    tries += 1;
    if (tries < 3) throw new Error('Service unavailable');
    done.push('second');
  };
  const put = (name: string) => () => {
    done.push(name);
  };
  expect(removeAll([put('first'), twice, put('third')])).toMatchObject({ state: 'pass' });
  expect(done).toEqual(['third', 'second', 'first']);
  const left = removeAll([put('fourth'), fail(new Error('gone')), put('fifth')]);
  expect(left).toMatchObject({ id: 'temporary-removed', state: 'fail' });
  expect(left.found).toContain('"Diagnóstico – pode apagar"');
  expect(done.slice(3)).toEqual(['fifth', 'fourth']);
});
