// "Está certo, eu conferi": why a warning can stay as it is.
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commonTexts, situationTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { SayNotice } from '../parts/noticeBar.tsx';
import { ask, type Failure } from '../server.ts';
import type { Issue, Situation } from './situationTypes.ts';

interface Props {
  readonly tab: string;
  readonly issue: Issue;
  readonly onDone: (situation: Situation) => void;
  readonly onCancel: () => void;
}

/** Nothing is kept without a reason. */
export function IsRight({ tab, issue, onDone, onCancel }: Props) {
  const { id, cell } = issue;
  const say = useContext(SayNotice);
  const field = useRef<HTMLTextAreaElement>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  useLayoutEffect(() => field.current?.focus(), []);
  const keep = async () => {
    setFailures([]);
    const reason = field.current?.value ?? '';
    const reply = await ask('dismissFinding', { issue: id, tab, cell, reason });
    if (!reply.ok) {
      setFailures(reply.errors);
      field.current?.focus();
      return;
    }
    say({ kind: 'done', text: situationTexts.keptRight(commonTexts.place(tab, cell)) });
    onDone(reply.value);
  };
  return (
    <div class="card">
      <label>
        {situationTexts.whyRight}
        <textarea ref={field} rows={3} maxLength={500} />
      </label>
      <p class="secondary">{situationTexts.rightHelp}</p>
      <div class="buttons">
        <ActionButton kind="filled" onPress={keep} working={situationTexts.mending}>
          {situationTexts.keepRight}
        </ActionButton>
        <ActionButton onPress={onCancel}>{commonTexts.cancel}</ActionButton>
      </div>
      {failures.length > 0 && <FailureCard failures={failures} />}
    </div>
  );
}
