// Data validation rules of a sheet.
import {
  type Area,
  areaAddress,
  contains,
  overlap,
  parseAreas,
  subtractArea,
} from '../cells/address.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { attributeOf, elementOf, elementsOf, parseElement, textOf } from '../xml/xmlElement.ts';
import { escapeAttribute, escapeText } from '../xml/xmlText.ts';

/** A rule with the areas it holds for; the first cell of the first area is what its formulas are relative to. */
export interface Validation {
  readonly areas: readonly Area[];
  /** `list`, `decimal`, `whole`, `date`, `time`, `textLength`, `custom`, `none`. */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly prompt: string;
  /** True: a value that breaks the rule is refused. */
  readonly rejects: boolean;
  readonly showsList: boolean;
  /** Attributes that this host does not use, as they stood in the file. */
  readonly rest: Readonly<Record<string, string>>;
}

const USED = new Set([
  'sqref',
  'type',
  'operator',
  'prompt',
  'showErrorMessage',
  'errorStyle',
  'showInputMessage',
  'showDropDown',
]);

/** Rules of a sheet, in the order of the file. */
export function readValidations(sheet: Worksheet): Validation[] {
  const raw = sheet.childSource('dataValidations');
  if (raw === null) return [];
  return elementsOf(parseElement(raw), 'dataValidation').map((element) => {
    const attribute = (name: string): string => attributeOf(element, name) ?? '';
    const formula = (name: string): string => {
      const found = elementOf(element, name);
      return found ? textOf(found) : '';
    };
    const shows = ['1', 'true'].includes(attribute('showErrorMessage'));
    return {
      areas: parseAreas(attribute('sqref')),
      type: attribute('type') || 'none',
      operator: attribute('operator') || 'between',
      formula1: formula('formula1'),
      formula2: formula('formula2'),
      prompt: attribute('prompt'),
      rejects: shows && (attribute('errorStyle') || 'stop') === 'stop',
      showsList: !['1', 'true'].includes(attribute('showDropDown')),
      rest: Object.fromEntries(Object.entries(element.attribs).filter(([name]) => !USED.has(name))),
    };
  });
}

/** The rule of a cell. */
export function validationAt(
  rules: readonly Validation[],
  row: number,
  column: number,
): Validation | undefined {
  const cell = { top: row, left: column, bottom: row, right: column };
  return rules.find((rule) => rule.areas.some((area) => contains(area, cell)));
}

/** Rules with an area freed of any; `rebase` moves a rule's formulas to its new first cell. */
export function withoutValidations(
  rules: readonly Validation[],
  hole: Area,
  rebase: (rule: Validation, areas: readonly Area[]) => Validation,
): Validation[] {
  return rules.flatMap((rule) => {
    if (!rule.areas.some((area) => overlap(area, hole))) return [rule];
    const areas = rule.areas.flatMap((area) => subtractArea(area, hole));
    return areas.length === 0 ? [] : [rebase(rule, areas)];
  });
}

/** Writes the rules of a sheet. */
export function writeValidations(sheet: Worksheet, rules: readonly Validation[]): void {
  if (rules.length === 0) {
    sheet.putChild('dataValidations', null);
    return;
  }
  const { prefix } = sheet;
  const items = rules.map((rule) => writeRule(rule, prefix));
  sheet.putChild(
    'dataValidations',
    `<${prefix}dataValidations count="${rules.length}">${items.join('')}</${prefix}dataValidations>`,
  );
}

function writeRule(rule: Validation, prefix: string): string {
  const attributes: Record<string, string> = {
    type: rule.type,
    // A rule that allows other values asks first, as a warning.
    ...(rule.rejects ? {} : { errorStyle: 'warning' }),
    ...(rule.operator === 'between' ? {} : { operator: rule.operator }),
    allowBlank: '1',
    ...(rule.showsList ? {} : { showDropDown: '1' }),
    ...(rule.prompt === '' ? {} : { showInputMessage: '1', prompt: rule.prompt.slice(0, 255) }),
    showErrorMessage: '1',
    sqref: rule.areas.map(areaAddress).join(' '),
  };
  const text = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const rest = Object.entries(rule.rest)
    .filter(([name]) => !(name in attributes))
    .map(([name, value]) => ` ${name}="${value}"`);
  const formula = (name: string, source: string): string =>
    source === '' ? '' : `<${prefix}${name}>${escapeText(source)}</${prefix}${name}>`;
  return `<${prefix}dataValidation${text.join('')}${rest.join('')}>${formula('formula1', rule.formula1)}${formula('formula2', rule.formula2)}</${prefix}dataValidation>`;
}
