// Change in per cent of each CadÚnico line between the first and the last month reported.
import { defineIndicator } from '../../define/indicator.ts';
import { growth } from '../../define/measures.ts';
import { compareFirstWithLast } from './cadUnicoComparison.ts';
import { cadUnicoCount } from './cadUnicoCount.ts';

/** Unit: ratio. Null: the first month is 0, bands differ, or a month is missing. */
export const cadUnicoGrowth = defineIndicator({
  id: 'cadUnicoVariacaoPercentual',
  title: 'Variação percentual no Cadastro Único',
  unit: 'ratio',
  nature: null,
  changeOf: cadUnicoCount,
  ofPeople: true,
  formula: '(Último mês informado − primeiro mês informado) ÷ primeiro mês informado × 100.',
  source: 'Planilha do relatório, aba CadÚnico',
  values: (context) => compareFirstWithLast(context, growth, 'variação percentual'),
});
