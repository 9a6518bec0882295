// What a script says about an embedded chart: type, ranges, options, place.
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { chartTypes, hiddenDimensionStrategies, mergeStrategies } from '../../charts/chartEnums.ts';
import { OptionBag } from '../../charts/optionBag.ts';
import type { Range } from '../range/range.ts';

/** All that a builder collects. Shape: `settings` are options in the order they were set. */
export interface ChartFacts {
  /** Null: not on a sheet yet. */
  readonly id: number | null;
  /** Null: none chosen yet, which draws columns. */
  readonly type: EnumValue | null;
  readonly ranges: readonly Range[];
  readonly settings: readonly (readonly [string, unknown])[];
  /** -1: to be guessed from the cells. */
  readonly numHeaders: number;
  readonly transposed: boolean;
  readonly merge: EnumValue;
  readonly hidden: EnumValue;
  readonly place: ChartPlace;
}

/** Unit: row and column from 1, offsets in pixels. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A chart of which nothing is said yet. Source for the defaults: reference of the enums. */
export const EMPTY_CHART: ChartFacts = {
  id: null,
  type: null,
  ranges: [],
  settings: [],
  numHeaders: -1,
  transposed: false,
  merge: mergeStrategies.MERGE_COLUMNS,
  hidden: hiddenDimensionStrategies.IGNORE_BOTH,
  place: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

/** Size of a chart that names none. Unit: pixels. Source: charts inserted on live spreadsheets. */
export const DEFAULT_WIDTH = 600;
export const DEFAULT_HEIGHT = 371;

/** Type that is drawn. */
export function typeName({ type }: ChartFacts): string {
  return (type ?? chartTypes.COLUMN).name();
}

/** Facts with an option set; the same one set before is replaced. */
export function withOption(facts: ChartFacts, name: string, value: unknown): ChartFacts {
  const others = facts.settings.filter(([known]) => known !== name);
  return { ...facts, settings: [...others, [name, value]] };
}

/** Options of a chart by path. */
export class ChartOptionReader {
  readonly bag = new OptionBag();

  constructor(settings: ChartFacts['settings']) {
    for (const [name, value] of settings) this.bag.set(name, value);
  }

  /** The first of several paths that holds a text. */
  text(...paths: readonly string[]): string | null {
    return firstOf(paths, (path) => this.bag.text(path));
  }

  /** Numbers also as text, as recorded macros write them. */
  number(...paths: readonly string[]): number | null {
    return firstOf(paths, (path) => {
      const text = this.bag.text(path);
      const value = text === null || text.trim() === '' ? this.bag.number(path) : Number(text);
      return value === null || Number.isNaN(value) ? null : value;
    });
  }

  /** True and false also as text, as recorded macros write them. */
  flag(path: string): boolean | null {
    const text = this.bag.text(path);
    return text === 'true' ? true : text === 'false' ? false : this.bag.flag(path);
  }
}

function firstOf<T>(paths: readonly string[], read: (path: string) => T | null): T | null {
  for (const path of paths) {
    const value = read(path);
    if (value !== null) return value;
  }
  return null;
}
