// The words of Diagnóstico, in Brazilian Portuguese.

const same =
  'Gerar relatório regrava sempre o mesmo documento. Sem isto, o link ou o acesso das pessoas pode mudar.';
const edits =
  'É como o programa reconhece o documento e as edições feitas à mão. Sem isto, ele pode perguntar à toa ou criar outro documento.';
const after = 'Compartilhar, Baixar PDF e Fechar versão dependem disto.';
const look = 'Sem isto, o documento pode sair sem gráficos, tabelas ou títulos.';
const cells = 'Sem isto, um número, uma data ou um texto pode ser lido ou escrito errado.';
const tabs =
  'Preparar planilha e as abas do programa usam isto. Sem isto, os dados continuam certos.';
const state = 'Guarda onde está o documento e evita que duas pessoas o gravem ao mesmo tempo.';
const script = 'Sem isto, parte do menu pode não funcionar para você.';

/**
 * What the product takes for granted about Google and could not be tried while it was written: what it is, and what
 * relies on it. The code that relies on one names its id in a comment that begins with `Assumption:`; Diagnóstico checks each
 * on the real platform.
 */
export const assumptionTexts = {
  'bundle-start-time': ['O programa começa em menos de 2 segundos', script],
  'signed-bytes': ['Arquivos passam inteiros pelo Google', look],
  'gzip-base64': ['Textos comprimidos voltam iguais', state],
  'user-email': ['O Google informa o e-mail de quem usa', edits],
  'scopes-granted': ['Todas as permissões foram aceitas', script],
  'installation-source': ['O Google diz como o programa foi instalado', script],
  'trigger-list': ['Há lugar para a publicação automática', script],
  'box-tick-event': ['A caixa da aba Início gera o relatório', script],
  'properties-document': ['A planilha guarda dados do programa', state],
  'property-9-kb': ['Cada dado guardado pode ter 8.000 letras', state],
  'document-lock': ['A planilha pode ser reservada', state],
  'cache-document': ['Avisos passageiros são guardados', state],
  'picker-settings': ['Um colega pode escolher o documento', script],
  'chart-png': ['Gráficos viram figuras do tamanho pedido', look],
  'chart-accents': ['Acentos e números saem certos nos gráficos', look],
  'new-tab': ['Abas podem ser criadas sem trocar a aba aberta', tabs],
  'number-format-pt-br': ['Números aparecem como 1.234,50', cells],
  'typed-text-stays-text': ['1/2 escrito como texto continua texto', cells],
  'leading-equals-stays-text': ['Texto que começa com = não vira fórmula', cells],
  'empty-cell-is-empty-string': ['Célula vazia é lida como vazia', cells],
  'whole-tab-read': ['Uma aba inteira é lida de uma vez', cells],
  'date-shift': ['Datas não mudam de dia', cells],
  'write-past-end-throws': ['Escrever além da última linha dá erro', tabs],
  'warning-only-protection': ['Abas podem ter proteção que só avisa', tabs],
  'checkbox-value': ['Caixas de seleção começam desmarcadas', tabs],
  'choice-keeps-value': ['Valor fora da lista é aceito com aviso', tabs],
  'internal-link': ['Links levam a outra aba', tabs],
  'struck-through-runs': ['Texto riscado é reconhecido', cells],
  'rule-formula': ['O realce de células vazias é reconhecido', tabs],
  'embedded-chart-update': ['Um gráfico da planilha muda sem sair do lugar', tabs],
  'create-converts': ['O Drive cria um documento do Google', same],
  'link-sharing': ['O link pode ser aberto a quem o tem', after],
  'overwrite-keeps-link': ['Regravar mantém o link', same],
  'overwrite-keeps-sharing': ['Regravar mantém quem tem acesso', same],
  'modified-time-settles': ['A hora da gravação não muda depois', edits],
  'app-properties-kept': ['A marca do programa fica no documento', edits],
  'app-properties-search': ['O documento é achado pela marca', edits],
  'last-editor-known': ['O Drive diz quem editou por último', edits],
  'sharing-keeps-time': ['Compartilhar não conta como edição', edits],
  'docx-conversion': ['Títulos, tabelas e figuras chegam ao documento', look],
  'pdf-export': ['O Drive entrega o PDF', after],
  'copy-takes-marks': ['Uma cópia recebe marca própria', after],
  'restore-from-bin-with-content': ['Um documento volta da lixeira já regravado', same],
  'missing-file-404': ['O Drive avisa quando o documento não existe', edits],
  'other-user-404': ['Só quem publicou regrava o documento', same],
  'temporary-removed': ['O que este teste criou foi apagado', 'Nada do teste deve ficar.'],
} as const satisfies Readonly<Record<string, readonly [title: string, meaning: string]>>;

export type AssumptionId = keyof typeof assumptionTexts;

/** What is said of a finding, and around the lines. */
export const diagnosticWords = {
  states: { pass: 'OK', fail: 'FALHA', skipped: 'não verificado' },
  summary: (fails: number) =>
    fails === 0 ? 'Nenhuma falha.' : `Falhas: ${fails}. Envie o texto abaixo à equipe de suporte.`,
  copy: 'Clique no texto para copiá-lo. Ele não tem dados pessoais.',
  chart: 'Figura do teste',
  temporary: 'Diagnóstico – pode apagar',
  working: 'Testando o Google. Leva até um minuto…',
  noTime: 'O tempo acabou. Rode de novo.',
  notReached: 'Depende de um teste acima que falhou.',
  refused: 'O Google respondeu:',
  left: 'Apague à mão, na planilha e no Drive, o que se chama "Diagnóstico – pode apagar".',
  lost: 'Não chegou:',
  busy: 'Alguém está gerando o relatório. Rode de novo depois.',
  noPicker: 'A TI não configurou.',
  otherLocale: 'Não se aplica: a planilha não está em português do Brasil.',
  eye: 'Compare: a figura deve mostrar Ação, Proteção e 1.234,5.',
  tryBox: 'Teste à mão: ligue a publicação pela caixa e marque a caixa.',
  tryColleague: 'Teste à mão: peça a um colega para usar Gerar relatório.',
} as const;
