// The actions done or running in the year, one heading an eixo.
import { defineSection } from '../../define/section.ts';
import type { Block } from '../../domain/reportModel.ts';
import { shorten } from '../../domain/text.ts';
import { lists } from '../setup/lists.ts';
import { heading, plain } from '../shared/blocks.ts';
import { actions } from './actions.ts';
import { isDone, rowsOf } from './actionsOfYear.ts';

/** Eixos in the order of Listas; actions in the order of their rows. An eixo outside the list comes last. */
export const eixos = defineSection({
  id: 'eixos',
  title: 'Ações por eixo',
  tab: actions,
  hasContent: (facts) => rowsOf(facts).some(({ values }) => isDone(values.status)),
  compose: (context) => {
    const { data } = context;
    const actionsOf = new Map<string, string[]>(
      data.list(lists, 'eixos').map((eixo) => [eixo, []]),
    );
    for (const { values } of rowsOf(context)) {
      if (!isDone(values.status)) continue;
      const found = actionsOf.get(values.eixo);
      if (found) found.push(values.action);
      else actionsOf.set(values.eixo, [values.action]);
    }
    return [...actionsOf].flatMap(([eixo, found]): Block[] =>
      found.length === 0
        ? []
        : [heading(1, `${shorten(eixo, 120)}:`), { kind: 'list', items: found.map(plain) }],
    );
  },
});
