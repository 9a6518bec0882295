// The tabs of the workbook, below its cells.
import { useEffect, useRef } from 'preact/hooks';
import type { SheetTab } from '../../protocol.ts';
import { pageTexts as texts } from '../pageTexts.ts';

interface TabStripProps {
  readonly tabs: readonly SheetTab[];
  readonly current: number;
  readonly onChoose: (id: number) => void;
}

/** Arrow keys go from tab to tab, as in every list of tabs. */
export function TabStrip({ tabs, current, onChoose }: TabStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const selected = strip.current?.querySelector('[aria-selected="true"]');
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    const target = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
    if (!target) return;
    event.preventDefault();
    onChoose(target.id);
    document.getElementById(`tab-${target.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.tabs} ref={strip} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name, color }) => (
        <button
          type="button"
          key={id}
          id={`tab-${id}`}
          role="tab"
          class="tab"
          aria-selected={id === current}
          aria-controls="sheet"
          tabIndex={id === current ? 0 : -1}
          style={color === null ? {} : { boxShadow: `inset 0 -3px ${color}` }}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
