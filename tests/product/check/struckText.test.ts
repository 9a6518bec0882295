// What people struck through in the sheet reaches the findings, at no cost that follows the rows.
import { describe, expect, it } from 'vitest';
import { type Host, successOf } from '../builtHost.ts';
import { exampleHost, sheetOf } from '../sheetEdits.ts';

/** Writes a text of which the first `length` characters are struck through. */
function strike(host: Host, tab: string, cell: string, text: string, length: number): void {
  const { SpreadsheetApp } = host.globals;
  const style = SpreadsheetApp.newTextStyle().setStrikethrough(true).build();
  const rich = SpreadsheetApp.newRichTextValue().setText(text).setTextStyle(0, length, style);
  sheetOf(host, tab)
    .getRange(cell)
    .setRichTextValue(rich.build() as unknown as GoogleAppsScript.Spreadsheet.RichTextValue);
}

const findings = (host: Host) =>
  successOf(host.run('checkData')).issues.map(({ tab, cell, code }) => `${code} ${tab}!${cell}`);

describe('struck through', () => {
  it('a number is an error that shows both stretches', () => {
    const host = exampleHost();
    strike(host, 'CadÚnico', 'C2', '987 110', 3);
    const [issue] = successOf(host.run('checkData')).issues;
    expect(issue).toMatchObject({ code: 'struckNumber', tab: 'CadÚnico', cell: 'C2' });
    expect(issue?.sentence).toContain('«987» está riscado e «110» não');
  });

  it('a cell as a whole counts too', () => {
    const host = exampleHost();
    strike(host, 'Investimento', 'H2', '1.234,56', 8);
    expect(findings(host)).toEqual(['struckNumber Investimento!H2']);
  });

  it('spaces alone say nothing, nor do runs of other looks', () => {
    const host = exampleHost();
    strike(host, 'Ações', 'C2', '  Reforma do Cras', 2);
    const { SpreadsheetApp } = host.globals;
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const rich = SpreadsheetApp.newRichTextValue().setText('14385').setTextStyle(0, 2, bold);
    sheetOf(host, 'CadÚnico')
      .getRange('C2')
      .setRichTextValue(rich.build() as unknown as GoogleAppsScript.Spreadsheet.RichTextValue);
    expect(findings(host)).toEqual(['numberAsText CadÚnico!C2']);
  });

  it('costs one call for each tab with texts in doubt, and none for the others', () => {
    const host = exampleHost();
    successOf(host.run('checkData'));
    const costOf = () => {
      host.calls.reset();
      host.run('checkData');
      return host.calls.all.filter(({ method }) => method === 'getRichTextValues').length;
    };
    expect(costOf()).toBe(0);
    for (let row = 2; row < 5; row += 1) strike(host, 'CadÚnico', `C${row}`, '987 110', 3);
    expect(costOf()).toBe(1);
  });
});
