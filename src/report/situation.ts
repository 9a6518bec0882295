// How the sheet stands: each tab's completeness and what is to be mended in it. Pure: no service is called.
import type { SheetData } from '../define/sheetData.ts';
import type { Subjects } from '../define/subject.ts';
import type { TabDefinition, TabProgress } from '../define/tab.ts';
import type { Grid } from '../domain/cell.ts';
import { canDismiss } from '../domain/dismissal.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { countErrors, errorsFirst, type Issue, issueIdOf } from '../domain/issue.ts';
import { foldText, shorten } from '../domain/text.ts';
import { gridOf } from '../engine/readWorkbook.ts';
import { type MendWords, mendsInWords } from '../locale/mendTexts.ts';
import { type IssueWords, issueWords, situationWords } from '../locale/ptBR.ts';
import { subjects as ours } from '../subjects/index.ts';
import { settings } from '../subjects/setup/settings.ts';
import { analyseWorkbook } from './analyseWorkbook.ts';
import { yearsOf } from './yearsOf.ts';

/** A finding in words, and what is offered for it. */
export interface SituationIssue extends Omit<IssueWords, 'tab'> {
  /** Tells it again when something is done about it. */
  readonly id: string;
  readonly mends: readonly MendWords[];
  /** Whether it may be right all the same. */
  readonly canDismiss: boolean;
}

/** One tab, with its findings: errors first. */
export interface SituationTab extends TabProgress {
  readonly name: string;
  readonly exists: boolean;
  readonly errorCount: number;
  readonly warningCount: number;
  /** No more than `mostListed` of them. */
  readonly issues: readonly SituationIssue[];
  /** How many findings are not listed. */
  readonly moreIssues: number;
}

export interface Situation {
  /** Tells this content of the input tabs from any other. */
  readonly stamp: string;
  /** `SAS · Juiz de Fora`. Empty: Configuração does not say. */
  readonly body: string;
  /** Null: Configuração does not say. */
  readonly year: number | null;
  /** The year of comparison. Null: none is asked for. */
  readonly compareYear: number | null;
  /** Years of the data, that of the report and the one after it; newest first. */
  readonly years: readonly number[];
  /** Whether indicators and report can be made. */
  readonly canCompute: boolean;
  readonly errorCount: number;
  readonly warningCount: number;
  /** How many warnings people found to be right. */
  readonly dismissedCount: number;
  /** In the order of the workbook. */
  readonly tabs: readonly SituationTab[];
  /** Optional tabs that are not there, and what each is for. */
  readonly offeredTabs: readonly { readonly name: string; readonly purpose: string }[];
}

const mostListed = 100;

/** Looks at the whole sheet. All findings are those of Conferir dados. */
export function situationOf(grids: readonly Grid[], subjects: Subjects = ours): Situation {
  const { tabs } = subjects;
  const analysis = analyseWorkbook(grids, subjects);
  const canCompute = !('refused' in analysis);
  const { data, issues } = analysis;
  const { municipality, bodyAcronym, reportYear: year, compareYear } = data.parameters(settings);
  const known = tabs
    .filter((tab) => !tab.optional || gridOf(tab, grids))
    .map((tab) => {
      const grid = gridOf(tab, grids);
      const progress = grid ? progressOf(tab, data, year) : situationWords.missingTab;
      const name = grid?.tab ?? tab.name;
      return { name, exists: grid !== null, ...progress, ...findingsOf(issues, name) };
    });
  const errorCount = countErrors(issues);
  return {
    stamp: stampOf(grids),
    body: shorten([bodyAcronym, municipality].filter((part) => part !== null).join(' · '), 120),
    year,
    compareYear,
    years: yearChoices(yearsOf(tabs, data), year),
    canCompute,
    errorCount,
    warningCount: issues.length - errorCount,
    dismissedCount: 'refused' in analysis ? 0 : analysis.dismissed.length,
    tabs: known,
    offeredTabs: tabs
      .filter((tab) => tab.optional && !gridOf(tab, grids))
      .map(({ name, purpose }) => ({ name, purpose })),
  };
}

/** Tells one content of the input tabs from another. */
export function stampOf(grids: readonly Grid[]): string {
  return fingerprint(JSON.stringify(grids.map(({ tab, rows }) => [tab, rows])));
}

function findingsOf(issues: readonly Issue[], tab: string) {
  const own = issues.filter(({ at }) => foldText(at.tab) === foldText(tab));
  const listed = errorsFirst(own).slice(0, mostListed);
  const errorCount = countErrors(own);
  return {
    errorCount,
    warningCount: own.length - errorCount,
    issues: listed.map((issue) => {
      const { tab: _, ...words } = issueWords(issue);
      return {
        ...words,
        id: issueIdOf(issue),
        mends: mendsInWords(issue),
        canDismiss: canDismiss(issue),
      };
    }),
    moreIssues: own.length - listed.length,
  };
}

/** Rows of records count for the year of the report; of tabs without years, all. */
function progressOf(tab: TabDefinition, data: SheetData, year: number | null): TabProgress {
  if (tab.kind === 'lists') {
    const names = Object.keys(tab.lists);
    const count = names.reduce((sum, name) => sum + data.list(tab, name).length, 0);
    return { done: count, total: null, text: situationWords.values(count) };
  }
  if (tab.kind === 'parameters') {
    const required = Object.keys(tab.parameters).filter((id) => tab.parameters[id].required);
    const values = data.parameters(tab);
    const done = required.filter((id) => values[id] !== null).length;
    return { done, total: required.length, text: situationWords.required(done, required.length) };
  }
  const records = data
    .records(tab)
    .filter(({ values }) => !('year' in values) || values.year === year);
  const rows = records.map(({ values }) => values);
  const states = new Map(records.map((record) => [record.values, record.states]));
  if (tab.progress) {
    return tab.progress(
      rows,
      (row, column) => row[column] !== null || states.get(row)?.get(column) === 'notApplicable',
    );
  }
  return { done: rows.length, total: null, text: situationWords.rows(rows.length) };
}

function yearChoices(found: readonly number[], year: number | null): number[] {
  const report = year === null ? [] : [year, year + 1];
  return [...new Set([...found, ...report])].sort((a, b) => b - a);
}
