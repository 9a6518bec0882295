// Knowing that the sheet changed since it was looked at: a cheap look when the panel gets the focus, and now and then.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from './server.ts';

/** Unit: milliseconds. */
const between = 60_000;

export interface SheetChange {
  readonly hasChanged: boolean;
  /** The screens show what the sheet held at this mark. Null: they will be loaded anew. */
  readonly seen: (stamp: string | null) => void;
}

/** Looks at most once a minute, and only while the panel can be seen. */
export function useSheetChange(): SheetChange {
  const [hasChanged, setHasChanged] = useState(false);
  const known = useRef<string | null>(null);
  const lastLook = useRef(performance.now());
  const look = useCallback(async () => {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - lastLook.current < between) return;
    lastLook.current = now;
    const before = known.current;
    const reply = await ask('sheetStamp');
    // What was loaded meanwhile is as new as the answer.
    if (!reply.ok || known.current !== before) return;
    if (before === null) known.current = reply.value.stamp;
    else setHasChanged(reply.value.stamp !== before);
  }, []);
  useEffect(() => {
    const timer = setInterval(look, between);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [look]);
  const seen = useCallback((stamp: string | null) => {
    known.current = stamp;
    setHasChanged(false);
  }, []);
  return { hasChanged, seen };
}
