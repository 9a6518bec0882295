// Aba Listas: the values that other tabs may use.
import { defineListTab } from '../../define/tab.ts';

/** Independent lists, one a column. The order of Eixos is the order of the report. */
export const lists = defineListTab({
  id: 'lists',
  name: 'Listas',
  purpose: 'Guarda os valores que as outras abas oferecem para escolher.',
  lists: {
    eixos: {
      header: 'Eixos',
      defaults: [
        'Gestão do Suas',
        'Vigilância Socioassistencial',
        'Proteção Social',
        'Controle Social',
      ],
    },
    statuses: {
      header: 'Situações',
      defaults: ['Realizada', 'Em andamento', 'Não realizada', 'Cancelada'],
    },
    spheres: {
      header: 'Esferas',
      defaults: ['Municipal', 'Estadual', 'Federal', 'União e Estado'],
    },
    serviceGroups: { header: 'Grupos de serviço', defaults: ['Equipamentos Estatais'] },
    unitTypes: {
      header: 'Tipos de unidade',
      defaults: ['Cras', 'Creas', 'Centro Pop', 'Unidade de acolhimento'],
    },
  },
});
