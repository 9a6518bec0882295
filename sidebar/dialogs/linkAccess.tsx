// Opening the document to whoever has its link, after a clear question, and closing it again.
import { useEffect, useRef, useState } from 'preact/hooks';
import { shareTexts } from '../../src/locale/panelReportTexts.ts';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import type { Access } from '../answers.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure } from '../server.ts';

const roles = ['private', 'reader', 'commenter', 'writer'] as const;

interface Props {
  /** One of `roles`. */
  readonly current: string;
  readonly onAccess: (access: Access) => void;
}

/** Only a second press opens the link; closing it needs one. */
export function LinkAccess({ current, onAccess }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const role = chosen ?? current;
  useEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);
  /** The question goes; the keyboard stays at the choice. */
  const settle = () => {
    setChosen(null);
    setAsking(false);
    field.current?.focus();
  };
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const change = async (confirmed: boolean) => {
    setFailures([]);
    const reply = await ask('setLinkAccess', { role, confirmed });
    if (!reply.ok) return setFailures(reply.errors);
    onAccess(reply.value.access);
    settle();
  };
  return (
    <>
      <h3>{shareTexts.linkTitle}</h3>
      <label for="link-role" class="unseen">
        {shareTexts.linkTitle}
      </label>
      <select
        id="link-role"
        ref={field}
        value={role}
        onChange={({ currentTarget }) => {
          setChosen(currentTarget.value);
          setAsking(false);
        }}
      >
        {roles.map((name) => (
          <option key={name} value={name}>
            {shareTexts.linkRoles[name]}
          </option>
        ))}
      </select>
      {asking ? (
        <div class="card">
          <p ref={question} tabIndex={-1}>
            {shareTexts.linkConfirm}
          </p>
          <div class="buttons">
            <ActionButton onPress={() => change(true)}>{shareTexts.linkYes}</ActionButton>
            <ActionButton onPress={settle}>{commonTexts.cancel}</ActionButton>
          </div>
        </div>
      ) : (
        <ActionButton
          disabled={role === current}
          onPress={() => (role === 'private' ? change(false) : setAsking(true))}
        >
          {shareTexts.linkButton}
        </ActionButton>
      )}
      {failures.length > 0 && <FailureCard failures={failures} />}
    </>
  );
}
