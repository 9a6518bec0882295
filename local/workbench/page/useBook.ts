// The workbook on the page: the tab that is shown, and what the server tells of it.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BookView } from '../protocol.ts';
import { give } from './api.ts';

/** The workbook, and the ways to look at it. */
export interface Book {
  /** Null: it is being opened. */
  readonly view: BookView | null;
  /** Counts the states that were shown; pictures of charts are fetched anew for each. */
  readonly revision: number;
  /** Fetches the tab that is shown again. */
  readonly refresh: () => Promise<BookView | null>;
  readonly goToTab: (sheetId: number) => Promise<BookView | null>;
}

/** Only the newest answer is shown. */
export function useBook(): Book {
  const [view, setView] = useState<BookView | null>(null);
  const [revision, setRevision] = useState(0);
  const shown = useRef<number | null>(null);
  const asked = useRef(0);
  const load = useCallback(async (sheetId: number | null): Promise<BookView | null> => {
    asked.current += 1;
    const mine = asked.current;
    const reply = await give({ kind: 'book', sheetId });
    if (!reply.ok || mine !== asked.current) return null;
    const loaded = reply.value as BookView;
    shown.current = loaded.sheet.id;
    setView(loaded);
    setRevision((number) => number + 1);
    return loaded;
  }, []);
  const refresh = useCallback(() => load(shown.current), [load]);
  useEffect(() => void load(null), [load]);
  return { view, revision, refresh, goToTab: load };
}
