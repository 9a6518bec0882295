// EmbeddedChartBuilder: what builders of embedded charts of every type have.
import { Emulated, NotEmulated } from '../../../emulation/emulated.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { chartTypes, hiddenDimensionStrategies, mergeStrategies } from '../../charts/chartEnums.ts';
import type { Documented } from '../documented.ts';
import { Range } from '../range/range.ts';
import { readNumber } from '../readArguments.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { type ChartFacts, withOption } from './chartFacts.ts';
import { ContainerInfo, EmbeddedChart } from './embeddedChart.ts';
import type {
  EmbeddedAreaChartBuilder,
  EmbeddedBarChartBuilder,
  EmbeddedColumnChartBuilder,
  EmbeddedComboChartBuilder,
  EmbeddedHistogramChartBuilder,
  EmbeddedLineChartBuilder,
  EmbeddedPieChartBuilder,
  EmbeddedScatterChartBuilder,
} from './embeddedChartBuilders.ts';
import type { EmbeddedTableChartBuilder } from './embeddedTableChartBuilder.ts';
import { isDrawable } from './storedChart.ts';

/** Makes the builder of a type of chart. */
export type BuilderOf = <Name extends keyof TypedBuilders>(
  name: Name,
  facts: ChartFacts,
) => TypedBuilders[Name];

/** Builders by the type they make. */
export interface TypedBuilders {
  readonly AREA: EmbeddedAreaChartBuilder;
  readonly BAR: EmbeddedBarChartBuilder;
  readonly COLUMN: EmbeddedColumnChartBuilder;
  readonly COMBO: EmbeddedComboChartBuilder;
  readonly HISTOGRAM: EmbeddedHistogramChartBuilder;
  readonly LINE: EmbeddedLineChartBuilder;
  readonly PIE: EmbeddedPieChartBuilder;
  readonly SCATTER: EmbeddedScatterChartBuilder;
  readonly TABLE: EmbeddedTableChartBuilder;
}

type DocumentedBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/**
 * Calls work in the script's memory. Title, colours and background have methods on the builders of a type only
 * (`asColumnChart()`); here they are options. Source: docs/facts/google.md §3.4.
 */
