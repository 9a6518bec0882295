// What the side panel says, in Brazilian Portuguese: screens Situação, Indicadores and Ajuda, and failures.

/** `1 erro`, `2 erros`. */
export const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** `2 erros e 1 aviso`; what there is none of is left out. */
export function findingsText(errors: number, warnings: number): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'erro', 'erros')] : []),
    ...(warnings > 0 ? [counted(warnings, 'aviso', 'avisos')] : []),
  ];
  return parts.length === 0 ? 'nenhuma pendência' : parts.join(' e ');
}

/** Captions of the tabs of the panel. */
export const screenNames = {
  situation: 'Situação',
  indicators: 'Indicadores',
  report: 'Relatório',
  help: 'Ajuda',
} as const;

export const commonTexts = {
  screens: 'Telas do painel',
  loading: 'Carregando…',
  refresh: 'Atualizar',
  refreshing: 'Atualizando…',
  retry: 'Tentar de novo',
  cancel: 'Cancelar',
  close: 'Fechar',
  dismiss: 'Fechar aviso',
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'Selecione o texto e copie com Ctrl+C.',
  goTo: (place: string) => `Ir para ${place}`,
  place: (tab: string, cell: string) => (cell === '' ? tab : `${tab}, ${cell}`),
  changed: 'Os dados da planilha mudaram.',
  showChanges: 'Atualizar a tela',
  offline: 'Sem internet. O que está na tela pode estar desatualizado.',
  newWindow: '(abre em outra aba)',
} as const;

export const failureTexts = {
  titles: {
    offline: 'Sem internet',
    authorization: 'Falta a sua autorização',
    notAuthorized: 'Falta a sua autorização',
    accounts: 'O Google não reconheceu sua conta',
    tooLong: 'Demorou demais',
    busy: 'Outra pessoa está gerando',
    busyYourself: 'O relatório já está sendo gerado',
    missingParameter: 'Falta preencher a Configuração',
    missingTab: 'Falta uma aba',
    editedByHand: 'O documento foi editado à mão',
    otherPublisher: 'Quem publica é outra pessoa',
    noPermission: 'Você não pode alterar o documento',
    inBin: 'O documento está na lixeira',
    notFound: 'O documento não foi encontrado',
    unknownUser: 'O Google não informou sua conta',
    stopped: 'Geração parada',
    quota: 'O Google atingiu um limite',
    tooLarge: 'O relatório ficou grande demais',
    notPublished: 'Ainda não há documento',
    pdfUnavailable: 'O PDF não veio',
    boxOfOther: 'Outra pessoa já publica por todos',
    notThePublisher: 'Quem publica é outra pessoa',
    badAddress: 'Confira o e-mail',
    notAdded: 'Confira o e-mail',
    noEmails: 'Falta o e-mail',
    openErrors: 'Há erros em aberto',
    changedMeanwhile: 'A planilha mudou',
    hasFormula: 'A célula tem uma fórmula',
  } as Readonly<Record<string, string>>,
  unknown: 'Não deu certo',
  byReason: {
    offline:
      'Não foi possível falar com o Google. Confira sua conexão e tente de novo; nada se perdeu.',
    authorization:
      'O Google ainda não tem sua permissão para este programa. Recarregue a planilha, abra o menu Relatório de Gestão, escolha um item e aceite as permissões. Se você usa mais de uma conta Google neste navegador, saia das outras.',
    accounts:
      'Isso acontece quando há mais de uma conta Google aberta neste navegador. Saia das outras contas, ou abra a planilha em uma janela anônima, e tente de novo.',
    tooLong:
      'O Google interrompe o que passa de seis minutos. Atualize para ver até onde foi, e tente de novo quando o Google estiver menos ocupado.',
    lost: 'O Google não respondeu como esperado. Espere um minuto e tente de novo; nada se perdeu.',
  },
  details: 'Ver detalhes',
  detailsHelp: 'Se o problema continuar, copie e envie à equipe de suporte:',
} as const;

