// The tabs that the program writes: people's own of the same name stay, and hands may move and cut ours.
import { describe, expect, it } from 'vitest';
import { createHost, type Host, rowsOf, successOf, temporaryFolder } from '../builtHost.ts';
import { prepare } from '../prepare/prepareBook.ts';
import { ask, documentsOf, historyOf, publish, smallHost } from '../publishing.ts';
import { exampleHost, putText, replaceTab, sheetOf, spreadsheetOf } from '../sheetEdits.ts';

const names = ['Indicadores', 'Pendências', 'Histórico'];
const own = [
  ['Ano', 'Meta pactuada'],
  [2021, '90%'],
  [2022, '=A2+1'],
];

function valuesOf(host: Host, tab: string): unknown[][] {
  return sheetOf(host, tab).getDataRange().getValues();
}

/** Names of the tabs but for case and accents. */
function timesNamed(host: Host, name: string): number {
  const plain = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return spreadsheetOf(host)
    .getSheets()
    .filter((sheet) => plain(sheet.getName()).toLowerCase() === plain(name).toLowerCase()).length;
}

describe('a tab of the team with the name of an output tab', () => {
  it.each(names)('%s stays as it is, and each action that would write it says so', (name) => {
    const host = smallHost();
    replaceTab(host, name, own);
    const before = valuesOf(host, name);
    const said = `Já existe uma aba "${name}" com outro conteúdo`;
    const notices = ['checkData', 'refreshIndicators', 'generateReport'].map((action) =>
      String(ask(host, action).value?.notice),
    );
    const writers = { Indicadores: [1, 2], Pendências: [0, 1, 2], Histórico: [2] }[name] ?? [];
    notices.forEach((notice, index) => {
      expect(notice.includes(said), String(index)).toBe(writers.includes(index));
    });
    expect(prepare(host).notices.filter((notice) => notice.startsWith(said))).toHaveLength(1);
    expect(valuesOf(host, name)).toEqual(before);
    const { SHEET } = host.globals.SpreadsheetApp.ProtectionType;
    expect(sheetOf(host, name).getProtections(SHEET)).toEqual([]);
  });

  it('Painel stays as it is, and publishing says so', () => {
    const host = smallHost();
    replaceTab(host, 'Painel', own);
    const before = valuesOf(host, 'Painel');
    const { notice } = ask(host, 'generateReport').value ?? {};
    expect(notice).toContain('Já existe uma aba "Painel" com outro conteúdo');
    expect(valuesOf(host, 'Painel')).toEqual(before);
  });

  it('is told by its headers, though it shares some with ours', () => {
    const host = smallHost();
    replaceTab(host, 'Indicadores', [
      ['Indicador', 'Ano', 'Valor', 'Unidade'],
      ['Famílias acompanhadas', 2021, 90, 'famílias'],
    ]);
    const before = valuesOf(host, 'Indicadores');
    publish(host);
    expect(valuesOf(host, 'Indicadores')).toEqual(before);
  });

  it.each(['Painel', '_gráficos'])('%s gets no warning from Preparar planilha', (name) => {
    const host = smallHost();
    replaceTab(host, name, own);
    prepare(host);
    const { SHEET } = host.globals.SpreadsheetApp.ProtectionType;
    expect(sheetOf(host, name).getProtections(SHEET)).toEqual([]);
  });
});

describe('an output tab that people changed', () => {
  it('is known whatever the case and accents of its name', () => {
    const host = smallHost();
    publish(host);
    for (const [name, other] of [
      ['Indicadores', 'indicadores'],
      ['Pendências', 'PENDENCIAS'],
      ['Histórico', 'Historico'],
    ] as const) {
      sheetOf(host, name).setName(other);
    }
    publish(host);
    for (const name of names) expect(timesNamed(host, name), name).toBe(1);
    expect(rowsOf(host, 'Historico')).toHaveLength(2);
    expect(ask(host, 'loadReport').value?.history).toHaveLength(2);
  });

  it('gets back the columns that were deleted', () => {
    const host = smallHost();
    publish(host);
    const whole = valuesOf(host, 'Indicadores');
    for (const name of ['Indicadores', 'Pendências']) {
      const sheet = sheetOf(host, name);
      sheet.deleteColumns(4, sheet.getMaxColumns() - 4);
      sheet.getRange('A1:D1').setValues([sheet.getRange('A1:D1').getValues()[0] ?? []]);
    }
    const headers = sheetOf(host, 'Indicadores');
    headers.insertColumnsAfter(4, 4);
    headers.getRange(1, 5, 1, 4).setValues([whole[0]?.slice(4, 8) ?? []]);
    publish(host);
    expect(valuesOf(host, 'Indicadores')).toEqual(whole);
    expect(documentsOf(host)).toHaveLength(1);
  });

  it('keeps the rows that people inserted above its headers', () => {
    const host = smallHost();
    publish(host);
    const sheet = sheetOf(host, 'Indicadores');
    const before = valuesOf(host, 'Indicadores');
    sheet.insertRowsBefore(1, 2);
    sheet.getRange('A1').setValue('Conferido por Ana');
    publish(host);
    const [first, second, ...rest] = valuesOf(host, 'Indicadores');
    expect(first?.[0]).toBe('Conferido por Ana');
    expect(second?.join('')).toBe('');
    expect(rest).toEqual(before);
  });

  it('leaves nothing of a longer list', () => {
    const host = smallHost();
    putText(host, 'Ações', 'B2', 'nada disso');
    successOf(host.run('checkData'));
    const long = sheetOf(host, 'Pendências').getLastRow();
    for (let row = 0; row < 5; row += 1) {
      sheetOf(host, 'Pendências')
        .getRange(long + 1 + row, 4)
        .setValue('velha');
    }
    successOf(host.run('checkData'));
    expect(sheetOf(host, 'Pendências').getLastRow()).toBe(long);
  });
});

