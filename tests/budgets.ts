// budgets.json, as tests read it.
import { readFileSync } from 'node:fs';

export interface Budget {
  readonly most: number;
  readonly reason: string;
}

interface Budgets {
  readonly bundleBytes: Budget;
  readonly panelBytes: Budget;
  readonly bundleLoadMilliseconds: Budget;
  /** By the public function. */
  readonly serviceCalls: Readonly<Record<string, Budget>>;
}

export const budgets = JSON.parse(readFileSync('budgets.json', 'utf8')) as Budgets;

/** The most service calls that an action may cost in a sheet that has its output tabs. Throws: Error without a budget. */
export function mostCalls(action: string): number {
  const budget = budgets.serviceCalls[action];
  if (!budget) throw new Error(`budgets.json has no budget for ${action}.`);
  return budget.most;
}
