// From the grids of the sheet to checked data and results. Pure: no service is called.
import type { SheetData } from '../define/sheetData.ts';
import type { Subjects } from '../define/subject.ts';
import type { Grid } from '../domain/cell.ts';
import { contrastOnWhite, darkenedTo } from '../domain/color.ts';
import { type DismissedIssue, withoutDismissed } from '../domain/dismissal.ts';
import { asSeenFrom, type Issue } from '../domain/issue.ts';
import type { Picture } from '../domain/reportModel.ts';
import { checkRules } from '../engine/checkRules.ts';
import { compute, type Results } from '../engine/compute.ts';
import { readPicture } from '../engine/readPicture.ts';
import { readWorkbook, type WorkbookReading } from '../engine/readWorkbook.ts';
import { coatOfArmsOf } from '../locale/ptBR.ts';
import { subjects as ours } from '../subjects/index.ts';
import { settings, workbookVersion } from '../subjects/setup/settings.ts';
import { emptySectionIssues } from './emptySections.ts';
import { readDismissals } from './readDismissals.ts';
import { warnResults } from './warnResults.ts';
import { yearsOf } from './yearsOf.ts';

/** Accent colour when none is chosen, and the contrast that text needs on white. */
const defaultAccent = '#0B5FA5';
const readableContrast = 4.5;

export interface Analysis {
  /** What was looked for, in the order people see. */
  readonly subjects: Subjects;
  readonly data: SheetData;
  readonly year: number;
  readonly compareYear: number | null;
  readonly results: Results;
  /** What stands; without what people found to be right. */
  readonly issues: readonly Issue[];
  /** Warnings that people found to be right. */
  readonly dismissed: readonly DismissedIssue[];
  readonly accentColor: string;
  readonly coatOfArms: Picture | null;
}

/** Nothing can be computed: the sheet does not say whose report it is, or is of a newer version. */
export interface Refusal {
  readonly refused: readonly Issue[];
  readonly data: SheetData;
  /** Everything that was found, the refused ones included. */
  readonly issues: readonly Issue[];
}

/** Reads, checks and computes everything. All issues are collected; only a missing base refuses. */
export function analyseWorkbook(
  grids: readonly Grid[],
  subjects: Subjects = ours,
): Analysis | Refusal {
  const reading = readWorkbook(subjects.tabs, grids);
  const values = reading.data.parameters(settings);
  const refused = refusalsOf(reading);
  if (refused.length > 0) return { refused, data: reading.data, issues: reading.issues };
  const { reportYear: year, compareYear } = values;
  const before = compareYear === year ? null : compareYear;
  const results = compute(subjects.indicators, reading.data, year, before);
  const color = accentOf(reading);
  const picture = pictureOf(reading);
  const found = asSeenFrom(year, [
    ...reading.issues,
    ...color.issues,
    ...picture.issues,
    ...compareYearIssues(reading, subjects, year, compareYear),
    ...subjects.check(reading.data),
    ...checkRules(subjects.rules, reading, year),
    ...emptySectionIssues(subjects, reading.data, year, results),
  ]);
  const { issues, dismissed } = withoutDismissed(found, readDismissals(grids));
  return {
    subjects,
    data: reading.data,
    year,
    compareYear: before,
    results: warnResults(results, issues, subjects.rules),
    issues,
    dismissed,
    accentColor: color.accentColor,
    coatOfArms: picture.coatOfArms,
  };
}

/** A year of comparison that compares nothing. */
function compareYearIssues(
  reading: WorkbookReading,
  subjects: Subjects,
  year: number,
  compareYear: number | null,
): Issue[] {
  if (compareYear === null) return [];
  const measured = subjects.all.filter(({ indicators }) => indicators.length > 0);
  const years = yearsOf(
    measured.flatMap(({ tabs }) => tabs),
    reading.data,
  );
  const same = compareYear === year;
  if (!same && years.includes(compareYear)) return [];
  const params = { year: compareYear, same: same ? 1 : 0 };
  const found = String(compareYear);
  const issue = parameterIssue(reading, 'compareYear', 'compareYearUnused', found, params);
  return [{ ...issue, severity: 'warning' }];
}

function refusalsOf(reading: WorkbookReading): Issue[] {
  const values = reading.data.parameters(settings);
  const version = values.workbookVersion ?? 1;
  if (version > workbookVersion) {
    return [
      parameterIssue(reading, 'workbookVersion', 'futureVersion', String(version), {
        version,
        known: workbookVersion,
      }),
    ];
  }
  const required = Object.entries(settings.parameters).filter(([, { required }]) => required);
  const missing = required.filter(([id]) => values[id as keyof typeof values] === null);
  if (missing.length === 0) return [];
  const names = missing.map(([, { header }]) => header);
  return reading
    .issuesOf(settings.id)
    .filter(
      ({ severity, params: { parameter } }) =>
        severity === 'error' && (parameter === undefined || names.includes(String(parameter))),
    );
}

function accentOf(reading: WorkbookReading): { accentColor: string; issues: Issue[] } {
  const chosen = reading.data.parameters(settings).accentColor ?? defaultAccent;
  if (contrastOnWhite(chosen) >= readableContrast) return { accentColor: chosen, issues: [] };
  const accentColor = darkenedTo(chosen, readableContrast);
  const issue = parameterIssue(reading, 'accentColor', 'colorDarkened', chosen, {
    used: accentColor,
  });
  return { accentColor, issues: [{ ...issue, severity: 'warning' }] };
}

function pictureOf(reading: WorkbookReading): { coatOfArms: Picture | null; issues: Issue[] } {
  const { coatOfArms: given, municipality } = reading.data.parameters(settings);
  if (given === null) return { coatOfArms: null, issues: [] };
  const coatOfArms = readPicture(given, coatOfArmsOf(municipality));
  return coatOfArms
    ? { coatOfArms, issues: [] }
    : { coatOfArms, issues: [parameterIssue(reading, 'coatOfArms', 'notPicture', given, {})] };
}

function parameterIssue(
  reading: WorkbookReading,
  id: keyof typeof settings.parameters,
  code: Issue['code'],
  found: string,
  params: Issue['params'],
): Issue {
  const { header } = settings.parameters[id];
  const at = reading.parameterCell(settings.id, id) ?? {
    tab: settings.name,
    columnIndex: null,
    rowNumber: null,
  };
  return {
    code,
    severity: 'error',
    at,
    found,
    params: { ...params, column: header, parameter: header },
  };
}
