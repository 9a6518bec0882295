// The results as cards: each value with its change, its months and its making, ready to be shown.
import type { IndicatorDefinition } from '../define/indicator.ts';
import { type CellPlace, placesOf } from '../domain/cell.ts';
import type { Result } from '../domain/result.ts';
import type { Results } from '../engine/compute.ts';
import { createWriter } from '../engine/createWriter.ts';
import { noteText, reasonText } from '../locale/noteTexts.ts';
import { moreRanges } from '../locale/ptBR.ts';
import type { Analysis } from './analyseWorkbook.ts';

/** How a value changed since an earlier one. */
export interface CardChange {
  /** `none`: it cannot be given, and `notes` say why. */
  readonly direction: 'up' | 'down' | 'same' | 'none';
  /** Without a sign: `15,34%`. */
  readonly amount: string;
  /** `desde jan`. */
  readonly since: string;
  readonly notes: readonly string[];
}

/** One value as people read it. Texts are empty where there is nothing to say. */
export interface IndicatorCard {
  readonly code: string;
  readonly label: string;
  /** Stands at the top. */
  readonly headline: boolean;
  /** `36.547`, `R$ 1.234,56`, `82,53%`, `–`. */
  readonly value: string;
  /** `Nov/2021`. */
  readonly reference: string;
  readonly changes: readonly CardChange[];
  /** The twelve months, for a line; null: not reported. Empty: the value has no months. */
  readonly points: readonly (number | null)[];
  readonly numerator: string;
  readonly denominator: string;
  /** No more than `mostPlaces` of the ranges it came from. */
  readonly places: readonly CellPlace[];
  readonly morePlaces: number;
  readonly notes: readonly string[];
  readonly source: string;
}

/** The cards of one indicator. */
export interface CardGroup {
  readonly title: string;
  readonly formula: string;
  readonly cards: readonly IndicatorCard[];
}

const mostPlaces = 12;
const write = createWriter({ note: noteText, reason: reasonText, moreRanges });

/** A group for each indicator that is no change of another, with a card for each member's latest value. */
export function indicatorCards({ results, subjects }: Analysis): readonly CardGroup[] {
  const { indicators } = subjects;
  return indicators
    .filter(({ changeOf }) => !changeOf)
    .map((indicator) => ({
      title: indicator.title,
      formula: indicator.formula,
      cards: [...latest(results.of(indicator)).values()].map((result) =>
        cardOf(indicator, result, changesOf(result, indicator, indicators, results)),
      ),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/** The last result of each member; of first and last month that is the last one. */
function latest(results: readonly Result[]): Map<string, Result> {
  return new Map(results.map((result) => [result.memberId, result]));
}

function cardOf(
  { headlines = [] }: IndicatorDefinition,
  result: Result,
  changes: readonly Result[],
): IndicatorCard {
  const places = placesOf(result.cells);
  const isQuotient = result.operation === 'mean' || result.operation === 'share';
  return {
    code: result.code,
    label: result.memberLabel,
    headline: headlines.includes(result.memberId),
    value: write.quantity(result.unit, result),
    reference: write.reference(result.reference),
    changes: changes.map(changeOf),
    points: result.points.map(({ value }) => value),
    numerator: isQuotient ? write.numerator(result) : '',
    denominator: isQuotient ? write.denominator(result) : '',
    places: places.slice(0, mostPlaces),
    morePlaces: Math.max(0, places.length - mostPlaces),
    notes: remarksOf(result),
    source: result.source,
  };
}

/** The changes of a member in per cent, in the order of the indicators that give them. */
function changesOf(
  { memberId }: Result,
  indicator: IndicatorDefinition,
  indicators: readonly IndicatorDefinition[],
  results: Results,
): Result[] {
  return indicators
    .filter(({ changeOf, unit }) => changeOf === indicator && unit === 'ratio')
    .flatMap((change) => results.of(change).filter((result) => result.memberId === memberId));
}

function changeOf(result: Result): CardChange {
  const signed = write.signed(result);
  const direction = /^\+/.test(signed) ? 'up' : /^-/.test(signed) ? 'down' : 'same';
  return {
    direction: result.value === null ? 'none' : direction,
    amount: signed.replace(/^[+-]/, ''),
    since: result.since,
    notes: remarksOf(result),
  };
}

function remarksOf(result: Result): string[] {
  const reason = result.reason === null ? [] : [write.reason(result)];
  return [...reason, ...result.notes.map(write.note)];
}
