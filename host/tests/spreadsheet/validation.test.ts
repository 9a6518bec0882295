// Data validation and checkboxes: as live spreadsheets answer, and kept in the file.
import { describe, expect, it } from 'vitest';
import type { DataValidationBuilder } from '../../src/services/spreadsheet/validation/dataValidation.ts';
import { openBook } from './openBook.ts';

type Build = (builder: DataValidationBuilder) => DataValidationBuilder;

const day = new Date('2012-12-31T03:00:00Z');
const later = new Date('2013-02-01T03:00:00Z');

const RULES: readonly [string, Build, unknown[]][] = [
  ['TEXT_EQUAL_TO', (b) => b.requireTextEqualTo('fo"o'), ['fo"o']],
  ['TEXT_CONTAINS', (b) => b.requireTextContains('a, (b)'), ['a, (b)']],
  ['TEXT_DOES_NOT_CONTAIN', (b) => b.requireTextDoesNotContain('bar'), ['bar']],
  ['TEXT_IS_VALID_EMAIL', (b) => b.requireTextIsEmail(), []],
  ['TEXT_IS_VALID_URL', (b) => b.requireTextIsUrl(), []],
  ['CHECKBOX', (b) => b.requireCheckbox(), []],
  ['CHECKBOX', (b) => b.requireCheckbox('sim'), ['sim']],
  ['CHECKBOX', (b) => b.requireCheckbox('sim', 'não'), ['sim', 'não']],
  ['VALUE_IN_LIST', (b) => b.requireValueInList(['a', 'b']), [['a', 'b'], true]],
  ['VALUE_IN_LIST', (b) => b.requireValueInList(['a,"b"', 'c'], false), [['a,"b"', 'c'], false]],
  ['NUMBER_BETWEEN', (b) => b.requireNumberBetween(20, 40.5), [20, 40.5]],
  ['NUMBER_NOT_BETWEEN', (b) => b.requireNumberNotBetween(20, 40), [20, 40]],
  ['NUMBER_EQUAL_TO', (b) => b.requireNumberEqualTo(0), [0]],
  ['NUMBER_NOT_EQUAL_TO', (b) => b.requireNumberNotEqualTo(1), [1]],
  ['NUMBER_GREATER_THAN', (b) => b.requireNumberGreaterThan(1), [1]],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', (b) => b.requireNumberGreaterThanOrEqualTo(1), [1]],
  ['NUMBER_LESS_THAN', (b) => b.requireNumberLessThan(1), [1]],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', (b) => b.requireNumberLessThanOrEqualTo(1), [1]],
  ['DATE_IS_VALID_DATE', (b) => b.requireDate(), []],
  ['DATE_AFTER', (b) => b.requireDateAfter(day), [day]],
  ['DATE_BEFORE', (b) => b.requireDateBefore(day), [day]],
  ['DATE_ON_OR_AFTER', (b) => b.requireDateOnOrAfter(day), [day]],
  ['DATE_ON_OR_BEFORE', (b) => b.requireDateOnOrBefore(day), [day]],
  ['DATE_EQUAL_TO', (b) => b.requireDateEqualTo(day), [day]],
  ['DATE_BETWEEN', (b) => b.requireDateBetween(day, later), [day, later]],
  ['DATE_NOT_BETWEEN', (b) => b.requireDateNotBetween(day, later), [day, later]],
  [
    'CUSTOM_FORMULA',
    (b) => b.requireFormulaSatisfied('=OU(A1>1,5;$B$2="x")'),
    ['=OU(A1>1,5;$B$2="x")'],
  ],
];

