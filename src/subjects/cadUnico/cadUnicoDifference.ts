// Change in number of each CadÚnico line between the first and the last month reported.
import { defineIndicator } from '../../define/indicator.ts';
import { difference } from '../../define/measures.ts';
import { compareFirstWithLast } from './cadUnicoComparison.ts';
import { cadUnicoCount } from './cadUnicoCount.ts';

/** Unit: families or persons, positive when it grew. Null: bands differ, or a month is missing. */
export const cadUnicoDifference = defineIndicator({
  id: 'cadUnicoVariacao',
  title: 'Variação em número no Cadastro Único',
  unit: 'count',
  nature: 'stock',
  changeOf: cadUnicoCount,
  ofPeople: true,
  formula: 'Último mês informado − primeiro mês informado.',
  source: 'Planilha do relatório, aba CadÚnico',
  values: (context) => compareFirstWithLast(context, difference, 'variação'),
});
