// Aba Desafios: what remains to be done.
import { year } from '../../define/numberColumns.ts';
import { defineTab, valuesFrom } from '../../define/tab.ts';
import { list, text } from '../../define/textColumns.ts';
import { lists } from '../setup/lists.ts';

/** One row a challenge; the order of rows is the order of the report. */
export const challenges = defineTab({
  id: 'challenges',
  name: 'Desafios',
  purpose: 'Lista os desafios que o ano deixou.',
  key: [],
  columns: {
    year: year('Ano', { required: true, help: 'Ano do relatório em que o desafio sai.' }),
    challenge: text('Desafio', {
      required: true,
      help: 'O desafio, como deve sair no relatório.',
    }),
    eixo: list('Eixo', valuesFrom(lists, 'eixos'), {
      help: 'Eixo do desafio, escolhido da aba Listas.',
    }),
    owner: text('Responsável', { help: 'Setor ou pessoa responsável; não sai no relatório.' }),
    deadline: text('Prazo', { help: 'Quando se espera resolver, como 12/2022.' }),
    status: list('Situação', valuesFrom(lists, 'statuses'), {
      help: 'Situação do desafio, escolhida da aba Listas.',
    }),
    answeredBy: text('Ação que respondeu', { help: 'Ação de ano seguinte que respondeu a ele.' }),
  },
});
