// Why a file cannot be opened as a workbook.
import type { XlsxError } from '../host/src/xlsx/xlsxError.ts';

const problems: Readonly<Record<XlsxError['code'], string>> = {
  notZip: 'não é uma planilha .xlsx',
  brokenZip: 'está danificado e não pôde ser aberto',
  notXlsx: 'não é uma planilha .xlsx',
  encrypted: 'está protegido por senha; retire a senha e tente de novo',
  tooLarge: 'é grande demais',
  tooManyCells: 'passa de 10 milhões de células, o máximo do Google',
  damaged: 'está danificado e não pôde ser aberto',
};

/** What to say after the name of the file. */
export function fileProblem({ code, place }: XlsxError): string {
  if (place === null) return problems[code];
  return `${problems[code]}: a aba ${place.sheet} tem conteúdo até a célula ${place.cell}. Apague o que sobra ali e tente de novo`;
}
