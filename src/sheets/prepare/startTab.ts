// The tab Início: what to fill in, in what order, with links; how far each tab is; the box Gerar relatório.
import { foldText } from '../../domain/text.ts';
import {
  isTabState,
  notices,
  prepared,
  protectionNotes,
  startWords,
  tabStates,
} from '../../locale/prepareTexts.ts';
import { allValues } from '../allValues.ts';
import { headStyle } from '../look.ts';
import type { Filling } from './fillTabs.ts';
import { generateBox } from './generateBox.ts';
import { isUntouched } from './isUntouched.ts';
import { indexOfTab, insertTab, type SheetOrder } from './openTabs.ts';
import { type Protections, protectSheet } from './protectTabs.ts';
import { attempt, folded, type Report, type Sheet, type Spreadsheet } from './workTab.ts';

const boxRow = 4;
const headerRow = 6;
const pixels = [150, 220, 560, 300];
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Names that a new spreadsheet gives its only sheet. */
const newSheetName = /^(p[aá]gina|planilha|sheet|folha)\s?1$/i;

export interface StartTab {
  readonly sheet: Sheet;
  readonly fresh: boolean;
  /** Rows that people inserted above the box. */
  readonly shift: number;
}

/** A tab to be named on Início. */
export interface StartStep extends Filling {
  readonly name: string;
  readonly sheet: Sheet;
}

/** Opens Início, or makes it the first tab; the empty sheet of a new spreadsheet becomes it. Null: the name is taken. */
export function openStart(
  spreadsheet: Spreadsheet,
  order: SheetOrder,
  report: Report,
): StartTab | null {
  const index = indexOfTab(order, generateBox.tab);
  const existing = order.sheets[index];
  if (existing) {
    const values = allValues(existing);
    if (values.length === 0) return { sheet: existing, fresh: true, shift: 0 };
    const label = values.findIndex(([first]) => folded(first) === foldText(startWords.generate));
    if (label >= 0) return { sheet: existing, fresh: false, shift: label + 1 - boxRow };
    report.notices.push(notices.foreignStart(order.names[index] ?? generateBox.tab));
    return null;
  }
  const [only] = order.sheets;
  const unused = only && order.sheets.length === 1 && newSheetName.test(order.names[0] ?? '');
  if (unused && isUntouched(only)) {
    order.names[0] = generateBox.tab;
    return { sheet: only.setName(generateBox.tab), fresh: true, shift: 0 };
  }
  return { sheet: insertTab(spreadsheet, order, generateBox.tab, 0), fresh: true, shift: 0 };
}

/** Writes Início when it is new; later adds the tabs it does not name, and brings the states up to date. */
export function writeStart(
  { sheet, fresh, shift }: StartTab,
  steps: readonly StartStep[],
  protections: Protections,
  report: Report,
): void {
  attempt(report, sheet, generateBox.tab, () => {
    if (fresh) writeFrame(sheet);
    const top = headerRow + 1 + shift;
    const rows = fresh ? [] : namedRows(sheet, top);
    const lines: Line[] = [
      ...steps.map((step) => ({ ...step, what: step.definition.purpose, state: stateOf(step) })),
      ...startWords.after.map(([name, what]) => ({ name, what, state: '', sheet: null })),
    ];
    const added = lines.filter(({ name }) => !rows.some((row) => row.tab === foldText(name)));
    if (added.length > 0) addLines(sheet, top, added, rows.length);
    if (refreshStates(rows, steps)) report.done.push(prepared.states);
    const moved = (cell: string) => cell.replace(String(boxRow), String(boxRow + shift));
    const free = [generateBox.box, generateBox.state].map(moved);
    const box = sheet.getRange(moved(generateBox.box));
    if (box.isBlank()) box.insertCheckboxes();
    const missed = protectSheet(sheet, protections, protectionNotes.start, free);
    if (!fresh && (missed || added.length > 0)) report.dressed.add(generateBox.tab);
  });
}

/** All words in one call, so that a failure leaves a tab that the next run knows. */
function writeFrame(sheet: Sheet): void {
  const line = (...texts: string[]) => pixels.map((_, index) => texts[index] ?? '');
  sheet
    .getRange(1, 1, headerRow, pixels.length)
    .setValues([
      line(startWords.title),
      line(startWords.intro),
      line(),
      line(startWords.generate, '', startWords.boxOff),
      line(),
      line(...startWords.headers),
    ])
    .setVerticalAlignment('middle');
  pixels.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setHiddenGridlines(true);
  sheet.setRowHeight(1, 40);
  sheet.setRowHeight(4, 32);
  sheet.getRange('A1').setFontSize(18).setFontWeight('bold').setFontColor(headStyle.color);
  sheet.getRange(generateBox.label).setFontWeight('bold');
  sheet
    .getRange(generateBox.box)
    .setHorizontalAlignment('left')
    .setNote(startWords.boxNote)
    .insertCheckboxes();
  sheet
    .getRange(headerRow, 1, 1, pixels.length)
    .setNotes([line('', '', '', startWords.stateNote)])
    .setFontWeight('bold')
    .setBackground(headStyle.background)
    .setFontColor(headStyle.color);
}

interface NamedRow {
  /** The tab that the row names. */
  readonly tab: string;
  readonly state: Range;
  readonly value: unknown;
}

/** Rows below the headers. */
function namedRows(sheet: Sheet, top: number): NamedRow[] {
  const values = allValues(sheet).slice(top - 1);
  return values.map(([, tab, , value], index) => ({
    tab: folded(tab),
    state: sheet.getRange(top + index, pixels.length),
    value,
  }));
}

interface Line {
  readonly name: string;
  readonly what: string;
  readonly state: string;
  /** Where the name leads. Null: nowhere. */
  readonly sheet: Sheet | null;
}

function addLines(sheet: Sheet, first: number, lines: readonly Line[], before: number): void {
  const rows = lines.map(({ name, what, state }, index) => [
    String(before + index + 1),
    name,
    what,
    state,
  ]);
  const top = first + before;
  const range = sheet.getRange(top, 1, rows.length, pixels.length);
  range.setNumberFormat('@').setVerticalAlignment('middle').setWrap(true).setValues(rows);
  const links = lines.map(({ name, sheet: target }) => {
    const text = SpreadsheetApp.newRichTextValue().setText(name);
    return [(target ? text.setLinkUrl(`#gid=${target.getSheetId()}`) : text).build()];
  });
  sheet.getRange(top, 2, lines.length, 1).setRichTextValues(links);
}

/** Writes the states that changed, where the cell holds a state and nothing of people's own. */
function refreshStates(rows: readonly NamedRow[], steps: readonly StartStep[]): boolean {
  const changed = rows.filter(({ tab, state, value }) => {
    const step = steps.find(({ name }) => foldText(name) === tab);
    const isOurs = step && typeof value === 'string' && isTabState(value);
    if (!isOurs || stateOf(step) === value || state.getFormula() !== '') return false;
    state.setValue(stateOf(step));
    return true;
  });
  return changed.length > 0;
}

function stateOf({ definition, rowCount, missing }: StartStep): string {
  if (definition.kind === 'lists') return tabStates.filled;
  if (missing.length > 0) return tabStates.missing(missing);
  if (definition.kind === 'parameters') return tabStates.complete;
  return rowCount === 0 ? tabStates.empty : tabStates.rows(rowCount);
}
