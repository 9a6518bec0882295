// How far a run is, for whoever watches it from the side panel, and their wish to stop it.
import { Refused } from '../../domain/errors.ts';
import { progress } from '../../locale/ptBR.ts';
import { publishProblems } from '../../locale/publishTexts.ts';
import { announce } from './activeSpreadsheet.ts';
import { withCache } from './withCache.ts';

/** The steps of Gerar relatório, in their order. */
export const runSteps = ['check', 'compute', 'charts', 'document', 'publish'] as const;
export type RunStep = (typeof runSteps)[number];

export interface WatchedRun {
  /** Null: the run has not begun, is over, or is not known. */
  readonly step: RunStep | null;
  readonly stopping: boolean;
}

/** Longer than any run. Unit: seconds. */
const kept = 600;
const stepKey = (job: string) => `step.${job}`;
const stopKey = (job: string) => `stop.${job}`;
const userCache = () => CacheService.getUserCache();

/**
 * Gives a function to be called as each step begins. With a job it leaves the step for `watchRun` and minds
 * `askToStop`; without one it says in the corner of the window what is being done. Both are courtesies: without them
 * the work goes on.
 * Throws: Refused when the person asked to stop.
 */
export function stepper(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  job: string | undefined,
): (step: RunStep) => void {
  if (job === undefined) {
    return (step) => {
      const text = progress[step];
      if (text !== '') announce(spreadsheet, text);
    };
  }
  return (step) => {
    const wish = withCache(userCache, (cache) => {
      cache.put(stepKey(job), step, kept);
      return cache.get(stopKey(job));
    });
    if (wish) throw new Refused('stopped', publishProblems.stopped);
  };
}

/** Looks at a run from outside. */
export function watchRun(job: string): WatchedRun {
  const found = withCache(userCache, (cache) => cache.getAll([stepKey(job), stopKey(job)])) ?? {};
  const step = runSteps.find((known) => known === found[stepKey(job)]) ?? null;
  return { step, stopping: stopKey(job) in found };
}

/** Asks a run to end before its next step. */
export function askToStop(job: string): void {
  withCache(userCache, (cache) => cache.put(stopKey(job), 'yes', kept));
}
