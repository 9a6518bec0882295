// The words of Preparar planilha: what it writes into the sheet, and what it tells afterwards.
import { type CellRef, fullAddressOf } from '../domain/cell.ts';

/** Names of tabs joined as in a sentence: `A, B e C`. */
function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} e ${last}`;
}

const quoted = (names: readonly string[]) => listed(names.map((name) => `"${name}"`));

/** What the headers of Configuração and Listas say in their notes. */
export const headerNotes = {
  required: (help: string) => `Obrigatório. ${help}`,
  name: 'Nome do parâmetro. Não altere: é por ele que o valor é encontrado.',
  value: 'Escreva aqui o valor. Células em destaque são obrigatórias e estão vazias.',
  list: 'Um valor por linha. As outras abas oferecem estes valores para escolher, nesta ordem.',
} as const;

/** What the warning of a protected place says it is for. */
export const protectionNotes = {
  headers: 'Títulos das colunas: o programa encontra as colunas por eles.',
  output: 'Aba escrita pelo programa: o que for digitado aqui será substituído.',
  start: 'Roteiro de preenchimento, escrito pelo programa.',
} as const;

/** The tab Início. */
export const startWords = {
  title: 'Relatório de Gestão',
  intro:
    'Preencha as abas na ordem abaixo. Cada título de coluna tem uma nota que explica o que escrever; células vazias em destaque são obrigatórias.',
  generate: 'Gerar relatório',
  boxNote:
    'Marque para gerar o relatório. A caixa só funciona depois que quem publica ligar a publicação pela caixa.',
  boxOff: 'Caixa ainda não ligada. Use o menu Relatório de Gestão ▸ Gerar relatório.',
  headers: ['Ordem', 'Aba', 'O que preencher', 'Situação'],
  stateNote: 'Atualizada a cada vez que se usa Preparar planilha.',
  after: [
    [
      'Conferir dados',
      'No menu Relatório de Gestão. Lista na aba Pendências o que falta e o que corrigir.',
    ],
    [
      'Gerar relatório',
      'No menu Relatório de Gestão. Escreve o documento; o endereço dele fica sempre o mesmo.',
    ],
  ],
} as const;

/** How far a tab is, on the tab Início. */
export const tabStates = {
  empty: 'vazia',
  filled: 'preenchida',
  complete: 'completa',
  rows: (count: number) => (count === 1 ? '1 linha preenchida' : `${count} linhas preenchidas`),
  missing: (names: readonly string[]) => `falta preencher: ${names.join(', ')}`,
} as const;

/** Whether a cell holds one of `tabStates`, so that it may be written anew. */
export function isTabState(text: string): boolean {
  return /^(|vazia|preenchida|completa|\d+ linhas? preenchidas?|falta preencher: .+)$/.test(text);
}

/** What was added. */
export const prepared = {
  title: 'Preparar planilha',
  nothing: 'A planilha já estava pronta. Nada foi mudado.',
  done: 'Planilha preparada. O que já estava escrito ficou como estava.',
  tabs: (names: readonly string[]) =>
    names.length === 1 ? `Aba criada: ${listed(names)}.` : `Abas criadas: ${listed(names)}.`,
  columns: (tab: string, headers: readonly string[]) =>
    headers.length === 1
      ? `Aba "${tab}": coluna ${quoted(headers)} incluída à direita. Se ela só mudou de nome, devolva o título à coluna antiga e apague a nova.`
      : `Aba "${tab}": colunas ${quoted(headers)} incluídas à direita. Se elas só mudaram de nome, devolva os títulos às colunas antigas e apague as novas.`,
  parameters: (tab: string, names: readonly string[]) =>
    `Aba "${tab}": ${names.length === 1 ? 'parâmetro incluído' : 'parâmetros incluídos'}: ${listed(names)}.`,
  lists: (tab: string, headers: readonly string[]) =>
    `Aba "${tab}": valores usuais postos em ${listed(headers)}.`,
  looks: (names: readonly string[]) =>
    `Formatos, listas de escolha, notas ou avisos que faltavam foram incluídos em: ${listed(names)}.`,
  askExample: (names: readonly string[]) =>
    `Preencher as abas vazias (${listed(names)}) com dados de exemplo, do Relatório de Gestão 2021 de Juiz de Fora? Apague-os antes de usar a planilha.`,
  states: 'Situação das abas atualizada na aba Início.',
  example: (names: readonly string[]) => `Dados de exemplo postos em: ${listed(names)}.`,
} as const;

/** What the person should know or do. */
export const notices = {
  renamed: (tab: string, other: string) =>
    `A aba "${tab}" não existe, mas "${other}" tem os títulos dela. Se é a mesma com outro nome, devolva o nome "${tab}". Se não é, crie uma aba vazia chamada "${tab}" e prepare de novo.`,
  hidden: (names: readonly string[]) =>
    names.length === 1
      ? `A aba ${quoted(names)} está oculta. Os dados dela entram no relatório do mesmo jeito.`
      : `As abas ${quoted(names)} estão ocultas. Os dados delas entram no relatório do mesmo jeito.`,
  filtered: (names: readonly string[]) =>
    names.length === 1
      ? `A aba ${quoted(names)} tem filtro. As linhas escondidas pelo filtro também entram no relatório.`
      : `As abas ${quoted(names)} têm filtro. As linhas escondidas pelo filtro também entram no relatório.`,
  merged: (tab: string, row: number) =>
    `Aba "${tab}": há células mescladas na linha ${row}, e faltam títulos de colunas. Cada título precisa de uma célula só sua na linha ${row}. Desfaça a mesclagem (Formatar ▸ Mesclar células ▸ Cancelar mesclagem) e prepare de novo. Nada foi mudado nesta aba.`,
  noHeader: (tab: string, header: string) =>
    `Aba "${tab}": nenhuma das primeiras linhas tem os títulos esperados, como "${header}". Ponha os títulos na linha 1 e prepare de novo. Nada foi mudado nesta aba.`,
  repeated: (header: string, at: CellRef) =>
    `Aba "${at.tab}": o título "${header}" se repete em ${fullAddressOf(at)}. Deixe-o em uma só coluna.`,
  missingKeyHeader: (tab: string, header: string, row: number) =>
    `Aba "${tab}": falta o título "${header}" na linha ${row}, na coluna desses dados. Devolva o título e prepare de novo. Nada foi mudado nesta aba.`,
  isProtected: (tab: string) =>
    `Aba "${tab}": há um intervalo protegido que você não pode editar, e por isso nem tudo foi preparado. Peça a quem o protegeu que prepare a planilha, ou que libere o intervalo (Dados ▸ Proteger páginas e intervalos).`,
  foreignStart: (tab: string) =>
    `Já existe uma aba "${tab}" com outro conteúdo, que ficou como estava. Para ter o roteiro e a caixa Gerar relatório, mude o nome dela e prepare de novo.`,
  exampleKept: (names: readonly string[]) =>
    `Já tinham dados e ficaram como estavam, sem dados de exemplo: ${listed(names)}.`,
  locale: (locale: string) =>
    `A localidade da planilha é "${locale}", e não Brasil: números como 1.234,56 e datas como 31/12/2021 seriam lidos errado ao digitar. Mude em Arquivo ▸ Configurações ▸ Localidade.`,
  timeZone: (zone: string) =>
    `O fuso horário da planilha é "${zone}", fora do Brasil. As datas digitadas continuam certas; as horas do Histórico saem nesse fuso. Mude em Arquivo ▸ Configurações ▸ Fuso horário.`,
} as const;
