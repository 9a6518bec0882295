// A window over the panel, with the browser's own focus rules for dialogs.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Begins at its heading; Esc closes it; the focus goes back to what opened it. */
export function Dialog({ title, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.showModal();
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={box} aria-labelledby="dialog-title" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="dialog-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          class="plain"
          aria-label={commonTexts.close}
          onClick={() => box.current?.close()}
        >
          <Icon name="error" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
