// Conditional formats as the file holds them.
import { types } from 'node:util';
import { cellAddress } from '../../../xlsx/cells/address.ts';
import { serialToClock } from '../../../xlsx/cells/serialDate.ts';
import type { ConditionalFormat, ScalePoint } from '../../../xlsx/sheet/conditionalFormats.ts';
import { colorAttribute } from '../../../xlsx/styles/colors.ts';
import { parseElement } from '../../../xlsx/xml/xmlElement.ts';
import { enumName } from '../../base/emulatedEnum.ts';
import { storedFormula } from '../formulas/formulaLocale.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { OPERATORS, RELATIVE, SCALE_TYPES, TEXT_RULES } from './conditionalWords.ts';
import type { GradientPoint, RuleFacts, RuleLook } from './conditions.ts';

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
