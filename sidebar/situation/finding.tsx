// One error or warning, which jumps to its cell.

import { situationTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { Icon } from '../parts/icon.tsx';
import { useJump } from '../useJump.ts';
import { Mends } from './mends.tsx';
import type { Issue, Situation } from './situationTypes.ts';

interface Props {
  readonly tab: string;
  readonly issue: Issue;
  /** Whether the tab is there at all. */
  readonly canJump: boolean;
  readonly onMended: (situation: Situation) => void;
}

/** What is wrong, what was found there, and how to mend it. */
export function Finding({ tab, issue, canJump, onMended }: Props) {
  const jump = useJump();
  const { severity, cell, problem, found, fix, mends, canDismiss } = issue;
  const canMend = canJump && (mends.length > 0 || canDismiss);
  const words = (
    <>
      <span class={`severity ${severity}`}>
        <Icon name={severity} />
        <span>
          {situationTexts[severity]} · {situationTexts.place(cell)}
        </span>
      </span>
      <span>{problem}</span>
      {found !== '' && (
        <span class="secondary">
          {/* The text of a cell may run from right to left; that must not turn ours around. */}
          <bdi>{situationTexts.found(found)}</bdi>
        </span>
      )}
      <span class="secondary">{fix}</span>
    </>
  );
  return (
    <li>
      {canJump ? (
        <ActionButton kind="row" onPress={() => jump(tab, cell)}>
          {words}
        </ActionButton>
      ) : (
        <div class="row">{words}</div>
      )}
      {canMend && <Mends tab={tab} issue={issue} onMended={onMended} />}
    </li>
  );
}
