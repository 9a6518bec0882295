// The number formats that a file names by number only, and what kind of value a format shows.

/** Codes of the numbered formats. Source: ECMA-376 part 1, 18.8.30; 14 and 22 follow the reader's locale. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Code of a numbered format; `shortDate` is the reader's own way to write a date. */
export function builtInCode(id: number, shortDate: string): string {
  if (id === 14 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return shortDate;
  if (id === 22) return `${shortDate} h:mm`;
  return BUILT_IN[id] ?? 'General';
}

const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 47, 48, 49];
const NUMBER_OF = new Map(SAME_EVERYWHERE.map((id) => [BUILT_IN[id], id]));

/** Number of a format that every reader shows alike. Null: the code has to be written out. */
export function builtInNumber(code: string): number | null {
  return code === 'General' || code === '' ? 0 : (NUMBER_OF.get(code) ?? null);
}

const dateCodes = new Map<string, boolean>();

/** Whether a format shows a number as a date, a time or a duration. */
export function isDateCode(code: string): boolean {
  let known = dateCodes.get(code);
  if (known === undefined) {
    const [section = ''] = code.split(';');
    const bare = section
      .replace(/"[^"]*"?/g, '')
      .replace(/\\./g, '')
      .replace(/[_*]./g, '')
      .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
      .replace(/general/gi, '')
      .replace(/[^\p{L}]?e[+-]/giu, '')
      // Parts of a second are no number of their own.
      .replace(/(s+\]?)[.,]0+/gi, '$1');
    known =
      /[ymdhs]|am\/pm|a\/p/i.test(bare) && !/[#0?](?=[^ymdhs]*$)(?![\s\S]*[ymdhs])/i.test(bare);
    dateCodes.set(code, known);
  }
  return known;
}
