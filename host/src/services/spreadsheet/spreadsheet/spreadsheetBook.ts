// What all objects of one open spreadsheet share: the workbook, the locale and zone, who is at the keyboard.
import type { Emulated, Stage } from '../../../emulation/emulated.ts';
import type { Area } from '../../../xlsx/cells/address.ts';
import { serialToClock } from '../../../xlsx/cells/serialDate.ts';
import { hasOwnCharts } from '../../../xlsx/drawings/charts.ts';
import type { CellColor } from '../../../xlsx/styles/cellFormat.ts';
import { hexColor } from '../../../xlsx/styles/colors.ts';
import type { BookForm } from '../../../xlsx/workbook/bookForm.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, MOST_CELLS } from '../../../xlsx/workbook/limitReach.ts';
import { legalSheetName } from '../../../xlsx/workbook/sheetNames.ts';
import type { Workbook } from '../../../xlsx/workbook/workbook.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { Calculator } from '../formulas/calculator.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { refreshCharts } from '../sheet/writtenChart.ts';
import { type LocaleRules, localeRules } from '../values/localeRules.ts';
import { ZonedDates } from '../values/zonedDate.ts';
import { readSavedState, type SavedState } from './savedState.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** Facts about the file and its people that the workbook itself does not hold. */
export interface BookFacts {
  readonly id: string;
  readonly url: string;
  readonly currentUser: () => string;
  readonly ui: Emulated | null;
  readonly owner: string;
  editors: readonly string[];
  viewers: readonly string[];
  /** Told of each message that `toast` shows. */
  readonly onToast?: (message: string, title: string) => void;
}

/** One open spreadsheet. */
export class SpreadsheetBook {
  readonly workbook: Workbook;
  readonly stage: Stage;
  readonly facts: BookFacts;
  readonly spreadsheet: Spreadsheet;
  name: string;
  rules: LocaleRules;
  timeZone: string;
  dates: ZonedDates;
  active: Worksheet;
  /** What the file format has no place for; changed in place, then `noteStateChange()`. */
  readonly state: SavedState;
  readonly calculator: Calculator;
  /** Messages shown by `toast`, oldest first. */
  readonly toasts: { message: string; title: string }[] = [];
  readonly #makeSheet: (worksheet: Worksheet) => Sheet;
  readonly #sheets = new Map<Worksheet, Sheet>();
  readonly #selections = new Map<Worksheet, Area[]>();
  #stateChanged = false;
  readonly #grids = new Map<Worksheet, { rows: number; columns: number }>();

  constructor(
    workbook: Workbook,
    stage: Stage,
    facts: BookFacts,
    settings: { name: string; locale: string; timeZone: string },
    make: {
      readonly sheet: (book: SpreadsheetBook, worksheet: Worksheet) => Sheet;
      readonly spreadsheet: (book: SpreadsheetBook) => Spreadsheet;
    },
  ) {
    this.workbook = workbook;
    this.calculator = new Calculator(this);
    this.stage = stage;
    this.facts = facts;
    this.name = settings.name;
    this.state = readSavedState(workbook.hostState);
    for (const sheet of workbook.sheets) {
      const name = this.state.names[sheet.sheetId];
      if (name !== undefined && !workbook.sheetNamed(name)) workbook.renameSheet(sheet, name);
    }
    this.rules = this.#rulesOf(this.state.locale ?? settings.locale);
    this.timeZone = this.state.timeZone ?? settings.timeZone;
    this.dates = new ZonedDates(this.timeZone);
    const visible = workbook.sheets.find((sheet) => !sheet.hidden);
    const opening = workbook.openingSheet;
    const active = opening && !opening.hidden ? opening : (visible ?? workbook.sheets[0]);
    if (!active) throw new Error('A workbook without sheets.');
    this.active = active;
    this.#makeSheet = (worksheet) => make.sheet(this, worksheet);
    this.spreadsheet = make.spreadsheet(this);
  }

  /** Now, as the spreadsheet counts days in its zone. */
  now(): number {
    return this.dates.toSerial(this.stage.now());
  }

  /** The one Sheet object of a worksheet. */
  sheetOf(worksheet: Worksheet): Sheet {
    let sheet = this.#sheets.get(worksheet);
    if (!sheet) {
      sheet = this.#makeSheet(worksheet);
      this.#sheets.set(worksheet, sheet);
    }
    return sheet;
  }

  /** What a chart is called in the spreadsheet's language, before its number. */
  get chartNoun(): string {
    return this.rules.name.startsWith('pt') ? 'Gráfico' : 'Chart';
  }

  /** Number that links name a sheet by; the first sheet of a new file has 0. */
  gridIdOf(worksheet: Worksheet): number {
    return worksheet.sheetId - 1;
  }

