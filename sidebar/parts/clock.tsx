// The time since something began, going on by itself.
import { useEffect, useState } from 'preact/hooks';
import { clockText } from './clockText.ts';

/** `since` in milliseconds since 1970. */
export function Clock({ since }: { readonly since: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer">{clockText(now - since)}</span>;
}
