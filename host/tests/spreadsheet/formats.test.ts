// Looks of cells: as live spreadsheets answer, and kept in the file.
import { describe, expect, it } from 'vitest';
import { openBook } from './openBook.ts';

describe('number formats', () => {
  it('name the automatic pattern for a cell without one', () => {
    const range = openBook().app.getActiveSheet().getRange('A1');
    expect(range.getNumberFormat()).toBe('0.###############');
    expect(range.setNumberFormat('0.00').getNumberFormat()).toBe('0.00');
    expect(range.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
  });
});

describe('wrapping', () => {
  it('says true and OVERFLOW for an untouched cell, and false once OVERFLOW is set', () => {
    const { app } = openBook();
    const range = app.getActiveSheet().getRange('A1');
    expect(range.getWrap()).toBe(true);
    expect(range.getWrapStrategy().toString()).toBe('OVERFLOW');
    range.setWrapStrategy(app.WrapStrategy.OVERFLOW);
    expect(range.getWrap()).toBe(false);
  });

  it('keeps the three strategies in the file', () => {
    const book = openBook();
    const { WRAP, CLIP, OVERFLOW } = book.app.WrapStrategy;
    book.app
      .getActiveSheet()
      .getRange('A1:C1')
      .setWrapStrategies([[WRAP, CLIP, OVERFLOW]]);
    const again = book.reopen().app.getActiveSheet().getRange('A1:C1');
    expect(again.getWrapStrategies().flat().map(String)).toEqual(['WRAP', 'CLIP', 'OVERFLOW']);
    expect(again.getWraps()).toEqual([[true, false, false]]);
  });
});

describe('alignment', () => {
  it('tells a cell set to normal from one never set', () => {
    const range = openBook().app.getActiveSheet().getRange('A1');
    expect(range.getHorizontalAlignment()).toBe('general');
    expect(range.setHorizontalAlignment('normal').getHorizontalAlignment()).toBe('general-left');
    expect(range.setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general');
    expect(range.setHorizontalAlignment('right').getHorizontalAlignment()).toBe('right');
    expect(range.getVerticalAlignment()).toBe('bottom');
    expect(range.setVerticalAlignment('middle').getVerticalAlignment()).toBe('middle');
  });
});

describe('fonts', () => {
  it('come back from the file', () => {
    const book = openBook();
    const range = book.app.getActiveSheet().getRange('B2:C2');
    range
      .setFontWeights([['bold', 'normal']])
      .setFontStyles([['normal', 'italic']])
      .setFontLines([['underline', 'line-through']])
      .setFontSizes([[8, 20]])
      .setFontFamilies([['Verdana,Sans Serif', 'Courier New']])
      .setFontColors([['red', '#00F']]);
    const again = book.reopen().app.getActiveSheet().getRange('B2:C2');
    expect(again.getFontWeights()).toEqual([['bold', 'normal']]);
    expect(again.getFontStyles()).toEqual([['normal', 'italic']]);
    expect(again.getFontLines()).toEqual([['underline', 'line-through']]);
    expect(again.getFontSizes()).toEqual([[8, 20]]);
    expect(again.getFontFamilies()).toEqual([['Verdana,Sans Serif', 'Courier New']]);
    expect(again.getFontColors()).toEqual([['#ff0000', '#0000ff']]);
  });

  it('of an untouched cell are Arial 10, named in full in its text style', () => {
    const range = openBook().app.getActiveSheet().getRange('A1');
    expect([range.getFontFamily(), range.getFontSize(), range.getFontLine()]).toEqual([
      'Arial',
      10,
      'none',
    ]);
    const style = range.getTextStyle();
    expect(String(style)).toBe('TextStyle');
    expect(style.getFontFamily()).toBe('arial,sans,sans-serif');
    expect(style.getForegroundColor()).toBe('#000000');
    expect(style.isBold()).toBe(false);
  });

  it('take whole text styles, theme colours included', () => {
    const book = openBook();
    const accent = book.app.newColor().setThemeColor(book.app.ThemeColorType.ACCENT1).build();
    const style = book.app.newTextStyle().setFontSize(20).setForegroundColorObject(accent).build();
    expect(style.isBold()).toBeNull();
    book.app.getActiveSheet().getRange('A1').setTextStyle(style);
    const again = book.reopen().app.getActiveSheet().getRange('A1');
    expect(again.getFontSize()).toBe(20);
    const color = again.getFontColorObject();
    expect(color.asThemeColor().getThemeColorType().toString()).toBe('ACCENT1');
    expect(() => color.asRgbColor()).toThrow('Object is not of type RgbColor.');
    expect(again.getTextStyle().getForegroundColor()).toBe('ACCENT1');
  });
});

describe('colours', () => {
  it('that do not exist change nothing', () => {
    const range = openBook().app.getActiveSheet().getRange('A1').setBackground('LightCoral');
    expect(range.getBackground()).toBe('#f08080');
    expect(range.setBackground('no-such-colour').getBackground()).toBe('#f08080');
    expect(range.setBackground(null).getBackground()).toBe('#ffffff');
    expect(range.setBackgroundRGB(1, 2, 255).getBackground()).toBe('#0102ff');
  });

  it('are built by kind', () => {
    const builder = openBook().app.newColor();
    expect(builder.getColorType().toString()).toBe('UNSUPPORTED');
    expect(() => builder.asRgbColor()).toThrow('Object is not of type RgbColor.');
    builder.setRgbColor('#0A0b0C');
    expect(builder.build().asRgbColor().asHexString()).toBe('#0a0b0c');
    expect(builder.asRgbColor().getBlue()).toBe(12);
    expect(() => builder.asThemeColor()).toThrow('Object is not of type ThemeColor.');
  });
});

describe('rotation and direction', () => {
  it('come back from the file', () => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    sheet.getRange('A1').setTextRotation(45);
    sheet.getRange('A2').setTextRotation(-30);
    sheet.getRange('A3').setVerticalText(true);
    sheet.getRange('A4').setTextDirection(book.app.TextDirection.RIGHT_TO_LEFT);
    const again = book.reopen().app.getActiveSheet().getRange('A1:A4');
    const degrees = again
      .getTextRotations()
      .flat()
      .map((rotation) => rotation.getDegrees());
    expect(degrees).toEqual([45, -30, 0, 0]);
    expect(
      again
        .getTextRotations()
        .flat()
        .map((rotation) => rotation.isVertical()),
    ).toEqual([false, false, true, false]);
    expect(again.getTextDirections().flat().map(String)).toEqual([
      'null',
      'null',
      'null',
      'RIGHT_TO_LEFT',
    ]);
  });
});

describe('borders', () => {
  it('are drawn on the named sides only', () => {
    const book = openBook();
    const range = book.app.getActiveSheet().getRange('B2:C3');
    expect(range.getBorder()).toBeNull();
    range.setBorder(true, true, true, true, true, true);
    range.setBorder(true, null, true, true, true, true, '#00ff00', book.app.BorderStyle.DASHED);
    const border = book.reopen().app.getActiveSheet().getRange('B2:C3').getBorder();
    expect(border?.getTop().getBorderStyle()?.toString()).toBe('DASHED');
    expect(border?.getLeft().getBorderStyle()?.toString()).toBe('SOLID');
    expect(border?.getTop().getColor().asRgbColor().asHexString()).toBe('#00ff00');
    expect(border?.getLeft().getColor().asRgbColor().asHexString()).toBe('#000000');
  });
});
