// Cells with errors are tinted until they hold something else.
import { describe, expect, it } from 'vitest';
import { type Host, successOf } from '../builtHost.ts';
import { exampleHost, putNumber, putText, sheetOf } from '../sheetEdits.ts';

function tintedIn(host: Host, tab: string): string[] {
  return sheetOf(host, tab)
    .getConditionalFormatRules()
    .filter((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0]).includes('"erro"'))
    .flatMap((rule) => rule.getRanges().map((range) => range.getA1Notation()));
}

function callsOf(host: Host): number {
  host.calls.reset();
  successOf(host.run('checkData'));
  return host.calls.count;
}

describe('Conferir dados', () => {
  it('tints the cells of errors, for two calls more a tab, and none where nothing changed', () => {
    const host = exampleHost('demonstracao');
    const plain = callsOf(host);
    expect(callsOf(host)).toBeLessThanOrEqual(plain);
    const usual = callsOf(host);
    putText(host, 'CadÚnico', 'C15', 'doze');
    putText(host, 'Atendimentos', 'F16', 'x y');
    expect(callsOf(host)).toBe(usual + 2 * 2);
    expect(tintedIn(host, 'CadÚnico')).toEqual(['C15']);
    expect(tintedIn(host, 'Atendimentos')).toEqual(['F16']);
    expect(callsOf(host)).toBe(usual);
    putNumber(host, 'CadÚnico', 'C15', 2944);
    expect(callsOf(host)).toBe(usual + 2);
    expect(tintedIn(host, 'CadÚnico')).toEqual([]);
    expect(tintedIn(host, 'Atendimentos')).toEqual(['F16']);
  });

  it('keeps the rules of people, and knows its own again when rows have moved', () => {
    const host = exampleHost('demonstracao');
    const sheet = sheetOf(host, 'CadÚnico');
    const theirs = host.globals.SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(100)
      .setBackground('#00ff00')
      .setRanges([sheet.getRange('C2:C20') as never])
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), theirs as never]);
    const others = sheet.getConditionalFormatRules().length;
    putText(host, 'CadÚnico', 'C15', 'doze "e" meio');
    successOf(host.run('checkData'));
    expect(sheet.getConditionalFormatRules().length).toBe(others + 1);
    sheet.insertRowBefore(3);
    expect(tintedIn(host, 'CadÚnico')).toEqual(['C16']);
    successOf(host.run('checkData'));
    expect(tintedIn(host, 'CadÚnico')).toEqual(['C16']);
    expect(sheet.getConditionalFormatRules().length).toBe(others + 1);
  });

  it('tints a hundred cells of a tab at the most', () => {
    const host = exampleHost('demonstracao');
    // Eleven rows of 2024, twelve months each: 132 cells.
    sheetOf(host, 'Atendimentos').getRange('D13:O23').setNumberFormat('@').setValue('doze');
    successOf(host.run('checkData'));
    expect(tintedIn(host, 'Atendimentos').length).toBe(100);
  });
});
