// What can be done about a finding without leaving the panel: nothing is written before the person says so.
import { useContext, useRef, useState } from 'preact/hooks';
import { commonTexts, situationTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { SayNotice } from '../parts/noticeBar.tsx';
import { ask, type Failure } from '../server.ts';
import { IsRight } from './isRight.tsx';
import type { Issue, Situation } from './situationTypes.ts';

type Mend = Issue['mends'][number];

interface Props {
  readonly tab: string;
  readonly issue: Issue;
  readonly onMended: (situation: Situation) => void;
}

/** The ways to mend, each of which asks first. */
export function Mends({ tab, issue, onMended }: Props) {
  const { id, cell, mends, canDismiss } = issue;
  const say = useContext(SayNotice);
  const [chosen, setChosen] = useState<Mend | 'isRight' | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const group = useRef<HTMLFieldSetElement>(null);
  const place = commonTexts.place(tab, cell);
  const settle = () => {
    setChosen(null);
    // What was pressed is gone: the keyboard goes on from the first way.
    requestAnimationFrame(() => group.current?.querySelector('button')?.focus());
  };
  const mend = async (wanted: Mend) => {
    setFailures([]);
    const reply = await ask('mendFinding', { issue: id, mend: wanted.id, tab, cell });
    if (!reply.ok) return setFailures(reply.errors);
    say({ kind: 'done', text: situationTexts.mended(place) });
    onMended(reply.value);
  };
  return (
    <fieldset class="mends" ref={group} aria-label={situationTexts.mendsFor(place)}>
      {chosen === null && (
        <>
          {mends.map((one) => (
            <ActionButton key={one.id} onPress={() => setChosen(one)}>
              {one.label}
            </ActionButton>
          ))}
          {canDismiss && (
            <ActionButton onPress={() => setChosen('isRight')}>
              {situationTexts.isRight}
            </ActionButton>
          )}
        </>
      )}
      {chosen === 'isRight' && (
        <IsRight tab={tab} issue={issue} onDone={onMended} onCancel={settle} />
      )}
      {chosen !== null && chosen !== 'isRight' && (
        <Question mend={chosen} onYes={() => mend(chosen)} onNo={settle} />
      )}
      {failures.length > 0 && <FailureCard failures={failures} />}
    </fieldset>
  );
}

interface QuestionProps {
  readonly mend: Mend;
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}

function Question({ mend, onYes, onNo }: QuestionProps) {
  return (
    <div class="card" role="alert">
      <p>
        <bdi>{mend.question}</bdi>
      </p>
      <div class="buttons">
        <ActionButton kind="filled" focused onPress={onYes} working={situationTexts.mending}>
          {situationTexts.mendNow}
        </ActionButton>
        <ActionButton onPress={onNo}>{commonTexts.cancel}</ActionButton>
      </div>
    </div>
  );
}
