// Answers of live spreadsheets that their documentation does not tell.
import { describe, expect, it } from 'vitest';
import { openBook } from './openBook.ts';

describe('a range', () => {
  it('is found by a notation without a sheet before the "!"', () => {
    const sheet = openBook().app.getActiveSheet();
    expect(sheet.getRange('!c2:e5').getA1Notation()).toBe('C2:E5');
  });

  it('may lie beyond the sheet, but has nothing to read there', () => {
    const far = openBook().app.getActiveSheet().getRange('RC1');
    expect([far.getA1Notation(), far.getColumn()]).toEqual(['RC1', 18 * 26 + 3]);
    const reads = [() => far.getValue(), () => far.getValues(), () => far.getBackground()];
    for (const read of [...reads, () => far.getFormula(), () => far.getDisplayValue()])
      expect(read).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
  });

  it('knows its column by the older name too', () => {
    const range = openBook().app.getActiveSheet().getRange('C2:D4');
    expect([range.getRowIndex(), range.getColumnIndex()]).toEqual([2, 3]);
  });

  it('copies results in place of formulas when only contents are asked for', () => {
    const sheet = openBook().app.getActiveSheet();
    sheet.getRange('A1:B1').setValues([[2, '=A1*3']]);
    sheet.getRange('B1').copyTo(sheet.getRange('B3'), { contentsOnly: true });
    const copy = sheet.getRange('B3');
    expect([copy.getFormula(), copy.getValue()]).toEqual(['', 2 * 3]);
  });

  it('looks at the way of copying only when told whether to transpose', () => {
    const sheet = openBook().app.getActiveSheet();
    const source = sheet.getRange('A1').setValue('a');
    const copy = (...args: unknown[]) => Reflect.apply(source.copyTo, source, args);
    copy(sheet.getRange('B1'), 'nonsense');
    copy(sheet.getRange('C1'), { contentsOnly: true, formatOnly: true });
    copy(sheet.getRange('D1'), { nonsense: true });
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['a', 'a', '', 'a']]);
    expect(() => copy(sheet.getRange('B1'), 'nonsense', true)).toThrow(
      "don't match the method signature for SpreadsheetApp.Range.copyTo",
    );
  });

  it('takes no null for a number format, and no look-alike of a rotation', () => {
    const range = openBook().app.getActiveSheet().getRange('A1').setNumberFormat('0.00');
    const set = (method: 'setNumberFormat' | 'setTextRotation', value: unknown) => () =>
      Reflect.apply(range[method], range, [value]);
    expect(set('setNumberFormat', null)).toThrow('Unexpected error');
    expect(range.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
    expect(set('setTextRotation', { getDegrees: () => 45 })).toThrow(
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setTextRotation.",
    );
  });
});

describe('a validation rule', () => {
  it('with a relative date is taken, and cannot be read back until another takes its place', () => {
    const { app } = openBook();
    const { DataValidationCriteria: criteria, RelativeDate } = app;
    const sheet = app.getActiveSheet();
    const rule = app
      .newDataValidation()
      .withCriteria(criteria.DATE_EQUAL_TO_RELATIVE, [RelativeDate.TODAY])
      .build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    expect(() => sheet.getRange('A3').getDataValidation()).toThrow('Unexpected error');
    sheet.getRange('A1').clearDataValidations();
    expect(sheet.getRange('A1').getDataValidation()).toBeNull();
    sheet.getRange('A2:A3').setDataValidation(app.newDataValidation().requireDate().build());
    expect(String(sheet.getRange('A3').getDataValidation()?.getCriteriaType())).toBe(
      'DATE_IS_VALID_DATE',
    );
  });

  it('takes no more arguments than it has', () => {
    const builder = openBook().app.newDataValidation();
    for (const method of ['requireDate', 'requireTextIsEmail', 'requireTextIsUrl'] as const)
      expect(() => Reflect.apply(builder[method], builder, ['=A1'])).toThrow(
        `The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.${method}.`,
      );
    expect(() => Reflect.apply(builder.requireCheckbox, builder, ['a', 'b', 'c'])).toThrow(
      "The parameters (String,String,String) don't match the method signature",
    );
  });
});

describe('a conditional format', () => {
  it('calls its conditions by names of their own, and has the colours of a gradient as objects', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const green = app.newColor().setRgbColor('#00ff00').build();
    const blue = app.newColor().setRgbColor('#0000ff').build();
    const { NUMBER } = app.InterpolationType;
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .setGradientMinpointObject(green)
        .setGradientMaxpointObjectWithValue(blue, NUMBER, '9')
        .setRanges([sheet.getRange('A1:A9')])
        .build(),
      app
        .newConditionalFormatRule()
        .whenNumberLessThan(1)
        .setBold(true)
        .setRanges([sheet.getRange('B1')])
        .build(),
    ]);
    const [scale, simple] = sheet.getConditionalFormatRules();
    const gradient = scale?.getGradientCondition();
    expect(String(gradient)).toBe('ConditionalFormatGradientCondition');
    expect(String(simple?.getBooleanCondition())).toBe('ConditionalFormatBooleanCondition');
    expect(gradient?.getMinColorObject()?.asRgbColor().asHexString()).toBe('#00ff00');
    expect(gradient?.getMaxColorObject()?.asRgbColor().asHexString()).toBe('#0000ff');
    expect(gradient?.getMidColorObject()).toBeNull();
    expect([String(gradient?.getMaxType()), gradient?.getMaxValue()]).toEqual(['NUMBER', '9']);
  });
});
