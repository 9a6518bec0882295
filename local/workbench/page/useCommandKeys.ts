// The keys of the page's commands, wherever the keyboard is outside of fields.
import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandOf, isForField } from './commands.ts';

export function useCommandKeys(onCommand: (command: Command) => void): void {
  const newest = useRef(onCommand);
  newest.current = onCommand;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null || isForField(event.target) || event.repeat) return;
      event.preventDefault();
      newest.current(command);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
