// Sheets in a bad way while checking and publishing: the same report or a plain message, and nothing lost.
import { describe, expect, it } from 'vitest';
import {
  createHost,
  type Host,
  paragraphsOf,
  partsOf,
  rowsOf,
  temporaryFolder,
} from '../builtHost.ts';
import { ana, ask, bia, historyOf, inputsOf, publish, refusalOf } from '../publishing.ts';
import { exampleHost, putText, sheetOf, spreadsheetOf } from '../sheetEdits.ts';

const outputs = ['Indicadores', 'Pendências', 'Histórico'];

function printed(host: Host): string[] {
  return paragraphsOf(host.drive.content(publish(host).documentId));
}

const valuesOf = (host: Host, tab: string) => sheetOf(host, tab).getDataRange().getValues();

describe('the report is the same', () => {
  let clean: string[] | null = null;
  const expected = () => {
    clean = clean ?? printed(exampleHost());
    return clean;
  };

  it.each<[string, (host: Host) => unknown]>([
    ['input tabs are hidden', (host) => hideAll(host)],
    ['input tabs are filtered so that no row is left', (host) => filterAll(host)],
    ['tabs stand in another order', (host) => reverseTabs(host)],
    ['the spreadsheet is American', (host) => spreadsheetOf(host).setSpreadsheetLocale('en_US')],
    [
      'the spreadsheet lies a day behind',
      (host) => spreadsheetOf(host).setSpreadsheetTimeZone('Pacific/Honolulu'),
    ],
  ])('when %s', (_name, spoil) => {
    const host = exampleHost();
    spoil(host);
    const before = inputsOf(host);
    expect(printed(host)).toEqual(expected());
    expect(inputsOf(host)).toEqual(before);
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo'])('when the script’s zone is %s', (timeZone) => {
    const workbook = 'examples/sas-2021.xlsx';
    const host = createHost({ workbook, folder: temporaryFolder(), locale: 'en_US', timeZone });
    expect(printed(host)).toEqual(expected());
  });
});

describe('an output tab', () => {
  it('that was deleted comes back, and Histórico begins anew', () => {
    const host = exampleHost();
    publish(host);
    for (const tab of outputs) spreadsheetOf(host).deleteSheet(sheetOf(host, tab));
    expect(publish(host)).toMatchObject({ created: false, version: 2 });
    expect(historyOf(host).length).toBe(1);
    expect(rowsOf(host, 'Indicadores').length).toBeGreaterThan(40);
  });

  it('that was renamed is left as it is, and a new one is made', () => {
    const host = exampleHost();
    publish(host);
    for (const tab of outputs) sheetOf(host, tab).setName(`${tab} de março`);
    const before = outputs.map((tab) => valuesOf(host, `${tab} de março`));
    publish(host);
    expect(outputs.map((tab) => valuesOf(host, `${tab} de março`))).toEqual(before);
    expect(rowsOf(host, 'Pendências').length).toBeGreaterThan(0);
    expect(historyOf(host).length).toBe(1);
  });

  it('that is hidden or filtered is written whole, and stays so', () => {
    const host = exampleHost();
    publish(host);
    const indicators = valuesOf(host, 'Indicadores');
    for (const tab of outputs) sheetOf(host, tab).getDataRange().createFilter();
    sheetOf(host, 'Indicadores').hideSheet();
    publish(host);
    expect(valuesOf(host, 'Indicadores')).toEqual(indicators);
    expect(historyOf(host).length).toBe(2);
    expect(sheetOf(host, 'Indicadores').isSheetHidden()).toBe(true);
    expect(sheetOf(host, 'Histórico').getFilter()).not.toBeNull();
  });

  it.each([
    ['Pendências', 'checkData'],
    ['Indicadores', 'refreshIndicators'],
    ['Indicadores', 'generateReport'],
    ['Histórico', 'generateReport'],
  ])('%s that somebody else protects is named by %s', (tab, name) => {
    const owner = exampleHost().asUser(ana);
    publish(owner);
    sheetOf(owner, tab)
      .getProtections(owner.globals.SpreadsheetApp.ProtectionType.SHEET)
      .forEach((protection) => {
        protection.remove();
      });
    sheetOf(owner, tab).protect().removeEditors([bia]);
    const before = [inputsOf(owner), valuesOf(owner, tab)];
    const run = (host: Host) =>
      name === 'generateReport'
        ? ask(host, name, { onOtherPublisher: 'newDocument' })
        : ask(host, name);
    expect(refusalOf(run(owner.asUser(bia)))).toEqual({
      code: 'protectedPlace',
      message: `Não foi possível escrever na aba ${tab}: há ali um intervalo protegido que você não pode editar. Nada foi perdido. Peça a quem o protegeu que o libere (Dados ▸ Proteger páginas e intervalos) e tente de novo.`,
    });
    expect([inputsOf(owner), valuesOf(owner, tab)]).toEqual(before);
    expect(run(owner).ok).toBe(true);
  });
});

