// Why a file cannot be opened as a workbook.
import type { XlsxError } from '../host/src/xlsx/xlsxError.ts';

/** What to say after the name of the file. */
export const fileProblems: Readonly<Record<XlsxError['code'], string>> = {
  notZip: 'não é uma planilha .xlsx',
  brokenZip: 'está danificado e não pôde ser aberto',
  notXlsx: 'não é uma planilha .xlsx',
  encrypted: 'está protegido por senha; retire a senha e tente de novo',
  tooLarge: 'é grande demais',
  damaged: 'está danificado e não pôde ser aberto',
};
