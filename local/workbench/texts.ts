// What the workbench says, in the terminal and on its page.
import { blockName } from './a1.ts';
import type { Block } from './protocol.ts';

/** Sentences of the terminal. */
export const terminalTexts = {
  usage:
    'Uso: npm start -- [PLANILHA.xlsx] [--save] [--fresh] [--port NÚMERO] [--user E-MAIL] [--out PASTA] [--slow MILISSEGUNDOS]',
  help: `Abre a planilha no navegador, com o menu e o painel lateral do Relatório de Gestão, sem precisar do Google.

Uso: npm start -- [PLANILHA.xlsx] [opções]

Sem o nome de uma planilha, abre o município inventado de examples/demonstracao.xlsx.
O que você muda vai para uma cópia, que continua de onde parou na próxima vez; o arquivo original fica como está.

Opções:
  --fresh              recomeça do arquivo original (a cópia e os documentos dela são apagados)
  --save               grava no próprio arquivo, sem fazer cópia
  --out PASTA          guarda a cópia e os documentos nesta pasta (o costume: out/bancada)
  --port NÚMERO        usa esta porta (o costume: 8421, ou a próxima livre)
  --user E-MAIL        quem está usando a planilha (o costume: pessoa@exemplo.org)
  --slow MILISSEGUNDOS deixa cada passo mais lento, de 0 a 5000, para ver o andamento
  --help               mostra esta ajuda

Para entrar como uma segunda pessoa, abra o endereço com ?usuario=bia@exemplo.org no fim.
Para encerrar: Ctrl+C no terminal.`,
  notUnderstood: 'Não entendi o comando.',
  oneWorkbook: 'Só uma planilha de cada vez.',
  missing: (path: string) => `O arquivo ${path} não existe.`,
  folder: (path: string) => `${path} é uma pasta, não uma planilha.`,
  badPort: 'A porta é um número de 1 a 65535.',
  badUser: 'O usuário é um endereço de e-mail, como ana@municipio.mg.gov.br.',
  badSlow: 'O tempo de --slow é um número de milissegundos de 0 a 5000.',
  unreadable: (path: string, problem: string) => `O arquivo ${path} ${problem}.`,
  hiddenMacros: (path: string) =>
    `O arquivo ${path} tem macros, e um .xlsx não as guarda. Troque o final do nome para .xlsm e tente de novo.`,
  noPort: 'Nenhuma porta livre a partir da pedida; escolha outra com --port.',
  open: (path: string) =>
    `${path} já está aberta em outra bancada. Feche-a no terminal dela (Ctrl+C), ou abra outra planilha.`,
  otherPort: (usual: number, port: number) =>
    `A porta ${usual} está ocupada, talvez por outra bancada aberta; esta usa a ${port}.`,
  portTaken: (port: number) => `A porta ${port} está ocupada; escolha outra com --port.`,
  cannotWrite: (path: string) => `Não é possível gravar em ${path}; escolha outra pasta com --out.`,
  opened: (path: string) => `Planilha: ${path}`,
  copy: (path: string) =>
    `As alterações são gravadas na cópia ${path}; o arquivo original não muda.`,
  continued: (path: string) =>
    `As alterações são gravadas na cópia ${path}, que continua de onde parou. Para recomeçar do original: npm start -- --fresh`,
  original: (path: string) => `Atenção: as alterações são gravadas no próprio arquivo ${path}.`,
  address: (url: string) => `Abra no navegador: ${url}`,
  stop: 'Para encerrar: Ctrl+C.',
  stopped: 'Bancada encerrada.',
  cannotStart: (reason: string) => `Não foi possível iniciar: ${reason}`,
} as const;

/** What the page says of itself. */
export const deskTexts = {
  busy: 'Outra pessoa está usando o programa agora. Tente de novo em instantes.',
  edited: (block: Block) => `a edição de ${blockName(block)}`,
  cleared: (block: Block) => `a limpeza de ${blockName(block)}`,
  filled: (block: Block) => `o preenchimento de ${blockName(block)}`,
  inserted: (count: number) =>
    count === 1 ? 'a inserção de uma linha' : `a inserção de ${count} linhas`,
  deleted: (count: number, first: number) =>
    count === 1 ? `a exclusão da linha ${first}` : `a exclusão de ${count} linhas`,
  command: (caption: string) => `o comando "${caption}"`,
  panelAction: 'a última ação do painel',
  automatic: 'o que o programa fez depois da sua edição',
  nothing: { undo: 'Não há nada para desfazer.', redo: 'Não há nada para refazer.' },
  taken: {
    undo: (label: string, isRun: boolean) =>
      `Desfeito: ${label}.${isRun ? ` ${onlyTheSheet}` : ''}`,
    redo: (label: string, isRun: boolean) => `Refeito: ${label}.${isRun ? ` ${onlyTheSheet}` : ''}`,
  },
  busyUndo: 'O programa está trabalhando agora. Espere ele terminar e tente de novo.',
  barrier: (label: string) =>
    `Não dá para voltar além daqui: ${label}. Enquanto isso, a planilha também foi mudada de outro jeito.`,
  changedSince: {
    undo: (label: string, cells: readonly string[], who: string) =>
      `Não desfiz ${label}: ${changed(cells, who)}. Nada foi apagado.`,
    redo: (label: string, cells: readonly string[], who: string) =>
      `Não refiz ${label}: ${changed(cells, who)}. Nada foi apagado.`,
  },
  othersSince: {
    undo: (label: string, who: string) =>
      `Não desfiz ${label}: depois disso ${someone(who)} mudou a planilha, e voltar apagaria essa mudança.`,
    redo: (label: string, who: string) =>
      `Não refiz ${label}: depois disso ${someone(who)} mudou a planilha, e refazer apagaria essa mudança.`,
  },
  gone: (label: string) => `Não dá mais para voltar ${label}: a aba não existe mais.`,
} as const;

const onlyTheSheet =
  'Só a planilha muda: documentos publicados e compartilhamentos continuam como estão.';

function someone(who: string): string {
  return who === '' ? 'o programa' : who;
}

function changed(cells: readonly string[], who: string): string {
  const by = who === '' ? '' : ` (${who})`;
  const [first = ''] = cells;
  return cells.length === 1
    ? `${first} mudou depois${by}`
    : `${first} e mais ${cells.length - 1} ${cells.length === 2 ? 'célula' : 'células'} mudaram depois${by}`;
}

/** Answers to requests that are refused. */
export const refusalTexts = {
  host: 'Recusado: abra a bancada pelo endereço que aparece no terminal.',
  origin: 'Recusado: o pedido veio de outra página.',
  token: 'Recusado: recarregue a página da bancada.',
  notFound: 'Não há nada neste endereço.',
  badRequest: 'O pedido não foi entendido.',
  tooLarge: 'O pedido é grande demais.',
  noDocument: 'Este documento não existe na bancada.',
  noAccess: (user: string) =>
    `${user} não tem acesso a este documento. Quem o publicou pode compartilhá-lo pelo painel lateral.`,
} as const;
