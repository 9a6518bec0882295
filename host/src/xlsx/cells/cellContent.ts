// What the source of a cell says it holds.

import { decodeCellText } from '../xml/xmlText.ts';
import { DAYS_1904, dateTextToSerial } from './serialDate.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { CellKind } from './sheetCells.ts';

/** The pieces of a cell in the source. Null: there is none of the kind. */
export interface CellSource {
  /** The attribute `t`. */
  readonly type: string | null;
  readonly value: string | null;
  /** Flat text of an inline string. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
  /** Whether a piece stands twice. */
  readonly repeats: boolean;
}

/** Kind and value; `shared` is -1 when the text is no shared string. */
export interface CellContent {
  readonly kind: CellKind;
  readonly value: string | number | boolean | null;
  readonly shared: number;
}

/** What a cell shows whose source cannot be understood: the reader is to see it, not a figure made up for it. */
export const UNREADABLE = '#ERROR!';

/** Errors that a cell may show. Source: ECMA-376 part 1, 18.17.3, and what Excel has added. */
const ERRORS = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #ERROR!'.split(' '),
);

/** Source: XML Schema part 2, 3.2.5, without its infinities. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const BLANK: CellContent = { kind: 'blank', value: null, shared: -1 };
const unreadable: CellContent = { kind: 'error', value: UNREADABLE, shared: -1 };

/** What cells of a workbook refer to. */
export interface CellSurroundings {
  readonly strings: SharedStrings;
  /** True: dates in the file count from 1904. */
  readonly date1904: boolean;
}

/** Reads a cell. An empty value is no value; whatever else is not exactly what its type says is an error. */
export function readContent(
  cell: CellSource,
  { strings, date1904 }: CellSurroundings,
): CellContent {
  const { type, value, inline, hasFormula } = cell;
  if (cell.repeats) return unreadable;
  if (type === 'inlineStr') {
    if (inline === null && (value ?? '') !== '') return unreadable;
    return textContent(inline ?? '', -1, false);
  }
  if (inline !== null) return unreadable;
  if (type === 'str')
    return value === null ? BLANK : textContent(decodeCellText(value), -1, hasFormula);
  const text = (value ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (type === 'e') return { ...unreadable, value: ERRORS.has(text) ? text : UNREADABLE };
  if (text === '') return BLANK;
  switch (type ?? 'n') {
    case 'n':
      return numberContent(NUMBER.test(text) ? Number(text) : Number.NaN);
    case 'd':
      return numberContent(dateTextToSerial(text) - (date1904 ? DAYS_1904 : 0));
    case 's': {
      const index = /^\d+$/.test(text) ? Number(text) : -1;
      return strings.has(index) ? textContent(strings.text(index), index, hasFormula) : unreadable;
    }
    case 'b':
      if (!/^(?:[01]|true|false)$/i.test(text)) return unreadable;
      return { kind: 'boolean', value: /^(?:1|true)$/i.test(text), shared: -1 };
    default:
      return unreadable;
  }
}

/** An empty text is what a formula may give; a cell of its own it is not. */
function textContent(value: string, shared: number, hasFormula: boolean): CellContent {
  return value === '' && !hasFormula ? { ...BLANK, shared } : { kind: 'text', value, shared };
}

function numberContent(value: number): CellContent {
  return Number.isFinite(value) ? { kind: 'number', value, shared: -1 } : unreadable;
}
