// Aba CadÚnico: families and persons registered, month by month.
import { count, year } from '../../define/numberColumns.ts';
import { defineTab } from '../../define/tab.ts';
import { month, text } from '../../define/textColumns.ts';

const bands = ['extremePoverty', 'poverty', 'lowIncome', 'aboveHalfWage'] as const;
const counts = [...bands, 'persons'] as const;

/** One row a month. All counts are stocks at the reference month. */
export const cadUnico = defineTab({
  id: 'cadUnico',
  name: 'CadÚnico',
  purpose: 'Guarda as famílias e pessoas do Cadastro Único, mês a mês.',
  key: ['year', 'month'],
  // A municipality has no month without families: the source writes zero for what it did not publish.
  unpublished: (row) => {
    const given = bands.filter((column) => row[column] !== null);
    if (given.length < 2 || given.some((column) => row[column] !== 0)) return [];
    return row.persons === 0 ? [...given, 'persons'] : given;
  },
  progress: (rows) => {
    const done = rows.filter((row) => counts.some((column) => row[column] !== null)).length;
    return { done, total: 12, text: `${done} de 12 meses` };
  },
  columns: {
    year: year('Ano', { required: true, help: 'Ano da referência, com 4 algarismos.' }),
    month: month('Mês', { required: true, help: 'Mês da referência, de jan a dez.' }),
    extremePoverty: count('Famílias em extrema pobreza', {
      headerRequired: true,
      help: 'Famílias na faixa de extrema pobreza no mês.',
    }),
    poverty: count('Famílias em situação de pobreza', {
      headerRequired: true,
      help: 'Famílias na faixa de pobreza no mês.',
    }),
    lowIncome: count('Famílias de baixa renda', {
      headerRequired: true,
      help: 'Famílias acima da linha de pobreza, até ½ salário mínimo por pessoa.',
    }),
    aboveHalfWage: count('Famílias acima de ½ salário mínimo', {
      help: 'Famílias com renda por pessoa acima de ½ salário mínimo. Vazio: não informado.',
    }),
    persons: count('Pessoas cadastradas', { help: 'Pessoas em todo o Cadastro Único no mês.' }),
    source: text('Fonte', { help: 'De onde veio o número, como "CECAD, extração de 05/12/2021".' }),
  },
});
