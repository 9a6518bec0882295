// The theme of a new workbook: the colours of a new Google spreadsheet.

const COLORS: readonly (readonly [string, string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '000000'],
  ['lt2', 'FFFFFF'],
  ['accent1', '4285F4'],
  ['accent2', 'EA4335'],
  ['accent3', 'FBBC04'],
  ['accent4', '34A853'],
  ['accent5', 'FF6D01'],
  ['accent6', '46BDC6'],
  ['hlink', '1155CC'],
  ['folHlink', '1155CC'],
];

const scheme = COLORS.map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`).join(
  '',
);
const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="9525">${fill}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Source of the theme part. */
export const NEW_THEME = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Sheets"><a:themeElements><a:clrScheme name="Sheets">${scheme}</a:clrScheme><a:fontScheme name="Sheets"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
