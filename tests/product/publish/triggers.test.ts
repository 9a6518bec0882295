// Box and night when something fails: triggers and state agree, no tick passes in silence, nobody is mixed up.
import { describe, expect, it } from 'vitest';
import type { Host } from '../builtHost.ts';
import {
  type AnyAnswer,
  ana,
  ask,
  bia,
  boxStateOf,
  historyOf,
  isTicked,
  nightOf,
  propertiesOf,
  refusalOf,
  sheetWithBox,
  smallHost,
  tickBox,
} from '../publishing.ts';
import { sheetOf, spreadsheetOf } from '../sheetEdits.ts';

const handlersOf = (host: Host) => host.triggers.map(({ handler }) => handler).sort();
const both = ['onPublishBoxEdit', 'publishEveryNight'];
const changesOf = (host: Host) => String(historyOf(host).at(-1)?.['Números que mudaram']);

/** Ticks, as bia, the box wherever it stands. */
function tickAt(host: Host, tab: string, cell: string): AnyAnswer {
  const range = sheetOf(host, tab).getRange(cell);
  range.setValue(true);
  const [trigger] = host.triggers;
  const event = { range, value: 'TRUE', user: { email: bia } };
  return host.fireTrigger(trigger?.id ?? '', event) as AnyAnswer;
}

/** A host of ana on which Google tells nobody's e-mail as long as `hidden.now`. */
function hidingHost() {
  const hidden = { now: false };
  const host = smallHost(ana, (service) => {
    if (hidden.now && service === 'Session') throw new Error('Service error: Session');
  });
  return { hidden, ...sheetWithBox({ box: true, night: true }, host) };
}

/** Fires the trigger of a tick by bia while this call of the run fails; 0: none. */
function tickFailing(host: Host, call: number): AnyAnswer {
  const range = sheetOf(host, 'Início').getRange('B4');
  range.setValue(true);
  const { id = '' } = host.triggers.find(({ eventType }) => eventType === 'ON_EDIT') ?? {};
  host.calls.reset();
  if (call > 0) host.calls.failAt(call);
  return host.fireTrigger(id, { range, value: 'TRUE', user: { email: bia } }) as AnyAnswer;
}

describe('a run of which one call fails', () => {
  it('keeps the triggers and answers the tick, whichever call before and after the publication fails', () => {
    const { host } = sheetWithBox({ box: true, night: true });
    tickFailing(host, 0);
    const { all } = host.calls;
    const lock = all.findIndex(({ method }) => method === 'tryLock');
    const release = all.findIndex(({ method }) => method === 'releaseLock');
    const tried = all.filter((_, index) => index <= lock || index >= release);
    expect(tried.length).toBeGreaterThan(20);
    for (const { number, service, method } of tried) {
      const answer = tickFailing(host, number);
      const call = `call ${number}, ${service}.${method}`;
      expect(answer.errors?.[0]?.code ?? '', call).not.toBe('defect');
      expect(answer.value ?? {}, call).not.toEqual({ ignored: true });
      expect(handlersOf(host), call).toEqual(both);
      expect(isTicked(host), call).toBe(false);
      expect(boxStateOf(host), call).toMatch(answer.ok ? /^Publicado em/ : /^\d\d\/\d\d/);
    }
  }, 120_000);

  it('does not end the night: the next one publishes', () => {
    const { host } = sheetWithBox({ box: true, night: true });
    host.calls.reset();
    host.fireTrigger(nightOf(host));
    const lock = host.calls.all.find(({ method }) => method === 'tryLock')?.number ?? 0;
    expect(lock).toBeGreaterThan(3);
    for (let call = 1; call <= lock; call += 1) {
      const rows = historyOf(host).length;
      host.calls.reset();
      host.calls.failAt(call);
      host.fireTrigger(nightOf(host));
      expect(handlersOf(host), `call ${call}`).toEqual(both);
      expect(historyOf(host).length, `call ${call}`).toBe(rows + 1);
    }
  }, 60_000);

  it('has one row in Histórico a night, also when a call after that row fails', () => {
    const { host } = sheetWithBox({ box: false, night: true });
    host.calls.reset();
    host.fireTrigger(nightOf(host));
    const { all } = host.calls;
    const release = all.findIndex(({ method }) => method === 'releaseLock');
    const row = all.slice(0, release).findLastIndex(({ method }) => method === 'setValues');
    // Numbers count from 1: those of the calls from the row, which is written, to the release.
    expect(release - row).toBeGreaterThan(2);
    for (let call = row + 2; call <= release + 1; call += 1) {
      const rows = historyOf(host).length;
      host.calls.reset();
      host.calls.failAt(call);
      host.fireTrigger(nightOf(host));
      expect(historyOf(host).length, `call ${call}`).toBe(rows + 1);
      expect(changesOf(host)).not.toContain('falhou');
    }
  }, 60_000);
});

