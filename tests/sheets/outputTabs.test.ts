// Pendências as people see it: links that jump, colours of severity, the empty state; and the look of every output tab.
import { describe, expect, it } from 'vitest';
import type { Host } from '../product/builtHost.ts';
import { exampleHost, putText, replaceTab, sheetOf, spreadsheetOf } from '../product/sheetEdits.ts';

function linksOf(host: Host): (string | null | undefined)[][] {
  const sheet = sheetOf(host, 'Pendências');
  return sheet
    .getRange(2, 2, sheet.getLastRow() - 1, 2)
    .getRichTextValues()
    .map((row) => row.map((value) => value?.getLinkUrl()));
}

describe('Pendências', () => {
  it('says severity, place, problem, finding and remedy, with links to the tab and to the cell', () => {
    const host = exampleHost();
    putText(host, 'CadÚnico', 'C2', 'doze');
    host.run('checkData');
    const [header, row] = sheetOf(host, 'Pendências').getDataRange().getValues();
    expect(header).toEqual([
      'Gravidade',
      'Aba',
      'Célula',
      'Problema',
      'Encontrado',
      'Como corrigir',
    ]);
    expect(row?.slice(0, 3)).toEqual(['erro', 'CadÚnico', 'C2']);
    expect(row?.[4]).toBe('doze');
    const id = sheetOf(host, 'CadÚnico').getSheetId();
    expect(linksOf(host)[0]).toEqual([`#gid=${id}&range=A1`, `#gid=${id}&range=C2`]);
  });

  it('leads to the whole row where no cell is to blame, and nowhere where the tab is gone', () => {
    const host = exampleHost();
    putText(host, 'CadÚnico', 'B1', 'Período');
    spreadsheetOf(host).deleteSheet(sheetOf(host, 'Desafios'));
    host.run('checkData');
    const rows = sheetOf(host, 'Pendências').getDataRange().getValues().slice(1);
    const links = linksOf(host);
    const header = rows.findIndex(
      ([, tab, cell]) => tab === 'CadÚnico' && /^1(:1)?$/.test(String(cell)),
    );
    expect(links[header]?.[1]).toMatch(/range=1:1$|range=A1:H1$|range=A1:Z1$/);
    const gone = rows.findIndex(([, tab]) => tab === 'Desafios');
    expect(links[gone]).toEqual([null, null]);
  });

  it('colours errors, warnings and the empty state by their words, and warns before it is edited', () => {
    const host = exampleHost();
    host.run('checkData');
    const sheet = sheetOf(host, 'Pendências');
    expect(sheet.getRange('D2').getValue()).toBe('Nenhuma pendência');
    const words = sheet
      .getConditionalFormatRules()
      .map((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0]);
    expect(words).toEqual(['erro', 'aviso', 'Nenhuma pendência']);
    const { ProtectionType } = host.globals.SpreadsheetApp;
    const [protection] = sheet.getProtections(ProtectionType.SHEET);
    expect(protection?.isWarningOnly()).toBe(true);
    expect(sheet.getFrozenRows()).toBe(1);
    expect(sheet.getRange('D2').getWrap()).toBe(true);
  });

  it('keeps the colours and columns that people gave it when it is written again', () => {
    const host = exampleHost();
    host.run('checkData');
    const sheet = sheetOf(host, 'Pendências');
    sheet.setColumnWidth(4, 333).setConditionalFormatRules([]);
    sheet.getRange('A1').setBackground('#123456');
    putText(host, 'CadÚnico', 'C2', 'doze');
    host.run('checkData');
    expect(sheet.getRange('A2').getValue()).toBe('erro');
    expect(sheet.getColumnWidth(4)).toBe(333);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
    expect(sheet.getRange('A1').getBackground()).toBe('#123456');
  });
});

describe('a tab that an older version wrote', () => {
  it('gets its warning from Preparar planilha, and keeps its look', () => {
    const host = exampleHost();
    replaceTab(host, 'Histórico', [
      ['Quando', 'Quem'],
      ['ontem', 'Ana'],
    ]);
    host.run('prepareWorkbook');
    const { ProtectionType } = host.globals.SpreadsheetApp;
    const history = sheetOf(host, 'Histórico');
    expect(history.getProtections(ProtectionType.SHEET)[0]?.isWarningOnly()).toBe(true);
    expect(history.getDataRange().getValues()).toEqual([
      ['Quando', 'Quem'],
      ['ontem', 'Ana'],
    ]);
  });
});
