// Aba Investimento: the money of social assistance, by origin.
import { money, year } from '../../define/numberColumns.ts';
import { defineTab, valuesFrom } from '../../define/tab.ts';
import { list, text } from '../../define/textColumns.ts';
import { lists } from '../setup/lists.ts';

/** One row a line of funding. Amounts in centavos. */
export const funding = defineTab({
  id: 'funding',
  name: 'Investimento',
  purpose: 'Guarda os recursos do ano, por esfera e origem.',
  key: [],
  progress: (rows) => {
    const done = rows.filter(({ amountCents }) => amountCents !== null).length;
    const text = rows.length === 0 ? 'nenhum valor' : `${done} de ${rows.length} valores`;
    return { done, total: rows.length, text };
  },
  columns: {
    year: year('Ano', { required: true, help: 'Exercício, com 4 algarismos.' }),
    sphere: list('Esfera', valuesFrom(lists, 'spheres'), {
      help: 'De que esfera vem o recurso, escolhida da aba Listas.',
    }),
    origin: text('Origem', { required: true, help: 'Nome da linha, como sai no relatório.' }),
    budgetCents: money('Dotação atualizada', { help: 'Dotação atualizada, em reais.' }),
    committedCents: money('Empenhado', { help: 'Valor empenhado, em reais.' }),
    verifiedCents: money('Liquidado', { help: 'Valor liquidado, em reais.' }),
    paidCents: money('Pago', { help: 'Valor pago, em reais.' }),
    amountCents: money('Valor', {
      headerRequired: true,
      help: 'Valor que o relatório mostra, em reais.',
    }),
  },
});
