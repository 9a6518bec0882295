// The services of the invented municipality, and the numbers that its units begin with.
import type { ExampleRow } from '../src/examples/exampleBook.ts';

/** Of everything in the invented municipality. */
export const source = 'Número inventado para demonstração';

export interface Unit {
  readonly service: string;
  readonly unit: string | null;
  readonly start: number;
  readonly step: number;
  /** Months of the last year that were not reported, from 1. */
  readonly gaps?: readonly number[];
}

export const units: readonly Unit[] = [
  { service: 'Cras', unit: 'Cras Centro', start: 812, step: 6 },
  { service: 'Cras', unit: 'Cras Vila Nova', start: 640, step: 11, gaps: [7] },
  { service: 'Cras', unit: 'Cras Boa Vista', start: 455, step: -3 },
  { service: 'Creas', unit: 'Creas Municipal', start: 208, step: 2 },
  { service: 'Centro Pop', unit: 'Centro Pop', start: 96, step: 1, gaps: [1, 2] },
  {
    service: 'Serviço de Convivência e Fortalecimento de Vínculos',
    unit: null,
    start: 530,
    step: 8,
  },
  { service: 'Abordagem Social', unit: null, start: 121, step: -1 },
  { service: 'Medidas Socioeducativas', unit: null, start: 19, step: 0 },
  { service: 'Acolhimento de Crianças e Adolescentes', unit: 'Casa Esperança', start: 14, step: 0 },
  { service: 'Acolhimento de Crianças e Adolescentes', unit: 'Casa Girassol', start: 11, step: 0 },
  {
    service: 'Centro-Dia para Pessoas com Deficiência',
    unit: 'Associação Amigos',
    start: 42,
    step: 1,
  },
];

export const services: readonly ExampleRow[] = [
  ['Cras', 'Famílias Atendidas', 'Equipamentos Estatais', 'Básica', 'fluxo'],
  [
    'Creas',
    'Famílias e Indivíduos em Acompanhamento',
    'Equipamentos Estatais',
    'Especial de Média Complexidade',
    'estoque',
  ],
  [
    'Centro Pop',
    'Pessoas em Situação de Rua Atendidas',
    'Equipamentos Estatais',
    'Especial de Média Complexidade',
    'fluxo',
  ],
  [
    'Serviço de Convivência e Fortalecimento de Vínculos',
    'Usuários',
    'Equipamentos Estatais',
    'Básica',
    'estoque',
  ],
  ['Abordagem Social', null, 'Equipamentos Estatais', 'Especial de Média Complexidade', 'fluxo'],
  [
    'Medidas Socioeducativas',
    'Adolescentes em Acompanhamento',
    'Equipamentos Estatais',
    'Especial de Média Complexidade',
    'estoque',
  ],
  [
    'Acolhimento de Crianças e Adolescentes',
    null,
    'Rede Parceira',
    'Especial de Alta Complexidade',
    'estoque',
  ],
  [
    'Centro-Dia para Pessoas com Deficiência',
    null,
    'Rede Parceira',
    'Especial de Média Complexidade',
    'estoque',
  ],
].map(([service, measure, group, level, nature]) => ({
  Serviço: service ?? null,
  'Unidade de medida': measure ?? null,
  Grupo: group ?? null,
  'Nível de proteção': level ?? null,
  Natureza: nature ?? null,
  Fonte: source,
}));
