// What the body did in the year.
import { defineSubject } from '../../define/subject.ts';
import { actionRules } from './actionRules.ts';
import { actions } from './actions.ts';
import { actionsNotDone } from './actionsNotDone.ts';
import { eixos } from './eixos.ts';

export const actionsSubject = defineSubject({
  id: 'actions',
  title: 'Ações',
  tabs: [actions],
  rules: actionRules,
  sections: [eixos, actionsNotDone],
});
