// The sentences of the interface and of errors, in Brazilian Portuguese.
import { addressOf } from '../domain/cell.ts';
import type { Issue, Severity } from '../domain/issue.ts';
import { shorten, tidySpaces } from '../domain/text.ts';
import { issueTexts } from './issueTexts.ts';

/** Menu titles and items. */
export const menu = {
  title: 'Relatório de Gestão',
  sidebar: 'Abrir painel lateral',
  check: 'Conferir dados',
  refresh: 'Atualizar indicadores e gráficos',
  refreshed: 'Indicadores e Painel estão com os números de agora.',
  generate: 'Gerar relatório',
  prepare: 'Preparar planilha',
  diagnostics: 'Diagnóstico',
  help: 'Ajuda',
} as const;

/** What the progress of long work says. Empty: too quick to be said. */
export const progress = {
  check: 'Lendo a planilha…',
  compute: '',
  charts: 'Desenhando os gráficos…',
  document: '',
  publish: 'Publicando o documento…',
} as const;

/** What people can mend in the sheet after a call of the side panel. */
export const sheetProblems = {
  missingTab: (tab: string) =>
    `A aba "${tab}" não existe mais. Atualize o painel lateral para ver a planilha como está agora.`,
  noYear:
    'A aba Configuração não tem a linha "Ano do relatório". Use Preparar planilha, que inclui o que falta sem mudar o que foi escrito.',
} as const;

/** What a screen reader says of the arms on the cover. */
export const coatOfArmsOf = (municipality: string | null) => `Brasão de ${municipality}`;

/** Words that the document adds by itself. */
export const documentWords = {
  contents: 'Sumário',
  table: 'Tabela',
  chart: 'Gráfico',
  source: 'Fonte',
  page: 'Página',
  of: 'de',
  category: 'Categoria',
  noData: '–',
  chartAsTable: 'Gráfico apresentado como tabela.',
} as const;

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'erro',
  warning: 'aviso',
};

/** Headers and messages of the output tabs. */
export const outputTabs = {
  indicators: {
    name: 'Indicadores',
    headers: [
      'Código',
      'Indicador',
      'Ano',
      'Referência',
      'Valor',
      'Unidade',
      'Numerador',
      'Denominador',
      'Fórmula',
      'Origem',
      'Observação',
      'Meta',
      'Situação da meta',
    ],
  },
  issues: {
    name: 'Pendências',
    headers: ['Gravidade', 'Aba', 'Célula', 'Problema', 'Encontrado', 'Como corrigir'],
    none: 'Nenhuma pendência',
    more: (count: number) => `… e mais ${count} pendências. Corrija estas e confira de novo.`,
  },
} as const;

/** How far a tab is. */
export const situationWords = {
  missingTab: { done: 0, total: null, text: 'a aba não existe' },
  rows: (count: number) => (count === 1 ? '1 linha' : `${count} linhas`),
  values: (count: number) => `${count} valores`,
  required: (done: number, total: number) => `${done} de ${total} obrigatórios`,
} as const;

export const unitNames = {
  count: 'quantidade',
  countPerMonth: 'por mês',
  moneyCents: 'R$',
  ratio: '%',
} as const;

/** Failures that no cell can mend. */
export const failures = {
  busy: (name: string) =>
    `${name} está gerando o relatório agora. Espere um minuto e tente de novo.`,
  busyYourself:
    'Você já está gerando o relatório, em outra janela ou antes de recarregar esta. Espere um minuto e atualize.',
  busySomeone: 'Outra pessoa está gerando o relatório agora. Espere um minuto e tente de novo.',
  badRequest: 'O pedido não tem a forma esperada. Recarregue a página e tente de novo.',
  unexpected: (operation: string) =>
    `Não foi possível ${operation}. Nada foi perdido; tente de novo em alguns minutos.`,
  cellLimit: (operation: string) =>
    `Não foi possível ${operation}: a planilha chegou a 10 milhões de células, o máximo do Google, contando as vazias. Nada foi perdido. Apague linhas, colunas ou abas vazias e tente de novo.`,
  largestTab: (tab: string, lastCell: string) =>
    ` A maior é a aba ${tab}, que vai até a célula ${lastCell}.`,
  protectedPlace: (operation: string) =>
    `Não foi possível ${operation}: há ali um intervalo protegido que você não pode editar. Nada foi perdido. Peça a quem o protegeu que o libere (Dados ▸ Proteger páginas e intervalos) e tente de novo.`,
  ourMistake: 'O programa encontrou um defeito dele mesmo. Avise a equipe de suporte.',
} as const;

