// A workbook: its sheets, names, strings and looks, read from a package and patched back into it.

import { SharedStrings } from '../cells/sharedStrings.ts';
import { EMPTY_SHEET } from '../cells/sheetSource.ts';
import { discardSheetParts } from '../drawings/drawings.ts';
import { EMPTY_STYLES } from '../package/newPackage.ts';
import {
  addContentType,
  contentTypeOf,
  freePartName,
  Relationships,
  removeContentType,
} from '../package/relationships.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';
import { keepTablesWhole } from '../sheet/tables.ts';
import { themeColors } from '../styles/colors.ts';
import { StyleTable } from '../styles/styleTable.ts';
import { XlsxError } from '../xlsxError.ts';
import { asForm, type BookForm } from './bookForm.ts';
import type { DefinedName } from './definedNames.ts';
import { readHostState, writeHostState } from './hostState.ts';
import { breakReferences, looksAt, mapReferences, renameInFormula } from './references.ts';
import { dropCalculationChain, putRelated, relatedText } from './relatedParts.ts';
import { hasResultsMark, putResultsMark } from './resultsMark.ts';
import { legalSheetName } from './sheetNames.ts';
import { type SheetEntry, WorkbookPart } from './workbookPart.ts';
import { Worksheet } from './worksheet.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook in memory. */
export class Workbook {
  readonly archive: XlsxPackage;
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  /** True: dates in the file count from 1904. */
  readonly date1904: boolean;
  /** True: the results of formulas in the file are still to be calculated; it was not written here. */
  readonly asksCalculation: boolean;
  /** True: formulas of the file may read themselves. */
  readonly iterates: boolean;
  readonly #partName: string;
  readonly #part: WorkbookPart;
  readonly #relationships: Relationships;
  /** The sheet that the file opens on. Null: none of the worksheets. */
  readonly openingSheet: Worksheet | null;
  readonly #sheets: Worksheet[];
  #lastSheetId: number;
  readonly #names: DefinedName[];
  #partChanged = false;
  #formulasChanged = false;
  #valuesChanged = false;
  #contentVersion = 0;

