// The Painel as plain data: the numbers on top and the charts under them.
import type { ChartModel } from './chartModel.ts';
import type { Unit } from './unit.ts';

/** One number on top. */
export interface DashboardCard {
  readonly label: string;
  /** Null: it cannot be given, and `note` says why. */
  readonly value: number | null;
  readonly unit: Unit;
  /** `Nov/2021`. */
  readonly reference: string;
  /** `▲ 15,34% desde jan`: since the first month, then since the year of comparison, as far as there are such changes. */
  readonly changes: readonly string[];
  /** What a reader must know of the number and its changes. Empty: nothing. */
  readonly note: string;
}

export interface DashboardModel {
  readonly title: string;
  readonly cards: readonly DashboardCard[];
  /** Those that have something to show now. */
  readonly charts: readonly ChartModel[];
}
