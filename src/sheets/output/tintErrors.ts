// Cells with errors are tinted in their tab until they hold something else.
import type { Issue } from '../../domain/issue.ts';
import { hostCall } from '../../google/hostCall.ts';
import { issueWords, operations } from '../../locale/ptBR.ts';
import { alertColors } from '../look.ts';
import type { OpenSheets } from '../session/openSheets.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** More tints than these nobody mends at once. */
const mostTints = 100;
/** Longer texts are not written into a formula. */
const longestText = 100;
/** Ends every formula of ours, so that it is known again; it is always true. */
const ourEnd = '*("erro"="erro")';

/** An error in one cell, as Pendências names it. */
export interface TintedCell {
  readonly tab: string;
  readonly cell: string;
  /** What the cell holds, as Pendências shows it. */
  readonly shown: string;
}

/** The same with what the cell really holds. */
interface ErrorCell extends TintedCell {
  readonly found: string;
}

/** The cells to be tinted: those of errors. */
export function tintsOf(issues: readonly Issue[]): ErrorCell[] {
  return issues
    .filter(({ severity, at }) => severity === 'error' && at.columnIndex !== null && at.rowNumber)
    .map((issue) => {
      const { tab, cell, found: shown } = issueWords(issue);
      return { tab, cell, shown, found: issue.found };
    });
}

/**
 * Gives each tab whose errors are not those of before the tints that it needs, and takes away those it needs no more; the
 * rules of people stay, before ours. Two calls a tab that changes: its rules cannot be added to without being read.
 */
export function tintErrors(
  { byName }: OpenSheets,
  before: readonly TintedCell[],
  now: readonly ErrorCell[],
): void {
  const tabs = new Set([...before, ...now].map(({ tab }) => tab));
  for (const tab of tabs) {
    const sheet = byName.get(tab);
    const wanted = firstOf(now, tab);
    if (!sheet || keysOf(wanted) === keysOf(firstOf(before, tab))) continue;
    hostCall(operations.writeTab(tab), () => {
      const others = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
      const tints = wanted.map((one) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(formulaOf(one))
          .setBackground(alertColors.missing)
          .setRanges([sheet.getRange(one.cell)])
          .build(),
      );
      sheet.setConditionalFormatRules([...others, ...tints]);
    });
  }
}

function isOurs(rule: Rule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return String(formula).replace(/\s/g, '').endsWith(ourEnd);
}

/** One a cell, in order. */
function firstOf<C extends TintedCell>(cells: readonly C[], tab: string): C[] {
  const own = cells.filter((one) => one.tab === tab);
  return [...new Map(own.map((one) => [one.cell, one])).values()].slice(0, mostTints);
}

function keysOf(cells: readonly TintedCell[]): string {
  return cells.map(({ cell, shown }) => `${cell} ${shown}`).join('\n');
}

/**
 * `=((C15="doze"))*("erro"="erro")`: the cell still holds it, as text, number, day or truth value, whichever shows so.
 * Formulas of rules are read in the locale of the sheet: only operators are used.
 * Source: docs/facts/google.md §7.
 */
function formulaOf({ cell, found }: ErrorCell): string {
  if (found.length > longestText) return `=(${cell}<>"")${ourEnd}`;
  const ways = [`(${cell}="${found.replace(/"/g, '""')}")`];
  const number = /^(-?\d{1,15})(?:,(\d{1,9}))?$/.exec(found);
  if (number) {
    const [, whole = '', decimals = ''] = number;
    const power = decimals === '' ? '' : `/1${'0'.repeat(decimals.length)}`;
    ways.push(`(${cell}=${whole}${decimals}${power})`);
  }
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(found);
  if (day) {
    const time = Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1]));
    ways.push(`(${cell}=${Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000)})`);
  }
  if (found === 'VERDADEIRO') ways.push(`(${cell}=(1=1))`);
  if (found === 'FALSO') ways.push(`(${cell}=(1=0))`);
  return `=(${ways.join('+')})${ourEnd}`;
}