describe('a validation rule', () => {
  it.each(RULES)('%s comes back from the file', (criteria, build, values) => {
    const book = openBook();
    const rule = build(book.app.newDataValidation())
      .setAllowInvalid(false)
      .setHelpText('ajuda')
      .build();
    expect(rule.getCriteriaType().toString()).toBe(criteria);
    expect(rule.getCriteriaValues()).toEqual(values);
    book.app.getActiveSheet().getRange('B2:C3').setDataValidation(rule);
    const found = book.reopen().app.getActiveSheet().getRange('A1:C3').getDataValidations();
    expect(found[0]).toEqual([null, null, null]);
    const again = found[1]?.[1];
    expect(again?.getCriteriaType().toString()).toBe(criteria);
    expect(again?.getCriteriaValues()).toEqual(values);
    expect(again?.getAllowInvalid()).toBe(false);
    expect(again?.getHelpText()).toBe('ajuda');
  });

  it('by a range names the range', () => {
    const book = openBook();
    const lists = book.app.getActive().insertSheet("Lista d'eixos");
    const rule = book.app.newDataValidation().requireValueInRange(lists.getRange('A2:A9')).build();
    expect(rule.getCriteriaValues()[1]).toBe(true);
    book.app.getActive().getRange('Página1!A1:A5').setDataValidation(rule);
    const again = book.reopen().app.getActive().getRange('Página1!A5').getDataValidation();
    const [range, shows] = again?.getCriteriaValues() ?? [];
    const found = range as ReturnType<typeof lists.getRange>;
    expect(found.getSheet().getName()).toBe("Lista d'eixos");
    expect(found.getA1Notation()).toBe('A2:A9');
    expect(shows).toBe(true);
  });

  it('starts empty and allows other values', () => {
    const builder = openBook().app.newDataValidation();
    expect(String(builder)).toBe('DataValidationBuilder');
    expect([
      builder.getCriteriaType(),
      builder.getCriteriaValues(),
      builder.getHelpText(),
      builder.getAllowInvalid(),
    ]).toEqual([null, [], null, true]);
  });

  it('is replaced cell by cell, and its formula moves with the cell', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const rule = app.newDataValidation().requireFormulaSatisfied('=A1>$A$1').build();
    sheet.getRange('A1:A4').setDataValidation(rule);
    sheet.getRange('A2').clearDataValidations();
    const shown = sheet
      .getRange('A1:A4')
      .getDataValidations()
      .map(([item]) => item?.getCriteriaValues()[0] ?? null);
    expect(shown).toEqual(['=A1>$A$1', null, '=A3>$A$1', '=A4>$A$1']);
  });

  it('refuses arguments of the wrong kind', () => {
    const builder = openBook().app.newDataValidation();
    expect(() => Reflect.apply(builder.requireDateAfter, builder, ['=I1'])).toThrow(
      "don't match the method signature",
    );
    expect(() => Reflect.apply(builder.requireNumberEqualTo, builder, ['1'])).toThrow(
      "don't match the method signature",
    );
  });

  it('that rejects makes a wrong write fail', () => {
    const { app } = openBook();
    const cell = app.getActiveSheet().getRange('B2');
    const rule = app.newDataValidation().requireValueInList(['sim', 'não']);
    cell.setDataValidation(rule.setAllowInvalid(false).build());
    expect(() => cell.setValue('talvez')).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(cell.setValue('sim').getValue()).toBe('sim');
    cell.setDataValidation(rule.setAllowInvalid(true).build());
    expect(cell.setValue('talvez').getValue()).toBe('talvez');
  });
});

describe('checkboxes', () => {
  it('are inserted, checked, unchecked and removed with their values', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const own = sheet.getRange('B1:B2').insertCheckboxes('sim', 'não');
    const plain = sheet.getRange('A1:A2').insertCheckboxes();
    sheet.getRange('C1').setValue('texto');
    expect([plain.getValues(), plain.isChecked()]).toEqual([[[false], [false]], false]);
    sheet.getRange('A1:C2').check();
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      [true, 'sim', 'texto'],
      [true, 'sim', ''],
    ]);
    expect([own.isChecked(), sheet.getRange('B2:C2').isChecked()]).toEqual([true, null]);
    own.uncheck();
    expect(own.getValues()).toEqual([['não'], ['não']]);
    sheet.getRange('A1:C2').removeCheckboxes();
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['', '', 'texto'],
      ['', '', ''],
    ]);
    expect(own.getDataValidation()).toBeNull();
  });
});
