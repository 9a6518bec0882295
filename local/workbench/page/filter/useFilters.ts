// The filters of this window, a tab each; they are gone when the page is loaded anew.
import { useCallback, useState } from 'preact/hooks';
import { noFilter, type RowFilter } from './rowFilter.ts';

export interface Filters {
  of(sheetId: number): RowFilter;
  change(sheetId: number, change: (filter: RowFilter) => RowFilter): void;
}

export function useFilters(): Filters {
  const [filters, setFilters] = useState<ReadonlyMap<number, RowFilter>>(new Map());
  const change = useCallback(
    (sheetId: number, make: (filter: RowFilter) => RowFilter) =>
      setFilters((known) => {
        const before = known.get(sheetId) ?? noFilter;
        const after = make(before);
        return after === before ? known : new Map([...known, [sheetId, after]]);
      }),
    [],
  );
  return { of: (sheetId) => filters.get(sheetId) ?? noFilter, change };
}
