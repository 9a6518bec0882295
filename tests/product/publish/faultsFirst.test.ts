// Whatever service call of the first publication fails: there is one document in the end, and the next run succeeds.
import { expect, it } from 'vitest';
import { ask, documentsOf, historyOf, inputsOf, publish, smallHost } from '../publishing.ts';
import { callsOf, report, textOf } from './faults.ts';

it('creates one document, whichever call of the first publication fails', () => {
  const count = callsOf(smallHost());
  let answered = 0;
  for (let call = 1; call <= count; call += 1) {
    const host = smallHost();
    const inputs = inputsOf(host);
    host.calls.reset();
    host.calls.failAt(call);
    const answer = ask(host, 'generateReport');
    if (!answer.ok) answered += 1;
    expect(answer.errors?.[0]?.code ?? '', `call ${call}`).not.toBe('defect');
    expect(inputsOf(host), `call ${call}`).toEqual(inputs);
    for (const id of documentsOf(host)) expect(textOf(host, id)).toContain('Recurso Total');
    const { documentId } = publish(host);
    expect(documentsOf(host), `call ${call}`).toEqual([documentId]);
    expect(inputsOf(host), `call ${call}`).toEqual(inputs);
    expect(historyOf(host).at(-1)).toMatchObject({ Ano: 2021 });
  }
  report('First publication', count, count, answered);
  expect(count).toBeGreaterThan(40);
});