describe('a person whom Google does not tell', () => {
  it('loses no trigger: the tick is answered and the night leaves a row', () => {
    const { host, hidden } = hidingHost();
    hidden.now = true;
    expect(tickBox(host, bia)).toMatchObject([{ ok: false, errors: [{ code: 'unknownUser' }] }]);
    expect(isTicked(host)).toBe(false);
    expect(boxStateOf(host)).toContain('não informou a sua conta');
    expect(host.fireTrigger(nightOf(host))).toMatchObject({ ok: false });
    expect(changesOf(host)).toContain('não informou a sua conta');
    expect(handlersOf(host)).toEqual(both);
    hidden.now = false;
    expect(tickBox(host, bia)).toMatchObject([{ ok: true }]);
  });

  it('is nobody that the publication was passed to, and switches nothing', () => {
    const { host, hidden } = hidingHost();
    hidden.now = true;
    const requests = [
      ['setPublication', { box: true, takeOver: true }],
      ['handOver', { to: bia }],
    ] as const;
    for (const [name, request] of requests) {
      expect(refusalOf(ask(host, name, request)).code, name).toBe('unknownUser');
    }
    expect(ask(host, 'getPublication')).toMatchObject({ value: { publisher: ana, box: true } });
  });
});

describe('passing the role on', () => {
  it('does not depend on capitals, and lasts when the old publisher switches again', () => {
    const { host, documentId } = sheetWithBox();
    expect(ask(host, 'handOver', { to: ` ${bia.toUpperCase()} ` })).toMatchObject({
      value: { next: bia },
    });
    expect(ask(host, 'setPublication', { box: true, night: true })).toMatchObject({
      value: { publisher: ana, next: bia },
    });
    host.grantFileAccess(documentId, bia);
    expect(ask(host.asUser(bia), 'setPublication', { box: true })).toMatchObject({
      value: { publisher: bia, next: '' },
    });
  });
});

describe('the cell beside the box', () => {
  it('says whether it is switched on, and by whom', () => {
    const { host } = sheetWithBox();
    expect(boxStateOf(host)).toBe(`Ligada por ${ana}. Marque a caixa para gerar o relatório.`);
    ask(host, 'setPublication', { box: false });
    expect(boxStateOf(host)).toMatch(/^Caixa não ligada\./);
  });

  it('is found in another column, on a tab that is written another way, and next to another label', () => {
    const { host } = sheetWithBox();
    sheetOf(host, 'Início').insertColumnBefore(1);
    expect(tickAt(host, 'Início', 'C4')).toMatchObject({ ok: true });
    expect(sheetOf(host, 'Início').getRange('C4:D4').getValues()).toEqual([
      [false, expect.stringMatching(/^Publicado em/)],
    ]);
    sheetOf(host, 'Início').setName('INICIO');
    expect(tickAt(host, 'INICIO', 'C4')).toMatchObject({ ok: true });
    sheetOf(host, 'INICIO').deleteColumns(1, 1);
    sheetOf(host, 'INICIO').getRange('A4').setValue('Publicar');
    expect(tickAt(host, 'INICIO', 'B4')).toMatchObject({ ok: true });
  });

  it('is never a cell of another tab Início, and what makes the box is said', () => {
    const host = smallHost();
    expect(ask(host, 'setPublication', { box: true }).value?.notice).toContain('Preparar planilha');
    const sheet = spreadsheetOf(host).insertSheet('Início');
    sheet.getRange('A4:C4').setValues([['Nosso texto', 'b', 'c']]);
    expect(ask(host, 'setPublication', { box: true }).value?.notice).toContain('Preparar planilha');
    expect(sheet.getRange('A4:C4').getValues()).toEqual([['Nosso texto', 'b', 'c']]);
  });
});

describe('switching, of which one call fails', () => {
  const states = [
    [{ box: true, night: true }, { box: false }],
    [{ box: false }, { box: true, night: true }],
  ] as const;

  it.each(states)('from %j to %j leaves triggers and state that agree', (from, to) => {
    const trial = sheetWithBox(from).host;
    trial.calls.reset();
    ask(trial, 'setPublication', to);
    const count = trial.calls.count;
    expect(count).toBeGreaterThan(10);
    const { host } = sheetWithBox(from);
    for (let call = 1; call <= count; call += 1) {
      host.calls.reset();
      host.calls.failAt(call);
      const answer = ask(host, 'setPublication', to);
      expect(answer.errors?.[0]?.code ?? '', `call ${call}`).not.toBe('defect');
      const state = ask(host, 'getPublication').value;
      const wanted = both.filter((_, index) => (index === 0 ? state?.box : state?.night));
      expect(handlersOf(host), `call ${call}`).toEqual(wanted);
      expect(ask(host, 'setPublication', from).ok).toBe(true);
    }
  });

  it('is mended by the next tick where triggers are too many', () => {
    const { host } = sheetWithBox({ box: true, night: true });
    const stored = JSON.parse(propertiesOf(host).getProperty('publication') ?? '');
    const change = (values: object) =>
      propertiesOf(host).setProperty('publication', JSON.stringify({ ...stored, ...values }));
    change({ box: false });
    expect(tickBox(host, bia)).toMatchObject([{ errors: [{ code: 'notSwitchedOn' }] }]);
    expect(isTicked(host)).toBe(false);
    expect(handlersOf(host)).toEqual(['publishEveryNight']);
    change({ box: false, night: false });
    expect(host.fireTrigger(nightOf(host))).toEqual({ ok: true, value: { ignored: true } });
    expect(host.triggers).toEqual([]);
  });
});
