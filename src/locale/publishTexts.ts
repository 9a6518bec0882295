// The sentences of publishing, sharing and freezing versions, in Brazilian Portuguese.

/** What is asked or said about the document, by code. Each says what happened and the way out. */
export const publishProblems = {
  editedByHand: (who: string, when: string) =>
    `O documento foi editado à mão por ${who} em ${when}, depois da última publicação. Nada foi substituído. Escolha: substituir o texto (a edição fica no histórico de versões do documento), publicar como documento novo, ou cancelar.`,
  openErrors: (errors: number) =>
    `O que está publicado saiu como versão preliminar, com ${errorWords(errors)} em aberto na planilha. Nada foi guardado. Corrija e gere de novo; ou diga por que fechar assim: o nome do arquivo começa com PRELIMINAR, e o motivo fica no Histórico.`,
  editedBeforeFreezing: (who: string, when: string) =>
    `O documento foi editado à mão por ${who} em ${when}, depois da última publicação. Nenhuma versão foi fechada. Escolha: fechar como está, com a edição, ou gerar o relatório de novo antes de fechar.`,
  otherPublisher: (who: string) =>
    `O documento foi publicado por ${who}, e o Google só deixa quem publicou regravá-lo por aqui. Saídas: marque a caixa "Gerar relatório" da aba Início, se a publicação pela caixa estiver ligada; peça a ${who}; escolha o documento em "Escolher o documento", se a TI configurou; ou publique como documento novo em seu nome, com outro link.`,
  notFound:
    'O documento não foi encontrado: foi apagado, ou o acesso a ele foi retirado. Nada foi feito. Peça o acesso de volta, ou use "Gerar relatório" no menu para publicar como documento novo, com outro link.',
  noPermission:
    'Você pode ver o documento, mas não alterá-lo. Peça permissão de edição a quem o publicou, ou publique como documento novo em seu nome, com outro link.',
  notAuthorized:
    'O programa ainda não tem sua autorização para gravar no Drive. Abra a planilha de novo, use o menu e aceite as permissões.',
  inBin:
    'O documento está na lixeira de outra pessoa, e só ela pode restaurá-lo. Peça a ela, ou publique como documento novo em seu nome, com outro link.',
  inOwnBin:
    'O documento está na lixeira. Restaure-o no Drive, ou use "Gerar relatório", que o traz de volta com o mesmo link.',
  quota:
    'O Google recusou por limite de uso ou de espaço no Drive. O documento anterior continua como estava. Libere espaço ou tente de novo amanhã.',
  conversionRefused:
    'O Google não conseguiu converter o relatório em documento. O documento anterior continua como estava. Tire imagens ou textos muito grandes e tente de novo.',
  tooLarge:
    'O relatório passa de 5 MB, o máximo que o Google aceita. Use um brasão menor. O documento anterior continua como estava.',
  notPublished:
    'Ainda não há documento publicado para o ano do relatório. Use primeiro "Gerar relatório".',
  pdfUnavailable:
    'O Google não entregou o PDF agora. Feche a versão como cópia, ou tente de novo mais tarde.',
  boxOfOther: (who: string) =>
    `A publicação pela caixa está ligada por ${who}. Peça que passe a publicação a você, ou assuma-a se ${who} não estiver mais na equipe.`,
  notThePublisher: (who: string) =>
    `Só ${who}, que publica o documento, pode passar a publicação a outra pessoa.`,
  unknownUser:
    'O Google não informou a sua conta, e sem ela não se sabe em nome de quem publicar. Recarregue a planilha e tente de novo; se continuar, fale com a TI.',
  notSwitchedOn:
    'A publicação automática não está ligada. Ligue-a de novo em Publicação ▸ Publicação pela caixa, ou use o menu Relatório de Gestão ▸ Gerar relatório.',
  badAddress: (text: string) =>
    `"${text}" não é um endereço de e-mail. Corrija; ninguém foi adicionado.`,
  confirmFirst: 'Veja quem já tem acesso ao documento e confirme antes de mudar o link.',
  pickerNotConfigured:
    'A TI ainda não configurou a escolha de documentos: faltam as propriedades do script PICKER_API_KEY e PICKER_PROJECT_NUMBER.',
  stopped: 'A geração foi parada a seu pedido, antes de publicar. O documento ficou como estava.',
  otherDocument: 'Este não é o documento do relatório. Escolha o que tem o nome do relatório.',
} as const;

/** Said with a success that is not the usual one. */
export const publishNotices = {
  copiedSheet:
    'Esta planilha é cópia de outra: o documento da original ficou como estava, e um documento novo foi criado.',
  recreated: 'O documento anterior tinha sido apagado. Um novo foi criado, com outro link.',
  restored: 'O documento estava na lixeira e foi restaurado, com o mesmo link.',
  dashboardNotRefreshed:
    'O relatório saiu, mas a aba Painel não pôde ser atualizada. Use Atualizar indicadores e gráficos.',
  resultsNotStored:
    'O relatório saiu, mas os números não puderam ser guardados para a próxima comparação.',
  noBox: 'Falta a caixa: ela fica na aba Início. Use Preparar planilha, que faz a aba.',
  newDocument: 'Um documento novo foi criado em seu nome, com outro link.',
} as const;

