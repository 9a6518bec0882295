// Conditional formats of a sheet.
import type { Element } from 'domhandler';
import { type Area, areaAddress, parseAreas } from '../cells/address.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  elementOf,
  elementsOf,
  parseElement,
  renderElement,
  setAttribute,
  textOf,
} from '../xml/xmlElement.ts';
import { escapeAttribute, escapeText } from '../xml/xmlText.ts';

/** One point of a colour scale; `value` is empty for min and max. */
export interface ScalePoint {
  readonly type: string;
  readonly value: string;
  /** The `color` element. Null: the file has none. */
  readonly color: Element | null;
}

/** A conditional format as in the file. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** `cellIs`, `expression`, `containsText`, `colorScale`, … */
  readonly type: string;
  readonly operator: string;
  readonly text: string;
  readonly timePeriod: string;
  readonly formulas: readonly string[];
  /** Index of the look in the style part. Null: none. */
  readonly differential: number | null;
  readonly scale: readonly ScalePoint[];
  readonly priority: number;
  /** Source of the rule; written back where the rule is not made anew. */
  readonly raw: string | null;
}

/** Conditional formats of a sheet, most important first. */
export function readConditionalFormats(sheet: Worksheet): ConditionalFormat[] {
  const formats: ConditionalFormat[] = [];
  for (const raw of sheet.childSources('conditionalFormatting')) {
    const holder = parseElement(raw);
    const areas = parseAreas(attributeOf(holder, 'sqref') ?? '');
    for (const rule of elementsOf(holder, 'cfRule')) formats.push(readRule(rule, areas));
  }
  return formats.sort((a, b) => a.priority - b.priority);
}

function readRule(rule: Element, areas: readonly Area[]): ConditionalFormat {
  const differential = attributeOf(rule, 'dxfId');
  return {
    areas,
    type: attributeOf(rule, 'type') ?? '',
    operator: attributeOf(rule, 'operator') ?? '',
    text: attributeOf(rule, 'text') ?? '',
    timePeriod: attributeOf(rule, 'timePeriod') ?? '',
    formulas: elementsOf(rule, 'formula').map(textOf),
    differential: differential === null ? null : Number(differential),
    scale: readScale(rule),
    priority: Number(attributeOf(rule, 'priority') ?? 0),
    raw: renderElement(rule),
  };
}

function readScale(rule: Element): ScalePoint[] {
  const scale = elementOf(rule, 'colorScale');
  if (!scale) return [];
  const colors = elementsOf(scale, 'color');
  return elementsOf(scale, 'cfvo').map((point, at) => ({
    type: attributeOf(point, 'type') ?? '',
    value: attributeOf(point, 'val') ?? '',
    color: colors[at] ?? null,
  }));
}

/** Writes the conditional formats, most important first. */
export function writeConditionalFormats(
  sheet: Worksheet,
  formats: readonly ConditionalFormat[],
): void {
  const { prefix } = sheet;
  const raws = formats.map((format, at) => {
    const sqref = format.areas.map(areaAddress).join(' ');
    const rule = format.raw === null ? writeRule(format, prefix) : format.raw;
    const element = parseElement(rule);
    setAttribute(element, 'priority', String(at + 1));
    return `<${prefix}conditionalFormatting sqref="${sqref}">${renderElement(element)}</${prefix}conditionalFormatting>`;
  });
  sheet.putChildren('conditionalFormatting', raws);
}

function writeRule(format: ConditionalFormat, prefix: string): string {
  const attributes: Record<string, string> = {
    type: format.type,
    ...(format.differential === null ? {} : { dxfId: String(format.differential) }),
    priority: '1',
    ...(format.operator === '' ? {} : { operator: format.operator }),
    ...(format.text === '' ? {} : { text: format.text }),
    ...(format.timePeriod === '' ? {} : { timePeriod: format.timePeriod }),
  };
  const text = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const formulas = format.formulas.map(
    (formula) => `<${prefix}formula>${escapeText(formula)}</${prefix}formula>`,
  );
  const points = format.scale.map(
    ({ type, value }) =>
      `<${prefix}cfvo type="${type}"${value === '' ? '' : ` val="${escapeAttribute(value)}"`}/>`,
  );
  const colors = format.scale.map(({ color }) => (color ? renderElement(color) : ''));
  const scale =
    format.scale.length === 0
      ? ''
      : `<${prefix}colorScale>${points.join('')}${colors.join('')}</${prefix}colorScale>`;
  return `<${prefix}cfRule${text.join('')}>${formulas.join('')}${scale}</${prefix}cfRule>`;
}
