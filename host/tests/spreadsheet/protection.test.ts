// Protection of sheets and ranges, for owner, editors and others.
import { describe, expect, it } from 'vitest';
import { openBook } from './openBook.ts';

const people = {
  owner: 'dona@exemplo.gov.br',
  editors: ['ana@exemplo.gov.br', 'bia@exemplo.gov.br'],
};
const DENIED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('a protection', () => {
  it('of a sheet is remembered with all its facts', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    const protection = sheet.protect().setDescription('saída').setWarningOnly(true);
    protection.setUnprotectedRanges([sheet.getRange('A1:B1')]);
    const [again, ...more] = book
      .reopen()
      .app.getActive()
      .getProtections(book.app.ProtectionType.SHEET);
    expect(more).toEqual([]);
    expect(again?.getDescription()).toBe('saída');
    expect(again?.isWarningOnly()).toBe(true);
    expect(again?.getProtectionType().toString()).toBe('SHEET');
    expect(again?.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(['A1:B1']);
    expect(again?.getRange().getA1Notation()).toBe('');
    expect(again?.getRange().getNumRows()).toBe(1000);
    expect([again?.canEdit(), again?.canDomainEdit(), again?.getEditors()]).toEqual([
      true,
      false,
      [],
    ]);
  });

  it('of a range follows the range and a name', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    app.getActive().setNamedRange('metas', sheet.getRange('C3:F7'));
    const protection = sheet.getRange('A1:D5').protect();
    expect(protection.setRange(sheet.getRange('B2:E6')).getRange().getA1Notation()).toBe('B2:E6');
    expect(protection.setRangeName('metas').getRangeName()).toBe('metas');
    expect(protection.getRange().getA1Notation()).toBe('C3:F7');
    sheet.insertRowBefore(1);
    expect(protection.getRange().getA1Notation()).toBe('C4:F8');
    protection.remove();
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([]);
  });

  it('stops those who are not on its list, and nobody else', () => {
    let user = people.owner;
    const book = openBook(null, { ...people, currentUser: () => user });
    const sheet = book.app.getActiveSheet();
    const protection = sheet.getRange('B2:C3').protect();
    expect(protection.getEditors().map((editor) => editor.getEmail())).toEqual(people.editors);
    protection.removeEditors(['bia@exemplo.gov.br']);
    user = 'ana@exemplo.gov.br';
    sheet.getRange('B2').setValue('ana');
    user = 'bia@exemplo.gov.br';
    expect(sheet.getRange('A1:B2').canEdit()).toBe(false);
    expect(() => sheet.getRange('A1:B2').setValue(1)).toThrow(DENIED);
    expect(() => sheet.getRange('B2').setBackground('red')).toThrow(DENIED);
    expect(() => sheet.deleteRow(2)).toThrow(DENIED);
    expect(() => protection.remove()).toThrow(DENIED);
    expect(sheet.getRange('D4').setValue(1).canEdit()).toBe(true);
    expect(sheet.getRange('B2').getValue()).toBe('ana');
    user = people.owner;
    protection.setWarningOnly(true);
    user = 'bia@exemplo.gov.br';
    expect(sheet.getRange('B2').setValue('bia').getValue()).toBe('bia');
  });

  it('leaves in whoever made it, owner or not, and everybody until its list is changed', () => {
    let user = 'caio@exemplo.gov.br';
    const book = openBook(null, { ...people, currentUser: () => user });
    const sheet = book.app.getActiveSheet();
    const protection = sheet.protect();
    sheet.getRange('A1').setValue('caio');
    user = 'bia@exemplo.gov.br';
    sheet.getRange('A2').setValue('bia');
    user = 'caio@exemplo.gov.br';
    protection.removeEditors([...people.editors, user]);
    expect(protection.getEditors().map((editor) => editor.getEmail())).toEqual([user]);
    sheet.getRange('A1').setValue('caio de novo');
    user = 'bia@exemplo.gov.br';
    expect(() => sheet.getRange('A2').setValue('bia de novo')).toThrow(DENIED);
    user = people.owner;
    expect(sheet.getRange('A3').setValue('dona').canEdit()).toBe(true);
  });

  it('of a sheet leaves its exceptions open', () => {
    let user = people.owner;
    const book = openBook(null, { ...people, currentUser: () => user });
    const sheet = book.app.getActiveSheet();
    const protection = sheet.protect();
    protection
      .removeEditors(protection.getEditors())
      .setUnprotectedRanges([sheet.getRange('A2:A9'), sheet.getRange('B2:B9')]);
    user = 'ana@exemplo.gov.br';
    expect(sheet.getRange('A2:B9').setValue(1).canEdit()).toBe(true);
    expect(() => sheet.getRange('A1:A2').setValue(1)).toThrow(DENIED);
  });
});
