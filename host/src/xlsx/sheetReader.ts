// Reads the cells of a sheet part as a stream.
import { columnNumber } from './address.ts';
import { copyFormula } from './formulaText.ts';
import { dateTextToSerial } from './serialDate.ts';
import { flatText, type SharedStrings } from './sharedStrings.ts';
import { Cell, Row, type SharedFormula } from './sheetCells.ts';
import { isTrue } from './xmlFlag.ts';
import type { InnerHandler } from './xmlPart.ts';
import { decodeCellText } from './xmlText.ts';

/** Collects rows, cells and shared formulas while the part is being cut. */
export class SheetReader implements InnerHandler {
  readonly rows = new Map<number, Row>();
  readonly sharedFormulas = new Map<string, SharedFormula>();
  /** True when a row or cell does not say where it stands. */
  implicit = false;
  hasFormulas = false;
  readonly #source: string;
  readonly #strings: SharedStrings;
  #row = new Row();
  #rowNumber = 0;
  #column = 0;
  #cell: Cell | null = null;
  #type = '';
  #lastCellEnd = 0;
  #value: string | null = null;
  #formula: { text: string; attributes: Record<string, string> } | null = null;
  #inlineStart = -1;
  #depth = 0;
  #target: 'v' | 'f' | null = null;

  constructor(source: string, strings: SharedStrings) {
    this.#source = source;
    this.#strings = strings;
  }

  open(name: string, attributes: Record<string, string>, start: number, end: number): void {
    this.#depth += 1;
    if (this.#depth === 1 && name === 'row') this.#openRow(attributes, start, end);
    else if (this.#depth === 2 && name === 'c') this.#openCell(attributes, start);
    else if (this.#depth === 3 && this.#cell) {
      if (name === 'v') {
        this.#target = 'v';
        this.#value = '';
      } else if (name === 'f') {
        this.#target = 'f';
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
      this.#value = flatText(raw);
      if (/<(?:\w+:)?r[\s>]/.test(raw)) this.#cell.inline = raw;
    }
  }

  #openRow(attributes: Record<string, string>, start: number, end: number): void {
    const number = Number(attributes.r);
    if (!(number >= 1)) this.implicit = true;
    this.#rowNumber = number >= 1 ? number : this.#rowNumber + 1;
    const row = new Row();
    row.start = start;
    row.openEnd = end;
    if (attributes.ht !== undefined) row.height = Number(attributes.ht);
    row.hidden = isTrue(attributes.hidden ?? '0');
    row.level = Number(attributes.outlineLevel ?? 0);
    if (attributes.s !== undefined && isTrue(attributes.customFormat ?? '0'))
      row.style = Number(attributes.s);
    this.#row = row;
    this.#column = 0;
    this.#lastCellEnd = end;
    this.rows.set(this.#rowNumber, row);
  }

  #closeRow(start: number, end: number): void {
    this.#row.end = end;
    const tail = start > this.#lastCellEnd ? this.#source.slice(this.#lastCellEnd, start) : '';
    if (tail.trim() !== '') this.#row.tail = tail;
  }

  #openCell(attributes: Record<string, string>, start: number): void {
    const address = attributes.r;
    if (address === undefined) {
      this.implicit = true;
      this.#column += 1;
    } else {
      let letters = 0;
      while (address.charCodeAt(letters) > 57) letters += 1;
      this.#column = columnNumber(address.slice(0, letters));
    }
    const cell = new Cell();
    cell.start = start;
    if (attributes.s !== undefined) cell.style = Number(attributes.s);
    this.#type = attributes.t ?? 'n';
    this.#value = null;
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
    this.#readValue(cell);
    this.#row.cells[this.#column] = cell;
    this.#cell = null;
  }

  #readValue(cell: Cell): void {
    const text = this.#value;
    const set = (kind: Cell['kind'], value: Cell['value']): void => {
      cell.kind = kind;
      cell.value = value;
    };
    if (text === null) return;
    if (this.#type === 's') {
      cell.shared = Number(text);
      set('text', this.#strings.text(cell.shared));
    } else if (this.#type === 'inlineStr') set('text', text);
    else if (this.#type === 'str') set('text', decodeCellText(text));
    else if (this.#type === 'b') set('boolean', isTrue(text.trim()));
    else if (this.#type === 'e') set('error', text);
    else if (this.#type === 'd') set('number', dateTextToSerial(text));
    else if (text.trim() !== '') set('number', Number(text));
    // An empty text is what a formula may give; a cell of its own it is not.
    if (cell.kind === 'text' && cell.value === '' && cell.formula === null) set('blank', null);
    if (cell.kind === 'number' && Number.isNaN(cell.value)) set('text', text);
  }

  #readFormula(cell: Cell, formula: { text: string; attributes: Record<string, string> }): void {
    this.hasFormulas = true;
    const { t: type, si } = formula.attributes;
    const place = { row: this.#rowNumber, column: this.#column, cell };
    const text = decodeCellText(formula.text);
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