describe('an input tab', () => {
  it('that somebody else protects is read all the same', () => {
    const owner = exampleHost().asUser(ana);
    for (const sheet of spreadsheetOf(owner).getSheets()) sheet.protect().removeEditors([bia]);
    const before = inputsOf(owner);
    expect(publish(owner.asUser(bia)).created).toBe(true);
    expect(inputsOf(owner)).toEqual(before);
  });

  it('that was renamed is missed, and named with the name that it may have now', () => {
    const host = exampleHost();
    sheetOf(host, 'CadÚnico').setName('Cadastro Único 2021');
    const before = inputsOf(host);
    publish(host);
    expect(rowsOf(host, 'Pendências')).toContainEqual(
      expect.objectContaining({ Gravidade: 'erro', Aba: 'CadÚnico' }),
    );
    expect(inputsOf(host)).toEqual(before);
  });

  it('whose headers are merged misses the columns that have none any more', () => {
    const host = exampleHost();
    sheetOf(host, 'CadÚnico').getRange('C1:F1').merge();
    const before = inputsOf(host);
    publish(host);
    const missing = rowsOf(host, 'Pendências').filter(({ Aba }) => Aba === 'CadÚnico');
    // C1 keeps its text; D1, E1 and F1 lose theirs.
    expect(missing.map(({ Problema }) => Problema)).toEqual([
      'Falta a coluna "Famílias em situação de pobreza" na linha 1.',
      'Falta a coluna "Famílias de baixa renda" na linha 1.',
      'Falta a coluna "Famílias acima de ½ salário mínimo" na linha 1.',
    ]);
    expect(inputsOf(host)).toEqual(before);
  });
});

describe('a picture that is none', () => {
  it.each([
    ['words', 'brasão da cidade'],
    ['another address', 'https://exemplo.org/brasao.png'],
    ['text under the name of a PNG', `data:image/png;base64,${btoa('<svg onload=alert(1)>')}`],
    ['half a PNG', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAE='],
  ])('is named and left out: %s', (_name, text) => {
    const host = exampleHost();
    const names = valuesOf(host, 'Configuração').map(([name]) => name);
    const cell = `B${names.indexOf('Brasão') + 1}`;
    putText(host, 'Configuração', cell, text);
    const before = inputsOf(host);
    const { documentId } = publish(host);
    expect(rowsOf(host, 'Pendências')).toContainEqual(
      expect.objectContaining({ Gravidade: 'erro', Aba: 'Configuração', Célula: cell }),
    );
    expect(inputsOf(host)).toEqual(before);
    // The charts have alternative texts of their own; the arms are nowhere.
    const parts = partsOf(host.drive.content(documentId));
    expect(parts['word/document.xml']).not.toContain('Brasão');
  });
});

function hideAll(host: Host) {
  const [first, ...others] = spreadsheetOf(host).getSheets();
  for (const sheet of others) sheet.hideSheet();
  return first;
}

function filterAll(host: Host) {
  for (const sheet of spreadsheetOf(host).getSheets()) {
    const criteria = host.globals.SpreadsheetApp.newFilterCriteria()
      .whenTextEqualTo('nada')
      .build();
    sheet.getDataRange().createFilter().setColumnFilterCriteria(1, criteria);
  }
}

function reverseTabs(host: Host) {
  const spreadsheet = spreadsheetOf(host);
  for (const sheet of spreadsheet.getSheets()) {
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.moveActiveSheet(1);
  }
}