/** `1 erro`, `2 erros`. */
const errorWords = (count: number) => (count === 1 ? '1 erro' : `${count} erros`);

/** The tab Histórico. */
export const history = {
  name: 'Histórico',
  headers: [
    'Quando',
    'Quem',
    'Ano',
    'Documento',
    'Versão',
    'Erros',
    'Avisos',
    'Números que mudaram',
  ],
  first: 'Primeira publicação.',
  none: 'Nenhum.',
  more: (count: number) => `… e mais ${count}.`,
  askedBy: (publisher: string, asker: string) => `${asker} (pela caixa de ${publisher})`,
  nightly: (publisher: string) => `${publisher} (publicação noturna)`,
  nightFailed: (message: string) => `A publicação noturna falhou: ${message}`,
  frozen: (resolution: string, edited: boolean, errors: number, reason: string) =>
    [
      `Versão fechada${edited ? ', com edições feitas à mão' : ''}.`,
      errors > 0 ? `PRELIMINAR, com ${errorWords(errors)} em aberto. Motivo: ${reason}` : '',
      resolution === '' ? '' : `Resolução do conselho: ${resolution}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
} as const;

/** Beside the box "Gerar relatório". */
export const boxStates = {
  on: (publisher: string) => `Ligada por ${publisher}. Marque a caixa para gerar o relatório.`,
  off: 'Caixa não ligada. Use o menu Relatório de Gestão ▸ Gerar relatório.',
  working: (who: string) => `Gerando o relatório, a pedido de ${who}…`,
  done: (when: string, who: string, errors: number, warnings: number) =>
    `Publicado em ${when}, a pedido de ${who}. Erros: ${errors}; avisos: ${warnings}.`,
  failed: (when: string, message: string) => `${when}: ${message}`,
  night: 'programação noturna',
} as const;

/** Name of a frozen version: `PRELIMINAR – Relatório de Gestão 2021 – SAS – versão 3 – 02-02-2022`. */
export const frozenName = (frozen: {
  readonly name: string;
  readonly version: number;
  readonly day: string;
  readonly resolution: string;
  readonly edited: boolean;
  readonly isPreliminary: boolean;
}) =>
  [
    ...(frozen.isPreliminary ? ['PRELIMINAR'] : []),
    frozen.name,
    `versão ${frozen.version}${frozen.edited ? ' com edições' : ''}`,
    frozen.day,
    ...(frozen.resolution === '' ? [] : [`Resolução ${frozen.resolution}`]),
  ].join(' – ');

export const someone = 'outra pessoa';
export const notAdded = 'o Google recusou este endereço.';

/** Menu items, questions and results of the submenu Publicação. */
export const publishMenu = {
  title: 'Publicação',
  open: 'Abrir documento',
  pdf: 'Baixar PDF',
  share: 'Compartilhar',
  freeze: 'Fechar versão',
  box: 'Publicação pela caixa',
  handOver: 'Passar a publicação',
  pick: 'Escolher o documento',
  askEdited: 'Sim: substituir. Não: documento novo. Cancelar: nada muda.',
  askNew: 'Publicar como documento novo, em seu nome e com outro link?',
  askPeople:
    'Quem deve poder ler o documento? Escreva os e-mails, separados por vírgula. Já têm acesso:',
  askFreeze:
    'Sim: guardar um PDF. Não: guardar uma cópia do documento. A versão fechada não muda mais.',
  askReason: 'Motivo:',
  askAsItIs: 'Sim: fechar como está, com a edição. Não: nada muda.',
  askBox:
    'Sim: ligar, em seu nome; quem edita a planilha publica marcando a caixa da aba Início. Não: desligar.',
  askNight: 'Publicar também toda noite?',
  askTo: 'E-mail de quem passa a publicar:',
  changed: 'Números que mudaram:',
  added: (email: string) => `${email}: pode ler.`,
  frozen: 'Versão fechada e anotada em Histórico:',
  frozenLink: 'O link dela está na aba Histórico.',
  whereToOpen: 'Para abrir: Relatório de Gestão ▸ Publicação ▸ Abrir documento.',
  boxOn: 'A publicação pela caixa está ligada em seu nome.',
  boxOff: 'A publicação pela caixa está desligada.',
  handed: (email: string) =>
    `${email} já pode editar o documento. Agora essa pessoa escolhe o documento em "Escolher o documento" e liga a caixa em seu nome. Até lá, a sua continua valendo.`,
  picked: 'Pronto: agora você também pode publicar neste documento.',
  inBrowser: 'Abrir o PDF no navegador',
} as const;
