// Reads the cells of a sheet part as a stream.

import { XlsxError } from '../xlsxError.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import type { InnerHandler } from '../xml/xmlPart.ts';
import { decodeCellText } from '../xml/xmlText.ts';
import { columnNumber, MOST_COLUMNS, MOST_ROWS, parseArea } from './address.ts';
import { type CellSurroundings, readContent, UNREADABLE } from './cellContent.ts';
import { copyFormula } from './formulaText.ts';
import { flatText } from './sharedStrings.ts';
import {
  Cell,
  type FormulaBlock,
  Row,
  type SharedFormula,
  type StoredResults,
} from './sheetCells.ts';
import { isFilled } from './sheetExtent.ts';

/** Collects rows, cells and shared formulas while the part is being cut. */
export class SheetReader implements InnerHandler {
  readonly rows = new Map<number, Row>();
  readonly sharedFormulas = new Map<string, SharedFormula>();
  readonly formulaBlocks: FormulaBlock[] = [];
  readonly results: StoredResults = { formulas: 0, missing: 0, telling: 0 };
  /** True when a row or cell does not say where it stands. */
  implicit = false;
  readonly #source: string;
  readonly #surroundings: CellSurroundings;
  #row = new Row();
  #rowNumber = 0;
  #column = 0;
  #cell: Cell | null = null;
  #type: string | null = null;
  #grows = false;
  #lastCellEnd = 0;
  #value: string | null = null;
  #inline: string | null = null;
  #repeats = false;
  #formula: { text: string; attributes: Record<string, string> } | null = null;
  #inlineStart = -1;
  #depth = 0;
  #target: 'v' | 'f' | null = null;

  constructor(source: string, surroundings: CellSurroundings) {
    this.#source = source;
    this.#surroundings = surroundings;
  }

