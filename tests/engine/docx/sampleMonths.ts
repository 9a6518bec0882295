// The twelve months of twelve services: the widest table of a report.
import type { TableBlock } from '../../../src/domain/reportModel.ts';

const MONTHS = ['Jan', 'Fev', 'Mar', 'Abr', 'Mai', 'Jun', 'Jul', 'Ago', 'Set', 'Out', 'Nov', 'Dez'];
const SERVICES = [
  'Cras - Famílias Atendidas',
  'Creas - Indivíduos e Famílias Atendidas + Atendimento Psicossocial',
  'Centro Pop - Pessoas em Situação de Rua Atendidas',
  'Serviço de Convivência e Fortalecimento de Vínculos',
  'Abordagem Social',
  'Medidas Socioeducativas',
  'Atendimento Socioassistencial a Pessoas com Deficiência',
  'Inclusão Produtiva',
  'Acolhimento de Criança e Adolescente',
  'Acolhimento de Pessoas Idosas',
  'Acolhimento para Pessoas em Situação de Rua',
  'Benefícios Eventuais',
];

const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

export const monthTable: TableBlock = {
  kind: 'table',
  caption: 'Atendimentos mês a mês, por serviço',
  columns: [
    { header: 'Serviço', align: 'left', widthRatio: 0.2 },
    ...MONTHS.map((header) => ({ header, align: 'right' as const, widthRatio: 0.06 })),
    { header: 'Média', align: 'right', widthRatio: 0.08 },
  ],
  rows: SERVICES.map((service, row) => {
    const values = MONTHS.map((_, month) => 90 + ((row * 977 + month * 131) % 13) * (row + 1) * 37);
    return [
      service,
      ...values.map((value, month) => (row === 4 && month > 9 ? '–' : thousands(value))),
      thousands(Math.round(values.reduce((sum, value) => sum + value, 0) / 12)),
    ];
  }),
  lastIsTotal: false,
  source: 'Fonte: registros mensais dos serviços. Abordagem Social informou 10 dos 12 meses.',
  notes: [],
  dense: true,
};
