// The product's menus.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry, MenuRecord } from '../../../../host/src/services/ui/uiRecord.ts';
import { pageTexts as texts } from '../pageTexts.ts';

interface MenuBarProps {
  readonly menus: readonly MenuRecord[];
  readonly onRun: (functionName: string) => void;
}

/** A menu of the add-on stands under Extensões, as on Google. */
export function MenuBar({ menus, onRun }: MenuBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const away = (event: Event) => {
      if (event.target instanceof Node && bar.current?.contains(event.target)) return;
      setOpen(null);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, []);
  const shown = menus.map(asTopMenu);
  const run = (name: string) => {
    setOpen(null);
    onRun(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const tops = [...(bar.current?.querySelectorAll<HTMLElement>(':scope > div > button') ?? [])];
    const at = tops.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || at < 0) return;
    event.preventDefault();
    tops[(at + step + tops.length) % tops.length]?.focus();
  };
  return (
    <div class="menubar" role="menubar" aria-label={texts.menus} ref={bar} onKeyDown={onKeyDown}>
      {shown.map(({ caption, entries }, at) => (
        <TopMenu
          key={caption}
          caption={caption ?? ''}
          entries={entries}
          isFirst={at === 0}
          isOpen={open === caption}
          onToggle={(isOpen) => setOpen(isOpen ? caption : null)}
          onRun={run}
        />
      ))}
    </div>
  );
}

function asTopMenu(menu: MenuRecord): MenuRecord {
  if (menu.caption !== null) return menu;
  const inside = { caption: texts.addOn, entries: menu.entries };
  return { caption: texts.extensions, entries: [{ kind: 'menu', menu: inside }] };
}

interface TopMenuProps {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onRun: (functionName: string) => void;
}

function TopMenu({ caption, entries, isFirst, isOpen, onToggle, onRun }: TopMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    onToggle(false);
    button.current?.focus();
  };
  return (
    <div>
      <button
        type="button"
        role="menuitem"
        class="top"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={isFirst ? 0 : -1}
        ref={button}
        onClick={() => onToggle(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onToggle(true);
        }}
      >
        {caption}
      </button>
      {isOpen && <Menu entries={entries} label={caption} onRun={onRun} onClose={close} />}
    </div>
  );
}

interface MenuProps {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  readonly onRun: (functionName: string) => void;
  readonly onClose: () => void;
}

function Menu({ entries, label, onRun, onClose }: MenuProps) {
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