  open(name: string, attributes: Record<string, string>, start: number, end: number): void {
    this.#depth += 1;
    if (this.#depth === 1 && name === 'row') this.#openRow(attributes, start, end);
    else if (this.#depth === 2 && name === 'c') this.#openCell(attributes, start);
    else if (this.#depth === 3 && this.#cell) {
      if (name === 'v') {
        this.#target = 'v';
        this.#repeats ||= this.#value !== null;
        this.#value = '';
      } else if (name === 'f') {
        this.#target = 'f';
        this.#repeats ||= this.#formula !== null;
        this.#formula = { text: '', attributes };
      } else if (name === 'is') this.#inlineStart = start;
    }
  }

  text(text: string): void {
    if (this.#target === 'v') this.#value = (this.#value ?? '') + text;
    else if (this.#target === 'f' && this.#formula) this.#formula.text += text;
  }

  close(name: string, start: number, end: number): void {
    this.#depth -= 1;
    this.#target = null;
    if (this.#depth === 0 && name === 'row') this.#closeRow(start, end);
    else if (this.#depth === 1 && name === 'c') this.#closeCell(end);
    else if (this.#depth === 2 && name === 'is' && this.#cell && this.#inlineStart >= 0) {
      const raw = this.#source.slice(this.#inlineStart, end);
      this.#repeats ||= this.#inline !== null;
      this.#inline = flatText(raw);
      if (/<(?:\w+:)?r[\s>]/.test(raw)) this.#cell.inline = raw;
    }
  }

  #openRow(attributes: Record<string, string>, start: number, end: number): void {
    if (attributes.r === undefined) this.implicit = true;
    this.#rowNumber =
      attributes.r === undefined ? this.#rowNumber + 1 : placeNumber(attributes.r, MOST_ROWS);
    if (this.#rowNumber > MOST_ROWS) throw new XlsxError('damaged', 'There is a row too many.');
    this.#column = 0;
    this.#lastCellEnd = end;
    const known = this.rows.get(this.#rowNumber);
    if (known) {
      // Written twice, with the cells of both: it can only be saved as one row.
      known.changed = true;
      this.#row = known;
      return;
    }
    const row = new Row();
    row.start = start;
    row.openEnd = end;
    if (attributes.ht !== undefined) row.height = Number(attributes.ht);
    row.hidden = isTrue(attributes.hidden ?? '0');
    row.level = Number(attributes.outlineLevel ?? 0);
    if (attributes.s !== undefined && isTrue(attributes.customFormat ?? '0'))
      row.style = styleIndex(attributes.s);
    this.#row = row;
    this.rows.set(this.#rowNumber, row);
  }

  #closeRow(start: number, end: number): void {
    this.#row.end = end;
    const tail = start > this.#lastCellEnd ? this.#source.slice(this.#lastCellEnd, start) : '';
    if (tail.trim() !== '') this.#row.tail = tail;
  }

  #openCell(attributes: Record<string, string>, start: number): void {
    if (attributes.r === undefined) {
      this.implicit = true;
      this.#column += 1;
    } else this.#column = this.#columnOf(attributes.r);
    if (this.#column > MOST_COLUMNS) throw new XlsxError('damaged', 'There is a cell too many.');
    const cell = new Cell();
    cell.start = start;
    if (attributes.s !== undefined) cell.style = styleIndex(attributes.s);
    this.#type = attributes.t ?? null;
    this.#grows = attributes.cm !== undefined;
    this.#value = null;
    this.#inline = null;
    this.#repeats = false;
    this.#formula = null;
    this.#inlineStart = -1;
    this.#cell = cell;
  }

  #closeCell(end: number): void {
    const cell = this.#cell;
    if (!cell) return;
    cell.end = end;
    this.#lastCellEnd = end;
    if (this.#formula) this.#readFormula(cell, this.#formula);
    const content = readContent(
      {
        type: this.#type,
        value: this.#value,
        inline: this.#inline,
        hasFormula: cell.formula !== null,
        repeats: this.#repeats,
      },
      this.#surroundings,
    );
    Object.assign(cell, content);
    if (this.#formula) this.#countResult(cell);
    this.#put(cell);
    this.#cell = null;
  }

  /** Column of an address, which has to lie in this row. Throws: XlsxError `damaged`. */
  #columnOf(address: string): number {
    const match = /^([A-Za-z]{1,3})(\d+)$/.exec(address);
    const [, letters = '', digits = ''] = match ?? [];
    if (!match || Number(digits) !== this.#rowNumber)
      throw new XlsxError('damaged', `Row ${this.#rowNumber} has a cell ${address}.`);
    return columnNumber(letters);
  }

  /** A place that is written twice holds what both say; where they contradict each other, an error. */
  #put(cell: Cell): void {
    const { cells } = this.#row;
    const known = cells.get(this.#column);
    if (known) {
      this.#row.changed = true;
      if (!isFilled(cell)) return;
      const same = (['kind', 'value', 'formula'] as const).every((key) => known[key] === cell[key]);
      if (isFilled(known) && !same) {
        known.kind = 'error';
        known.value = UNREADABLE;
        known.state = 2;
        return;
      }
    }
    cells.set(this.#column, cell);
  }

  #countResult({ kind, value }: Cell): void {
    this.results.formulas += 1;
    if (kind === 'blank') this.results.missing += 1;
    else if (value !== 0 && value !== '') this.results.telling += 1;
  }

  #readFormula(cell: Cell, formula: { text: string; attributes: Record<string, string> }): void {
    const { t: type, si, ref } = formula.attributes;
    const place = { row: this.#rowNumber, column: this.#column, cell };
    const text = decodeCellText(formula.text);
    const area = ref === undefined ? null : parseArea(ref);
    if (area && (type === 'array' || type === 'dataTable'))
      this.formulaBlocks.push({
        area,
        kind: type === 'array' ? 'array' : 'table',
        grows: this.#grows,
      });
    if (type === 'shared' && si !== undefined) {
      if (text !== '')
        this.sharedFormulas.set(si, {
          row: place.row,
          column: place.column,
          text,
          members: [place],
        });
      const shared = this.sharedFormulas.get(si);
      if (shared && text === '') shared.members.push(place);
      cell.formula = shared
        ? copyFormula(shared.text, place.row - shared.row, place.column - shared.column)
        : text;
    } else cell.formula = text;
    if (cell.formula === '') cell.formula = null;
  }
}

/** A number from 1. Throws: XlsxError `damaged` when it is none, or too large. */
function placeNumber(text: string, most: number): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most) throw new XlsxError('damaged', `There is no row ${text}.`);
  return number;
}

/** An index that is no number is that of the default look. */
function styleIndex(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
