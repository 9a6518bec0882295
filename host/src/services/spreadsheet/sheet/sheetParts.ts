// Links, notes and validation rules of a sheet, read once and written when they change.
import type { Area } from '../../../xlsx/cells/address.ts';
import { type Hyperlink, readHyperlinks, writeHyperlinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { readNotes, writeNotes } from '../../../xlsx/sheet/notes.ts';
import {
  readValidations,
  type Validation,
  writeValidations,
} from '../../../xlsx/sheet/validations.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';

/** What hangs on the cells of a sheet besides values and looks. */
export class SheetParts {
  readonly #sheet: Worksheet;
  #links: readonly Hyperlink[] | null = null;
  #notes: ReadonlyMap<string, string> | null = null;
  #validations: readonly Validation[] | null = null;

  /** Where a script put a rule with a relative date, which cannot be read back; known as long as the run. */
  unreadableRules: readonly Area[] = [];

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  get links(): readonly Hyperlink[] {
    this.#links ??= readHyperlinks(this.#sheet);
    return this.#links;
  }

  set links(links: readonly Hyperlink[]) {
    writeHyperlinks(this.#sheet, links);
    this.#links = null;
  }

  /** By cell address. */
  get notes(): ReadonlyMap<string, string> {
    this.#notes ??= readNotes(this.#sheet);
    return this.#notes;
  }

  set notes(notes: ReadonlyMap<string, string>) {
    writeNotes(this.#sheet, notes);
    this.#notes = notes;
  }

  get validations(): readonly Validation[] {
    this.#validations ??= readValidations(this.#sheet);
    return this.#validations;
  }

  set validations(validations: readonly Validation[]) {
    writeValidations(this.#sheet, validations);
    this.#validations = validations;
  }

  /** To be called after rows or columns moved. */
  forget(): void {
    this.#links = null;
    this.#notes = null;
    this.#validations = null;
    this.unreadableRules = [];
  }
}