/** What was being done when a Google service failed, after "Não foi possível …". */
export const operations = {
  readSheet: 'ler a planilha',
  writeTab: (tab: string) => `escrever na aba ${tab}`,
  drawChart: 'desenhar um gráfico',
  publish: 'gravar o documento no Drive',
  settle: 'guardar o endereço do documento',
  share: 'mudar quem tem acesso ao documento',
  freeze: 'guardar a versão fechada',
  automate: 'ligar ou desligar a publicação automática',
  lock: 'reservar a planilha',
  flush: 'gravar as mudanças na planilha',
  prepare: 'preparar a planilha',
  goTo: 'ir até a célula',
  changeYear: 'mudar o ano na aba Configuração',
  mend: 'escrever nas células',
} as const;

/** Said where a tab that the program would write is one of people's own. */
export const foreignTab = (tab: string) =>
  `Já existe uma aba "${tab}" com outro conteúdo, que ficou como estava e não foi usada pelo programa. Para que ele escreva a sua, mude o nome dessa aba e faça de novo.`;

export const ownColumnsMoved = (tab: string) =>
  `As linhas da aba "${tab}" mudaram de lugar. As colunas que a equipe acrescentou ficaram como estavam e podem estar agora ao lado de outra linha; confira.`;

export const ownLinesCovered = (tab: string) =>
  `A lista da aba "${tab}" cresceu e tomou o lugar de linhas que a equipe tinha escrito embaixo dela.`;

/** Title of the stored document: `Relatório de Gestão 2021 – SAS`. */
export function documentName(title: string, year: number, acronym: string): string {
  return tidySpaces(`${title} ${year} – ${acronym}`);
}

/** The words of a finding, in the columns of the tab Pendências. */
export interface IssueWords {
  readonly severity: Severity;
  readonly tab: string;
  /** Empty: the whole tab. */
  readonly cell: string;
  readonly problem: string;
  readonly found: string;
  readonly fix: string;
}

/** What a cell holds, with what ends a line or leads to the next column shown, as that may be what is wrong. */
function shownFound(found: string): string {
  const signed = found
    .trim()
    .replace(/\s*(?:[\n\v\f\r\u0085\u2028\u2029]\s*)+/g, ' ↵ ')
    .replace(/\t+/g, ' ⇥ ');
  return shorten(tidySpaces(signed), 80);
}

/** What stands in the cell of a formula that nobody calculated. */
const noResultFound = 'fórmula sem resultado';

/** Puts a finding into words. */
export function issueWords(issue: Issue): IssueWords {
  const { problem, fix } = issueTexts[issue.code](issue.params);
  return {
    severity: issue.severity,
    tab: issue.at.tab,
    cell: addressOf(issue.at),
    problem: issue.isElsewhere ? `Em outros anos (${issue.year}): ${problem}` : problem,
    // The sign for a formula without a result is the platform's, and says nothing to people.
    found: issue.code === 'noResult' ? noResultFound : shownFound(issue.found),
    fix,
  };
}

/** One finding as a sentence: `Aba CadÚnico, célula C12: … Encontrado: "doze". …`. */
export function issueSentence(issue: Issue): string {
  const { tab, cell, problem, found, fix } = issueWords(issue);
  const { columnIndex, rowNumber } = issue.at;
  const kind = columnIndex === null ? 'linha' : rowNumber === null ? 'coluna' : 'célula';
  const place = cell === '' ? `Aba ${tab}` : `Aba ${tab}, ${kind} ${cell.split(':')[0]}`;
  const finding = found === '' ? '' : ` Encontrado: "${found}".`;
  return `${place}: ${problem}${finding} ${fix}`;
}

/** One sentence for a sheet whose base is missing. */
export function refusalSentence(issues: readonly Issue[]): string {
  const missing = issues.filter(({ code }) => code === 'missingParameter');
  if (missing.length > 1 && missing.length === issues.length) {
    const names = missing.map(({ params }) => String(params.parameter)).join(', ');
    return `A aba ${missing[0]?.at.tab} não informa: ${names}. Preencha a coluna Valor.`;
  }
  return issues.map(issueSentence).join(' ');
}

/** What is said when the report is out: `Relatório publicado, com 1 erro e 2 avisos.` */
export function publishedSentence(errors: number, warnings: number): string {
  return `Relatório publicado, com ${countsSentence(errors, warnings)}.`;
}

/** What is said after a check: `Conferência feita: 1 erro e 2 avisos.` */
export function checkedSentence(errors: number, warnings: number): string {
  return `Conferência feita: ${countsSentence(errors, warnings)}. Veja a aba Pendências.`;
}

function countsSentence(errors: number, warnings: number): string {
  const errorWord = errors === 1 ? '1 erro' : `${errors} erros`;
  const warningWord = warnings === 1 ? '1 aviso' : `${warnings} avisos`;
  return `${errorWord} e ${warningWord}`;
}

/** What the report's cells column says when a number came from many places. */
export function moreRanges(count: number): string {
  return count === 1 ? 'e mais 1 intervalo' : `e mais ${count} intervalos`;
}
