// A report of the size and shape of the real one, from the house's 2021 text.
import type { ChartModel } from '../../../src/domain/chartModel.ts';
import type { Block, ReportModel, Text, TextRun } from '../../../src/domain/reportModel.ts';
import { coatOfArms } from './sampleImages.ts';
import { monthTable } from './sampleMonths.ts';

const plain = (text: string): Text => [{ text }];

/** `Label: **number** rest`. */
const line = (label: string, value: string): TextRun[] => [
  { text: `${label}: ` },
  { text: value, bold: true },
];

export const povertyChart: ChartModel = {
  id: 'familiesByIncome',
  kind: 'column',
  title: 'Famílias no CadÚnico por faixa de renda',
  subtitle: 'Famílias cadastradas, janeiro e novembro de 2021',
  categories: ['Extrema pobreza', 'Pobreza', 'Baixa renda'],
  series: [
    { name: 'Janeiro', values: [14385, 4356, 12946], labels: ['14.385', '4.356', '12.946'] },
    { name: 'Novembro', values: [17428, 4742, 14377], labels: ['17.428', '4.742', '14.377'] },
  ],
  unit: 'count',
  colors: ['#6B7785', '#0B5FA5'],
  altText:
    'Colunas. Extrema pobreza: 14.385 em janeiro e 17.428 em novembro. Pobreza: 4.356 e 4.742. Baixa renda: 12.946 e 14.377.',
  source: 'CadÚnico, Ministério da Cidadania',
  widthCm: 16,
  heightCm: 8,
};

export const moneyChart: ChartModel = {
  id: 'investment',
  kind: 'bar',
  title: 'De onde vieram os recursos',
  subtitle: 'Milhões de reais, 2021',
  categories: ['Orçamento municipal', 'União e Estado'],
  series: [{ name: 'Valor', values: [2256254340, 477646560], labels: ['R$ 22,6 mi', 'R$ 4,8 mi'] }],
  unit: 'moneyCents',
  colors: ['#0B5FA5'],
  altText: 'Barras. Orçamento municipal: 22,6 milhões de reais. União e Estado: 4,8 milhões.',
  source: 'Prestação de contas da SAS',
  widthCm: 16,
  heightCm: 7,
};

const axis = (text: string, items: readonly string[]): Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'list', items: items.map(plain) },
];

