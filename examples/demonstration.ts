// An invented municipality with two full years, several units a service, gaps and every optional column.
import type { ExampleBook, ExampleRow } from '../src/examples/exampleBook.ts';
import { services, source, units } from './demonstrationServices.ts';

const months = ['Jan', 'Fev', 'Mar', 'Abr', 'Mai', 'Jun', 'Jul', 'Ago', 'Set', 'Out', 'Nov', 'Dez'];
const years = [2023, 2024] as const;

/** Bands and persons in January of the first year, and what each month adds. */
const registry = [
  { header: 'Famílias em extrema pobreza', start: 3120, step: -14 },
  { header: 'Famílias em situação de pobreza', start: 1480, step: 9 },
  { header: 'Famílias de baixa renda', start: 2660, step: 17 },
  { header: 'Famílias acima de ½ salário mínimo', start: 1905, step: 22 },
  { header: 'Pessoas cadastradas', start: 24310, step: 61 },
];

/** A small wave, so that months differ without any of them being typed by hand. */
const wave = (month: number, size: number) =>
  ([0, 2, 5, 3, -1, -4, -2, 1, 4, 2, -3, -5][month % 12] ?? 0) * size;

function registryRows(): ExampleRow[] {
  return years.flatMap((year, yearIndex) =>
    months.map((month, index) => {
      const passed = yearIndex * 12 + index;
      const counts = registry.map(
        ({ header, start, step }) => [header, start + step * passed + wave(index, 3)] as const,
      );
      return { Ano: year, Mês: month.toLowerCase(), ...Object.fromEntries(counts), Fonte: source };
    }),
  );
}

function attendanceRows(): ExampleRow[] {
  return years.flatMap((year, yearIndex) =>
    units.map(({ service, unit, start, step, gaps }) => ({
      Ano: year,
      Serviço: service,
      Unidade: unit,
      ...Object.fromEntries(
        months.map((month, index) => {
          const missing = yearIndex === 1 && (gaps ?? []).includes(index + 1);
          const count = start + step * (yearIndex * 12 + index) + wave(index, start > 100 ? 4 : 0);
          return [month, missing ? null : count];
        }),
      ),
      Fonte: source,
    })),
  );
}

/** Origin, sphere, and the amounts of the first year in reais: budget, committed, verified, paid. */
const funding = [
  [
    'Recursos próprios do Tesouro Municipal',
    'Municipal',
    4820000,
    4655310.42,
    4601227.9,
    4533108.77,
  ],
  ['Fundo Estadual de Assistência Social', 'Estadual', 390000, 371204.15, 365900, 365900],
  ['Fundo Nacional de Assistência Social', 'Federal', 1275000, 1198450.66, 1187300.08, 1150021.35],
] as const;

function fundingRows(): ExampleRow[] {
  return years.flatMap((year, index) =>
    funding.map(([origin, sphere, ...amounts]) => {
      const [budget, committed, verified, paid] = amounts.map(
        (amount) => Math.round(amount * (100 + 7 * index)) / 100,
      );
      return {
        Ano: year,
        Esfera: sphere,
        Origem: origin,
        'Dotação atualizada': budget ?? null,
        Empenhado: committed ?? null,
        Liquidado: verified ?? null,
        Pago: paid ?? null,
        Valor: verified ?? null,
      };
    }),
  );
}

const actions: readonly (readonly [string, string, string])[] = [
  ['Gestão do Suas', 'Elaboração do Plano Municipal de Assistência Social 2024-2027', 'Realizada'],
  ['Gestão do Suas', 'Concurso público para as equipes de referência dos Cras', 'Em andamento'],
  [
    'Vigilância Socioassistencial',
    'Publicação de boletim mensal com os dados do CadÚnico',
    'Realizada',
  ],
  ['Proteção Social', 'Abertura do Centro-Dia para pessoas com deficiência', 'Realizada'],
  ['Proteção Social', 'Reforma do Cras Vila Nova, fechado em julho', 'Realizada'],
  ['Controle Social', 'Apoio à Conferência Municipal de Assistência Social', 'Realizada'],
];

const challenges: readonly (readonly [string, string, string, string, string, string | null])[] = [
  [
    'Implantar o serviço de Família Acolhedora',
    'Proteção Social',
    'Coordenação da Alta Complexidade',
    '12/2025',
    'Em andamento',
    null,
  ],
  [
    'Recompor as equipes de referência dos Cras',
    'Gestão do Suas',
    'Gestão do Trabalho',
    '06/2025',
    'Em andamento',
    'Concurso público para as equipes de referência dos Cras',
  ],
  [
    'Reduzir os cadastros com mais de 24 meses sem atualização',
    'Vigilância Socioassistencial',
    'Setor de Cadastro Único',
    '12/2025',
    'Não realizada',
    null,
  ],
];

export const demonstration: ExampleBook = {
  fileName: 'demonstracao.xlsx',
  settings: {
    Município: 'Município Exemplo',
    UF: 'MG',
    'Código IBGE': '0000000',
    Órgão: 'Secretaria Municipal de Desenvolvimento Social',
    'Sigla do órgão': 'SEDES',
    'Ano do relatório': 2024,
    Título: 'RELATÓRIO DE GESTÃO',
    'Frase de abertura': 'Segue as principais ações desenvolvidas pela {sigla} no ano de {ano}.',
    Apresentação:
      'Este relatório é uma demonstração: o município não existe e todos os números foram inventados.\nEle mostra o que a planilha faz com dois anos completos, várias unidades por serviço e meses sem informação.',
    'Secretário(a)': 'Nome de Exemplo',
    'Resolução do conselho': 'nº 00/2025',
    'Data da resolução': '28/02/2025',
    'Cor principal': '#0B5FA5',
    'Comparar com o ano': 2023,
    'Ocultar valores menores que': 0,
    'Versão da planilha': 1,
  },
  lists: {
    Eixos: ['Gestão do Suas', 'Vigilância Socioassistencial', 'Proteção Social', 'Controle Social'],
    Situações: ['Realizada', 'Em andamento', 'Não realizada', 'Cancelada'],
    Esferas: ['Municipal', 'Estadual', 'Federal', 'União e Estado'],
    'Grupos de serviço': ['Equipamentos Estatais', 'Rede Parceira'],
    'Tipos de unidade': ['Cras', 'Creas', 'Centro Pop', 'Unidade de acolhimento', 'Centro-Dia'],
  },
  records: {
    Ações: actions.map(([eixo, action, status]) => ({
      Ano: 2024,
      Eixo: eixo,
      Ação: action,
      Situação: status,
      Observação: 'Ação inventada para demonstração',
    })),
    CadÚnico: registryRows(),
    Serviços: services,
    Atendimentos: attendanceRows(),
    Investimento: fundingRows(),
    Desafios: challenges.map(([challenge, eixo, owner, deadline, status, answeredBy]) => ({
      Ano: 2024,
      Desafio: challenge,
      Eixo: eixo,
      Responsável: owner,
      Prazo: deadline,
      Situação: status,
      'Ação que respondeu': answeredBy,
    })),
  },
};
