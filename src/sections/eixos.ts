// The actions of the year, one heading an eixo.
import { defineSection } from '../define/section.ts';
import type { Block } from '../domain/reportModel.ts';
import { shorten } from '../domain/text.ts';
import { actions } from '../tabs/actions.ts';
import { lists } from '../tabs/lists.ts';
import { heading, plain } from './blocks.ts';

/** Eixos in the order of Listas; actions in the order of their rows. An eixo outside the list comes last. */
export const eixos = defineSection({
  id: 'eixos',
  title: 'Ações por eixo',
  tab: actions,
  compose: ({ data, year }) => {
    const rows = data.records(actions).filter(({ values }) => values.year === year);
    const known = data.list(lists, 'eixos');
    const unknown = rows.map(({ values }) => values.eixo).filter((eixo) => !known.includes(eixo));
    return [...known, ...new Set(unknown)].flatMap((eixo): Block[] => {
      const items = rows.filter(({ values }) => values.eixo === eixo);
      if (items.length === 0) return [];
      return [
        heading(1, `${shorten(eixo, 120)}:`),
        { kind: 'list', items: items.map(({ values }) => plain(values.action)) },
      ];
    });
  },
});