export class EmbeddedChartBuilder
  extends Emulated
  implements Documented<DocumentedBuilder, keyof DocumentedBuilder>
{
  readonly _className: string = 'EmbeddedChartBuilder';
  override readonly _counted = false;
  readonly #book: SpreadsheetBook;
  readonly #typed: BuilderOf;
  #facts: ChartFacts;
  readonly #hash = nextHash();

  constructor(book: SpreadsheetBook, facts: ChartFacts, typed: BuilderOf) {
    super();
    this.#book = book;
    this.#facts = facts;
    this.#typed = typed;
  }

  /** A range that is there already is not added again. */
  addRange(range: Range): this {
    if (!(range instanceof Range)) throw this._signature('addRange', [range]);
    const { ranges } = this.#facts;
    return ranges.some((known) => isSame(known, range))
      ? this
      : this.#put({ ranges: [...ranges, range] });
  }

  removeRange(range: Range): this {
    if (!(range instanceof Range)) throw this._signature('removeRange', [range]);
    return this.#put({ ranges: this.#facts.ranges.filter((known) => !isSame(known, range)) });
  }

  clearRanges(): this {
    return this.#put({ ranges: [] });
  }

  getRanges(): Range[] {
    return [...this.#facts.ranges];
  }

  asAreaChart(): EmbeddedAreaChartBuilder {
    return this.#as('AREA');
  }

  asBarChart(): EmbeddedBarChartBuilder {
    return this.#as('BAR');
  }

  asColumnChart(): EmbeddedColumnChartBuilder {
    return this.#as('COLUMN');
  }

  asComboChart(): EmbeddedComboChartBuilder {
    return this.#as('COMBO');
  }

  /** Can be built, but not put on a sheet: files have no such chart. */
  asHistogramChart(): EmbeddedHistogramChartBuilder {
    return this.#as('HISTOGRAM');
  }

  asLineChart(): EmbeddedLineChartBuilder {
    return this.#as('LINE');
  }

  asPieChart(): EmbeddedPieChartBuilder {
    return this.#as('PIE');
  }

  asScatterChart(): EmbeddedScatterChartBuilder {
    return this.#as('SCATTER');
  }

  /** Can be built, but not put on a sheet: files have no such chart. */
  asTableChart(): EmbeddedTableChartBuilder {
    return this.#as('TABLE');
  }

  #as<Name extends keyof TypedBuilders>(name: Name): TypedBuilders[Name] {
    return this.#typed(name, { ...this.#facts, type: chartTypes[name] });
  }

  build(): EmbeddedChart {
    const typed = this.#typed;
    return new EmbeddedChart(
      this.#facts,
      this.#book,
      (facts) => new EmbeddedChartBuilder(this.#book, facts, typed),
    );
  }

  getChartType(): EnumValue {
    return this.#facts.type ?? chartTypes.COLUMN;
  }

  getContainer(): ContainerInfo {
    return new ContainerInfo(this.#facts.place);
  }

  /** Throws: NotEmulated for types that this host cannot put into a file; not all are valid on Google either. */
  setChartType(type: EnumValue): this {
    const name = enumName(type);
    if (name === null || Reflect.get(chartTypes, name) !== type)
      throw this._signature('setChartType', [type]);
    if (!isDrawable(name) && name !== 'TABLE')
      throw new NotEmulated(this._className, `setChartType(${name})`);
    return this.#put({ type });
  }

  /** Throws: before a type was chosen, and for pies and tables. Source: docs/facts/google.md §3.4. */
  setHiddenDimensionStrategy(strategy: EnumValue): this {
    const name = enumName(strategy);
    if (name === null || Reflect.get(hiddenDimensionStrategies, name) !== strategy)
      throw this._signature('setHiddenDimensionStrategy', [strategy]);
    const type = this.#facts.type?.name();
    if (type === undefined || type === 'PIE' || type === 'TABLE')
      throw new Error(
        `Unexpected error while getting the method or property setHiddenDimensionStrategy on object SpreadsheetApp.${this._className}.`,
      );
    return this.#put({ hidden: strategy });
  }

  setMergeStrategy(mergeStrategy: EnumValue): this {
    const name = enumName(mergeStrategy);
    if (name === null || Reflect.get(mergeStrategies, name) !== mergeStrategy)
      throw this._signature('setMergeStrategy', [mergeStrategy]);
    return this.#put({ merge: mergeStrategy });
  }

  /** A negative number has the headers guessed. */
  setNumHeaders(headers: number): this {
    const count = readNumber(`${this._className}.setNumHeaders`, headers, [headers]);
    return this.#put({ numHeaders: Math.max(-1, count) });
  }

  /** The value is kept as it is now; functions and other things that are no data are dropped. */
  setOption(option: string, value: unknown): this {
    return this._set(String(option), value);
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    const args = [anchorRowPos, anchorColPos, offsetX, offsetY];
    const [row = 1, column = 1, x = 0, y = 0] = args.map((arg) =>
      readNumber(`${this._className}.setPosition`, arg, args),
    );
    return this.#put({ place: { row, column, offsetX: x, offsetY: y } });
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    if (typeof transpose !== 'boolean')
      throw this._signature('setTransposeRowsAndColumns', [transpose]);
    return this.#put({ transposed: transpose });
  }

  /** Builders are the one kind of object that shows its Java class. Source: gas-fakes, test/testsheetschart.js. */
  override toString(): string {
    const { _className: name } = this;
    return `com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApi${name}@${this.#hash}`;
  }

  _set(option: string, value: unknown): this {
    const text = value === undefined ? undefined : JSON.stringify(value);
    this.#facts = withOption(this.#facts, option, text === undefined ? null : JSON.parse(text));
    return this;
  }

  _signature(method: string, args: readonly unknown[]): Error {
    return signatureError(`SpreadsheetApp.${this._className}.${method}`, args);
  }

  #put(change: Partial<ChartFacts>): this {
    this.#facts = { ...this.#facts, ...change };
    return this;
  }
}

let lastHash = 0x1000_0000;

function nextHash(): string {
  lastHash += 1;
  return lastHash.toString(16);
}

function isSame(a: Range, b: Range): boolean {
  return a._worksheet === b._worksheet && JSON.stringify(a._area) === JSON.stringify(b._area);
}
