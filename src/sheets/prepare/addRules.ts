// Choices offered in cells, and the highlight of required cells that are empty in a row in use.
import type { AnyColumn } from '../../define/tab.ts';
import { columnLetters } from '../../domain/cell.ts';
import { monthNumbers, shortMonthName } from '../../domain/month.ts';
import { alertColors, columnPart, readyRows } from '../look.ts';
import type { PlacedColumn, WorkTab } from './workTab.ts';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Longest stretch of filled rows whose choices are looked at. */
const mostFilledRows = 5000;

/** Adds choices to columns that have none, and the highlight where there is none. True: something was missing. */
export function addRules(tab: WorkTab, tabs: readonly WorkTab[]): boolean {
  const choices = addChoices(tab, tabs);
  return addHighlights(tab) || choices;
}

/** A value outside the list gets a warning mark and stays. Null: the column is free. Assumption: choice-keeps-value */
function choicesOf(column: PlacedColumn, tabs: readonly WorkTab[]): Validation | null {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const { list, kind } = column;
  if (kind === 'month') {
    return builder.requireValueInList(monthNumbers.map(shortMonthName), true).build();
  }
  if (column.choices) return builder.requireValueInList([...column.choices], true).build();
  const home = list && tabs.find(({ definition }) => definition === list.tab);
  const source = home?.placed.find(({ id }) => id === list?.columnId);
  if (!home || !source) return null;
  return builder.requireValueInRange(bodyOf(home, source.index), true).build();
}

function addChoices(tab: WorkTab, tabs: readonly WorkTab[]): boolean {
  const { sheet, grid, headRow, placed, rows, created } = tab;
  const columns = placed.filter(({ list, choices, kind }) => list || choices || kind === 'month');
  const lastRow = Math.max(headRow, grid.length);
  const bottom = Math.min(rows, lastRow + readyRows);
  const filled = { top: headRow + 1, bottom: Math.min(lastRow, mostFilledRows) };
  const parts = [filled, { top: lastRow + 1, bottom }].filter((part) => part.bottom >= part.top);
  const first = columns[0];
  const last = columns[columns.length - 1];
  if (!first || !last) return false;
  const width = last.index - first.index + 1;
  let changed = false;
  for (const { top, bottom: end } of parts) {
    const range = sheet.getRange(top, first.index + 1, end - top + 1, width);
    const found = created ? [] : range.getDataValidations();
    for (const column of columns) {
      if (found.some((row) => isAlive(row[column.index - first.index]))) continue;
      const rule = choicesOf(column, tabs);
      if (!rule) continue;
      sheet.getRange(columnPart(column.index, top, end)).setDataValidation(rule);
      changed = true;
    }
  }
  return changed;
}

/** A choice whose list was deleted with its tab is left without cells to offer. Assumption: choice-keeps-value */
function isAlive(rule: Validation | null | undefined): boolean {
  if (!rule) return false;
  return !rule.getCriteriaValues().some((value: unknown) => String(value).includes('#REF!'));
}

/**
 * Formulas of rules are read in the locale of the sheet: only operators are used, no function and no separator.
 * Source: docs/facts/google.md §7.
 * Assumption: rule-formula
 */
function addHighlights(tab: WorkTab): boolean {
  const { sheet, headRow, placed, definition, created } = tab;
  const wanted =
    definition.kind === 'parameters'
      ? parameterHighlights(
          placed,
          headRow + 1,
          Object.values(definition.parameters) as AnyColumn[],
        )
      : rowHighlights(placed, headRow + 1);
  if (wanted.length === 0) return false;
  const rules = created ? [] : sheet.getConditionalFormatRules();
  const known = rules.map((rule) =>
    String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '').replace(/\s/g, ''),
  );
  const missing = wanted.filter(({ start }) => !known.some((formula) => formula.startsWith(start)));
  if (missing.length === 0) return false;
  const added = missing.map(({ index, start, condition }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(start + condition)
      .setBackground(alertColors.missing)
      .setRanges([bodyOf(tab, index)])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...added]);
  return true;
}

/** The cells of a column below its header. */
function bodyOf({ sheet, headRow, rows }: WorkTab, index: number) {
  return sheet.getRange(headRow + 1, index + 1, Math.max(1, rows - headRow), 1);
}

interface Highlight {
  readonly index: number;
  /** By this much the rule is known again; the platform moves it along with its column. */
  readonly start: string;
  readonly condition: string;
}

/** `=($B2="")*($A2&$B2&$C2<>"")`: the cell is empty, and some cell of the row is not. */
function rowHighlights(placed: readonly PlacedColumn[], top: number): Highlight[] {
  const row = placed.map(({ index }) => `$${columnLetters(index)}${top}`).join('&');
  return placed
    .filter(({ required }) => required)
    .map(({ index }) => ({ index, start: startOf(index, top), condition: `(${row}<>"")` }));
}

/** The cell is empty, and the name beside it is that of a required parameter. */
function parameterHighlights(
  placed: readonly PlacedColumn[],
  top: number,
  parameters: readonly AnyColumn[],
): Highlight[] {
  const name = placed.find(({ id }) => id === 'name');
  const value = placed.find(({ id }) => id === 'value');
  if (!name || !value) return [];
  const cell = `$${columnLetters(name.index)}${top}`;
  const required = parameters.filter((parameter) => parameter.required);
  const condition = required.map(({ header }) => `(${cell}="${header}")`).join('+');
  return [{ index: value.index, start: startOf(value.index, top), condition: `(${condition})` }];
}

function startOf(index: number, top: number): string {
  return `=($${columnLetters(index)}${top}="")*`;
}
