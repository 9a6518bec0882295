// What plausible rows of actions are like.
import { type Breach, defineRule, type RuleDefinition } from '../../define/rule.ts';
import { shorten } from '../../domain/text.ts';
import { actions } from './actions.ts';
import { isDone } from './actionsOfYear.ts';

export const actionRules: readonly RuleDefinition[] = [
  defineRule({
    id: 'actions.reason',
    title: 'Uma ação que não foi feita tem o motivo.',
    left: 'Situação de ação não feita',
    operator: 'ambos ou nenhum',
    right: 'Observação',
    importance: 'improbable',
    missing: 'sem Situação, a ação conta como feita',
    source: 'nosso',
    unit: 'count',
    problem: 'A ação "{action}" está como "{status}", sem o motivo.',
    fix: 'Escreva o motivo em Observação: ele sai no relatório, na lista das ações não realizadas.',
    find: ({ data }) =>
      data.records(actions).flatMap(({ rowNumber, values }): Breach[] => {
        const { action, status, remark, year } = values;
        if (status === null || isDone(status) || remark !== null) return [];
        return [
          {
            at: data.at(actions, rowNumber, 'remark'),
            year,
            words: { action: shorten(action, 80), status },
            mark: `${action} ${year}`,
          },
        ];
      }),
  }),
];
