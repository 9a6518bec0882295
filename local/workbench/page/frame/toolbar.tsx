// What can be done to the cells, for whoever uses the mouse and for whoever looks for it.
import { useRef } from 'preact/hooks';
import { type Command, commandKeys, pageCommands } from '../commands.ts';
import { toolTexts as texts } from '../pageTexts.ts';

interface ToolbarProps {
  /** What can be taken back and done again, in words. Null: nothing. */
  readonly steps: { readonly undo: string | null; readonly redo: string | null };
  /** How many rows are selected. */
  readonly rows: number;
  /** Null: no filter is set. */
  readonly filter: { readonly shown: number; readonly all: number } | null;
  readonly onCommand: (command: Command) => void;
}

/** One stop of the Tab key; arrows go from button to button, as in every toolbar. */
export function Toolbar({ steps, rows, filter, onCommand }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  };
  const reason = { undo: steps.undo, redo: steps.redo };
  return (
    <div class="toolbar">
      <div role="toolbar" aria-label={texts.tools} ref={bar} onKeyDown={onKeyDown}>
        {pageCommands.map((command, at) => {
          const isStep = command === 'undo' || command === 'redo';
          const step = isStep ? reason[command] : null;
          return (
            <button
              type="button"
              key={command}
              class="tool"
              tabIndex={at === 0 ? 0 : -1}
              aria-disabled={isStep && step === null}
              aria-keyshortcuts={commandKeys[command].aria}
              title={texts.hint(commandKeys[command].shown, step)}
              onClick={() => onCommand(command)}
            >
              {texts.names(rows)[command]}
            </button>
          );
        })}
      </div>
      <p class="filtered" role="status">
        {filter === null ? '' : texts.filtered(filter.shown, filter.all)}
      </p>
      {filter !== null && (
        <button type="button" class="plain" onClick={() => onCommand('clearFilter')}>
          {texts.clearFilter}
        </button>
      )}
    </div>
  );
}
