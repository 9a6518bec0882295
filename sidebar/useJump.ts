// Jumping to cells of the sheet from a button.
import { useContext } from 'preact/hooks';
import { SayNotice } from './parts/noticeBar.tsx';
import { ask, focusSheet } from './server.ts';

/** Gives a function that selects cells in the sheet and puts the keyboard there, or says why it cannot. */
export function useJump(): (tab: string, cell: string) => Promise<void> {
  const say = useContext(SayNotice);
  return async (tab, cell) => {
    const reply = await ask('goToCell', { tab, cell });
    if (reply.ok) focusSheet();
    else say({ kind: 'error', text: reply.errors.map(({ message }) => message).join(' ') });
  };
}
