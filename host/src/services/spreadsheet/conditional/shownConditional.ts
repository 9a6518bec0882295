// Conditional formats as scripts see them.
import { types } from 'node:util';
import { dateToSerial } from '../../../xlsx/cells/serialDate.ts';
import type { ConditionalFormat, ScalePoint } from '../../../xlsx/sheet/conditionalFormats.ts';
import { readColor } from '../../../xlsx/styles/colors.ts';
import { attributeOf, elementOf } from '../../../xlsx/xml/xmlElement.ts';
import { enumName } from '../../base/emulatedEnum.ts';
import { spreadsheetEnums } from '../enums.ts';
import { criterionNamed } from '../filter/booleanCriteria.ts';
import { shownFormula } from '../formulas/formulaLocale.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { ConditionalFormatRule } from './conditionalFormatRule.ts';
import { OPERATORS, RELATIVE, SCALE_TYPES, TEXT_RULES } from './conditionalWords.ts';
import type { GradientPoint, RuleLook } from './conditions.ts';

const { InterpolationType, RelativeDate } = spreadsheetEnums;

/** A rule as scripts see it. Null: of a kind that the platform does not have. */
export function shownFormat(format: ConditionalFormat, sheet: Sheet): ConditionalFormatRule | null {
  const book = sheet._book;
  const ranges = format.areas.map((area) => sheet._areaRange(area));
  const look = readLook(format, book);
  const empty = { ranges, look, criterion: null, min: null, mid: null, max: null };
  if (format.type === 'colorScale') {
    const points = format.scale.map((point) => shownPoint(point, book));
    const [min = null, second = null, third = null] = points;
    const mid = third ? second : null;
    return new ConditionalFormatRule({ ...empty, min, mid, max: third ?? second });
  }
  const made = shownCriterion(format, book);
  const type = made && criterionNamed(made.name);
  return type
    ? new ConditionalFormatRule({ ...empty, criterion: { type, values: made.values } })
    : null;
}

function shownCriterion(
  format: ConditionalFormat,
  book: SpreadsheetBook,
): { name: string; values: unknown[] } | null {
  const [formula = ''] = format.formulas;
  const text = Object.entries(TEXT_RULES).find(([, [type]]) => type === format.type);
  if (text) return { name: text[0], values: [format.text] };
  if (format.type === 'containsBlanks') return { name: 'CELL_EMPTY', values: [] };
  if (format.type === 'notContainsBlanks') return { name: 'CELL_NOT_EMPTY', values: [] };
  if (format.type === 'expression')
    return { name: 'CUSTOM_FORMULA', values: [shownFormula(formula, book.rules)] };
  if (format.type !== 'cellIs') return null;
  const values = format.formulas.map((source) => shownValue(source, book));
  const [value] = values;
  const prefix =
    types.isDate(value) || enumName(value) !== null
      ? 'DATE_'
      : typeof value === 'string' && format.operator === 'equal' && !value.startsWith('=')
        ? 'TEXT_'
        : 'NUMBER_';
  const suffix = enumName(value) === null ? '' : '_RELATIVE';
  const name = Object.keys(OPERATORS).find(
    (key) =>
      OPERATORS[key] === format.operator &&
      key.startsWith(prefix) &&
      key.endsWith('_RELATIVE') === (suffix !== ''),
  );
  return name === undefined ? null : { name, values };
}

function shownValue(source: string, book: SpreadsheetBook): unknown {
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(source);
  if (date) {
    const serial = dateToSerial(Number(date[1]), Number(date[2]), Number(date[3]));
    if (serial !== null) return new Date(book.dates.toInstant(serial));
  }
  const relative = Object.keys(RELATIVE).find((key) => RELATIVE[key] === source);
  if (relative !== undefined) return RelativeDate[relative as keyof typeof RelativeDate];
  if (source.startsWith('"')) return source.slice(1, -1).replaceAll('""', '"');
  const number = Number(source);
  return source.trim() === '' || Number.isNaN(number) ? shownFormula(source, book.rules) : number;
}

function shownPoint(point: ScalePoint, book: SpreadsheetBook): GradientPoint {
  const name = Object.keys(SCALE_TYPES).find((key) => SCALE_TYPES[key] === point.type) ?? 'NUMBER';
  return {
    color: readColor(point.color ?? undefined, book.workbook.styles.theme) ?? '#ffffff',
    type: InterpolationType[name as 'NUMBER'],
    value: point.value,
  };
}

function readLook(format: ConditionalFormat, book: SpreadsheetBook): RuleLook {
  const { styles } = book.workbook;
  const dxf = format.differential === null ? null : styles.differential(format.differential);
  const font = dxf ? elementOf(dxf, 'font') : undefined;
  const fill = dxf ? elementOf(dxf, 'fill') : undefined;
  const pattern = fill && elementOf(fill, 'patternFill');
  const flag = (name: string): boolean | null => {
    const found = font && elementOf(font, name);
    return found ? !['0', 'false', 'none'].includes(attributeOf(found, 'val') ?? '1') : null;
  };
  return {
    // In a differential fill the colour stands in bgColor.
    background: pattern
      ? readColor(elementOf(pattern, 'bgColor') ?? elementOf(pattern, 'fgColor'), styles.theme)
      : null,
    fontColor: readColor(font && elementOf(font, 'color'), styles.theme),
    bold: flag('b'),
    italic: flag('i'),
    underline: flag('u'),
    strikethrough: flag('strike'),
  };
}
