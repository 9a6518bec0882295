// Aba Ações: what the body did in the year, by eixo.
import { year } from '../../define/numberColumns.ts';
import { defineTab, valuesFrom } from '../../define/tab.ts';
import { list, text } from '../../define/textColumns.ts';
import { lists } from '../setup/lists.ts';

/** One row an action; the order of rows is the order of the report inside an eixo. */
export const actions = defineTab({
  id: 'actions',
  name: 'Ações',
  purpose: 'Lista as ações realizadas no ano, por eixo.',
  key: [],
  columns: {
    year: year('Ano', { required: true, help: 'Ano da ação, com 4 algarismos.' }),
    eixo: list('Eixo', valuesFrom(lists, 'eixos'), {
      required: true,
      help: 'Eixo do relatório, escolhido da aba Listas.',
    }),
    action: text('Ação', {
      required: true,
      help: 'A ação, como deve sair no relatório.',
    }),
    status: list('Situação', valuesFrom(lists, 'statuses'), {
      help: 'Situação da ação, escolhida da aba Listas. Canceladas, não realizadas, suspensas, adiadas e previstas saem em uma lista à parte, com o motivo.',
    }),
    remark: text('Observação', {
      help: 'Anotação da equipe. Só sai no relatório como motivo de uma ação que não foi feita.',
    }),
  },
});