export const situationTexts = {
  title: 'Situação da planilha',
  year: 'Ano do relatório',
  noYear: 'Não informado',
  confirmYear: (year: number) =>
    `O relatório e os indicadores passam a ser os de ${year}. Só muda a aba Configuração.`,
  compareAlong: (year: number, now: number) => `Comparar com ${year}, em vez de ${now}`,
  changeYear: (year: number) => `Mudar para ${year}`,
  allFine: 'Tudo certo por aqui',
  allFineMore: 'Nenhuma pendência. Você já pode gerar o relatório.',
  toReport: 'Ir para o relatório',
  cannotCompute: 'Antes de calcular, preencha o que falta em Configuração.',
  completeness: (tab: string) => `Preenchimento de ${tab}`,
  inTab: (tab: string) => `em ${tab}`,
  error: 'Erro',
  warning: 'Aviso',
  /** Where a finding is: a cell, or a whole line, column or tab. */
  place: (cell: string) => {
    if (cell === '') return 'Aba inteira';
    const [first = '', last] = cell.split(':');
    if (first !== last) return cell;
    return /^\d/.test(first) ? `linha ${first}` : `coluna ${first}`;
  },
  found: (text: string) => `Encontrado: ${text}`,
  mendNow: 'Corrigir',
  mending: 'Escrevendo…',
  mended: (place: string) => `Corrigido: ${place}.`,
  isRight: 'Está certo, eu conferi',
  whyRight: 'Por que o número está certo?',
  rightHelp:
    'Fica guardado na aba Conferidos, com seu nome e a data, e o motivo sai na Memória de cálculo. Se o número mudar, o aviso volta.',
  keepRight: 'Guardar',
  keptRight: (place: string) => `Guardado como conferido: ${place}.`,
  dismissed: (count: number) => counted(count, 'aviso conferido', 'avisos conferidos'),
  seeDismissed: 'Ver a aba Conferidos',
  mendsFor: (place: string) => `O que fazer em ${place}`,
  more: (count: number) =>
    `… e mais ${counted(count, 'pendência', 'pendências')}. Corrija estas primeiro.`,
  emptyTitle: 'Vamos preparar sua planilha',
  emptyText:
    'Esta planilha ainda não tem as abas do relatório. Elas são criadas ao lado das suas; nada do que você escreveu muda.',
  missing: (count: number) =>
    `${count === 1 ? 'Falta 1 aba' : `Faltam ${count} abas`}. Preparar planilha cria o que falta e não muda o que você escreveu.`,
  prepare: 'Preparar planilha',
  prepareExample: 'Preparar com dados de exemplo',
  preparing: 'Preparando…',
  prepared: 'Planilha pronta.',
} as const;

export const indicatorTexts = {
  title: (year: number) => `Indicadores de ${year}`,
  search: 'Buscar indicador',
  results: (count: number) => counted(count, 'indicador encontrado', 'indicadores encontrados'),
  noResults: (text: string) => `Nenhum indicador com "${text}". Tente outra palavra.`,
  headlines: 'Destaques',
  toSituation: 'Ver em Situação',
  empty: 'Ainda não há números para mostrar. Preencha as abas e atualize.',
  directions: {
    up: 'aumento de',
    down: 'redução de',
    same: 'sem mudança:',
    none: 'variação não calculada',
  },
  months: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
  trend: (first: string, last: string, low: string, high: string) =>
    `Linha de ${first} a ${last}; menor valor em ${low}, maior em ${high}.`,
  formula: 'Como se calcula',
  numerator: 'Numerador',
  denominator: 'Denominador',
  notes: 'Observações',
  source: 'Fonte',
  cells: 'De onde vem',
  moreCells: (count: number) => `e mais ${counted(count, 'intervalo', 'intervalos')}`,
} as const;

export const helpScreenTexts = {
  title: 'Ajuda',
  version: (version: string) => `Versão ${version}`,
} as const;

export const diagnosisTexts = {
  title: 'Diagnóstico',
  help: 'Testa se o Google faz tudo de que o programa precisa. Leva até um minuto; o que o teste cria é apagado no fim.',
  run: 'Fazer o diagnóstico',
  running: 'Testando…',
  copy: 'Copiar o resultado',
  copyHelp: 'O texto não tem dados pessoais. Envie-o à equipe de suporte se algo falhou.',
  passed: (count: number) => counted(count, 'teste certo', 'testes certos'),
} as const;
