// One builder for each kind of chart, with the methods that Google documents for it.
import { enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import { ChartBuilder } from './chartBuilder.ts';
import { pointSizeOf } from './pointSizeOf.ts';

/** Charts with a horizontal and a vertical axis. "X" is the horizontal one, also where bars lie. */
abstract class AxisChartBuilder extends ChartBuilder {
  setXAxisTitle(title: string): this {
    return this._set('hAxis.title', String(title));
  }

  setXAxisTextStyle(textStyle: unknown): this {
    return this._setStyle('hAxis.textStyle', textStyle);
  }

  setXAxisTitleTextStyle(textStyle: unknown): this {
    return this._setStyle('hAxis.titleTextStyle', textStyle);
  }

  setYAxisTitle(title: string): this {
    return this._set('vAxis.title', String(title));
  }

  setYAxisTextStyle(textStyle: unknown): this {
    return this._setStyle('vAxis.textStyle', textStyle);
  }

  setYAxisTitleTextStyle(textStyle: unknown): this {
    return this._setStyle('vAxis.titleTextStyle', textStyle);
  }

  _setWindow(axis: 'hAxis' | 'vAxis', start: number, end: number): this {
    if (typeof start !== 'number' || typeof end !== 'number')
      throw signatureError(`Charts.${this._className}.setRange`, [start, end]);
    return this._set(`${axis}.viewWindow`, { min: start, max: end });
  }

  _setPoints(style: unknown): this {
    const size = pointSizeOf(style);
    if (size === undefined)
      throw signatureError(`Charts.${this._className}.setPointStyle`, [style]);
    return this._set('pointSize', size);
  }
}

/** Charts whose categories run along one axis and whose values along the other. */
abstract class CategoryChartBuilder extends AxisChartBuilder {
  abstract readonly _valueAxis: 'hAxis' | 'vAxis';

  reverseCategories(): this {
    return this._set('reverseCategories', true);
  }

  setRange(start: number, end: number): this {
    return this._setWindow(this._valueAxis, start, end);
  }

  useLogScale(): this {
    return this._set(`${this._valueAxis}.logScale`, true);
  }
}

/** Upright bars. */
export class ColumnChartBuilder
  extends CategoryChartBuilder
  implements GoogleAppsScript.Charts.ColumnChartBuilder
{
  readonly _className = 'ColumnChartBuilder';
  readonly _kind = 'column';
  readonly _valueAxis = 'vAxis';

  setStacked(): this {
    return this._set('isStacked', true);
  }
}

/** Lying bars; the first row is on top. */
export class BarChartBuilder
  extends CategoryChartBuilder
  implements GoogleAppsScript.Charts.BarChartBuilder
{
  readonly _className = 'BarChartBuilder';
  readonly _kind = 'bar';
  readonly _valueAxis = 'hAxis';

  setStacked(): this {
    return this._set('isStacked', true);
  }

  reverseDirection(): this {
    return this._set('hAxis.direction', -1);
  }
}

/** Lines over categories. */
export class LineChartBuilder
  extends CategoryChartBuilder
  implements GoogleAppsScript.Charts.LineChartBuilder
{
  readonly _className = 'LineChartBuilder';
  readonly _kind = 'line';
  readonly _valueAxis = 'vAxis';

  setCurveStyle(style: unknown): this {
    return this._set('curveType', enumName(style) === 'SMOOTH' ? 'function' : 'none');
  }

  setPointStyle(style: unknown): this {
    return this._setPoints(style);
  }
}

/** Lines with the area beneath filled. */
export class AreaChartBuilder
  extends CategoryChartBuilder
  implements GoogleAppsScript.Charts.AreaChartBuilder
{
  readonly _className = 'AreaChartBuilder';
  readonly _kind = 'area';
  readonly _valueAxis = 'vAxis';

  setStacked(): this {
    return this._set('isStacked', true);
  }

  setPointStyle(style: unknown): this {
    return this._setPoints(style);
  }
}

/** Points by two values. */
export class ScatterChartBuilder
  extends AxisChartBuilder
  implements GoogleAppsScript.Charts.ScatterChartBuilder
{
  readonly _className = 'ScatterChartBuilder';
  readonly _kind = 'scatter';

  setPointStyle(style: unknown): this {
    return this._setPoints(style);
  }

  setXAxisLogScale(): this {
    return this._set('hAxis.logScale', true);
  }

  setYAxisLogScale(): this {
    return this._set('vAxis.logScale', true);
  }

  setXAxisRange(start: number, end: number): this {
    return this._setWindow('hAxis', start, end);
  }

  setYAxisRange(start: number, end: number): this {
    return this._setWindow('vAxis', start, end);
  }
}

/** Shares of a whole. */
export class PieChartBuilder
  extends ChartBuilder
  implements GoogleAppsScript.Charts.PieChartBuilder
{
  readonly _className = 'PieChartBuilder';
  readonly _kind = 'pie';

  reverseCategories(): this {
    return this._set('reverseCategories', true);
  }

  /** Drawn flat, as Google's pictures are (docs/facts/google.md §3.1). */
  set3D(): this {
    return this._set('is3D', true);
  }
}

/** Google draws tables in the browser only; asking for a picture fails there too. */
export class TableChartBuilder extends ChartBuilder {
  readonly _className = 'TableChartBuilder';
  readonly _kind = 'table';
}
