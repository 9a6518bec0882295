// A run: its five steps, which one it is at, the time so far and the way to stop.
import { runTexts } from '../../src/locale/panelReportTexts.ts';
import type { RunState, RunStep } from '../useRun.ts';
import { ActionButton } from './actionButton.tsx';
import { Clock } from './clock.tsx';
import { Icon } from './icon.tsx';

const steps: readonly RunStep[] = ['check', 'compute', 'charts', 'document', 'publish'];

interface Props {
  readonly state: Extract<RunState, { readonly phase: 'running' }>;
  readonly onStop: () => void;
}

/** The step is said to screen readers when it changes, the time is not. */
export function Running({ state, onStop }: Props) {
  const { step, stopping, startedAt } = state;
  const at = steps.indexOf(step);
  const tooLate = step === 'publish';
  return (
    <section class="card running">
      <h2 tabIndex={-1}>{runTexts.title}</h2>
      <ol class="steps">
        {steps.map((name, index) => {
          const place = index < at ? 'done' : index === at ? 'current' : 'waiting';
          return (
            <li key={name} class={place} aria-current={place === 'current' ? 'step' : undefined}>
              <Icon name={place === 'done' ? 'check' : 'pending'} />
              {runTexts.names[name]}
              <span class="unseen"> – {runTexts[place]}</span>
            </li>
          );
        })}
      </ol>
      <p aria-live="polite">{stopping && !tooLate ? runTexts.stopping : runTexts.doing[step]}</p>
      <p class="secondary">
        {runTexts.time}: <Clock since={startedAt} />
      </p>
      <ActionButton onPress={onStop} disabled={stopping || tooLate}>
        {tooLate ? runTexts.tooLate : runTexts.stop}
      </ActionButton>
    </section>
  );
}
