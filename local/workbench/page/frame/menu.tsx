// A list of things to do, which opens from the menu bar or from a cell.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../../../../host/src/services/ui/uiRecord.ts';

interface MenuProps {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  readonly onRun: (functionName: string) => void;
  readonly onClose: () => void;
}

/** Arrow keys go from item to item; Escape and the arrow to the left close it. */
export function Menu({ entries, label, onRun, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const [inside, setInside] = useState<number | null>(null);
  const items = () => [
    ...(list.current?.querySelectorAll<HTMLElement>(':scope > [role="menuitem"]') ?? []),
  ];
  useEffect(() => items()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'ArrowLeft') onClose();
    else if (event.key === 'ArrowRight' && all[at]?.ariaHasPopup === 'menu') all[at]?.click();
    else if (event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" role="menu" aria-label={label} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {entries.map((entry, at) => {
        if (entry.kind === 'separator') return <hr key={String(at)} />;
        if (entry.kind === 'item')
          return (
            <button
              type="button"
              role="menuitem"
              class="item"
              key={entry.functionName}
              tabIndex={-1}
              onClick={() => onRun(entry.functionName)}
            >
              {entry.caption}
            </button>
          );
        const { caption } = entry.menu;
        return [
          <button
            type="button"
            role="menuitem"
            class="item"
            key={caption}
            aria-haspopup="menu"
            aria-expanded={inside === at}
            tabIndex={-1}
            onClick={() => setInside(inside === at ? null : at)}
          >
            {caption}
          </button>,
          inside === at && (
            <Menu
              key={`${caption} menu`}
              entries={entry.menu.entries}
              label={caption ?? ''}
              onRun={onRun}
              onClose={() => {
                setInside(null);
                items()
                  .find((item) => item.textContent === caption)
                  ?.focus();
              }}
            />
          ),
        ];
      })}
    </div>
  );
}
