// A button that does something which takes time: a second click while it works does nothing.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly onPress: () => unknown;
  readonly kind?: 'filled' | 'outlined' | 'plain' | 'row';
  readonly disabled?: boolean;
  /** Shown while it works, in place of the caption. */
  readonly working?: string;
  readonly label?: string;
  /** Takes the keyboard when it comes up, because what was pressed made it come. */
  readonly focused?: boolean;
  readonly children: ComponentChildren;
}

/** While it works it keeps the focus; the attribute `disabled` would throw it away. */
export function ActionButton(props: Props) {
  const { onPress, kind = 'outlined', disabled = false, working, label, focused, children } = props;
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const press = async () => {
    if (running.current || disabled) return;
    const result = onPress();
    if (!(result instanceof Promise)) return;
    running.current = true;
    setBusy(true);
    await result;
    running.current = false;
    setBusy(false);
  };
  return (
    <button
      ref={button}
      type="button"
      class={kind}
      onClick={press}
      aria-disabled={busy || disabled}
      aria-busy={busy}
      aria-label={label}
    >
      {busy && working !== undefined ? working : children}
    </button>
  );
}
