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
  /** The tab that the person wants to see. */
  const wanted = useRef<number | null>(null);
  const newest = useRef<Promise<BookView | null>>(Promise.resolve(null));
  const load = useCallback((sheetId: number | null): Promise<BookView | null> => {
    wanted.current = sheetId;
    const asked: Promise<BookView | null> = give({ kind: 'book', sheetId }).then((reply) => {
      // A newer question is under way: its answer is the one that counts.
      if (asked !== newest.current) return newest.current;
      if (!reply.ok) return null;
      const loaded = reply.value as BookView;
      wanted.current = loaded.sheet.id;
      setView(loaded);
      setRevision((number) => number + 1);
      return loaded;
    });
    newest.current = asked;
    return asked;
  }, []);
  const refresh = useCallback(() => load(wanted.current), [load]);
  useEffect(() => void load(null), [load]);
  return { view, revision, refresh, goToTab: load };
}
