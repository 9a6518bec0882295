// EmbeddedChart: a chart of a sheet, or one that is yet to be put there.
import { Emulated } from '../../../emulation/emulated.ts';
import { EmulatedBlob } from '../../base/emulatedBlob.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { ChartOptions } from '../../charts/chart.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { type ChartFacts, ChartOptionReader, type ChartPlace } from './chartFacts.ts';
import { chartPicture } from './chartPicture.ts';
import type { EmbeddedChartBuilder } from './embeddedChartBuilder.ts';

type DocumentedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type DocumentedContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;

/** Where a chart lies. */
export class ContainerInfo
  extends Emulated
  implements Documented<DocumentedContainer, keyof DocumentedContainer>
{
  readonly _className = 'ContainerInfo';
  override readonly _counted = false;
  readonly #place: ChartPlace;

  constructor(place: ChartPlace) {
    super();
    this.#place = place;
  }

  getAnchorColumn(): number {
    return this.#place.column;
  }

  getAnchorRow(): number {
    return this.#place.row;
  }

  /** Unit: pixels. */
  getOffsetX(): number {
    return this.#place.offsetX;
  }

  /** Unit: pixels. */
  getOffsetY(): number {
    return this.#place.offsetY;
  }
}

const COUNTED = new Set(['getAs', 'getBlob']);

/** What is asked of it is answered from memory; only drawing counts as a call. */
class EverythingElse extends Set<string> {
  override has(name: string): boolean {
    return !COUNTED.has(name);
  }
}

/** A snapshot: later changes on the sheet do not show in it. */
export class EmbeddedChart
  extends Emulated
  implements Documented<DocumentedChart, keyof DocumentedChart>
{
  readonly _className = 'EmbeddedChart';
  override readonly _uncounted: ReadonlySet<string> = new EverythingElse();
  readonly _facts: ChartFacts;
  readonly #book: SpreadsheetBook;
  readonly #modify: (facts: ChartFacts) => EmbeddedChartBuilder;

  constructor(
    facts: ChartFacts,
    book: SpreadsheetBook,
    modify: (facts: ChartFacts) => EmbeddedChartBuilder,
  ) {
    super();
    this._facts = facts;
    this.#book = book;
    this.#modify = modify;
  }

  /** Throws: for types other than PNG. */
  getAs(contentType: string): EmulatedBlob {
    if (contentType !== 'image/png')
      throw new Error(`Converting from image/png to ${contentType} is not supported.`);
    return new EmulatedBlob(chartPicture(this._facts, this.#book), 'image/png', 'chart.png');
  }

  getBlob(): EmulatedBlob {
    return this.getAs('image/png');
  }

  /** Null: the chart is not on a sheet. */
  getChartId(): number | null {
    return this._facts.id;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this._facts.place);
  }

  getHiddenDimensionStrategy(): EnumValue {
    return this._facts.hidden;
  }

  getMergeStrategy(): EnumValue {
    return this._facts.merge;
  }

  /** -1: nothing was said, so headers are guessed from the cells. */
  getNumHeaders(): number {
    return this._facts.numHeaders;
  }

  getOptions(): ChartOptions {
    return new ChartOptions(new ChartOptionReader(this._facts.settings).bag);
  }

  getRanges(): Range[] {
    return [...this._facts.ranges];
  }

  getTransposeRowsAndColumns(): boolean {
    return this._facts.transposed;
  }

  modify(): EmbeddedChartBuilder {
    return this.#modify(this._facts);
  }
}
