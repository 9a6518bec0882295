// What the body did in the year.
import { defineSubject } from '../../define/subject.ts';
import { actions } from './actions.ts';
import { eixos } from './eixos.ts';

export const actionsSubject = defineSubject({
  id: 'actions',
  title: 'Ações',
  tabs: [actions],
  sections: [eixos],
});
