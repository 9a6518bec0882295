// The subjects, in the order people see everywhere: tabs, Indicadores, Painel, report.
import { subjectsOf } from '../define/subject.ts';
import { actionsSubject } from './actions/index.ts';
import { cadUnicoSubject } from './cadUnico/index.ts';
import { challengesSubject } from './challenges/index.ts';
import { fundingSubject } from './funding/index.ts';
import { servicesSubject } from './services/index.ts';
import { setupSubject } from './setup/index.ts';

export const subjects = subjectsOf([
  setupSubject,
  actionsSubject,
  cadUnicoSubject,
  servicesSubject,
  fundingSubject,
  challengesSubject,
]);
