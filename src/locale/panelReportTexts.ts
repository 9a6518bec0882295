// What the screen Relatório says, in Brazilian Portuguese.
import { counted } from './panelTexts.ts';

export const reportTexts = {
  willBePreliminary: (errors: number) =>
    `Há ${counted(errors, 'erro', 'erros')} na planilha: o relatório vai sair como versão preliminar.`,
  generate: 'Gerar relatório',
  generateAgain: 'Gerar de novo',
  firstTime:
    'O relatório vira um documento do Google, sempre no mesmo link. Ele fica só com você até que o compartilhe.',
  again: 'O documento é atualizado no mesmo link.',
  open: 'Abrir documento',
  published: (version: number, when: string, who: string) =>
    `Versão ${version}, de ${when}${who === '' ? '' : `, por ${who}`}`,
} as const;

export const runTexts = {
  title: 'Gerando o relatório',
  names: {
    check: 'Conferir',
    compute: 'Calcular',
    charts: 'Gráficos',
    document: 'Documento',
    publish: 'Publicar',
  },
  doing: {
    check: 'Lendo e conferindo os dados…',
    compute: 'Calculando os indicadores…',
    charts: 'Desenhando os gráficos…',
    document: 'Escrevendo o documento…',
    publish: 'Publicando no mesmo link…',
  },
  done: 'feito',
  current: 'agora',
  waiting: 'falta',
  time: 'Tempo até agora',
  stop: 'Parar',
  stopping: 'Parando ao fim desta etapa…',
  tooLate: 'Já está publicando',
  connectionLost:
    'A conexão caiu enquanto o relatório era gerado. Ele pode ter ficado pronto: atualize para ver.',
} as const;

export const resultTexts = {
  title: 'Relatório publicado',
  preliminaryTitle: 'Relatório publicado: versão preliminar',
  notPublished: 'O relatório não foi publicado. Veja o motivo em Relatório.',
  version: (version: number, time: string) => `Versão ${version}, pronta em ${time}.`,
  preliminary: (findings: string) => `Saiu como versão preliminar: há ${findings} na planilha.`,
  withWarnings: (findings: string) => `Há ${findings} na planilha.`,
  see: 'Ver em Situação',
  changes: 'O que mudou desde a última vez',
  first: 'É a primeira publicação deste relatório.',
  none: 'Nenhum número mudou.',
  count: (count: number) => counted(count, 'número mudou', 'números mudaram'),
  from: 'de',
  to: 'para',
  showAll: (count: number) => `Mostrar todos (${count})`,
  more: (count: number) => `… e mais ${count}. Veja todos na aba Histórico.`,
} as const;

export const refusalTexts = {
  connection: 'A conexão caiu',
  replace: 'Substituir o texto',
  newDocument: 'Publicar como documento novo',
  openOld: 'Abrir o documento atual',
} as const;

export const actionTexts = {
  title: 'Documento',
  pdf: 'Baixar PDF',
  share: 'Compartilhar',
  freeze: 'Fechar versão',
  publication: 'Publicação automática',
} as const;

export const pdfTexts = {
  ready: (name: string) => `Pronto: ${name}`,
  save: 'Salvar o PDF',
  browser: 'Abrir o PDF no navegador',
} as const;

export const shareTexts = {
  who: 'Quem tem acesso',
  link: 'Qualquer pessoa com o link',
  roles: {
    owner: 'dono',
    organizer: 'administrador',
    fileOrganizer: 'administrador',
    writer: 'pode editar',
    commenter: 'pode comentar',
    reader: 'pode ler',
  } as Readonly<Record<string, string>>,
  add: 'Adicionar pessoas',
  emails: 'E-mails',
  emailsHelp: 'Separe por vírgula ou espaço.',
  role: 'O que podem fazer',
  notify: 'Avisar por e-mail',
  addButton: 'Adicionar',
  noEmails: 'Escreva ao menos um e-mail.',
  added: (email: string) => `${email}: adicionado`,
  refused: (email: string, message: string) => `${email}: ${message}`,
  linkTitle: 'Acesso pelo link',
  linkRoles: {
    private: 'Só as pessoas da lista',
    reader: 'Quem tem o link pode ler',
    commenter: 'Quem tem o link pode comentar',
    writer: 'Quem tem o link pode editar',
  },
  linkButton: 'Mudar acesso',
  linkConfirm:
    'Qualquer pessoa que receber o link vai abrir o documento, mesmo fora da prefeitura. Veja acima quem já tem acesso.',
  linkYes: 'Sim, liberar o link',
} as const;

export const freezeTexts = {
  help: 'Guarda uma cópia que não muda mais do que está publicado, e anota em Histórico.',
  as: 'Guardar como',
  kinds: { pdf: 'PDF', copy: 'Cópia do documento' },
  resolution: 'Resolução do conselho (se houver)',
  preliminary: (errors: number) =>
    `O que está publicado é uma versão preliminar, com ${counted(errors, 'erro', 'erros')} em aberto. O nome do arquivo vai começar com PRELIMINAR.`,
  reason: 'Por que fechar assim mesmo?',
  button: 'Fechar versão',
  asItIs: 'Fechar como está',
  done: (name: string) => `Versão guardada: ${name}`,
  open: 'Abrir a versão fechada',
} as const;

export const publicationTexts = {
  help: 'Quem liga publica por todos: os colegas atualizam o mesmo link, mesmo nas suas férias.',
  off: 'Desligada.',
  by: (publisher: string) => `Ligada por ${publisher}.`,
  next: (email: string) => `Passando para ${email}.`,
  box: 'Pela caixa da aba Início',
  night: 'Toda noite',
  save: 'Guardar',
  saved: 'Guardado.',
  takeOver: 'Assumir a publicação',
  handOver: 'Passar a outra pessoa',
  to: 'E-mail de quem passa a publicar',
  handOverButton: 'Passar a publicação',
  handed: (email: string) =>
    `${email} já pode editar o documento. Falta essa pessoa escolher o documento no menu Publicação e ligar em seu nome; até lá, a sua continua valendo.`,
} as const;

export const historyTexts = {
  title: 'Histórico',
  empty: 'As publicações aparecem aqui.',
  version: (version: string) => `versão ${version}`,
  findings: (errors: string, warnings: string) => `Erros: ${errors}; avisos: ${warnings}.`,
  changes: 'Números que mudaram',
  open: 'Abrir',
} as const;