describe('columns of the team in an output tab', () => {
  const said = 'As colunas que a equipe acrescentou ficaram como estavam';
  /** Beside two findings, a column with a header, one without, and one before all. */
  function hostWithOwnColumns(): Host {
    const host = exampleHost();
    putText(host, 'CadÚnico', 'C2', 'doze');
    putText(host, 'CadÚnico', 'C3', 'treze');
    successOf(host.run('checkData'));
    const sheet = sheetOf(host, 'Pendências');
    sheet.insertColumnBefore(3);
    sheet.getRange('C1:C3').setValues([['Responsável'], ['Ana'], ['Bia']]);
    sheet.getRange('J2').setFormula('=LEN(E2)');
    sheet.getRange('I40').setValue('nota solta');
    return host;
  }
  const noticeOf = (host: Host) => String(ask(host, 'checkData').value?.notice);

  it('stay as they are, formulas too, wherever they stand', () => {
    const host = hostWithOwnColumns();
    expect(noticeOf(host)).toBe('');
    const sheet = sheetOf(host, 'Pendências');
    expect(sheet.getRange('A1:G1').getValues()[0]).toEqual([
      'Gravidade',
      'Aba',
      'Responsável',
      'Célula',
      'Problema',
      'Encontrado',
      'Como corrigir',
    ]);
    expect(sheet.getRange('B2:D3').getValues()).toEqual([
      ['CadÚnico', 'Ana', 'C2'],
      ['CadÚnico', 'Bia', 'C3'],
    ]);
    expect(sheet.getRange('J2').getFormula()).toBe('=LEN(E2)');
    expect(sheet.getRange('I40').getValue()).toBe('nota solta');
  });

  it('are said to stand beside other rows when rows moved, and not otherwise', () => {
    const host = hostWithOwnColumns();
    sheetOf(host, 'CadÚnico').getRange('C2').setNumberFormat('0').setValue(100);
    expect(noticeOf(host)).toContain(said);
    const sheet = sheetOf(host, 'Pendências');
    // The finding of C2 is gone: that of C3 stands in its row now, and nothing is left in the row after it.
    expect(sheet.getRange('B2:D3').getValues()).toEqual([
      ['CadÚnico', 'Ana', 'C3'],
      ['', 'Bia', ''],
    ]);
    expect(noticeOf(host)).toBe('');
  });

  it('are never written over by headers that come back', () => {
    const host = hostWithOwnColumns();
    const sheet = sheetOf(host, 'Pendências');
    sheet.deleteColumn(7);
    successOf(host.run('checkData'));
    expect(sheet.getRange('I2').getFormula()).toBe('=LEN(E2)');
    expect(sheet.getRange('H40').getValue()).toBe('nota solta');
    expect(sheet.getRange('J1').getValue()).toBe('Como corrigir');
    expect(sheet.getRange('J2').getValue()).not.toBe('');
  });

  it('lines below the list stay, until the list grows over them, which is said', () => {
    const host = hostWithOwnColumns();
    const sheet = sheetOf(host, 'Pendências');
    const last = sheet.getLastRow();
    expect(last).toBe(40);
    sheet.getRange('A5:B5').setValues([['Conferido por Ana', 'em 3/2']]);
    sheet.getRange('E6').setFormula('=COUNTA(A2:A4)');
    sheet.getRange('A6').setValue('Quantas');
    expect(noticeOf(host)).toBe('');
    expect(sheet.getRange('A5:B5').getValues()).toEqual([['Conferido por Ana', 'em 3/2']]);
    expect(sheet.getRange('E6').getFormula()).toBe('=COUNTA(A2:A4)');
    for (const cell of ['C4', 'C5', 'C6', 'C7']) putText(host, 'CadÚnico', cell, 'doze');
    expect(noticeOf(host)).toContain('tomou o lugar de linhas que a equipe tinha escrito');
    expect(sheet.getRange('A2:A7').getValues().flat()).toEqual(Array(6).fill('erro'));
    expect(noticeOf(host)).toBe('');
  });

  it('Meta and Situação da meta are for people to fill in', () => {
    const host = smallHost();
    publish(host);
    const sheet = sheetOf(host, 'Indicadores');
    sheet.getRange('L2:M2').setValues([[1200, 'longe']]);
    publish(host);
    expect(sheet.getRange('L2:M2').getValues()).toEqual([[1200, 'longe']]);
  });

  it('in Indicadores stay when the report is published', () => {
    const host = smallHost();
    publish(host);
    const sheet = sheetOf(host, 'Indicadores');
    const ours = sheet.getRange('A:M').getValues();
    sheet.getRange('N1:N2').setValues([['Meta do plano'], [1200]]);
    sheet.getRange('O2').setFormula('=E2*2');
    publish(host);
    expect(sheet.getRange('A:M').getValues()).toEqual(ours);
    expect(sheet.getRange('N1:N2').getValues()).toEqual([['Meta do plano'], [1200]]);
    expect(sheet.getRange('O2').getFormula()).toBe('=E2*2');
  });
});

