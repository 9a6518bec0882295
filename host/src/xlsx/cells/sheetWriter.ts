// Writes the cells of a changed sheet: what was not changed is copied from the source.

import { encodeCellText, escapeAttribute, escapeText } from '../xml/xmlText.ts';
import { cellAddress, columnNumber } from './address.ts';
import { UNREADABLE } from './cellContent.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { Cell, Row } from './sheetCells.ts';

/** What the writer needs to know about the part. */
export interface WriteContext {
  readonly source: string;
  readonly prefix: string;
  readonly strings: SharedStrings;
  /** True: no address of the source can be relied on. */
  readonly implicit: boolean;
}

/** The rows of a sheet as XML, without the `sheetData` element around them. */
export function writeRows(rows: ReadonlyMap<number, Row>, context: WriteContext): string {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const parts: string[] = [];
  for (const number of numbers) {
    const row = rows.get(number);
    if (row) parts.push(writeRow(number, row, context));
  }
  return parts.join('');
}

function writeRow(number: number, row: Row, context: WriteContext): string {
  const { source, prefix } = context;
  if (row.start >= 0 && !row.changed && !row.moved && !context.implicit)
    return source.slice(row.start, row.end);
  const cells: string[] = [];
  let first = 0;
  let last = 0;
  for (const [column, cell] of [...row.cells].sort(([a], [b]) => a - b)) {
    if (first === 0) first = column;
    last = column;
    cells.push(
      writeCell(cell, cellAddress(number, column), row.moved || context.implicit, context),
    );
  }
  if (row.start < 0 && cells.length === 0 && !row.patch) return '';
  const original = row.start < 0 ? `<${prefix}row>` : source.slice(row.start, row.openEnd);
  let open = patchTag(original, { r: String(number), ...row.patch });
  open = patchSpans(open, first, last);
  const bare = open.replace(/\s*\/?>$/, '');
  const body = cells.join('') + row.tail;
  return body === '' ? `${bare}/>` : `${bare}>${body}</${prefix}row>`;
}

/** Widens the hint about used columns, which must not be too narrow. */
function patchSpans(open: string, first: number, last: number): string {
  const spans = /\sspans="(\d+):(\d+)"/.exec(open);
  if (!spans || first === 0) return open;
  const [, from = '', to = ''] = spans;
  return patchTag(open, {
    spans: `${Math.min(Number(from), first)}:${Math.max(Number(to), last)}`,
  });
}

function writeCell(cell: Cell, address: string, moved: boolean, context: WriteContext): string {
  const { source, prefix } = context;
  if (cell.start >= 0 && cell.state < 2) {
    const kept = source.slice(cell.start, cell.end);
    const raw = cell.result ? withResult(kept, cell.result, prefix) : kept;
    if (cell.state === 0 && !moved) return raw;
    const close = raw.indexOf('>') + 1;
    const style = cell.style === 0 ? null : String(cell.style);
    return patchTag(raw.slice(0, close), { r: address, s: style }) + raw.slice(close);
  }
  const style = cell.style === 0 ? '' : ` s="${cell.style}"`;
  const head = `<${prefix}c r="${address}"${style}`;
  const formula =
    cell.formula === null
      ? ''
      : `<${prefix}f>${escapeText(encodeCellText(cell.formula))}</${prefix}f>`;
  const value = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  const whole = (type: string, text: string): string =>
    `${head}${type === '' ? '' : ` t="${type}"`}>${formula}${value(text)}</${prefix}c>`;
  switch (cell.kind) {
    case 'number':
      return whole('', String(cell.value));
    case 'boolean':
      return whole('b', cell.value === true ? '1' : '0');
    case 'error':
      // The error of what cannot be understood is Google's alone; Excel would call the file damaged.
      return whole('e', cell.value === UNREADABLE ? '#VALUE!' : escapeText(String(cell.value)));
    case 'text': {
      const text = String(cell.value);
      if (cell.formula !== null) return whole('str', escapeText(encodeCellText(text)));
      const index = cell.shared >= 0 ? cell.shared : context.strings.add(text);
      return whole('s', String(index));
    }
    default:
      return formula === '' ? `${head}/>` : `${head}>${formula}</${prefix}c>`;
  }
}

const FORMULA = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?f>)/;

/** The source of a cell with another result behind its formula, which stays as it is. */
function withResult(raw: string, result: NonNullable<Cell['result']>, prefix: string): string {
  const types = { number: null, text: 'str', boolean: 'b', error: 'e', blank: null } as const;
  const end = raw.indexOf('>') + 1;
  const open = patchTag(raw.slice(0, end).replace(/\s*\/>$/, '>'), { t: types[result.kind] });
  const text = result.value === true ? '1' : result.value === false ? '0' : String(result.value);
  const written = result.kind === 'text' ? encodeCellText(text) : text;
  const value = result.kind === 'blank' ? '' : `<${prefix}v>${escapeText(written)}</${prefix}v>`;
  return `${open}${FORMULA.exec(raw)?.[0] ?? ''}${value}</${prefix}c>`;
}

/** Sets attributes in the source of an opening tag; null takes one away. */
export function patchTag(tag: string, attributes: Readonly<Record<string, string | null>>): string {
  let patched = tag;
  for (const [name, value] of Object.entries(attributes)) {
    const known = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const text = value === null ? '' : `${name}="${escapeAttribute(value)}"`;
    if (known.test(patched))
      patched = patched.replace(known, (_, space: string) => text && space + text);
    else if (value !== null)
      patched = patched.replace(/\s*(\/?>)$/, (_, end: string) => ` ${text}${end}`);
  }
  return patched;
}

/** The used columns and rows of a sheet as an address. */
export function usedDimension(rows: ReadonlyMap<number, Row>): string {
  let top = 0;
  let bottom = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const [number, row] of rows) {
    if (row.cells.size === 0) continue;
    top = top === 0 ? number : Math.min(top, number);
    bottom = Math.max(bottom, number);
    for (const column of row.cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (top === 0) return 'A1';
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** Column of an address such as `B3`. */
export function columnOfAddress(address: string): number {
  return columnNumber(address.replace(/[^A-Za-z]/g, ''));
}
