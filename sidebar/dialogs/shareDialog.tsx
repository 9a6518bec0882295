// Compartilhar: who has access is shown first, then people can be added and the link opened or closed.
import { useEffect, useState } from 'preact/hooks';
import { actionTexts, shareTexts } from '../../src/locale/panelReportTexts.ts';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import type { Access } from '../answers.ts';
import { FailureCard } from '../parts/failureCard.tsx';
import { ask, type Failure } from '../server.ts';
import { AddPeople } from './addPeople.tsx';
import { Dialog } from './dialog.tsx';
import { LinkAccess } from './linkAccess.tsx';

/** Nothing can be changed before the list is there. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const [access, setAccess] = useState<Access | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  useEffect(() => {
    ask('listReportAccess').then((reply) => {
      if (reply.ok) setAccess(reply.value.access);
      else setFailures(reply.errors);
    });
  }, []);
  return (
    <Dialog title={actionTexts.share} onClose={onClose}>
      <h3>{shareTexts.who}</h3>
      {access === null && failures.length === 0 && <p role="status">{commonTexts.loading}</p>}
      {access && (
        <>
          <ul class="access">
            {access.map(({ who, role }) => (
              <li key={who}>
                <span class="strong">{who === 'link' ? shareTexts.link : who}</span>
                <span class="secondary">{shareTexts.roles[role] ?? role}</span>
              </li>
            ))}
          </ul>
          <AddPeople onAccess={setAccess} />
          <LinkAccess current={linkRole(access)} onAccess={setAccess} />
        </>
      )}
      {failures.length > 0 && <FailureCard failures={failures} />}
    </Dialog>
  );
}

function linkRole(access: Access): string {
  return access.find(({ who }) => who === 'link')?.role ?? 'private';
}