describe('the tab Histórico', () => {
  it('is written by its headers, wherever people moved them', () => {
    const host = smallHost();
    publish(host);
    const sheet = sheetOf(host, 'Histórico');
    sheet.moveColumns(sheet.getRange('H:H'), 1);
    sheet.insertColumnAfter(3);
    sheet.getRange('D1').setValue('Nota da equipe');
    sheet.deleteColumn(valuesOf(host, 'Histórico')[0]?.indexOf('Avisos') ?? -1);
    const headers = valuesOf(host, 'Histórico')[0] ?? [];
    publish(host);
    const [first, second] = historyOf(host);
    expect(second?.['Números que mudaram']).toBe('Nenhum.');
    expect(second?.Quem).toBe(first?.Quem);
    expect(second?.Ano).toBe(2021);
    expect(second?.Versão).toBe(2);
    expect(second?.['Nota da equipe']).toBe('');
    const added = ['Erros', 'Avisos'].filter((header) => !headers.includes(header));
    expect(valuesOf(host, 'Histórico')[0]).toEqual([...headers, ...added]);
    expect(added).toHaveLength(1);
  });

  it('writes below merged cells, at the end of the tab too', () => {
    const host = smallHost();
    publish(host);
    const sheet = sheetOf(host, 'Histórico');
    sheet.getRange('A3:H4').merge();
    publish(host);
    expect(sheet.getLastRow()).toBe(5);
    sheet.deleteRows(7, sheet.getMaxRows() - 6);
    sheet.getRange('A6:C6').merge();
    publish(host);
    expect(sheet.getRange('E7').getValue()).toBe(3);
    expect(sheet.getRange('B7').getValue()).toBe(sheet.getRange('B2').getValue());
  });
});

it('publishes with 50,000 characters in every text and every parameter', () => {
  const host = exampleHost();
  const long = 'á'.repeat(50_000);
  const parameters = sheetOf(host, 'Configuração');
  const kept = ['Ano do relatório', 'Ano de comparação', 'Versão da planilha'];
  parameters
    .getDataRange()
    .getValues()
    .forEach(([name, value], index) => {
      if (index === 0 || kept.includes(String(name)) || typeof value === 'number') return;
      parameters
        .getRange(index + 1, 2)
        .setNumberFormat('@')
        .setValue(long);
    });
  for (const tab of ['Ações', 'CadÚnico', 'Serviços', 'Atendimentos', 'Investimento', 'Desafios']) {
    const sheet = sheetOf(host, tab);
    sheet
      .getRange(2, 1, 1, sheet.getLastColumn())
      .getValues()[0]
      ?.forEach((value, index) => {
        if (typeof value === 'string') {
          sheet
            .getRange(2, index + 1)
            .setNumberFormat('@')
            .setValue(long);
        }
      });
  }
  expect(ask(host, 'generateReport')).toMatchObject({ ok: true });
  expect(ask(host, 'generateReport')).toMatchObject({ ok: true, value: { version: 2 } });
  const cells = ['Indicadores', 'Pendências', 'Histórico'].flatMap((tab) =>
    valuesOf(host, tab).flat(),
  );
  expect(Math.max(...cells.map((cell) => String(cell).length))).toBe(5000);
});

it('makes the output tabs of a new spreadsheet once, however often it is prepared', () => {
  const host = createHost({ folder: temporaryFolder() });
  prepare(host);
  expect(prepare(host).changed).toBe(false);
  for (const name of names) expect(timesNamed(host, name), name).toBe(1);
});
