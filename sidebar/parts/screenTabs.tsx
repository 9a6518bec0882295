// The row of tabs that changes between the screens.
import { useRef } from 'preact/hooks';
import { commonTexts, screenNames } from '../../src/locale/panelTexts.ts';

export type ScreenName = keyof typeof screenNames;

/** The screens in their order. */
export const screenIds: readonly ScreenName[] = ['situation', 'indicators', 'report', 'help'];

interface Props {
  readonly current: ScreenName;
  readonly onChoose: (screen: ScreenName) => void;
}

/** One stop of the Tab key; arrows, Home and End change the screen. */
export function ScreenTabs({ current, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = screenIds.indexOf(current);
    const last = screenIds.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = screenIds[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={commonTexts.screens} ref={list}>
      {screenIds.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`panel-${id}`}
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={move}
        >
          {screenNames[id]}
        </button>
      ))}
    </div>
  );
}
