// The menu of the selected cells, where the mouse is.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Command, pageCommands } from '../commands.ts';
import { toolTexts as texts } from '../pageTexts.ts';
import { Menu } from './menu.tsx';

interface ContextMenuProps {
  /** Unit: pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  readonly onCommand: (command: Command) => void;
  /** The keyboard goes back to the cells. */
  readonly onClose: () => void;
  /** The person goes on elsewhere. */
  readonly onLeave: () => void;
}

export function ContextMenu({ x, y, rows, onCommand, onClose, onLeave }: ContextMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const size = box.current?.firstElementChild?.getBoundingClientRect();
    // All of it stays in the window.
    setPlace({
      left: Math.max(0, Math.min(x, innerWidth - (size?.width ?? 0) - 8)),
      top: Math.max(0, Math.min(y, innerHeight - (size?.height ?? 0) - 8)),
    });
  }, [x, y]);
  useEffect(() => {
    const away = ({ target }: Event) => {
      if (!(target instanceof Node && box.current?.contains(target))) onLeave();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [onLeave]);
  const names = texts.names(rows);
  return (
    <div class="context" ref={box} style={{ left: `${place.left}px`, top: `${place.top}px` }}>
      <Menu
        label={texts.context}
        entries={pageCommands.map((command) => ({
          kind: 'item',
          caption: names[command],
          functionName: command,
        }))}
        onRun={(command) => onCommand(command as Command)}
        onClose={onClose}
      />
    </div>
  );
}
