// Whatever service call fails while a new document is made beside an edited one: there are two in the end.
import { cpSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createHost, temporaryFolder } from '../builtHost.ts';
import { ana, ask, documentsOf, publish, smallHost } from '../publishing.ts';
import { callsOf, report } from './faults.ts';

it('makes one new document beside the edited one, whichever call fails', () => {
  const folder = temporaryFolder();
  const kept = temporaryFolder();
  const first = createHost({ workbook: smallHost().toXlsx(), folder, user: ana });
  const { documentId } = publish(first);
  first.drive.edit(documentId, 'bia@municipio.mg.gov.br', (content) =>
    Uint8Array.from([...content, 0]),
  );
  const edited = first.drive.content(documentId);
  const workbook = first.toXlsx();
  cpSync(folder, kept, { recursive: true });
  /** As it was after the edit, published once for all faults. */
  const prepare = () => {
    rmSync(folder, { recursive: true });
    cpSync(kept, folder, { recursive: true });
    return createHost({ workbook, folder, user: ana });
  };
  const choices = { onEdited: 'newDocument' };
  const trial = prepare();
  callsOf(trial, choices);
  // Up to the document the run is that of any publication.
  const start = trial.calls.all.find(({ service }) => service === 'Drive.Files')?.number ?? 0;
  const last = trial.calls.count;
  let answered = 0;
  for (let call = start; call <= last; call += 1) {
    const host = prepare();
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
  const tried = last - start + 1;
  report('Publication as a new document', tried, tried, answered);
});
