// Checks of cells, tabs and charts, on a tab of its own that is removed in the end.
import { diagnosticWords } from '../locale/diagnosticTexts.ts';
import { readGrids } from '../sheets/readGrids.ts';
import { activeSpreadsheet, announce } from '../sheets/session/activeSpreadsheet.ts';
import { type Checks, type Later, need, skipped, verdict } from './finding.ts';
import { loadStart } from './loadStart.ts';

/** The second day began at one o'clock in Brazil, when summer time came. */
const days = ['2021-03-15', '2018-11-04'];
const chartColumn = 9;

export function sheetChecks(later: Later) {
  const name = `${diagnosticWords.temporary} ${loadStart}`;
  let sheet: GoogleAppsScript.Spreadsheet.Sheet | null = null;
  const range = (address: string) => need(sheet).getRange(address);
  const write = (address: string, format: string, value: string | number) =>
    range(address)
      .setNumberFormats([[format]])
      .setValues([[value]]);
  return {
    'new-tab': () => {
      const spreadsheet = activeSpreadsheet();
      const active = spreadsheet.getActiveSheet();
      later(() => {
        const made = spreadsheet.getSheetByName(name);
        if (made) spreadsheet.deleteSheet(made);
        spreadsheet.setActiveSheet(active);
      });
      announce(spreadsheet, diagnosticWords.working);
      sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
      spreadsheet.setActiveSheet(active);
      return verdict(spreadsheet.getActiveSheet().getSheetId() === active.getSheetId());
    },
    'number-format-pt-br': () => {
      const shown = write('A1', '#,##0.00', 1234.5).getDisplayValue();
      if (!/^pt/.test(activeSpreadsheet().getSpreadsheetLocale()))
        return skipped(diagnosticWords.otherLocale);
      return verdict(shown === '1.234,50', shown);
    },
    'typed-text-stays-text': () => {
      const value = write('A2', '@', '1/2').getValue();
      return verdict(value === '1/2', value);
    },
    'leading-equals-stays-text': () => {
      const value = write('A3', '@', '=1+1').getValue();
      return verdict(value === '=1+1', value);
    },
    'empty-cell-is-empty-string': () => verdict(range('Z1').getValue() === ''),
    'whole-tab-read': () => {
      write('C3', '@', 'x');
      const rows = need(sheet).getSheetValues(1, 1, -1, -1);
      return verdict(rows[2]?.[2] === 'x', `${rows.length} × ${rows[0]?.length}`);
    },
    'date-shift': () => {
      days.forEach((day, index) => {
        write(`B${index + 1}`, 'dd/mm/yyyy', day);
      });
      const spreadsheet = activeSpreadsheet();
      const byName = new Map([[name, need(sheet)]]);
      const [grid] = readGrids({ spreadsheet, byName }, [name]);
      const read = JSON.stringify(grid?.rows.slice(0, 2).map((row) => row[1]));
      const wanted = JSON.stringify(days.map((isoDate) => ({ isoDate })));
      const zones = [spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()];
      return verdict(read === wanted, `${read} ${zones}`);
    },
    'write-past-end-throws': () => {
      const tab = need(sheet);
      try {
        tab.getRange(5000, 1).setValue('x');
      } catch {
        return verdict(true);
      }
      return verdict(false);
    },
    'warning-only-protection': () =>
      verdict(need(sheet).protect().setWarningOnly(true).isWarningOnly()),
    'checkbox-value': () => verdict(range('D1').insertCheckboxes().getValue() === false),
    'choice-keeps-value': () => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a'], true);
      const cell = range('E1').setDataValidation(rule.setAllowInvalid(true).build());
      return verdict(cell.setValue('b').getValue() === 'b');
    },
    'internal-link': () => {
      const link = SpreadsheetApp.newRichTextValue().setText('x').setLinkUrl('#gid=0').build();
      const kept = range('F1')
        .setRichTextValues([[link]])
        .getRichTextValue()
        ?.getLinkUrl();
      // What is there may be named more exactly than what was asked for.
      return verdict(/^#gid=0\b/.test(kept ?? ''), kept);
    },
    'struck-through-runs': () => {
      const style = SpreadsheetApp.newTextStyle().setStrikethrough(true).build();
      const text = SpreadsheetApp.newRichTextValue().setText('98').setTextStyle(0, 1, style);
      const [[kept] = []] = range('F2')
        .setRichTextValues([[text.build()]])
        .getRichTextValues();
      const runs = kept
        ?.getRuns()
        .map((run) => `${run.getText()} ${run.getTextStyle().isStrikethrough()}`);
      return verdict(runs?.join() === '9 true,8 false', runs?.join());
    },
    'rule-formula': () => {
      const formula = '=($A2="")*($A2&$B2<>"")';
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
      const ranges = [range('A2:A3')];
      const tab = need(sheet);
      tab.setConditionalFormatRules([rule.setBackground('#FFFFFF').setRanges(ranges).build()]);
      const [kept] = tab.getConditionalFormatRules();
      const [value] = kept?.getBooleanCondition()?.getCriteriaValues() ?? [];
      return verdict(String(value).replace(/\s/g, '') === formula, value);
    },
    'embedded-chart-update': () => {
      const tab = need(sheet);
      const data = range('G1:H2').setValues([
        ['a', 1],
        ['b', 2],
      ]);
      const first = tab.newChart().asColumnChart().addRange(data);
      tab.insertChart(first.setPosition(1, chartColumn, 0, 0).build());
      const chart = need(tab.getCharts()[0] ?? null);
      tab.updateChart(chart.modify().setOption('title', 'x').build());
      const [kept, other] = tab.getCharts();
      const sameId = kept?.getChartId() === chart.getChartId();
      const column = kept?.getContainerInfo().getAnchorColumn();
      return verdict(sameId && !other && column === chartColumn, column);
    },
  } satisfies Partial<Checks>;
}
