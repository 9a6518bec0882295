// The Charts service.
import { Emulated } from '../../emulation/emulated.ts';
import {
  AreaChartBuilder,
  BarChartBuilder,
  ColumnChartBuilder,
  LineChartBuilder,
  PieChartBuilder,
  ScatterChartBuilder,
  TableChartBuilder,
} from './chartBuilders.ts';
import {
  chartTypes,
  columnTypes,
  curveStyles,
  hiddenDimensionStrategies,
  mergeStrategies,
  pointStyles,
  positions,
} from './chartEnums.ts';
import type { ChartPlace } from './chartModel.ts';
import { DataTableBuilder, DataViewDefinitionBuilder } from './dataTable.ts';
import { TextStyleBuilder } from './textStyle.ts';

/** Makes builders; making one costs nothing. */
export class ChartsService
  extends Emulated
  implements
    Pick<
      GoogleAppsScript.Charts.Charts,
      | 'newAreaChart'
      | 'newBarChart'
      | 'newColumnChart'
      | 'newDataTable'
      | 'newDataViewDefinition'
      | 'newLineChart'
      | 'newPieChart'
      | 'newScatterChart'
      | 'newTextStyle'
    >
{
  readonly _className = 'Charts';
  override readonly _counted = false;
  readonly ChartHiddenDimensionStrategy = hiddenDimensionStrategies;
  readonly ChartMergeStrategy = mergeStrategies;
  readonly ChartType = chartTypes;
  readonly ColumnType = columnTypes;
  readonly CurveStyle = curveStyles;
  readonly PointStyle = pointStyles;
  readonly Position = positions;
  readonly #place: ChartPlace;

  /** Shape: `locale` as `pt_BR`. */
  constructor(locale: string, timeZone: string) {
    super();
    this.#place = { locale: locale.replace('_', '-'), timeZone };
  }

  newAreaChart(): AreaChartBuilder {
    return new AreaChartBuilder(this.#place);
  }

  newBarChart(): BarChartBuilder {
    return new BarChartBuilder(this.#place);
  }

  newColumnChart(): ColumnChartBuilder {
    return new ColumnChartBuilder(this.#place);
  }

  newLineChart(): LineChartBuilder {
    return new LineChartBuilder(this.#place);
  }

  newPieChart(): PieChartBuilder {
    return new PieChartBuilder(this.#place);
  }

  newScatterChart(): ScatterChartBuilder {
    return new ScatterChartBuilder(this.#place);
  }

  newTableChart(): TableChartBuilder {
    return new TableChartBuilder(this.#place);
  }

  newDataTable(): DataTableBuilder {
    return new DataTableBuilder();
  }

  newDataViewDefinition(): DataViewDefinitionBuilder {
    return new DataViewDefinitionBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
}
