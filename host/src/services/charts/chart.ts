// Chart: a finished chart that can become a picture.
import { Emulated } from '../../emulation/emulated.ts';
import { EmulatedBlob } from '../base/emulatedBlob.ts';
import type { ChartModel } from './chartModel.ts';
import { drawChart } from './drawChart.ts';
import type { OptionBag } from './optionBag.ts';

/** Options of a chart as they were set. */
export class ChartOptions extends Emulated implements GoogleAppsScript.Charts.ChartOptions {
  readonly _className = 'ChartOptions';
  override readonly _counted = false;
  readonly #options: OptionBag;

  constructor(options: OptionBag) {
    super();
    this.#options = options;
  }

  /** Null: for an option that was not set. */
  get(option: string): unknown {
    return this.#options.get(option) ?? null;
  }

  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}

/** Drawing happens at getAs or getBlob, and counts as one call. */
export class EmulatedChart extends Emulated implements GoogleAppsScript.Charts.Chart {
  readonly _className = 'Chart';
  override readonly _uncounted = new Set(['getOptions', 'getId', 'getType']);
  readonly #model: ChartModel;

  constructor(model: ChartModel) {
    super();
    this.#model = model;
  }

  /** Throws: for types other than PNG, and where no font can draw Portuguese. */
  getAs(contentType: string): EmulatedBlob {
    if (contentType !== 'image/png')
      throw new Error(`Converting from image/png to ${contentType} is not supported.`);
    return new EmulatedBlob(drawChart(this.#model), 'image/png', 'chart.png');
  }

  getBlob(): EmulatedBlob {
    return this.getAs('image/png');
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.#model.options);
  }

  /** Null: charts of this service have no id, whatever the typed definitions say. */
  getId(): string {
    return null as unknown as string;
  }
}
