// What all chart builders have in common.
import { Emulated } from '../../emulation/emulated.ts';
import { enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import { EmulatedChart } from './chart.ts';
import type { ChartKind, ChartPlace } from './chartModel.ts';
import {
  DataTable,
  DataTableBuilder,
  DataViewDefinition,
  DataViewDefinitionBuilder,
} from './dataTable.ts';
import { OptionBag } from './optionBag.ts';
import { TextStyle } from './textStyle.ts';

/** Setters work in the script's memory; only build() is counted. */
export abstract class ChartBuilder extends Emulated {
  override readonly _counted: boolean = true;
  override readonly _uncounted: ReadonlySet<string>;
  abstract readonly _kind: ChartKind;
  readonly _options = new OptionBag();
  readonly #place: ChartPlace;
  #table: DataTable | null = null;
  #view: DataViewDefinition | null = null;

  constructor(place: ChartPlace) {
    super();
    this.#place = place;
    this._uncounted = new EverythingBut('build');
  }

  /** Throws: without data. */
  build(): EmulatedChart {
    if (!this.#table)
      throw new Error('No data source was set. You must set either dataTable or dataSourceUrl.');
    const columns = this.#view ? this.#view._apply(this.#table._columns) : this.#table._columns;
    return new EmulatedChart({
      kind: this._kind,
      columns,
      options: this._options.copy(),
      ...this.#place,
    });
  }

  /** Takes a table, or its builder. */
  setDataTable(table: unknown): this {
    if (table instanceof DataTableBuilder) this.#table = table.build();
    else if (table instanceof DataTable) this.#table = table;
    else throw signatureError(`Charts.${this._className}.setDataTable`, [table]);
    return this;
  }

  setDataViewDefinition(view: unknown): this {
    if (view instanceof DataViewDefinitionBuilder) this.#view = view.build();
    else if (view instanceof DataViewDefinition) this.#view = view;
    else throw signatureError(`Charts.${this._className}.setDataViewDefinition`, [view]);
    return this;
  }

  setDataSourceUrl(_url: string): this {
    throw new Error('This host has no network: use setDataTable.');
  }

  setDimensions(width: number, height: number): this {
    if (typeof width !== 'number' || typeof height !== 'number')
      throw signatureError(`Charts.${this._className}.setDimensions`, [width, height]);
    return this._set('width', width)._set('height', height);
  }

  setOption(option: string, value: unknown): this {
    return this._set(String(option), value);
  }

  setBackgroundColor(cssValue: string): this {
    return this._set('backgroundColor', cssValue);
  }

  setColors(cssValues: string[]): this {
    return this._set('colors', cssValues);
  }

  setTitle(chartTitle: string): this {
    return this._set('title', String(chartTitle));
  }

  setTitleTextStyle(textStyle: unknown): this {
    return this._setStyle('titleTextStyle', textStyle);
  }

  setLegendPosition(position: unknown): this {
    const name = enumName(position);
    if (name === null)
      throw signatureError(`Charts.${this._className}.setLegendPosition`, [position]);
    return this._set('legend.position', name.toLowerCase());
  }

  setLegendTextStyle(textStyle: unknown): this {
    return this._setStyle('legend.textStyle', textStyle);
  }

  _set(path: string, value: unknown): this {
    this._options.set(path, value);
    return this;
  }

  _setStyle(path: string, style: unknown): this {
    if (!(style instanceof TextStyle))
      throw signatureError(`Charts.${this._className}.${path}`, [style]);
    return this._set(path, style._toOption());
  }
}

/** A set that has every name except one. */
class EverythingBut extends Set<string> {
  readonly #exception: string;

  constructor(exception: string) {
    super();
    this.#exception = exception;
  }

  override has(name: string): boolean {
    return name !== this.#exception;
  }
}
