// The time since something began, going on by itself.
import { useEffect, useState } from 'preact/hooks';
import { clockText } from './clockText.ts';

/** Unit: `since` in milliseconds since the page was opened. */
export function Clock({ since }: { readonly since: number }) {
  const [now, setNow] = useState(performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer">{clockText(now - since)}</span>;
}
