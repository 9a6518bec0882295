// Inserts and deletes rows or columns: cells move, and with them everything that names them.
import { type Area, areaAddress, parseArea } from '../cells/address.ts';
import { type Move, moveReferences } from '../cells/formulaText.ts';
import { shiftDrawing } from '../drawings/drawingAnchors.ts';
import { mapReferences, type ReferenceHolder } from '../workbook/references.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { attributeOf, parseElement, renderElement, setAttribute } from '../xml/xmlElement.ts';
import { readConditionalFormats, writeConditionalFormats } from './conditionalFormats.ts';
import { readHyperlinks, writeHyperlinks } from './hyperlinks.ts';
import { noteKey, readNotes, writeNotes } from './notes.ts';
import { frozenOf, setFrozen } from './sheetView.ts';
import { type Shift, shiftArea, shiftNumber } from './shift.ts';
import { moveTables } from './tables.ts';
import { readValidations, writeValidations } from './validations.ts';

/** Carries out a shift on a sheet and on every formula and name of the workbook that looks at it. */
export function shiftSheet(book: ReferenceHolder, sheet: Worksheet, shift: Shift): void {
  const frozen = frozenOf(sheet);
  sheet.shiftCells(shift.axis, shift.at, shift.count);
  const moved = (areas: readonly Area[]): Area[] =>
    areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
  if (sheet.merges.length > 0)
    sheet.setMerges(
      moved(sheet.merges).filter((area) => area.top !== area.bottom || area.left !== area.right),
    );
  const links = readHyperlinks(sheet);
  if (links.length > 0)
    writeHyperlinks(
      sheet,
      links.flatMap((link) => moved([link.area]).map((area) => ({ ...link, area }))),
    );
  const rules = readValidations(sheet);
  if (rules.length > 0)
    writeValidations(
      sheet,
      rules
        .map((rule) => ({ ...rule, areas: moved(rule.areas) }))
        .filter((rule) => rule.areas.length > 0),
    );
  const formats = readConditionalFormats(sheet);
  if (formats.length > 0)
    writeConditionalFormats(
      sheet,
      formats
        .map((format) => ({ ...format, areas: moved(format.areas) }))
        .filter((format) => format.areas.length > 0),
    );
  shiftNotes(sheet, shift);
  shiftFilter(sheet, shift);
  moveTables(book, sheet, (area) => shiftArea(area, shift));
  shiftDrawing(sheet, shift);
  const count = shift.axis === 'row' ? frozen.rows : frozen.columns;
  if (shift.at <= count) {
    const next = Math.max(
      0,
      shift.count > 0 ? count + shift.count : count - Math.min(-shift.count, count - shift.at + 1),
    );
    if (shift.axis === 'row') setFrozen(sheet, next, frozen.columns);
    else setFrozen(sheet, frozen.rows, next);
  }
  shiftFormulas(book, sheet, shift);
}

function shiftNotes(sheet: Worksheet, shift: Shift): void {
  const notes = readNotes(sheet);
  if (notes.size === 0) return;
  const next = new Map<string, string>();
  for (const [address, text] of notes) {
    const area = parseArea(address);
    const moved = area && shiftArea(area, shift);
    if (moved) next.set(noteKey(moved.top, moved.left), text);
  }
  writeNotes(sheet, next);
}

function shiftFilter(sheet: Worksheet, shift: Shift): void {
  const raw = sheet.childSource('autoFilter');
  if (raw === null) return;
  const filter = parseElement(raw);
  const area = parseArea(attributeOf(filter, 'ref') ?? '');
  const moved = area && shiftArea(area, shift);
  if (moved) setAttribute(filter, 'ref', areaAddress(moved));
  sheet.putChild('autoFilter', moved ? renderElement(filter) : null);
}

function shiftFormulas(book: ReferenceHolder, sheet: Worksheet, shift: Shift): void {
  const move: Move = {
    row: (row) => (shift.axis === 'row' ? shiftNumber(row, shift) : row),
    column: (column) => (shift.axis === 'column' ? shiftNumber(column, shift) : column),
  };
  const here = sheet.name.toLowerCase();
  mapReferences(book, (formula, holder) =>
    moveReferences(formula, move, (name) =>
      name === '' ? holder === sheet : name.toLowerCase() === here,
    ),
  );
}