  /** `shortDate` is how the reader's locale writes a date (`dd/mm/yyyy`), used by format number 14. */
  constructor(archive: XlsxPackage, shortDate: string) {
    this.archive = archive;
    const root = new Relationships(archive, '').ofKind('officeDocument')?.part;
    this.#partName = root ?? 'xl/workbook.xml';
    const type = contentTypeOf(archive, this.#partName);
    const text = isXml(type) ? archive.text(this.#partName) : null;
    if (text === null) throw new XlsxError('notXlsx');
    this.#part = new WorkbookPart(text);
    archive.isStrict = this.#part.isStrict;
    this.#relationships = new Relationships(archive, this.#partName);
    const theme = themeColors(relatedText(archive, this.#relationships, 'theme'));
    this.strings = new SharedStrings(
      relatedText(archive, this.#relationships, 'sharedStrings'),
      theme,
    );
    this.styles = new StyleTable(
      relatedText(archive, this.#relationships, 'styles') ?? EMPTY_STYLES,
      theme,
      shortDate,
    );
    this.date1904 = this.#part.date1904;
    const entries = this.#part.entries.map((entry) => this.#readEntry(entry));
    this.openingSheet = entries[this.#part.activeTab] ?? null;
    this.#sheets = entries.filter((entry) => entry !== null);
    if (this.#sheets.length === 0) throw new XlsxError('damaged');
    this.#names = this.#part.readNames(entries);
    this.asksCalculation =
      this.#part.asksCalculation && !hasResultsMark(archive, this.#resultParts());
    this.iterates = this.#part.iterates;
    this.#lastSheetId = Math.max(...this.#part.entries.map((entry) => entry.sheetId));
  }

  #readEntry({ name, sheetId, relationshipId, hidden }: SheetEntry): Worksheet | null {
    const relationship = this.#relationships.byId(relationshipId);
    if (!relationship || relationship.part === null || relationship.kind !== 'worksheet')
      return null;
    const { part: partName } = relationship;
    if (!this.archive.has(partName)) throw new XlsxError('damaged');
    return new Worksheet(this, { name, sheetId, relationshipId, partName, hidden });
  }

  get sheets(): readonly Worksheet[] {
    return this.#sheets;
  }

  sheetNamed(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get names(): readonly DefinedName[] {
    return this.#names;
  }

  setNames(names: readonly DefinedName[]): void {
    this.#names.splice(0, this.#names.length, ...names);
    this.#partChanged = true;
  }

  /** Adds an empty sheet before position `at` (from 0). */
  addSheet(name: string, at: number, source: string = EMPTY_SHEET): Worksheet {
    const folder = this.#partName.replace(/[^/]*$/, '');
    const partName = freePartName(this.archive, `${folder}worksheets/sheet`, 'xml');
    this.archive.put(partName, source);
    addContentType(this.archive, partName, `${TYPE}.worksheet+xml`);
    const relationshipId = this.#relationships.add('worksheet', `/${partName}`);
    this.#lastSheetId += 1;
    const sheetId = this.#lastSheetId;
    const sheet = new Worksheet(this, { name, sheetId, relationshipId, partName, hidden: false });
    this.#sheets.splice(at, 0, sheet);
    this.#partChanged = true;
    return sheet;
  }

  /** Renames a sheet, also where formulas, rules, links and charts speak of it. */
  renameSheet(sheet: Worksheet, name: string): void {
    const before = sheet.name;
    mapReferences(this, (formula) => renameInFormula(formula, before, name));
    sheet.name = name;
    this.#partChanged = true;
  }

  /** Text put aside by an earlier save. Null: none. */
  get hostState(): string | null {
    return readHostState(this.archive);
  }

  /** Puts aside a text that the format has no place for. */
  setHostState(text: string): void {
    writeHostState(this.archive, this.#relationships, text);
  }

  removeSheet(sheet: Worksheet): void {
    const at = this.#sheets.indexOf(sheet);
    if (at < 0) return;
    this.#sheets.splice(at, 1);
    discardSheetParts(sheet);
    this.archive.remove(sheet.partName);
    removeContentType(this.archive, sheet.partName);
    this.#relationships.remove(sheet.relationshipId);
    this.setNames(
      this.#names.filter((name) => name.sheet !== sheet && !looksAt(name.formula, sheet.name)),
    );
    mapReferences(this, (formula) => breakReferences(formula, sheet.name));
    this.noteFormulaChange();
  }

  /** Moves a sheet to position `at` (from 0). */
  moveSheet(sheet: Worksheet, at: number): void {
    const from = this.#sheets.indexOf(sheet);
    this.#sheets.splice(from, 1);
    this.#sheets.splice(at, 0, sheet);
    this.#partChanged = true;
  }

  /** To be called after a sheet's name or visibility changed. */
  noteSheetChange(): void {
    this.#partChanged = true;
  }

  noteFormulaChange(): void {
    this.#formulasChanged = true;
    this.#contentVersion += 1;
  }

  noteValueChange(): void {
    this.#valuesChanged = true;
    this.#contentVersion += 1;
  }

  /** Grows with every change of content; 0: everything is as the file gave it. */
  get contentVersion(): number {
    return this.#contentVersion;
  }

  /**
   * The file; parts that nothing changed are as they came, names that a file cannot hold are shortened in it.
   * Without a form it is of the kind that was opened.
   */
  toBytes(form: BookForm | null = null): Uint8Array {
    const names = this.#sheets.map((sheet) => sheet.name);
    for (const sheet of this.#sheets) {
      const others = this.#sheets.filter((other) => other !== sheet).map((other) => other.name);
      const legal = legalSheetName(sheet.name, others);
      if (legal !== sheet.name) this.renameSheet(sheet, legal);
    }
    this.#write();
    const { archive } = this;
    const bytes = (form === null ? archive : asForm(archive, form)).toBytes();
    this.#sheets.forEach((sheet, at) => {
      const name = names[at];
      if (name !== undefined && name !== sheet.name) this.renameSheet(sheet, name);
    });
    return bytes;
  }

  /** Whether saving asks other programs to calculate, and stores what was calculated here. */
  get hasNewResults(): boolean {
    return this.#formulasChanged || (this.#valuesChanged && this.#hasFormulas());
  }

  #write(): void {
    for (const sheet of this.#sheets) if (sheet.hasChangedCells) keepTablesWhole(this, sheet);
    for (const sheet of this.#sheets) sheet.save();
    const here = { archive: this.archive, relationships: this.#relationships, of: this.#partName };
    if (this.strings.changed) putRelated(here, 'sharedStrings', this.strings.toString());
    if (this.styles.changed) putRelated(here, 'styles', this.styles.toString());
    if (this.#formulasChanged) dropCalculationChain(here);
    const stale = this.hasNewResults;
    if (stale) this.#part.askRecalculation();
    if (this.#partChanged)
      this.#part.write(this.#sheets, this.#names, this.openingSheet, this.#relationships);
    if (stale || this.#partChanged) this.archive.put(this.#partName, this.#part.toString());
    if (stale && this.#hasFormulas())
      putResultsMark(this.archive, this.#relationships, this.#resultParts());
  }

  /** The parts on which the results of formulas depend. */
  #resultParts(): string[] {
    const strings = this.#relationships.ofKind('sharedStrings')?.part;
    return [this.#partName, ...(strings ? [strings] : [])].concat(
      this.#sheets.map((sheet) => sheet.partName).sort(),
    );
  }

  #hasFormulas(): boolean {
    return this.#sheets.some((sheet) => sheet.hasFormulas);
  }
}

/** Whether the main part can be XML: that of an .xlsb is not. */
function isXml(type: string | null): boolean {
  return type === null || /[/+]xml$/i.test(type);
}
