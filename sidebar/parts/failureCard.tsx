// A card that says what went wrong, what to do, and gives details to copy.
import type { ComponentChildren } from 'preact';
import { commonTexts, failureTexts } from '../../src/locale/panelTexts.ts';
import type { Failure } from '../server.ts';
import { CopyButton } from './copyButton.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly failures: readonly Failure[];
  readonly title?: string;
  /** Whether the focus will be moved to its heading. */
  readonly focusable?: boolean;
  /** The ways out. */
  readonly children?: ComponentChildren;
}

/** Said to screen readers as it appears. */
export function FailureCard({ failures, title, focusable = false, children }: Props) {
  const code = failures[0]?.code ?? '';
  const known = title ?? failureTexts.titles[code];
  // What the person can mend alone needs no support.
  const hasDetails = known === undefined || failures.some((failure) => failure.details?.said);
  const details = failures
    .map((failure) => [failure.code, failure.details?.said ?? failure.message].join(': '))
    .join('\n');
  return (
    <section class="card failure" role="alert">
      <h2 {...(focusable && { tabIndex: -1 })}>
        <Icon name="warning" />
        {known ?? failureTexts.unknown}
      </h2>
      {failures.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {children && <div class="buttons">{children}</div>}
      {hasDetails && (
        <details>
          <summary>{failureTexts.details}</summary>
          <p>{failureTexts.detailsHelp}</p>
          <pre>{details}</pre>
          <CopyButton text={details} caption={commonTexts.copy} />
        </details>
      )}
    </section>
  );
}
