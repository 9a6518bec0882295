// The sections that the report must leave out, known without composing it. Pure: no service is called.
import type { IndicatorDefinition } from '../define/indicator.ts';
import type { SectionDefinition } from '../define/section.ts';
import type { SheetData } from '../define/sheetData.ts';
import type { Subjects } from '../define/subject.ts';
import { yearlyReport } from '../documents/yearlyReport.ts';
import type { Issue } from '../domain/issue.ts';
import type { Results } from '../engine/compute.ts';

/** All results by indicator, as sections are given them. */
export function resultsByIndicator({ indicators }: Subjects, { of }: Results) {
  return indicators.map((indicator: IndicatorDefinition) => ({
    indicator,
    results: of(indicator),
  }));
}

/** A section left out is said once, where its data should be. */
export function emptySectionIssues(
  subjects: Subjects,
  data: SheetData,
  year: number,
  results: Results,
): Issue[] {
  const facts = { data, year, of: results.of, all: resultsByIndicator(subjects, results) };
  return (
    yearlyReport(subjects)
      .filter((section) => !section.hasContent(facts))
      // A part that nobody asked for is not missed.
      .filter(({ tab }) => !tab?.optional || data.has(tab))
      .flatMap(issueOf)
  );
}

function issueOf({ title, tab }: SectionDefinition): Issue[] {
  if (!tab) return [];
  const at = { tab: tab.name, columnIndex: null, rowNumber: null };
  return [{ code: 'emptySection', severity: 'warning', at, found: '', params: { section: title } }];
}
