// Whatever service call of a publication fails: the document is the old or the new one, and the next run succeeds.
import { expect, it } from 'vitest';
import { type Host, paragraphsOf } from '../builtHost.ts';
import { ask, documentsOf, historyOf, inputsOf, publish, smallHost } from '../publishing.ts';
import { putText } from '../sheetEdits.ts';

const marked = (text: string) => (host: Host) => putText(host, 'Ações', 'C2', text);
const textOf = (host: Host, id: string) => paragraphsOf(host.drive.content(id)).join('\n');

/** Calls that a publication makes when nothing fails. */
function callsOf(host: Host, choices?: unknown): number {
  host.calls.reset();
  publish(host, choices);
  return host.calls.count;
}

function report(name: string, tried: number, survived: number, answered: number): void {
  console.log(
    `${name}: ${tried} calls made to fail, ${survived} faults survived; ${answered} were told to the person`,
  );
}

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

it('makes one new document beside the edited one, whichever call fails', () => {
  const prepare = () => {
    const host = smallHost();
    const { documentId } = publish(host);
    host.drive.edit(documentId, 'bia@municipio.mg.gov.br', (content) =>
      Uint8Array.from([...content, 0]),
    );
    return { host, documentId };
  };
  const choices = { onEdited: 'newDocument' };
  const trial = prepare().host;
  callsOf(trial, choices);
  // Up to the document the run is that of any publication.
  const first = trial.calls.all.find(({ service }) => service === 'Drive.Files')?.number ?? 0;
  const last = trial.calls.count;
  let answered = 0;
  for (let call = first; call <= last; call += 1) {
    const { host, documentId } = prepare();
    const edited = host.drive.content(documentId);
    host.calls.reset();
    host.calls.failAt(call);
    if (!ask(host, 'generateReport', choices).ok) answered += 1;
    // Once the new document is stored it is the usual one; before, the question comes again.
    const again = ask(host, 'generateReport');
    const second = again.ok ? again : ask(host, 'generateReport', choices);
    expect(second.ok, `call ${call}`).toBe(true);
    expect(documentsOf(host).length, `call ${call}`).toBe(2);
    expect(host.drive.content(documentId)).toEqual(edited);
  }
  const tried = last - first + 1;
  report('Publication as a new document', tried, tried, answered);
});
