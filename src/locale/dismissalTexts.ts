// What is said of warnings that a person found to be right.
export const dismissals = {
  name: 'Conferidos',
  headers: ['Quando', 'Quem', 'Aba', 'Célula', 'Aviso', 'Encontrado', 'Motivo', 'Marca'],
  noReason: 'Escreva em poucas palavras por que o número está certo.',
  notADismissal: 'Um erro não pode ser dado como certo: corrija a célula.',
  /** What usually holds, of findings that are of no rule. */
  byCode: {
    meanDiffers: 'A média informada é a dos meses.',
    networkBesideUnits: 'Um serviço tem linhas por unidade ou uma da rede toda, não as duas.',
    zerosUnpublished: 'Um mês todo de zeros não foi publicado.',
    struckText: 'O texto não está riscado.',
  } as Readonly<Record<string, string>>,
  other: 'Outro aviso.',
} as const;
