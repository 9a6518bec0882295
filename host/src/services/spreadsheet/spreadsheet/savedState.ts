// What a Google spreadsheet has and an .xlsx file has no place for: read from and written to the workbook's aside.
import type { Area } from '../../../xlsx/cells/address.ts';

/** A protected sheet or range. */
export interface ProtectionRecord {
  readonly id: number;
  /** Number of the sheet in the file. */
  sheetId: number;
  /** Null: the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  /** Null: never changed, so the same as the spreadsheet's. */
  editors: string[] | null;
  unprotected: Area[];
  rangeName: string | null;
}

/** A piece of developer metadata. Null sheet: the spreadsheet; null row and column: the whole sheet. */
export interface MetadataRecord {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  sheetId: number | null;
  row: number | null;
  column: number | null;
}

/** Colours of alternating rows or columns. */
export interface BandingRecord {
  readonly id: number;
  sheetId: number;
  area: Area;
  byRow: boolean;
  header: string | null;
  first: string;
  second: string;
  footer: string | null;
}

/** A group of rows or columns that is collapsed. */
export interface CollapsedRecord {
  readonly sheetId: number;
  readonly axis: 'row' | 'column';
  area: Area;
  readonly depth: number;
}

/** Everything that is put aside. */
export interface SavedState {
  nextId: number;
  locale: string | null;
  timeZone: string | null;
  /** Size of a sheet's grid by its number, where it is not the usual one. */
  grids: Record<string, { rows: number; columns: number }>;
  /** Names that the file cannot hold, by the sheet's number. */
  names: Record<string, string>;
  protections: ProtectionRecord[];
  metadata: MetadataRecord[];
  bandings: BandingRecord[];
  collapsed: CollapsedRecord[];
}

/** Reads what an earlier save put aside; anything unreadable counts as nothing. */
export function readSavedState(text: string | null): SavedState {
  const empty: SavedState = {
    nextId: 1,
    locale: null,
    timeZone: null,
    grids: {},
    names: {},
    protections: [],
    metadata: [],
    bandings: [],
    collapsed: [],
  };
  if (text === null) return empty;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? { ...empty, ...found } : empty;
  } catch {
    return empty;
  }
}
