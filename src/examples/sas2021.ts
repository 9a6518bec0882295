// The facts of the 2021 report of the SAS, Juiz de Fora, and nothing else.
import type { ExampleBook } from './exampleBook.ts';

const year = 2021;
const source = 'Relatório de Gestão 2021';
const group = 'Equipamentos Estatais';

const actions: Readonly<Record<string, readonly string[]>> = {
  'Gestão do Suas': [
    'Realização de planejamento estratégico da SAS',
    'Elaboração do Plano Plurianual 2022-2025 e da Lei Orçamentária Anual de 2022',
    'Assessoria e consultoria para a gestão do Suas no município',
    'Processo seletivo para estagiários da SAS',
    'Processo de descentralização do Cadastro Único e da Carteira do Idoso',
    'Manutenção e pagamento de todos os serviços socioassistenciais durante a pandemia',
    'Execução de emendas parlamentares',
    'Participação ativa da gestão da SAS em projetos de governo como “Mesa da Cidadania”, “Boniteza” e projeto “Da minha Casa para sua Casa”',
  ],
  'Vigilância Socioassistencial': [
    'Identificação das famílias em extrema pobreza que não recebem o benefício do Auxílio Brasil (antigo Programa Bolsa Família)',
    'Monitoramento dos relatórios de atendimento dos serviços socioassistenciais para a população em situação de rua',
    'Participação da SAS no Observatório da Criminalidade e Violência da Secretaria de Segurança Urbana e Cidadania (Sesuc)',
    'Uso dos dados do CadÚnico para implantação de outras ações/benefícios do município',
    'Monitoramento de relatórios de gestão da informação de forma sistemática e continuada',
    'Realização do evento Cidadania na Praça',
  ],
  'Proteção Social': [
    'Ampliação de vagas de acolhimento para pessoas em situação de rua',
    'Intervenção junto aos Waraos venezuelanos que chegaram na cidade',
    'Ampliação dos benefícios de cestas básicas',
    'Revisão do Programa de Auxílio Moradia, ampliando benefícios até R$ 600',
    'Envio para o Legislativo de Projeto de Lei dos Benefícios Eventuais',
    'Envio para o Legislativo de Projeto de Lei de Família Acolhedora e Família Extensa',
    'Programa Descubra',
    'Campanha de Combate ao Trabalho Infantil',
    'Seminário Boas Práticas de 2021 dos CRAS',
  ],
  'Controle Social': [
    'Realização junto ao CMas da 11ª Conferência “Assistência Social: Direito do Povo e Dever do Estado, com financiamento público, para enfrentar as desigualdades e garantir proteção social”',
    'Envolvimento dos representantes da SAS em conselhos, comitês e fóruns de debate sobre políticas intersetoriais e de direitos',
  ],
};

/** Service, what it counts, published monthly mean. */
const means: readonly (readonly [string, string | null, number])[] = [
  ['Cras', 'Famílias Atendidas', 5784],
  ['Creas', 'Indivíduos e Famílias Atendidas + Atendimento Psicossocial', 1548],
  ['Centro Pop', 'Pessoas em Situação de Rua Atendidas', 313],
  ['Serviço de Convivência e Fortalecimento de Vínculos', null, 3291],
  ['Abordagem Social', null, 745],
  ['Medidas Socioeducativas', null, 87],
  ['Atendimento Socioassistencial a Pessoas com Deficiência', null, 183],
  ['Programa Inclusão Produtiva de Atenção para Pessoas em Situação de Rua', null, 121],
  ['Acolhimento de Criança e Adolescente', null, 81],
  ['Acolhimento de Pessoas Idosas', null, 81],
  ['Acolhimento para Pessoas em Situação de Rua', null, 297],
];

const challenges: readonly string[] = [
  'Iniciação das atividades do Centro-Dia',
  'Elaboração e debate sobre programa de Família Extensa para Pessoa com Deficiência, idosos, crianças e adolescentes',
  'Regulação do serviço de Família Acolhedora, com ampliação de famílias e recursos',
  'Ampliação da taxa de cobertura de condicionalidades dos serviços de saúde, junto às famílias que recebem recurso dos Programas de Transferência de Renda',
  'Revisão da proposta existente de Educação Permanente do Suas, consolidando ações',
  'Revisão do PMas de 2019 para o quadriênio 2021-2025',
  'Elaboração de fluxos e protocolos entre os serviços executados pela SAS e rede parceira',
  "Substituição da equipe técnica contratada por OSC's para equipe efetiva da SAS",
  'Reordenamento da rede socioassistencial para pessoa em situação de rua e construção de novas formas de acolhimento alternativos',
  'Realização de Pesquisa de satisfação de usuários da Assistência Social',
  'Revisão da territorialização dos Cras e Creas a partir das áreas de vulnerabilidade, risco e violência',
  'Aprimoramento da rede lógica e dos sistemas de informação, banco de dados e softwares que auxiliam na alimentação, análise dos dados e informações a serem produzidos pela SAS a fim de subsidiar a gestão da Política de Assistência Social',
];

/** Totals, shares and changes are not here: they are computed. */
export const sas2021: ExampleBook = {
  fileName: 'sas-2021.xlsx',
  settings: {
    Município: 'Juiz de Fora',
    UF: 'MG',
    'Código IBGE': '3136702',
    Órgão: 'Secretaria de Assistência Social',
    'Sigla do órgão': 'SAS',
    'Ano do relatório': year,
    Título: 'RELATÓRIO DE GESTÃO',
    'Frase de abertura': 'Segue as principais ações desenvolvidas pela {sigla} no ano de {ano}.',
    'Ocultar valores menores que': 0,
    'Versão da planilha': 1,
  },
  lists: {
    Eixos: Object.keys(actions),
    Situações: ['Realizada', 'Em andamento', 'Não realizada', 'Cancelada'],
    Esferas: ['Municipal', 'Estadual', 'Federal', 'União e Estado'],
    'Grupos de serviço': [group],
    'Tipos de unidade': ['Cras', 'Creas', 'Centro Pop', 'Unidade de acolhimento'],
  },
  records: {
    Ações: Object.entries(actions).flatMap(([eixo, texts]) =>
      texts.map((action) => ({ Ano: year, Eixo: eixo, Ação: action })),
    ),
    CadÚnico: [
      {
        Ano: year,
        Mês: 'jan',
        'Famílias em extrema pobreza': 14385,
        'Famílias em situação de pobreza': 4356,
        'Famílias de baixa renda': 12946,
        'Pessoas cadastradas': 118107,
        Fonte: source,
      },
      {
        Ano: year,
        Mês: 'nov',
        'Famílias em extrema pobreza': 17428,
        'Famílias em situação de pobreza': 4742,
        'Famílias de baixa renda': 14377,
        'Pessoas cadastradas': 131640,
        Fonte: source,
      },
    ],
    Serviços: means.map(([service, measure]) => ({
      Serviço: service,
      'Unidade de medida': measure,
      Grupo: group,
      Fonte: source,
    })),
    Atendimentos: means.map(([service, , mean]) => ({
      Ano: year,
      Serviço: service,
      'Média informada': mean,
      Fonte: source,
    })),
    Investimento: [
      {
        Ano: year,
        Esfera: 'Municipal',
        Origem: 'Recurso do Orçamento de Juiz de Fora',
        Valor: 22562543.4,
      },
      {
        Ano: year,
        Esfera: 'União e Estado',
        Origem: 'Recurso Repassado pela União e Estado de MG',
        Valor: 4776465.6,
      },
    ],
    Desafios: challenges.map((challenge) => ({ Ano: year, Desafio: challenge })),
  },
};
