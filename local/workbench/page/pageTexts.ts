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
    'Setas movem; Enter edita; Delete limpa; Ctrl+C e Ctrl+V copiam e colam; Ctrl+Z desfaz e Ctrl+Y refaz; Ctrl+D preenche para baixo; Shift+espaço seleciona a linha; Ctrl+Alt+= insere e Ctrl+Alt+- exclui linhas; Ctrl+Shift+L filtra pela coluna; espaço marca a caixa; Tab sai das células.',
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

function lines(count: number): string {
  return count === 1 ? 'linha' : `${count} linhas`;
}

/** What the tools over the cells say. */
export const toolTexts = {
  tools: 'Ferramentas das células',
  names: (rows: number) => ({
    undo: 'Desfazer',
    redo: 'Refazer',
    insertAbove: `Inserir ${lines(rows)} acima`,
    insertBelow: `Inserir ${lines(rows)} abaixo`,
    deleteRows: `Excluir ${lines(rows)}`,
    fillDown: 'Preencher para baixo',
    filter: 'Filtrar',
  }),
  hint: (keys: string, step: string | null) => (step === null ? keys : `${keys}: ${step}`),
  filtered: (shown: number, all: number) => `Filtro: ${shown} de ${all} linhas à vista.`,
  clearFilter: 'Mostrar todas',
  unfiltered: 'O filtro foi tirado para mostrar esta célula.',
  nothingToFill: 'Não há linha acima para copiar. Selecione a célula com o valor e as de baixo.',
  nothingToFilter: 'Esta aba não tem linhas para filtrar.',
  context: 'Ações da célula',
} as const;

/** What the box of a filter says. */
export const filterTexts = {
  title: (name: string) => `Filtrar por ${name}`,
  search: 'Procurar um valor',
  legend: 'Valores à vista',
  markAll: 'Marcar todos',
  unmarkAll: 'Desmarcar todos',
  count: (shown: number, all: number) => `${shown} de ${all} à vista`,
  rows: (count: number) => (count === 1 ? '1 linha' : `${count} linhas`),
  empty: '(vazia)',
  more: (count: number) => `Mais ${count} valores: procure pelo nome.`,
  none: 'Nenhum valor com este nome.',
  onlyHere:
    'As outras linhas só ficam escondidas nesta janela: nada muda no arquivo nem para os outros.',
  apply: 'Filtrar',
  showAll: 'Mostrar todas',
  cancel: 'Cancelar',
} as const;

/** Refusals of the platform when a cell is changed, in words. */
export function editProblem(message: string): string {
  const list = /following values: (.*)\.$/.exec(message)?.[1];
  const cell = /in cell ([A-Z]+\d+)/.exec(message)?.[1];
  if (list !== undefined)
    return `A célula ${cell} só aceita um destes valores: ${list}. O que estava nela continua.`;
  if (cell !== undefined)
    return `A célula ${cell} não aceita este valor, pela regra de validação dela. O que estava nela continua.`;
  if (message.includes("can't delete all the rows"))
    return 'A aba precisa ficar com pelo menos uma linha. Nada foi excluído.';
  if (message.includes('protected'))
    return 'Esta célula está protegida. Quem protegeu a aba pode liberar a edição.';
  return `Não foi possível mudar as células: ${message}`;
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
