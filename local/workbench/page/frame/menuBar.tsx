// The product's menus.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry, MenuRecord } from '../../../../host/src/services/ui/uiRecord.ts';
import { pageTexts as texts } from '../pageTexts.ts';
import { Menu } from './menu.tsx';

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
