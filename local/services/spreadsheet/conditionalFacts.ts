// Conditional formats between the forms that scripts and files use.
import { types } from 'node:util';
import { cellAddress } from '../../xlsx/address.ts';
import { colorAttribute, readColor } from '../../xlsx/colors.ts';
import type { ConditionalFormat, ScalePoint } from '../../xlsx/conditionalFormats.ts';
import { dateToSerial, serialToClock } from '../../xlsx/serialDate.ts';
import { attributeOf, elementOf, parseElement } from '../../xlsx/xmlElement.ts';
import { enumName } from '../base/emulatedEnum.ts';
import { criterionNamed } from './booleanCriteria.ts';
import {
  ConditionalFormatRule,
  type GradientPoint,
  type RuleFacts,
  type RuleLook,
} from './conditionalFormatRule.ts';
import { spreadsheetEnums } from './enums.ts';
import { shownFormula, storedFormula } from './formulaLocale.ts';
import type { Sheet } from './sheet.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

const { InterpolationType, RelativeDate } = spreadsheetEnums;

const OPERATORS: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER_RELATIVE: 'greaterThan',
  DATE_BEFORE_RELATIVE: 'lessThan',
  DATE_EQUAL_TO_RELATIVE: 'equal',
  TEXT_EQUAL_TO: 'equal',
};

/** Each with the formula of the file for the first cell `@` and the text `$`. */
const TEXT_RULES: Readonly<Record<string, readonly [string, string, string]>> = {
  TEXT_CONTAINS: ['containsText', 'containsText', 'NOT(ISERROR(SEARCH($,@)))'],
  TEXT_DOES_NOT_CONTAIN: ['notContainsText', 'notContains', 'ISERROR(SEARCH($,@))'],
  TEXT_STARTS_WITH: ['beginsWith', 'beginsWith', 'LEFT(@,LEN($))=$'],
  TEXT_ENDS_WITH: ['endsWith', 'endsWith', 'RIGHT(@,LEN($))=$'],
};

const RELATIVE: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

const SCALE_TYPES: Readonly<Record<string, string>> = {
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
  MIN: 'min',
  MAX: 'max',
};

const quote = (text: unknown): string => `"${String(text).replaceAll('"', '""')}"`;

/** A rule as the file holds it. */
export function storedFormat(facts: RuleFacts, book: SpreadsheetBook): ConditionalFormat {
  const areas = facts.ranges.map((range) => range._area);
  const [first] = areas;
  const cell = first ? cellAddress(first.top, first.left) : 'A1';
  const base = {
    areas,
    type: 'expression',
    operator: '',
    text: '',
    timePeriod: '',
    formulas: [],
    differential: null,
    scale: [],
    priority: 1,
    raw: null,
  };
  if (!facts.criterion) {
    const points = [facts.min, facts.mid, facts.max].filter((point) => point !== null);
    return { ...base, type: 'colorScale', scale: points.map(storedPoint) };
  }
  const differential = book.workbook.styles.addDifferential(lookXml(facts.look, book));
  const name = facts.criterion.type.name();
  const values = facts.criterion.values;
  const text = TEXT_RULES[name];
  if (text) {
    const [type, operator, formula] = text;
    const formulas = [formula.replaceAll('$', () => quote(values[0])).replaceAll('@', cell)];
    return { ...base, differential, type, operator, text: String(values[0]), formulas };
  }
  const operator = OPERATORS[name];
  if (operator !== undefined) {
    const formulas = values.map((value) => storedValue(value, name, book));
    return { ...base, differential, type: 'cellIs', operator, formulas };
  }
  if (name === 'CELL_EMPTY')
    return { ...base, differential, type: 'containsBlanks', formulas: [`LEN(TRIM(${cell}))=0`] };
  if (name === 'CELL_NOT_EMPTY')
    return { ...base, differential, type: 'notContainsBlanks', formulas: [`LEN(TRIM(${cell}))>0`] };
  const typed = String(values[0]);
  const formula = storedFormula(typed.startsWith('=') ? typed : `=${typed}`, book.rules);
  return { ...base, differential, formulas: [formula ?? 'FALSE'] };
}

function storedValue(value: unknown, name: string, book: SpreadsheetBook): string {
  const relative = enumName(value);
  if (relative !== null) return RELATIVE[relative] ?? 'TODAY()';
  if (types.isDate(value)) {
    const { year, month, day } = serialToClock(book.dates.toSerial(value.getTime()));
    return `DATE(${year},${month},${day})`;
  }
  if (typeof value === 'string' && value.startsWith('='))
    return storedFormula(value, book.rules) ?? value.slice(1);
  return name.startsWith('TEXT_') ? quote(value) : String(value);
}

function storedPoint(point: GradientPoint): ScalePoint {
  const attributes = Object.entries(colorAttribute(point.color)).map(
    ([key, value]) => `${key}="${value}"`,
  );
  return {
    type: SCALE_TYPES[point.type.name()] ?? 'num',
    value: point.value,
    color: parseElement(`<color ${attributes.join(' ')}/>`),
  };
}

function lookXml(look: RuleLook, book: SpreadsheetBook): string {
  const p = book.workbook.styles.prefix;
  const flag = (name: string, value: boolean | null): string =>
    value === null ? '' : `<${p}${name}${value ? '' : ' val="0"'}/>`;
  const color = (name: string, value: string | null): string => {
    if (value === null) return '';
    const [entry] = Object.entries(colorAttribute(value));
    return entry ? `<${p}${name} ${entry[0]}="${entry[1]}"/>` : '';
  };
  const underline = look.underline === null ? '' : `<${p}u${look.underline ? '' : ' val="none"'}/>`;
  const font = [
    flag('b', look.bold),
    flag('i', look.italic),
    flag('strike', look.strikethrough),
    underline,
    color('color', look.fontColor),
  ].join('');
  const fill =
    look.background === null
      ? ''
      : `<${p}fill><${p}patternFill patternType="solid">${color('fgColor', look.background)}${color('bgColor', look.background)}</${p}patternFill></${p}fill>`;
  return `<${p}dxf>${font === '' ? '' : `<${p}font>${font}</${p}font>`}${fill}</${p}dxf>`;
}

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
