// File types by extension, and the MimeType enumeration of Apps Script (its values are strings).

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';
const google = 'application/vnd.google-apps';

/** Content type of a Word document. */
export const docxType = `${office}.wordprocessingml.document`;
/** Content type of a Google Doc. */
export const googleDocType = `${google}.document`;
/** Content type of a Drive folder. */
export const folderType = `${google}.folder`;

/** Source: Apps Script reference, enum MimeType. */
export const mimeTypes = {
  GOOGLE_APPS_SCRIPT: `${google}.script`,
  GOOGLE_DRAWINGS: `${google}.drawing`,
  GOOGLE_DOCS: googleDocType,
  GOOGLE_FORMS: `${google}.form`,
  GOOGLE_SHEETS: `${google}.spreadsheet`,
  GOOGLE_SITES: `${google}.site`,
  GOOGLE_SLIDES: `${google}.presentation`,
  FOLDER: folderType,
  SHORTCUT: `${google}.shortcut`,
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: `${open}.graphics`,
  OPENDOCUMENT_PRESENTATION: `${open}.presentation`,
  OPENDOCUMENT_SPREADSHEET: `${open}.spreadsheet`,
  OPENDOCUMENT_TEXT: `${open}.text`,
  MICROSOFT_EXCEL: `${office}.spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${office}.presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: docxType,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
} as const satisfies GoogleAppsScript.Base.MimeType;

const byExtension: Readonly<Record<string, string>> = {
  bmp: mimeTypes.BMP,
  gif: mimeTypes.GIF,
  jpg: mimeTypes.JPEG,
  jpeg: mimeTypes.JPEG,
  png: mimeTypes.PNG,
  svg: mimeTypes.SVG,
  pdf: mimeTypes.PDF,
  css: mimeTypes.CSS,
  csv: mimeTypes.CSV,
  htm: mimeTypes.HTML,
  html: mimeTypes.HTML,
  js: mimeTypes.JAVASCRIPT,
  json: 'application/json',
  xml: 'text/xml',
  txt: mimeTypes.PLAIN_TEXT,
  rtf: mimeTypes.RTF,
  odt: mimeTypes.OPENDOCUMENT_TEXT,
  ods: mimeTypes.OPENDOCUMENT_SPREADSHEET,
  odp: mimeTypes.OPENDOCUMENT_PRESENTATION,
  docx: docxType,
  doc: mimeTypes.MICROSOFT_WORD_LEGACY,
  xlsx: mimeTypes.MICROSOFT_EXCEL,
  xls: mimeTypes.MICROSOFT_EXCEL_LEGACY,
  pptx: mimeTypes.MICROSOFT_POWERPOINT,
  ppt: mimeTypes.MICROSOFT_POWERPOINT_LEGACY,
  zip: mimeTypes.ZIP,
  gz: 'application/x-gzip',
};

/** Content type for a file name. Null: when the extension is unknown or missing. */
export function mimeTypeOf(fileName: string): string | null {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return extension === undefined ? null : (byExtension[extension] ?? null);
}
