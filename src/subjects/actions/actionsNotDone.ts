// The actions that the year had planned and that were not done, each with its reason.
import { defineSection, type SectionFacts } from '../../define/section.ts';
import { heading, plain } from '../shared/blocks.ts';
import { isDone, rowsOf } from './actionsOfYear.ts';

/** `Oficina de pintura (Cancelada): falta de espaço`; without a reason the report says so. */
export const actionsNotDone = defineSection({
  id: 'actionsNotDone',
  title: 'Ações previstas e não realizadas',
  // A year without any needs no finding.
  tab: null,
  hasContent: (facts) => notDoneOf(facts).length > 0,
  compose: (context) => {
    const items = notDoneOf(context).map(({ values: { action, status, remark } }) =>
      plain(`${withoutStop(action)} (${status}): ${remark ?? 'motivo não informado'}`),
    );
    if (items.length === 0) return [];
    return [heading(1, 'Ações previstas e não realizadas:'), { kind: 'list', items }];
  },
});

function notDoneOf(facts: SectionFacts) {
  return rowsOf(facts).filter(({ values }) => !isDone(values.status));
}

/** Without the mark that ends it, since the sentence goes on. */
function withoutStop(text: string): string {
  return text.replace(/[\s.;:,]+$/, '');
}
