// Fechar versão.
import { useState } from 'preact/hooks';
import { actionTexts, freezeTexts } from '../../src/locale/panelReportTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { DocumentLink } from '../parts/documentLink.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure, type ValueOf } from '../server.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly resolution: string;
  /** Open errors of what is published; -1: not known. */
  readonly errorCount: number;
  readonly onClose: () => void;
  readonly onFrozen: () => void;
}

const kinds = ['pdf', 'copy'] as const;

/** Asks for the form and the council's resolution. */
export function FreezeDialog(props: Props) {
  const { onClose, onFrozen } = props;
  const [kind, setKind] = useState<(typeof kinds)[number]>('pdf');
  const [resolution, setResolution] = useState(props.resolution);
  const [reason, setReason] = useState('');
  const [frozen, setFrozen] = useState<ValueOf<'freezeReport'> | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const freeze = async (choice: { onEdited?: 'asItIs' } = {}) => {
    setFailures([]);
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const request = { as: kind, resolution: resolution.trim(), ...why, ...choice };
    const reply = await ask('freezeReport', request);
    if (!reply.ok) return setFailures(reply.errors);
    setFrozen(reply.value);
    onFrozen();
  };
  return (
    <Dialog title={actionTexts.freeze} onClose={onClose}>
      <p>{freezeTexts.help}</p>
      <fieldset>
        <legend>{freezeTexts.as}</legend>
        {kinds.map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="kind"
              checked={kind === name}
              onChange={() => setKind(name)}
            />
            {freezeTexts.kinds[name]}
          </label>
        ))}
      </fieldset>
      <label for="resolution">{freezeTexts.resolution}</label>
      <input
        id="resolution"
        type="text"
        maxLength={80}
        value={resolution}
        onInput={({ currentTarget }) => setResolution(currentTarget.value)}
      />
      {(props.errorCount > 0 || failures[0]?.code === 'openErrors') && (
        <div class="card failure">
          {props.errorCount > 0 && <p>{freezeTexts.preliminary(props.errorCount)}</p>}
          <label for="freeze-reason">{freezeTexts.reason}</label>
          <textarea
            id="freeze-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </div>
      )}
      <ActionButton kind={frozen ? 'outlined' : 'filled'} onPress={() => freeze()}>
        {freezeTexts.button}
      </ActionButton>
      <div role="status">
        {frozen && (
          <>
            <p>{freezeTexts.done(frozen.name)}</p>
            <DocumentLink url={frozen.url} kind="filled">
              {freezeTexts.open}
            </DocumentLink>
          </>
        )}
      </div>
      {failures.length > 0 && (
        <FailureCard failures={failures}>
          {failures[0]?.code === 'editedByHand' && (
            <ActionButton onPress={() => freeze({ onEdited: 'asItIs' })}>
              {freezeTexts.asItIs}
            </ActionButton>
          )}
        </FailureCard>
      )}
    </Dialog>
  );
}
