// Findings that touch a number stand in its notes, so that whoever reads the number reads them too.
import type { RuleDefinition } from '../define/rule.ts';
import { type CellSpan, fullAddressOf } from '../domain/cell.ts';
import type { Note, NoteCode } from '../domain/figure.ts';
import type { Issue } from '../domain/issue.ts';
import type { Result } from '../domain/result.ts';
import type { Results } from '../engine/compute.ts';

/** More of a kind are counted. */
const mostNotes = 4;
/** Notes of indicators themselves that already say which numbers are missing. */
const saidAlready: ReadonlySet<NoteCode> = new Set([
  'unitsMissing',
  'unitsUnread',
  'monthsMissing',
]);

/** The results with notes on the findings that touch them. Values are not changed. */
export function warnResults(
  results: Results,
  issues: readonly Issue[],
  rules: readonly RuleDefinition[],
): Results {
  const touching = issuesByCell(issues);
  if (touching.size === 0) return results;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const warned = new Map<Result, Result>();
  for (const result of results.all) {
    const notes = notesFor(result, touching, titles);
    if (notes.length > 0) warned.set(result, { ...result, notes: [...result.notes, ...notes] });
  }
  if (warned.size === 0) return results;
  const change = (all: readonly Result[]) => all.map((result) => warned.get(result) ?? result);
  const known = new Map<unknown, readonly Result[]>();
  return {
    all: change(results.all),
    of: (indicator) => {
      const found = known.get(indicator) ?? change(results.of(indicator));
      known.set(indicator, found);
      return found;
    },
  };
}

/** By tab and column, then by row. Of a whole row, the column is empty. */
type Touching = ReadonlyMap<string, readonly Issue[]>;

function issuesByCell(issues: readonly Issue[]): Touching {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    const { tab, columnIndex, rowNumber } = issue.at;
    if (issue.isElsewhere || rowNumber === null) continue;
    const key = `${tab}\n${columnIndex ?? ''}`;
    const known = found.get(key);
    if (known) known.push(issue);
    else found.set(key, [issue]);
  }
  return found;
}

function notesFor(
  { looksAt, seriesAt, notes }: Result,
  touching: Touching,
  titles: ReadonlyMap<string, string>,
): Note[] {
  const saysGaps = notes.some(({ code }) => saidAlready.has(code));
  const inSeries = seriesAt.flatMap((span) => issuesIn(span, touching));
  const issues = new Set([
    ...looksAt.flatMap((span) => issuesIn(span, touching)).filter(({ isGap }) => !isGap),
    ...inSeries.filter(({ isGap }) => isGap),
  ]);
  const made = [...issues].flatMap((issue): Note[] => {
    if (issue.isGap && saysGaps) return [];
    const at = fullAddressOf(issue.at);
    if (issue.isGap) return [{ code: 'gap', params: { problem: String(issue.params.problem) } }];
    if (issue.severity === 'error' && issue.code !== 'rule') {
      return saysGaps ? [] : [{ code: 'cellUnread', params: { at } }];
    }
    const rule = titles.get(String(issue.params.rule)) ?? '';
    return rule === '' && issue.code !== 'networkBesideUnits'
      ? []
      : [{ code: issue.severity === 'error' ? 'broken' : 'warned', params: { at, rule } }];
  });
  const different = [...new Map(made.map((note) => [JSON.stringify(note), note])).values()];
  if (different.length <= mostNotes) return different;
  const more = different.length - mostNotes;
  return [...different.slice(0, mostNotes), { code: 'moreWarnings', params: { count: more } }];
}

/** The findings at the cells of a stretch; those of whole rows count for every column. */
function issuesIn(span: CellSpan, touching: Touching): Issue[] {
  const { tab, columnIndex, rowNumber, lastRowNumber } = span;
  if (rowNumber === null) return [];
  const last = lastRowNumber ?? rowNumber;
  return [`${tab}\n${columnIndex}`, `${tab}\n`].flatMap((key) =>
    (touching.get(key) ?? []).filter(({ at }) => {
      const row = at.rowNumber ?? 0;
      // A row that is missing stands at the one that follows it, or below the last.
      return row >= rowNumber && row <= (key.endsWith('\n') ? last + 1 : last);
    }),
  );
}
