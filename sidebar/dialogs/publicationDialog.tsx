// The publication by box and by night: switching it, taking it over and passing it on.
import { useState } from 'preact/hooks';
import { actionTexts, publicationTexts } from '../../src/locale/panelReportTexts.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure, type ValueOf } from '../server.ts';
import { Dialog } from './dialog.tsx';

type Publication = ValueOf<'getPublication'>;

interface Props {
  readonly publication: Publication;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Shows who publishes for everybody before anything is changed. */
export function PublicationDialog({ publication, onClose, onChanged }: Props) {
  const [state, setState] = useState(publication);
  const [wanted, setWanted] = useState({ box: publication.box, night: publication.night });
  const [said, setSaid] = useState('');
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [to, setTo] = useState('');

  const show = (value: Publication, text: string) => {
    setState(value);
    setSaid(text);
    onChanged();
  };
  const save = async (takeOver: boolean) => {
    setFailures([]);
    const reply = await ask('setPublication', { ...wanted, takeOver });
    if (reply.ok) show(reply.value, `${publicationTexts.saved} ${reply.value.notice}`.trim());
    else setFailures(reply.errors);
  };
  const pass = async () => {
    setFailures([]);
    const reply = await ask('handOver', { to });
    if (reply.ok) show(reply.value, publicationTexts.handed(to.trim()));
    else setFailures(reply.errors);
  };
  const { publisher, next } = state;
  const isOn = state.box || state.night;
  return (
    <Dialog title={actionTexts.publication} onClose={onClose}>
      <p>{publicationTexts.help}</p>
      <p class="strong">
        {isOn ? publicationTexts.by(publisher) : publicationTexts.off}{' '}
        {next !== '' && publicationTexts.next(next)}
      </p>
      {(['box', 'night'] as const).map((name) => (
        <label key={name} class="choice">
          <input
            type="checkbox"
            checked={wanted[name]}
            onChange={({ currentTarget }) =>
              setWanted({ ...wanted, [name]: currentTarget.checked })
            }
          />
          {publicationTexts[name]}
        </label>
      ))}
      <ActionButton kind="filled" onPress={() => save(false)}>
        {publicationTexts.save}
      </ActionButton>
      <p role="status">{said}</p>
      {failures.length > 0 && (
        <FailureCard failures={failures}>
          {failures[0]?.code === 'boxOfOther' && (
            <ActionButton onPress={() => save(true)}>{publicationTexts.takeOver}</ActionButton>
          )}
        </FailureCard>
      )}
      <h3>{publicationTexts.handOver}</h3>
      <label for="to">{publicationTexts.to}</label>
      <input
        id="to"
        type="email"
        value={to}
        onInput={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <ActionButton onPress={pass}>{publicationTexts.handOverButton}</ActionButton>
    </Dialog>
  );
}
