// Builders of embedded charts of one type, with the methods that Google documents for it.
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { pointSizeOf } from '../../charts/pointSizeOf.ts';
import { TextStyle } from '../../charts/textStyle.ts';
import type { Documented } from '../documented.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import type { ChartFacts } from './chartFacts.ts';
import { EmbeddedChartBuilder, type TypedBuilders } from './embeddedChartBuilder.ts';
import { EmbeddedTableChartBuilder } from './embeddedTableChartBuilder.ts';

type Shared = keyof GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Own<Builder> = Documented<Builder, Exclude<keyof Builder, Shared>>;

/** Title, legend and colours. */
abstract class TypedBuilder extends EmbeddedChartBuilder {
  setBackgroundColor(cssValue: string): this {
    return this._set('backgroundColor', String(cssValue));
  }

  setColors(cssValues: string[]): this {
    if (!Array.isArray(cssValues)) throw this._signature('setColors', [cssValues]);
    return this._set('colors', cssValues.map(String));
  }

  setLegendPosition(position: EnumValue): this {
    const name = enumName(position);
    if (name === null) throw this._signature('setLegendPosition', [position]);
    return this._set('legend.position', name.toLowerCase());
  }

  setLegendTextStyle(textStyle: TextStyle): this {
    return this._setStyle('legend.textStyle', textStyle);
  }

  setTitle(chartTitle: string): this {
    return this._set('title', String(chartTitle));
  }

  setTitleTextStyle(textStyle: TextStyle): this {
    return this._setStyle('titleTextStyle', textStyle);
  }

  _setStyle(path: string, style: unknown): this {
    if (!(style instanceof TextStyle)) throw this._signature(path, [style]);
    return this._set(path, style._toOption());
  }

  _setWindow(axis: 'hAxis' | 'vAxis', start: number, end: number): this {
    if (typeof start !== 'number' || typeof end !== 'number')
      throw this._signature('setRange', [start, end]);
    return this._set(`${axis}.viewWindow`, { min: start, max: end });
  }

  _setPoints(style: unknown): this {
    const size = pointSizeOf(style);
    if (size === undefined) throw this._signature('setPointStyle', [style]);
    return this._set('pointSize', size);
  }
}

/** "X" is the horizontal axis, also where bars lie. */
abstract class AxisBuilder extends TypedBuilder {
  setXAxisTextStyle(textStyle: TextStyle): this {
    return this._setStyle('hAxis.textStyle', textStyle);
  }

  setXAxisTitle(title: string): this {
    return this._set('hAxis.title', String(title));
  }

  setXAxisTitleTextStyle(textStyle: TextStyle): this {
    return this._setStyle('hAxis.titleTextStyle', textStyle);
  }

  setYAxisTextStyle(textStyle: TextStyle): this {
    return this._setStyle('vAxis.textStyle', textStyle);
  }

  setYAxisTitle(title: string): this {
    return this._set('vAxis.title', String(title));
  }

  setYAxisTitleTextStyle(textStyle: TextStyle): this {
    return this._setStyle('vAxis.titleTextStyle', textStyle);
  }
}

/** Charts with categories; the limits of their values are set by `setRange`. Source: docs/facts/google.md §3.4. */
abstract class CategoryBuilder extends AxisBuilder {
  get _values(): 'hAxis' | 'vAxis' {
    return 'vAxis';
  }

  reverseCategories(): this {
    return this._set('reverseCategories', true);
  }

  setRange(start: number, end: number): this {
    return this._setWindow(this._values, start, end);
  }

  useLogScale(): this {
    return this._set(`${this._values}.logScale`, true);
  }
}

abstract class StackableBuilder extends CategoryBuilder {
  setStacked(): this {
    return this._set('isStacked', true);
  }
}

/** Upright bars. */
export class EmbeddedColumnChartBuilder
  extends StackableBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>
{
  override readonly _className = 'EmbeddedColumnChartBuilder';
}

/** Lying bars. */
export class EmbeddedBarChartBuilder
  extends StackableBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>
{
  override readonly _className = 'EmbeddedBarChartBuilder';

  override get _values(): 'hAxis' {
    return 'hAxis';
  }

  reverseDirection(): this {
    return this._set('hAxis.direction', -1);
  }
}

/** Bars and lines in one chart. */
export class EmbeddedComboChartBuilder
  extends StackableBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder>
{
  override readonly _className = 'EmbeddedComboChartBuilder';
}

/** Filled lines. */
export class EmbeddedAreaChartBuilder
  extends StackableBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder>
{
  override readonly _className = 'EmbeddedAreaChartBuilder';

  setPointStyle(style: EnumValue): this {
    return this._setPoints(style);
  }
}

/** Bars that count how many values lie in each stretch. */
export class EmbeddedHistogramChartBuilder
  extends StackableBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder>
{
  override readonly _className = 'EmbeddedHistogramChartBuilder';
}

/** Lines; stacked ones have an option only (`isStacked`). */
export class EmbeddedLineChartBuilder
  extends CategoryBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>
{
  override readonly _className = 'EmbeddedLineChartBuilder';

  setCurveStyle(style: EnumValue): this {
    return this._set('curveType', enumName(style) === 'SMOOTH' ? 'function' : 'none');
  }

  setPointStyle(style: EnumValue): this {
    return this._setPoints(style);
  }
}

/** Points by two values. */
export class EmbeddedScatterChartBuilder
  extends AxisBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>
{
  override readonly _className = 'EmbeddedScatterChartBuilder';

  setPointStyle(style: EnumValue): this {
    return this._setPoints(style);
  }

  setXAxisLogScale(): this {
    return this._set('hAxis.logScale', true);
  }

  setXAxisRange(start: number, end: number): this {
    return this._setWindow('hAxis', start, end);
  }

  setYAxisLogScale(): this {
    return this._set('vAxis.logScale', true);
  }

  setYAxisRange(start: number, end: number): this {
    return this._setWindow('vAxis', start, end);
  }
}

/** Shares of a whole. */
export class EmbeddedPieChartBuilder
  extends TypedBuilder
  implements Own<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>
{
  override readonly _className = 'EmbeddedPieChartBuilder';

  reverseCategories(): this {
    return this._set('reverseCategories', true);
  }

  /** Drawn flat, as Google's pictures are. Source: docs/facts/google.md §3.1. */
  set3D(): this {
    return this._set('is3D', true);
  }
}

/** A builder of no type yet. */
export function newChartBuilder(book: SpreadsheetBook, facts: ChartFacts): EmbeddedChartBuilder {
  return new EmbeddedChartBuilder(book, facts, typed);

  function typed<Name extends keyof TypedBuilders>(
    name: Name,
    given: ChartFacts,
  ): TypedBuilders[Name] {
    const makers: { [Each in keyof TypedBuilders]: () => TypedBuilders[Each] } = {
      AREA: () => new EmbeddedAreaChartBuilder(book, given, typed),
      BAR: () => new EmbeddedBarChartBuilder(book, given, typed),
      COLUMN: () => new EmbeddedColumnChartBuilder(book, given, typed),
      COMBO: () => new EmbeddedComboChartBuilder(book, given, typed),
      HISTOGRAM: () => new EmbeddedHistogramChartBuilder(book, given, typed),
      LINE: () => new EmbeddedLineChartBuilder(book, given, typed),
      PIE: () => new EmbeddedPieChartBuilder(book, given, typed),
      SCATTER: () => new EmbeddedScatterChartBuilder(book, given, typed),
      TABLE: () => new EmbeddedTableChartBuilder(book, given, typed),
    };
    return makers[name]();
  }
}
