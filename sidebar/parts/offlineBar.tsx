// Says at the foot of the panel when there is no network.
import { useEffect, useState } from 'preact/hooks';
import { commonTexts } from '../../src/locale/panelTexts.ts';

/** A line over the content while the browser is offline. */
export function OfflineBar() {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (
    <div class="offline-place" role="status">
      {!online && <p class="offline">{commonTexts.offline}</p>}
    </div>
  );
}
