// Everything in a workbook that names cells: formulas, names, rules, links, charts.
import type { XlsxPackage } from '../package/xlsxPackage.ts';
import { readConditionalFormats, writeConditionalFormats } from '../sheet/conditionalFormats.ts';
import { readHyperlinks, writeHyperlinks } from '../sheet/hyperlinks.ts';
import { readValidations, writeValidations } from '../sheet/validations.ts';
import {
  descendantsOf,
  elementsOf,
  parseElement,
  renderElement,
  setText,
  textOf,
} from '../xml/xmlElement.ts';
import type { DefinedName } from './definedNames.ts';
import type { Worksheet } from './worksheet.ts';

/** Where references stand: the sheets of a workbook, its names and its charts. */
export interface ReferenceHolder {
  readonly archive: XlsxPackage;
  readonly sheets: readonly Worksheet[];
  readonly names: readonly DefinedName[];
  setNames(names: readonly DefinedName[]): void;
}

/** Rewrites a formula that stands on a sheet. Null: it stands on none (names, charts). */
export type FormulaMap = (formula: string, sheet: Worksheet | null) => string;

/** Applies a map to every formula of the workbook; what it does not change stays as it is. */
export function mapReferences(book: ReferenceHolder, map: FormulaMap): void {
  for (const sheet of book.sheets) {
    if (sheet.hasFormulas) sheet.mapFormulas((formula) => map(formula, sheet));
    mapValidations(sheet, map);
    mapConditionalFormats(sheet, map);
    mapLinks(sheet, map);
  }
  const names = book.names.map((name) => ({ ...name, formula: map(name.formula, name.sheet) }));
  if (names.some((name, at) => name.formula !== book.names[at]?.formula)) book.setNames(names);
  mapCharts(book, map);
}

function mapValidations(sheet: Worksheet, map: FormulaMap): void {
  const rules = readValidations(sheet);
  const mapped = rules.map((rule) => ({
    ...rule,
    formula1: map(rule.formula1, sheet),
    formula2: map(rule.formula2, sheet),
  }));
  const changed = mapped.some(
    (rule, at) => rule.formula1 !== rules[at]?.formula1 || rule.formula2 !== rules[at]?.formula2,
  );
  if (changed) writeValidations(sheet, mapped);
}

function mapConditionalFormats(sheet: Worksheet, map: FormulaMap): void {
  let changed = false;
  const formats = readConditionalFormats(sheet).map((format) => {
    if (format.raw === null || format.formulas.length === 0) return format;
    const rule = parseElement(format.raw);
    for (const element of elementsOf(rule, 'formula')) {
      const formula = textOf(element);
      const next = map(formula, sheet);
      if (next === formula) continue;
      setText(element, next);
      changed = true;
    }
    return { ...format, raw: renderElement(rule) };
  });
  if (changed) writeConditionalFormats(sheet, formats);
}

function mapLinks(sheet: Worksheet, map: FormulaMap): void {
  const links = readHyperlinks(sheet);
  const mapped = links.map((link) => {
    const { url, location } = link;
    return url === null && location !== null ? { ...link, location: map(location, null) } : link;
  });
  if (mapped.some((link, at) => link.location !== links[at]?.location))
    writeHyperlinks(sheet, mapped);
}

function mapCharts({ archive }: ReferenceHolder, map: FormulaMap): void {
  for (const name of archive.names) {
    if (!/\/charts\/[^/]+\.xml$/i.test(name)) continue;
    const text = archive.text(name) ?? '';
    const start = text.search(/<[^?!]/);
    const root = parseElement(text.slice(start));
    let changed = false;
    for (const element of descendantsOf(root, 'f')) {
      const formula = textOf(element);
      const next = map(formula, null);
      if (next === formula) continue;
      setText(element, next);
      changed = true;
    }
    if (changed) archive.put(name, text.slice(0, start) + renderElement(root));
  }
}

/** Strings are matched first and left alone; then sheet names in front of "!". */
const SHEET_NAME = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula with one sheet's name replaced by another. */
export function renameInFormula(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return formula.replace(SHEET_NAME, (whole: string, quoted?: string, plain?: string) => {
    const named = quoted === undefined ? plain : quoted.replaceAll("''", "'");
    return named?.toLowerCase() === wanted ? `'${to.replaceAll("'", "''")}'!` : whole;
  });
}

/** Whether a formula names a sheet. */
export function looksAt(formula: string, sheet: string): boolean {
  return renameInFormula(formula, sheet, '') !== formula;
}

/** A formula in which references to a sheet that is gone are errors. */
export function breakReferences(formula: string, sheet: string): string {
  if (!looksAt(formula, sheet)) return formula;
  const marked = renameInFormula(formula, sheet, GONE);
  return marked.replaceAll(BROKEN, '#REF!');
}

const GONE = '\u0001';
// biome-ignore lint/suspicious/noControlCharactersInRegex: a mark that no formula contains
const BROKEN = /'\u0001'!\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?/g;
