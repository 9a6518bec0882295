// Conditional formats, filters and bandings.
import { describe, expect, it } from 'vitest';
import type { ConditionalFormatRuleBuilder } from '../../src/services/spreadsheet/conditional/conditionalFormatRule.ts';
import { openBook } from './openBook.ts';

const day = new Date('2024-05-01T03:00:00Z');
const RULES: readonly [
  string,
  (b: ConditionalFormatRuleBuilder) => ConditionalFormatRuleBuilder,
  unknown[],
][] = [
  ['CELL_EMPTY', (b) => b.whenCellEmpty(), []],
  ['CELL_NOT_EMPTY', (b) => b.whenCellNotEmpty(), []],
  ['TEXT_CONTAINS', (b) => b.whenTextContains('$a"'), ['$a"']],
  ['TEXT_DOES_NOT_CONTAIN', (b) => b.whenTextDoesNotContain('a'), ['a']],
  ['TEXT_STARTS_WITH', (b) => b.whenTextStartsWith('a'), ['a']],
  ['TEXT_ENDS_WITH', (b) => b.whenTextEndsWith('a'), ['a']],
  ['TEXT_EQUAL_TO', (b) => b.whenTextEqualTo('a'), ['a']],
  ['NUMBER_BETWEEN', (b) => b.whenNumberBetween(1, 2.5), [1, 2.5]],
  ['NUMBER_GREATER_THAN', (b) => b.whenNumberGreaterThan(-1), [-1]],
  ['NUMBER_EQUAL_TO', (b) => b.whenNumberEqualTo(0), [0]],
  ['DATE_AFTER', (b) => b.whenDateAfter(day), [day]],
  ['DATE_EQUAL_TO', (b) => b.whenDateEqualTo(day), [day]],
  ['CUSTOM_FORMULA', (b) => b.whenFormulaSatisfied('=$A1>1,5'), ['=$A1>1,5']],
];

describe('a conditional format', () => {
  it.each(RULES)('%s comes back from the file', (criteria, build, values) => {
    const book = openBook();
    const sheet = book.app.getActiveSheet();
    const ranges = [sheet.getRange('A1:A9'), sheet.getRange('C1')];
    const rule = build(book.app.newConditionalFormatRule())
      .setRanges(ranges)
      .setBackground('#FFEE00')
      .setFontColor('red')
      .setBold(true)
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [again, ...more] = book.reopen().app.getActiveSheet().getConditionalFormatRules();
    expect(more).toEqual([]);
    expect(again?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A9', 'C1']);
    const condition = again?.getBooleanCondition();
    expect(condition?.getCriteriaType().toString()).toBe(criteria);
    expect(condition?.getCriteriaValues()).toEqual(values);
    expect([condition?.getBackground(), condition?.getFontColor()]).toEqual(['#ffee00', '#ff0000']);
    expect([condition?.getBold(), condition?.getItalic()]).toEqual([true, null]);
  });

  it('with relative dates and gradients comes back, in order', () => {
    const book = openBook();
    const { app } = book;
    const sheet = app.getActiveSheet();
    const base = app.newConditionalFormatRule().setRanges([sheet.getRange('A1:A9')]);
    const before = base.copy().whenDateBefore(app.RelativeDate.PAST_WEEK).setItalic(true).build();
    const scale = base
      .setGradientMinpoint('#ffffff')
      .setGradientMidpointWithValue('#ffff00', app.InterpolationType.PERCENT, '50')
      .setGradientMaxpointWithValue('#ff0000', app.InterpolationType.NUMBER, '10')
      .build();
    sheet.setConditionalFormatRules([before, scale]);
    const [first, second] = book.reopen().app.getActiveSheet().getConditionalFormatRules();
    expect(first?.getBooleanCondition()?.getCriteriaType().toString()).toBe('DATE_BEFORE_RELATIVE');
    expect(String(first?.getBooleanCondition()?.getCriteriaValues()[0])).toBe('PAST_WEEK');
    const gradient = second?.getGradientCondition();
    expect([gradient?.getMinColor(), gradient?.getMidColor(), gradient?.getMaxColor()]).toEqual([
      '#ffffff',
      '#ffff00',
      '#ff0000',
    ]);
    expect([
      gradient?.getMidType()?.toString(),
      gradient?.getMidValue(),
      gradient?.getMaxValue(),
    ]).toEqual(['PERCENT', '50', '10']);
    expect(second?.getBooleanCondition()).toBeNull();
  });
});

describe('a filter', () => {
  it('hides rows by its criteria, sorts below the header, and goes', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const range = sheet.getRange('A1:B5').setValues([
      ['n', 'v'],
      ['a', 10],
      ['c', 30],
      ['b', 20],
      ['d', 10],
    ]);
    const filter = range.createFilter();
    expect(() => sheet.getRange('A1:B2').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    expect(sheet.getRange('F1').getFilter()?.getRange().getA1Notation()).toBe('A1:B5');
    filter.sort(2, true);
    expect(
      range
        .getValues()
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['a', 'd', 'b', 'c']);
    expect(filter.getColumnSortSpec(2).getSortOrder().toString()).toBe('ASCENDING');
    expect(() => filter.getColumnSortSpec(1).getSortOrder()).toThrow('Unexpected error');
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(15).build());
    expect([2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([2, 3, 4, 5].some((row) => sheet.isRowHiddenByUser(row))).toBe(false);
    expect(range.getValues()).toHaveLength(5);
    expect(filter.getColumnFilterCriteria(2)?.getCriteriaValues()).toEqual([15]);
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
    expect(sheet.isRowHiddenByUser(2)).toBe(false);
  });

  it('leaves what was hidden by hand, and its own rows stay its own when rows come between', () => {
    const { app } = openBook();
    const sheet = app.getActiveSheet();
    const range = sheet.getRange('A1:A5').setValues([['n'], [1], [2], [3], [4]]);
    const filter = range.createFilter();
    const hidden = () => {
      const rows = [1, 2, 3, 4, 5, 6];
      return {
        byHand: rows.filter((row) => sheet.isRowHiddenByUser(row)),
        byFilter: rows.filter((row) => sheet.isRowHiddenByFilter(row)),
      };
    };
    sheet.hideRows(5);
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().whenNumberGreaterThan(2).build());
    expect(hidden()).toEqual({ byHand: [5], byFilter: [2, 3] });
    sheet.insertRowBefore(3);
    expect(hidden()).toEqual({ byHand: [6], byFilter: [2, 4] });
    filter.sort(1, false);
    filter.removeColumnFilterCriteria(1);
    expect(hidden()).toEqual({ byHand: [6], byFilter: [] });
  });
});

describe('a banding', () => {
  it('has the colours of its theme and can be changed', () => {
    const book = openBook();
    const range = book.app.getActiveSheet().getRange('A1:E10');
    const banding = range.applyRowBanding(book.app.BandingTheme.CYAN, true, true);
    expect([
      banding.getHeaderRowColor(),
      banding.getSecondRowColor(),
      banding.getFooterRowColor(),
    ]).toEqual(['#4dd0e1', '#e0f7fa', '#a2e8f1']);
    expect(banding.getFirstColumnColor()).toBeNull();
    expect(() => banding.setSecondRowColor(null)).toThrow('Second row color should not be null');
    banding.setFooterRowColor(null).setFirstRowColor('#0000ff');
    const [again] = book.reopen().app.getActiveSheet().getBandings();
    expect([
      again?.getRange().getA1Notation(),
      again?.getFooterRowColor(),
      again?.getFirstRowColor(),
    ]).toEqual(['A1:E10', null, '#0000ff']);
    again?.remove();
  });
});
