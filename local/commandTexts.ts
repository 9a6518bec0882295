// What the command line says, in Brazilian Portuguese. The sentences of the product itself come from its bundle.

const usage = 'Uso: npm run report -- [PLANILHA.xlsx] [--out PASTA]';

export const commandTexts = {
  workbook: (path: string) => `Planilha: ${path}`,
  written: (path: string) => `Gravado: ${path}`,
  notice: (text: string) => `Atenção: ${text}`,
  /** An .xlsx cannot hold macros. */
  macros: (forms: readonly string[]) =>
    forms.includes('xlsx')
      ? 'A planilha tem macros: planilha.xlsm as conserva, planilha.xlsx é a mesma planilha sem elas.'
      : 'A planilha tem macros que só um arquivo .xlsm guarda: planilha.xlsm as conserva.',
  counts: (errors: number, warnings: number) => `Erros: ${errors}. Avisos: ${warnings}.`,
  preliminary: 'O relatório saiu como VERSÃO PRELIMINAR. Erros a corrigir:',
  moreErrors: (count: number) => `… e mais ${count}; veja pendencias.txt.`,
  oneWorkbook: `Só uma planilha de cada vez. ${usage}`,
  notUnderstood: `Não entendi o comando. ${usage}`,
  wouldReplace: (path: string) =>
    `A planilha ${path} seria trocada pela saída; escolha outra pasta com --out.`,
  cannotWrite: (folder: string) =>
    `Não é possível gravar em ${folder}; escolha outra pasta com --out.`,
  missing: (path: string) => `O arquivo ${path} não existe.`,
  folder: (path: string) => `${path} é uma pasta, não uma planilha.`,
  unreadable: (path: string, problem: string) => `O arquivo ${path} ${problem}.`,
  failed: (reason: string) => `Não foi possível gerar o relatório: ${reason}`,
} as const;

/** The file pendencias.txt. */
export const findingsFile = {
  none: 'Nenhuma pendência.',
  severities: { error: 'ERRO', warning: 'AVISO' },
  more: (count: number) => `… e mais ${count} pendências.`,
} as const;
