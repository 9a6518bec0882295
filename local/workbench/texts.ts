// What the workbench says, in the terminal and on its page.

/** Sentences of the terminal. */
export const terminalTexts = {
  usage:
    'Uso: npm start -- [PLANILHA.xlsx] [--save] [--fresh] [--port NÚMERO] [--user E-MAIL] [--out PASTA] [--slow MILISSEGUNDOS]',
  notUnderstood: 'Não entendi o comando.',
  oneWorkbook: 'Só uma planilha de cada vez.',
  missing: (path: string) => `O arquivo ${path} não existe.`,
  folder: (path: string) => `${path} é uma pasta, não uma planilha.`,
  badPort: 'A porta é um número de 1 a 65535.',
  badUser: 'O usuário é um endereço de e-mail, como ana@municipio.mg.gov.br.',
  badSlow: 'O tempo de --slow é um número de milissegundos de 0 a 5000.',
  unreadable: (path: string, problem: string) => `O arquivo ${path} ${problem}.`,
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
} as const;

/** Answers to requests that are refused. */
/** What the page says of itself. */
export const deskTexts = {
  busy: 'Outra pessoa está usando o programa agora. Tente de novo em instantes.',
} as const;

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
