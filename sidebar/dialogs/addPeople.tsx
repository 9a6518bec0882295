// Adding people to the document one by one, with the result of each.
import { useState } from 'preact/hooks';
import { shareTexts } from '../../src/locale/panelReportTexts.ts';
import type { Access } from '../answers.ts';
import { ActionButton } from '../parts/actionButton.tsx';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure, type ValueOf } from '../server.ts';

const roles = ['reader', 'commenter', 'writer'] as const;

/** Nobody gets an e-mail unless the box is ticked. */
export function AddPeople({ onAccess }: { readonly onAccess: (access: Access) => void }) {
  const [text, setText] = useState('');
  const [role, setRole] = useState<string>('reader');
  const [notify, setNotify] = useState(false);
  const [results, setResults] = useState<ValueOf<'shareDocument'>['people']>([]);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const add = async () => {
    const emails = text.split(/[\s,;]+/).filter((part) => part !== '');
    setResults([]);
    setFailures([]);
    if (emails.length === 0) {
      return setFailures([{ code: 'noEmails', message: shareTexts.noEmails }]);
    }
    const people = emails.map((email) => ({ email, role }));
    const reply = await ask('shareDocument', { people, notify });
    if (!reply.ok) return setFailures(reply.errors);
    setResults(reply.value.people);
    setText('');
    onAccess(reply.value.access);
  };
  return (
    <>
      <h3>{shareTexts.add}</h3>
      <label for="emails">{shareTexts.emails}</label>
      <input
        id="emails"
        type="text"
        inputMode="email"
        autocomplete="off"
        aria-describedby="emails-help"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id="emails-help" class="secondary">
        {shareTexts.emailsHelp}
      </p>
      <label for="role">{shareTexts.role}</label>
      <select id="role" value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)}>
        {roles.map((name) => (
          <option key={name} value={name}>
            {shareTexts.roles[name]}
          </option>
        ))}
      </select>
      <label class="choice">
        <input
          type="checkbox"
          checked={notify}
          onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
        />
        {shareTexts.notify}
      </label>
      <ActionButton kind="filled" onPress={add}>
        {shareTexts.addButton}
      </ActionButton>
      <div role="status">
        {results.map(({ email, ok, message }) => (
          <p key={email}>{ok ? shareTexts.added(email) : shareTexts.refused(email, message)}</p>
        ))}
      </div>
      {failures.length > 0 && <FailureCard failures={failures} />}
    </>
  );
}
