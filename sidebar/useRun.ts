// Gerar relatório as seen from the panel: one run at a time, watched while it goes on.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Failure, type ValueOf } from './server.ts';

export type RunStep = NonNullable<ValueOf<'reportProgress'>['step']>;

/** What the person decided about a document that cannot simply be written over. */
export interface RunChoices {
  readonly onEdited?: 'replace' | 'newDocument';
  readonly onOtherPublisher?: 'newDocument';
}

export type RunState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly step: RunStep;
      readonly stopping: boolean;
      /** Unit: milliseconds since the page was opened. */
      readonly startedAt: number;
    }
  | {
      readonly phase: 'published';
      readonly report: ValueOf<'generateReport'>;
      readonly milliseconds: number;
    }
  | { readonly phase: 'refused'; readonly failures: readonly Failure[] };

export interface Run {
  readonly state: RunState;
  readonly start: (choices?: RunChoices) => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

const pollMilliseconds = 1500;

/** `onEnd` is called with how it ended. Starting while a run goes on does nothing. */
export function useRun(onEnd: (state: RunState) => void): Run {
  const [state, setState] = useState<RunState>({ phase: 'idle' });
  const job = useRef<string | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const watch = (watched: string) => {
    timer.current = window.setTimeout(async () => {
      const reply = await ask('reportProgress', { job: watched });
      if (job.current !== watched) return;
      if (reply.ok) {
        const { step, stopping } = reply.value;
        setState((old) =>
          old.phase === 'running'
            ? { ...old, step: step ?? old.step, stopping: old.stopping || stopping }
            : old,
        );
      }
      watch(watched);
    }, pollMilliseconds);
  };

  const start = async (choices: RunChoices = {}) => {
    if (job.current !== null) return;
    const own = newJob();
    const startedAt = performance.now();
    job.current = own;
    setState({ phase: 'running', step: 'check', stopping: false, startedAt });
    watch(own);
    const reply = await ask('generateReport', { ...choices, job: own });
    job.current = null;
    clearTimeout(timer.current);
    const ended: RunState = reply.ok
      ? { phase: 'published', report: reply.value, milliseconds: performance.now() - startedAt }
      : { phase: 'refused', failures: reply.errors };
    setState(ended);
    onEnd(ended);
  };

  const stop = () => {
    if (job.current === null) return;
    setState((old) => (old.phase === 'running' ? { ...old, stopping: true } : old));
    // Without an answer the run simply goes on to its end, which is said then.
    ask('stopReport', { job: job.current });
  };

  return { state, start, stop, reset: () => setState({ phase: 'idle' }) };
}

function newJob(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(numbers, (number) => number.toString(16).padStart(8, '0')).join('');
}