const blocks: Block[] = [
  { kind: 'heading', level: 1, text: 'Apresentação', newPage: true },
  {
    kind: 'paragraph',
    style: 'lead',
    text: plain('Segue as principais ações desenvolvidas pela SAS no ano de 2021.'),
  },
  {
    kind: 'paragraph',
    style: 'body',
    text: [
      {
        text: 'Este relatório reúne o que a secretaria fez, para quantas pessoas e com que recursos. ',
      },
      { text: 'Os números vêm do CadÚnico e dos registros mensais dos serviços', bold: true },
      {
        text: '; a memória de cálculo, no fim, diz de onde vem cada um deles, como foi calculado e o que não foi informado, para que o conselho, a imprensa e qualquer pessoa possam conferir.',
      },
    ],
  },
  { kind: 'heading', level: 1, text: 'Ações por eixo' },
  ...axis('Gestão do Suas', [
    'Realização de planejamento estratégico da SAS;',
    'Elaboração do Plano Plurianual 2022-2025 e da Lei Orçamentária Anual de 2022;',
    'Assessoria e consultoria para a gestão do Suas no município;',
    'Manutenção e pagamento de todos os serviços socioassistenciais durante a pandemia;',
    'Participação ativa da gestão da SAS em projetos de governo como “Mesa da Cidadania”, “Boniteza” e projeto “Da minha Casa para sua Casa”.',
  ]),
  ...axis('Vigilância Socioassistencial', [
    'Identificação das famílias em extrema pobreza que não recebem o benefício do Auxílio Brasil (antigo Programa Bolsa Família);',
    'Monitoramento dos relatórios de atendimento dos serviços socioassistenciais para a população em situação de rua;',
    'Uso dos dados do CadÚnico para implantação de outras ações/benefícios do município;',
  ]),
  ...axis('Proteção Social', [
    'Ampliação de vagas de acolhimento para pessoas em situação de rua;',
    'Revisão do Programa de Auxílio Moradia, ampliando benefícios até R$ 600;',
    'Campanha de Combate ao Trabalho Infantil: https://www.exemplo.mg.gov.br/assistencia/campanhas/2021/combate-ao-trabalho-infantil/materiais-de-divulgacao/cartazes-e-cartilhas.html;',
  ]),
  ...axis('Controle Social', [
    'Realização junto ao CMas da 11ª Conferência “Assistência Social: Direito do Povo e Dever do Estado, com financiamento público, para enfrentar as desigualdades e garantir proteção social”;',
  ]),
  { kind: 'heading', level: 1, text: 'Números da Assistência Social em 2021', newPage: true },
  { kind: 'heading', level: 2, text: 'Dados do CadÚnico' },
  {
    kind: 'lines',
    items: [
      line('Famílias em Extrema Pobreza', '14.385 (Jan) - 17.428 (Nov)'),
      line('Famílias em Situação de Pobreza', '4.356 (Jan) - 4.742 (Nov)'),
      line('Famílias Baixa Renda', '12.946 (Jan) - 14.377 (Nov)'),
      line('Total de Famílias', '31.687 (Jan) - 36.547 (Nov)'),
    ],
    lastIsTotal: true,
  },
  {
    kind: 'table',
    caption: 'Famílias cadastradas por faixa de renda',
    columns: [
      { header: 'Faixa de renda', align: 'left', widthRatio: 0.4 },
      { header: 'Janeiro', align: 'right', widthRatio: 0.15 },
      { header: 'Novembro', align: 'right', widthRatio: 0.15 },
      { header: 'Variação', align: 'right', widthRatio: 0.15 },
      { header: 'Variação (%)', align: 'right', widthRatio: 0.15 },
    ],
    rows: [
      ['Extrema pobreza', '14.385', '17.428', '3.043', '21,15%'],
      ['Pobreza', '4.356', '4.742', '386', '8,86%'],
      ['Baixa renda', '12.946', '14.377', '1.431', '11,05%'],
      ['Total', '31.687', '36.547', '4.860', '15,34%'],
    ],
    lastIsTotal: true,
    source: 'Fonte: CadÚnico, Ministério da Cidadania.',
    notes: ['A linha de pobreza mudou em novembro de 2021; as duas datas não usam o mesmo corte.'],
  },
  { kind: 'chart', chart: povertyChart, notes: [] },
  {
    kind: 'paragraph',
    style: 'body',
    text: plain(
      'De janeiro a novembro, o total de famílias passou de 31.687 para 36.547, um aumento de 15,34%. A faixa que mais cresceu foi a de extrema pobreza.',
    ),
  },
  { kind: 'heading', level: 2, text: 'Média de atendimentos mensais' },
  { kind: 'heading', level: 3, text: 'Proteção Social Básica' },
  {
    kind: 'lines',
    items: [
      line('Cras - Famílias Atendidas', '5.784/mês'),
      line('Serviço de Convivência e Fortalecimento de Vínculos', '3.291/mês'),
    ],
  },
  monthTable,
  { kind: 'heading', level: 3, text: 'Proteção Social Especial' },
  { kind: 'lines', items: [line('Abordagem Social', '745/mês')] },
  { kind: 'heading', level: 2, text: 'Investimento do Suas' },
  {
    kind: 'lines',
    items: [
      line('Recurso do Orçamento de Juiz de Fora', 'R$\u00A022.562.543,40 (82,53%)'),
      line('Recurso Repassado pela União e Estado de MG', 'R$\u00A04.776.465,60 (17,47%)'),
      line('Recurso Total', 'R$\u00A027.339.009,00 (100,00%)'),
    ],
    lastIsTotal: true,
  },
  {
    kind: 'table',
    caption: 'Recursos por origem',
    columns: [
      { header: 'Origem', align: 'left', widthRatio: 0.55 },
      { header: 'Valor', align: 'right', widthRatio: 0.28 },
      { header: 'Parte', align: 'right', widthRatio: 0.17 },
    ],
    rows: [
      ['Orçamento de Juiz de Fora', 'R$\u00A022.562.543,40', '82,53%'],
      ['União e Estado de MG', 'R$\u00A04.776.465,60', '17,47%'],
      ['Total', 'R$\u00A027.339.009,00', '100,00%'],
    ],
    lastIsTotal: true,
    source: '',
    notes: [],
  },
  { kind: 'chart', chart: moneyChart, notes: ['Valores pagos até 31 de dezembro.'] },
  { kind: 'heading', level: 1, text: 'Desafios', newPage: true },
  {
    kind: 'list',
    items: [
      'Iniciação das atividades do Centro-Dia;',
      'Regulação do serviço de Família Acolhedora, com ampliação de famílias e recursos;',
      'Aprimoramento da rede lógica e dos sistemas de informação, banco de dados e softwares que auxiliam na alimentação, análise dos dados e informações a serem produzidos pela SAS a fim de subsidiar a gestão da Política de Assistência Social.',
    ].map(plain),
  },
  { kind: 'heading', level: 1, text: 'Memória de cálculo', newPage: true },
  {
    kind: 'table',
    caption: 'Como cada número foi calculado',
    columns: [
      { header: 'Indicador', align: 'left', widthRatio: 0.24 },
      { header: 'Fórmula', align: 'left', widthRatio: 0.32 },
      { header: 'Conta', align: 'left', widthRatio: 0.26 },
      { header: 'Fonte', align: 'left', widthRatio: 0.18 },
    ],
    rows: Array.from({ length: 22 }, (_, index) => [
      `Indicador ${index + 1}: famílias cadastradas`,
      'Soma das faixas de renda informadas no mês de referência, antes de arredondar',
      '14.385 + 4.356 + 12.946 = 31.687',
      'CadÚnico, jan/2021',
    ]),
    lastIsTotal: false,
    source: 'Elaboração: SAS.',
    notes: [],
  },
  { kind: 'paragraph', style: 'note', text: plain('Arredondamento: metade para longe do zero.') },
];

export const sampleReport: ReportModel = {
  cover: {
    picture: coatOfArms(),
    municipality: 'Juiz de Fora – MG',
    body: 'Secretaria de Assistência Social (SAS)',
    title: 'Relatório de Gestão da Assistência Social',
    year: '2021',
    identification: [
      'Secretária: Maria Aparecida de Souza',
      'Resolução do CMAS nº 12, de 14 de março de 2022',
      'Gerado em 18 de março de 2022',
    ],
    preliminary: 'VERSÃO PRELIMINAR: 3 pendências',
  },
  contentsTitle: 'Sumário',
  blocks,
  header: 'Secretaria de Assistência Social (SAS) · Juiz de Fora – MG',
  footer: 'Relatório de Gestão 2021',
  properties: {
    title: 'Relatório de Gestão da Assistência Social 2021',
    author: 'Secretaria de Assistência Social (SAS)',
    subject: 'Relatório de Gestão do SUAS',
  },
  accentColor: '#0B5FA5',
};
