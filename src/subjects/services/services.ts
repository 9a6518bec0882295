// Aba Serviços: the services whose attendance the report shows.
import { defineTab, valuesFrom } from '../../define/tab.ts';
import { choice, list, text } from '../../define/textColumns.ts';
import { lists } from '../setup/lists.ts';

/** One row a service; the order of rows is the order of the report. */
export const services = defineTab({
  id: 'services',
  name: 'Serviços',
  purpose: 'Lista os serviços de que o relatório dá a média mensal.',
  key: ['service'],
  columns: {
    service: text('Serviço', { required: true, help: 'Nome do serviço, como sai no relatório.' }),
    measure: text('Unidade de medida', {
      help: 'O que é contado, como "Famílias Atendidas". Pode ficar vazio.',
    }),
    group: list('Grupo', valuesFrom(lists, 'serviceGroups'), {
      required: true,
      help: 'Grupo do serviço no relatório, escolhido da aba Listas.',
    }),
    protectionLevel: text('Nível de proteção', {
      help: 'Proteção básica, especial de média ou de alta complexidade.',
    }),
    nature: choice('Natureza', ['estoque', 'fluxo'], {
      help: 'Estoque: pessoas ou famílias em acompanhamento. Fluxo: atendimentos do mês.',
    }),
    source: text('Fonte', { help: 'De onde vêm os números deste serviço.' }),
  },
});
