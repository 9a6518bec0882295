// What the page of the workbench says.

export const pageTexts = {
  copy: (path: string) => `As alterações são gravadas na cópia ${path}`,
  own: 'As alterações são gravadas no próprio arquivo',
  saved: (time: string) => `Gravado às ${time}`,
  notSaved: (reason: string) => `Não foi possível gravar: ${reason}`,
  unsaved: 'Gravando…',
  user: (email: string) => `Você está como ${email}`,
  download: 'Baixar a planilha',
  panelOpen: 'Abrir painel lateral',
  panelClose: 'Fechar painel lateral',
  panel: 'Painel lateral',
  lost: 'A bancada não responde. Veja se ela ainda está aberta no terminal; ao voltar, esta página continua sozinha.',
  menus: 'Menus',
  extensions: 'Extensões',
  addOn: 'Relatório de Gestão',
  tabs: 'Abas da planilha',
  grid: (name: string) => `Células da aba ${name}`,
  gridHelp:
    'Setas movem; Enter edita; Delete limpa; Ctrl+C e Ctrl+V copiam e colam; espaço marca a caixa; Tab sai das células.',
  place: 'Célula atual: digite um endereço e aperte Enter para ir até ela',
  content: 'Conteúdo da célula',
  openLink: 'Abrir o link da célula',
  note: 'Nota',
  choices: (list: readonly string[]) => `Valores da lista: ${list.join(' · ')}`,
  charts: 'Gráficos da aba',
  chart: (title: string) => `Gráfico: ${title}`,
  close: 'Fechar',
  buttons: { OK: 'OK', CANCEL: 'Cancelar', YES: 'Sim', NO: 'Não', CLOSE: 'Fechar' },
  promptLabel: 'Resposta',
  running: 'Executando…',
  failed: (message: string) => `Não deu certo: ${message}`,
  loading: 'Abrindo a planilha…',
  badPlace: (text: string) => `"${text}" não é um endereço desta aba. Exemplo: B4.`,
  outsideLink: (address: string) => `Esta bancada abre só os documentos dela. Endereço: ${address}`,
} as const;

/** Refusals of the platform when a cell is changed, in words. */
export function editProblem(message: string): string {
  const list = /following values: (.*)\.$/.exec(message)?.[1];
  const cell = /in cell ([A-Z]+\d+)/.exec(message)?.[1];
  if (list !== undefined)
    return `A célula ${cell} só aceita um destes valores: ${list}. O que estava nela continua.`;
  if (cell !== undefined)
    return `A célula ${cell} não aceita este valor, pela regra de validação dela. O que estava nela continua.`;
  if (message.includes('protected'))
    return 'Esta célula está protegida. Quem protegeu a aba pode liberar a edição.';
  return `Não foi possível gravar na célula: ${message}`;
}

/** What the page of a document says. */
export const documentTexts = {
  loading: 'Preparando as páginas…',
  pages: (count: number) => (count === 1 ? '1 página' : `${count} páginas`),
  page: (at: number, count: number) => `Página ${at} de ${count}`,
  approximate:
    'Prévia aproximada: sem o LibreOffice e o poppler neste computador, as quebras de página podem ser outras na impressão.',
  docx: 'Baixar .docx',
  pdf: 'Baixar PDF',
  text: (at: number) => `Texto da página ${at}`,
  title: 'Documento',
  unreachable: 'A bancada não responde. Veja se ela ainda está aberta no terminal e recarregue.',
  asPrinted: 'Como sai na impressão',
} as const;