  worksheetByGridId(gridId: number): Worksheet | undefined {
    return this.workbook.sheets.find((sheet) => this.gridIdOf(sheet) === gridId);
  }

  /** Size of a sheet's grid: as set, at least what is used. */
  gridOf(worksheet: Worksheet): { rows: number; columns: number } {
    let grid = this.#grids.get(worksheet);
    if (!grid) {
      const { lastRow, lastColumn } = worksheet.usedExtent(false);
      const saved = this.state.grids[worksheet.sheetId];
      grid = {
        rows: Math.max(saved?.rows ?? Math.min(DEFAULT_ROWS, worksheet.reach.lastRow), lastRow),
        columns: Math.max(saved?.columns ?? DEFAULT_COLUMNS, lastColumn),
      };
      this.#grids.set(worksheet, grid);
    }
    return grid;
  }

  /** Throws: when the workbook would have more than ten million cells. */
  setGrid(worksheet: Worksheet, rows: number, columns: number): void {
    const before = this.gridOf(worksheet);
    this.assertRoom(rows * columns - before.rows * before.columns);
    this.#grids.set(worksheet, { rows, columns });
    worksheet.extendReach(rows, columns);
    if (rows === DEFAULT_ROWS && columns === DEFAULT_COLUMNS) {
      if (!(worksheet.sheetId in this.state.grids)) return;
      delete this.state.grids[worksheet.sheetId];
    } else this.state.grids[worksheet.sheetId] = { rows, columns };
    this.noteStateChange();
  }

  /** Throws: when so many more cells are more than a spreadsheet may have. A workbook that has too many may shrink. */
  assertRoom(more: number): void {
    const cells = this.workbook.sheets.reduce((sum, sheet) => {
      const { rows, columns } = this.gridOf(sheet);
      return sum + rows * columns;
    }, 0);
    if (more <= 0 || cells + more <= MOST_CELLS) return;
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }

  /** Drops what was kept about a sheet that is gone. */
  forgetSheet({ sheetId }: Worksheet): void {
    const { state } = this;
    const kept = () =>
      [state.protections, state.metadata, state.bandings, state.collapsed].flat().length;
    const count = kept();
    state.protections = state.protections.filter((record) => record.sheetId !== sheetId);
    state.metadata = state.metadata.filter((record) => record.sheetId !== sheetId);
    state.bandings = state.bandings.filter((record) => record.sheetId !== sheetId);
    state.collapsed = state.collapsed.filter((record) => record.sheetId !== sheetId);
    if (kept() === count && !(sheetId in state.grids)) return;
    delete state.grids[sheetId];
    this.noteStateChange();
  }

  /** A number that no other protection, metadata or banding of the file has. */
  newId(): number {
    const id = this.state.nextId;
    this.state.nextId += 1;
    return id;
  }

  noteStateChange(): void {
    this.#stateChanged = true;
  }

  /** The spreadsheet as a file, of the kind that was opened unless a form is named. */
  toXlsx(form: BookForm | null = null): Uint8Array {
    const long = this.workbook.sheets.filter(({ name }) => legalSheetName(name, []) !== name);
    const names = Object.fromEntries(long.map(({ sheetId, name }) => [sheetId, name]));
    if (JSON.stringify(names) !== JSON.stringify(this.state.names)) {
      this.state.names = names;
      this.noteStateChange();
    }
    for (const sheet of this.workbook.sheets)
      if (hasOwnCharts(sheet)) refreshCharts(this.sheetOf(sheet));
    if (this.#stateChanged) this.workbook.setHostState(JSON.stringify(this.state));
    if (this.workbook.hasNewResults) this.calculator.storeResults();
    return this.workbook.toBytes(form);
  }

  /** The worksheet with this number in the file. */
  worksheetById(sheetId: number): Worksheet | undefined {
    return this.workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
  }

  /** `#rrggbb` of a colour of the file. */
  hex(color: CellColor): string {
    return hexColor(color, this.workbook.styles.theme);
  }

  selectionOf(worksheet: Worksheet): Area[] {
    return this.#selections.get(worksheet) ?? [{ top: 1, left: 1, bottom: 1, right: 1 }];
  }

  select(worksheet: Worksheet, areas: Area[]): void {
    this.#selections.set(worksheet, areas);
    this.active = worksheet;
  }

  #rulesOf(locale: string): LocaleRules {
    return localeRules(locale, () => serialToClock(this.now()).year);
  }

  setLocale(name: string): void {
    this.rules = this.#rulesOf(name);
    this.state.locale = name;
    this.noteStateChange();
  }

  setTimeZone(zone: string): void {
    this.timeZone = zone;
    this.dates = new ZonedDates(zone);
    this.state.timeZone = zone;
    this.noteStateChange();
  }
}
