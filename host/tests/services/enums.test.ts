// Enums as a script meets them.
import { expect, it } from 'vitest';
import { temporaryHost } from './temporaryHost.ts';

const METHODS = ['toString', 'name', 'toJSON', 'ordinal', 'compareTo'];
const bundle = `
  function tell(service, name) {
    const type = globalThis[service][name];
    return Object.keys(type).filter((key) => typeof type[key] !== 'function').map((key) => {
      const value = type[key];
      return [key, value.name(), String(value), JSON.stringify(value), value.ordinal(), value.compareTo(type)];
    });
  }
  function circle() {
    const { ColorType } = SpreadsheetApp;
    return [ColorType === ColorType.UNSUPPORTED, ColorType.RGB.RGB.THEME === ColorType.THEME,
      String(ColorType), ColorType.RGB.compareTo(ColorType.THEME)];
  }
  function keys() { return Object.keys(SpreadsheetApp.ColorType); }`;

it.each([
  ['SpreadsheetApp', 'ColorType', ['UNSUPPORTED', 'RGB', 'THEME']],
  ['SpreadsheetApp', 'SortOrder', ['ASCENDING', 'DESCENDING']],
  ['SpreadsheetApp', 'Dimension', ['COLUMNS', 'ROWS']],
  ['Charts', 'Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']],
  ['HtmlService', 'SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']],
])('%s.%s has values that know their name and place', (service, name, names) => {
  expect(temporaryHost({ bundle }).run('tell', service, name)).toEqual(
    names.map((key, at) => [key, key, key, `"${key}"`, at, at]),
  );
});

it.each(['DataSourceRefreshScope', 'DateTimeGroupingRuleType', 'FrequencyType'])(
  'SpreadsheetApp.%s is there',
  (name) => {
    expect(temporaryHost({ bundle }).run('tell', 'SpreadsheetApp', name)).not.toHaveLength(0);
  },
);

it('an enum is its first value, and every value leads to all others', () => {
  expect(temporaryHost({ bundle }).run('circle')).toEqual([true, true, 'UNSUPPORTED', 1 - 2]);
});

it('two values differ, also when compared member by member', () => {
  const { RGB, THEME } = temporaryHost().globals.SpreadsheetApp.ColorType;
  expect(RGB).toEqual(RGB);
  expect(RGB).not.toEqual(THEME);
});

it('an enum has no member but those', () => {
  const { DataValidationCriteria } = temporaryHost().globals.SpreadsheetApp;
  expect(Reflect.get(DataValidationCriteria, 'DATE_ON_OR_AFTER_RELATIVE')).toBeUndefined();
});

it('an enum lists its methods among its members', () => {
  expect(temporaryHost({ bundle }).run('keys')).toEqual([
    ...METHODS,
    'UNSUPPORTED',
    'RGB',
    'THEME',
  ]);
});
