// Amounts set by law, as series of dated values.

/** A value in force from a month on. Shape of `from`: `yyyy-mm`. */
export interface DatedValue<V> {
  readonly from: string;
  readonly value: V;
  /** Norm, item and date. */
  readonly source: string;
}

export interface Parameter<V> {
  readonly id: string;
  readonly title: string;
  /** Oldest first. */
  readonly values: readonly DatedValue<V>[];
}

/** Defines a dated parameter. */
export function defineParameter<V>(parameter: Parameter<V>): Parameter<V> {
  return parameter;
}

/** The value in force in a month. Null: the series begins later. */
export function valueAt<V>(parameter: Parameter<V>, year: number, month: number): V | null {
  const wanted = `${year}-${String(month).padStart(2, '0')}`;
  const inForce = parameter.values.filter(({ from }) => from <= wanted);
  return inForce[inForce.length - 1]?.value ?? null;
}
