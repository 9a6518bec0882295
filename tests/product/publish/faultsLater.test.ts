// Whatever service call of a later publication fails: the document is the old or the new one, and the next run succeeds.
import { expect, it } from 'vitest';
import type { Host } from '../builtHost.ts';
import { ask, documentsOf, historyOf, inputsOf, publish, smallHost } from '../publishing.ts';
import { putText } from '../sheetEdits.ts';
import { callsOf, report, textOf } from './faults.ts';

const marked = (text: string) => (host: Host) => putText(host, 'Ações', 'C2', text);

it('keeps the old document or has the new one whole, whichever call of a later publication fails', () => {
  const host = smallHost();
  marked('Texto de número 0.')(host);
  const { documentId } = publish(host);
  const count = callsOf(host);
  let answered = 0;
  for (let call = 1; call <= count; call += 1) {
    const before = textOf(host, documentId);
    const sharing = host.drive.permissions(documentId);
    marked(`Texto de número ${call}.`)(host);
    const inputs = inputsOf(host);
    const rows = historyOf(host);
    host.calls.reset();
    host.calls.failAt(call);
    const answer = ask(host, 'generateReport');
    if (!answer.ok) answered += 1;
    expect(answer.errors?.[0]?.code ?? '', `call ${call}`).not.toBe('defect');
    expect(inputsOf(host)).toEqual(inputs);
    expect(historyOf(host).slice(0, rows.length)).toEqual(rows);
    const after = textOf(host, documentId);
    if (after !== before) expect(after).toContain(`Texto de número ${call}.`);
    expect(publish(host), `call ${call}`).toMatchObject({ documentId, created: false });
    expect(textOf(host, documentId)).toContain(`Texto de número ${call}.`);
    expect(documentsOf(host)).toEqual([documentId]);
    expect(host.drive.permissions(documentId)).toEqual(sharing);
  }
  report('Later publication', count, count, answered);
  expect(count).toBeGreaterThan(30);
});
