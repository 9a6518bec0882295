// Messages in the corner, which go by themselves.
import { useCallback, useRef, useState } from 'preact/hooks';
import { pageTexts as texts } from '../pageTexts.ts';

/** One message. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  /** Stays until it is closed. */
  readonly isProblem: boolean;
}

/** Unit: milliseconds. Source: toast of Spreadsheet stays five seconds. */
const stay = 5000;

/** The messages that are shown, and the ways to show and close one. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const close = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  const show = useCallback(
    (message: string, title = '', isProblem = false) => {
      last.current += 1;
      const id = last.current;
      // A new message takes the place of the last one, as on Google.
      setToasts((shown) => [
        ...shown.filter((toast) => toast.isProblem).slice(-2),
        { id, title, message, isProblem },
      ]);
      if (!isProblem) setTimeout(() => close(id), stay);
    },
    [close],
  );
  return { toasts, show, close };
}

interface ToastsProps {
  readonly toasts: readonly Toast[];
  readonly onClose: (id: number) => void;
}

/** Read out as they come, without taking the keyboard. */
export function Toasts({ toasts, onClose }: ToastsProps) {
  return (
    <div class="toasts" role="status">
      {toasts.map(({ id, title, message, isProblem }) => (
        <div class={isProblem ? 'toast problem' : 'toast'} key={id}>
          <p>
            {title !== '' && <strong>{title} </strong>}
            {message}
          </p>
          <button
            type="button"
            class="plain close"
            aria-label={texts.close}
            onClick={() => onClose(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
