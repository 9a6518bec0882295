// The members of the large classes: which of Google's are here, and that there are no others.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { addMembers } from '../../src/emulation/members.ts';
import { Range } from '../../src/services/spreadsheet/range/range.ts';
import { Sheet } from '../../src/services/spreadsheet/sheet/sheet.ts';
import { Spreadsheet } from '../../src/services/spreadsheet/spreadsheet/spreadsheet.ts';
import { SpreadsheetApp } from '../../src/services/spreadsheet/spreadsheetApp.ts';
import { openBook } from './openBook.ts';

const types = readFileSync(
  createRequire(import.meta.url).resolve(
    '@types/google-apps-script/google-apps-script.spreadsheet.d.ts',
  ),
  'utf8',
);
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Methods that Google documents for a class. */
function documented(name: string): Set<string> {
  const [, indent = '', body = ''] =
    new RegExp(`^( *)interface ${name} \\{\\n([^]*?)^\\1\\}`, 'm').exec(types) ?? [];
  const member = new RegExp(`^${indent}    (\\w+)\\(`, 'gm');
  return new Set([...body.matchAll(member)].map(([, found = '']) => found));
}

/** Methods of a class that scripts can call. */
function here({ prototype }: { prototype: object }): string[] {
  return Object.getOwnPropertyNames(prototype).filter(
    (name) => !name.startsWith('_') && name !== 'constructor' && name !== 'toString',
  );
}

const classes = { SpreadsheetApp, Spreadsheet, Sheet, Range };

describe.each(Object.entries(classes))('%s', (name, found) => {
  const google = documented(name);

  it('has as many of Google’s members as the README says', () => {
    const count = here(found).filter((member) => google.has(member)).length;
    expect(google.size).toBeGreaterThan(20);
    const [, said] = new RegExp(`\\| \`${name}\` \\| ([^|]*) \\|`).exec(readme) ?? [];
    expect(said).toBe(`${count} of ${google.size}`);
  });

  it('has no others but those that live spreadsheets still answer to', () => {
    const older = {
      SpreadsheetApp: ['openByKey'],
      Spreadsheet: ['getKey'],
      Sheet: ['getTabColorObject', 'setTabColorObject'],
      Range: [
        'getBackgroundColor',
        'getBackgroundColors',
        'getBorder',
        'getColumnIndex',
        'getFontColor',
        'getFontColors',
        'setBackgroundColor',
        'setBackgroundColors',
      ],
    }[name];
    const others = here(found).filter((member) => !google.has(member));
    expect(others.sort()).toEqual(older);
  });
});

it('a member of Google’s that is not here says so, whatever the class', () => {
  const { app } = openBook();
  const sheet = app.getActiveSheet();
  const missing = (object: object, member: string) => () => Reflect.get(object, member);
  expect(missing(sheet.getRange('A1'), 'createPivotTable')).toThrow(
    'NotEmulated: Range.createPivotTable',
  );
  expect(missing(sheet, 'insertSlicer')).toThrow('NotEmulated: Sheet.insertSlicer');
  expect(missing(app.getActiveSpreadsheet(), 'getSpreadsheetTheme')).toThrow(
    'NotEmulated: Spreadsheet.getSpreadsheetTheme',
  );
  // Inner members are not for scripts either.
  expect(missing(sheet, '_worksheet')).toThrow('NotEmulated: Sheet._worksheet');
});

it('two functions of one name cannot both be a member', () => {
  class Thing {}
  const double = (thing: Thing): Thing => thing;
  addMembers(Thing, { double });
  expect(() => addMembers(Thing, { double })).toThrow('Two members are named double.');
  expect(Object.keys(Thing.prototype)).toEqual([]);
});
