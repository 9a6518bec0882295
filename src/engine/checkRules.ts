// Asking the rules where the data are not plausible.
import type { Breach, MonthSpan, RuleContext, RuleDefinition } from '../define/rule.ts';
import type { Series, SeriesSource } from '../define/series.ts';
import type { SheetData } from '../define/sheetData.ts';
import { addressOf, type CellRef, fullAddressOf } from '../domain/cell.ts';
import type { Issue } from '../domain/issue.ts';
import { toMonthNumber } from '../domain/month.ts';
import type { Unit } from '../domain/unit.ts';
import { formatMoney, formatNumber } from './format.ts';
import type { WorkbookReading } from './readWorkbook.ts';

/** A series with fewer months says nothing of when the workbook reports. */
const fewestMonths = 3;

/**
 * The findings of all rules, in their order. A cell that one rule finds improbable is not named by a later one, nor one
 * that could not be read: the first finding says best what is wrong. What is impossible is always said.
 */
export function checkRules(
  rules: readonly RuleDefinition[],
  { data, issues, found }: Pick<WorkbookReading, 'data' | 'issues' | 'found'>,
  year: number,
): Issue[] {
  const context = contextOf(rules, data, year);
  const unread = issues.filter(({ severity }) => severity === 'error');
  const named = new Set(unread.map(({ at }) => fullAddressOf(at)));
  return rules.flatMap((rule) =>
    rule.find(context).flatMap((breach): Issue[] => {
      if (rule.importance === 'improbable') {
        const places = [breach.at, ...(breach.also ?? [])].map(fullAddressOf);
        if (places.some((place) => named.has(place))) return [];
        for (const place of places) named.add(place);
      }
      return [issueOf(rule, breach, found(breach.at))];
    }),
  );
}

function contextOf(rules: readonly RuleDefinition[], data: SheetData, year: number): RuleContext {
  const read = new Map<SeriesSource, readonly Series[]>();
  const series = (source: SeriesSource): readonly Series[] => {
    const known = read.get(source) ?? source.read(data);
    read.set(source, known);
    return known;
  };
  const sources = new Set(rules.flatMap((rule) => rule.series ?? []));
  const spans = new Map<number, MonthSpan | null>();
  const span = (of: number): MonthSpan | null => {
    const known = spans.get(of);
    if (known !== undefined) return known;
    const found = spanOf([...sources].flatMap(series), of);
    spans.set(of, found);
    return found;
  };
  return { data, year, series, span };
}

function spanOf(all: readonly Series[], year: number): MonthSpan | null {
  const months = all.flatMap(({ points }) => {
    const given = points.filter((point) => point.year === year && point.value !== null);
    return given.length < fewestMonths ? [] : given.map(({ month }): number => month);
  });
  if (months.length === 0) return null;
  const from = toMonthNumber(months.reduce((least, month) => Math.min(least, month)));
  const to = toMonthNumber(months.reduce((most, month) => Math.max(most, month)));
  return from && to ? { from, to } : null;
}

function issueOf(rule: RuleDefinition, breach: Breach, found: string): Issue {
  const say = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const word = breach.words[name];
      return word === undefined ? whole : wordText(word, rule.unit);
    });
  return {
    code: 'rule',
    severity: rule.importance === 'impossible' ? 'error' : 'warning',
    at: breach.at,
    found,
    year: breach.year,
    mark: `${rule.id}: ${breach.mark}`,
    ...(rule.isGap && { isGap: true }),
    ...(breach.mends && { mends: breach.mends }),
    params: { rule: rule.id, problem: say(rule.problem), fix: say(rule.fix) },
  };
}

function wordText(word: string | number | CellRef, unit: Unit): string {
  if (typeof word === 'string') return word;
  if (typeof word !== 'number') return addressOf(word);
  if (unit === 'moneyCents') return formatMoney(word);
  return formatNumber(word, Number.isInteger(word) ? 0 : 1);
}
