// The invitation to prepare a workbook that lacks tabs.
import { useContext, useState } from 'preact/hooks';
import { situationTexts } from '../../src/locale/panelTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { SayNotice } from '../parts/noticeBar.tsx';
import { ask, type Failure } from '../server.ts';

interface Props {
  readonly missingCount: number;
  /** No tab is there yet. */
  readonly isEmpty: boolean;
  readonly onPrepared: () => void;
}

/** Says what will happen, and that nothing of the person's own changes. */
export function Preparation({ missingCount, isEmpty, onPrepared }: Props) {
  const say = useContext(SayNotice);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const prepare = async (example: boolean) => {
    setFailures([]);
    const reply = await ask('prepareWorkbook', { example });
    if (!reply.ok) return setFailures(reply.errors);
    say({ kind: 'done', text: [situationTexts.prepared, ...reply.value.notices].join(' ') });
    onPrepared();
  };
  return (
    <section class="card">
      <p>{isEmpty ? situationTexts.emptyText : situationTexts.missing(missingCount)}</p>
      <div class="buttons">
        <ActionButton
          kind={isEmpty ? 'filled' : 'outlined'}
          working={situationTexts.preparing}
          onPress={() => prepare(false)}
        >
          {situationTexts.prepare}
        </ActionButton>
        {isEmpty && (
          <ActionButton working={situationTexts.preparing} onPress={() => prepare(true)}>
            {situationTexts.prepareExample}
          </ActionButton>
        )}
      </div>
      {failures.length > 0 && <FailureCard failures={failures} />}
    </section>
  );
}
