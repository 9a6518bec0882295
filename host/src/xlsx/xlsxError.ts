// Why a file cannot be opened as a workbook.

/** Stable reasons for refusing a file. */
export type XlsxErrorCode =
  | 'notZip'
  | 'brokenZip'
  | 'notXlsx'
  | 'encrypted'
  | 'tooLarge'
  | 'tooManyCells'
  | 'damaged';

const TEXT: Record<XlsxErrorCode, string> = {
  notZip: 'The file is not an .xlsx workbook (it is not a zip archive).',
  brokenZip: 'The file is damaged: its zip archive cannot be read to the end.',
  notXlsx: 'The file is a zip archive but holds no workbook.',
  encrypted: 'The file is protected with a password.',
  tooLarge: 'The file unpacks to more data than this program accepts.',
  tooManyCells: 'The workbook has content in more cells than a spreadsheet may have.',
  damaged: 'The workbook is damaged: one of its parts cannot be read.',
};

/** Where in the workbook the reason lies. */
export interface XlsxPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** A file that is no readable workbook; `code` is stable, the message is for logs. */
export class XlsxError extends Error {
  readonly code: XlsxErrorCode;
  /** Null: it is the file as a whole. */
  readonly place: XlsxPlace | null;

  constructor(code: XlsxErrorCode, detail = '', place: XlsxPlace | null = null) {
    super(detail === '' ? TEXT[code] : `${TEXT[code]} ${detail}`);
    this.name = 'XlsxError';
    this.code = code;
    this.place = place;
  }
}
